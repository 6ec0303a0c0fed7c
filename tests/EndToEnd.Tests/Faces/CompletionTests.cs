using System.Text.Json;
using Quadrennial.Playground.Faces.Typing;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("/ta", 1, "talk ")]
    [InlineData("/", 1, "talk |about |edition |ping |countdown |dice ")]
    [InlineData("/talk", 1, "talk ")]
    [InlineData("/xyz", 1, "")]
    [InlineData("/countdown ", 11, "follow |show |admin ")]
    [InlineData("/countdown f", 11, "follow ")]
    [InlineData("/countdown follow", 11, "follow ")]
    [InlineData("/countdown admin s", 17, "stop ")]
    [InlineData("/talk dynamic asserts ", 22, "edition:|speaker:|private:")]
    [InlineData("/talk dynamic asserts edition:16 ", 33, "speaker:|private:")]
    [InlineData("/talk dynamic asserts pri", 22, "private:")]
    [InlineData("/talk asserts private:", 22, "true |false ")]
    [InlineData("/talk asserts private:f", 22, "false ")]
    [InlineData("/about ", 7, "private:")]
    [InlineData("/about p", 7, "private:")]
    [InlineData("/ping ", 6, "")]
    [InlineData("/edition ", 9, "year:")]
    [InlineData("/edition 20", 9, "")]
    [InlineData("/countdown follow ", 18, "#general |#announcements ")]
    [InlineData("/countdown follow channel:#g", 26, "#general ")]
    [InlineData("/countdown follow #general style:", 33, "Milestones only |Weekly ")]
    [InlineData("/countdown follow #general style:m", 33, "Milestones only ")]
    [InlineData("/countdown admin stop by:", 25, "@Quadrennial |@Ada |@Grace Hopper ")]
    [InlineData(">F", 1, "Find the talk |Find the talk again ")]
    [InlineData("hello", 0, "")]
    public void The_end_of_a_line_can_become_words_known_here(string line, int from, string candidates)
    {
        var words = Assert.IsType<Completion.Words>(Completion.At(line, Sample.Commands, Sample.Names));

        Assert.Equal(candidates, string.Join('|', words.Candidates.Select(candidate => candidate.Text)));
        Assert.Equal(candidates.Length == 0 ? words.From : from, words.From);
    }

    [Theory]
    [InlineData("/talk ", 6, "query", "", "{}")]
    [InlineData("/talk dyn", 6, "query", "dyn", "{}")]
    [InlineData("/talk dynamic ass", 6, "query", "dynamic ass", "{}")]
    [InlineData("/talk query:", 12, "query", "", "{}")]
    [InlineData("/talk query:dyn", 12, "query", "dyn", "{}")]
    [InlineData("/talk query:asserts speaker:mc", 28, "speaker", "mc", """{"query":"asserts"}""")]
    [InlineData("/talk edition:16 private:true dyn", 30, "query", "dyn", """{"edition":"16","private":true}""")]
    public void The_bot_is_asked_for_values_where_it_suggests_them(string line, int from, string focused, string typed, string others)
    {
        var ask = Assert.IsType<Completion.AskBot>(Completion.At(line, Sample.Commands, Sample.Names));

        Assert.Equal((from, "talk", focused, typed), (ask.From, ask.Path, ask.Focused, ask.Typed));
        Assert.Equal(others, JsonSerializer.Serialize(ask.Others));
    }
}
