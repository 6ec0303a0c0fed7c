using Quadrennial.Content.Loading;
using Quadrennial.Content.Model;
using Quadrennial.Content.Tests.Search;

namespace Quadrennial.Content.Tests.Loading;

/// <summary>Questions written as a file of a pack, and held to its rules.</summary>
public sealed class TriviaFileTests
{
    private static readonly Question Sound = new()
    {
        Id = "dtrace.conf/suggested-1",
        Text = "Which city's \"cup: half #full\" was it?",
        Answer = new Answer.Choice(["Oslo", "Rome"], 1),
        Difficulty = Difficulty.Medium,
        Explanation = "It's Rome's: see 'the cup'.",
        Credit = "O'Brien: #1 🦆",
        Provenance = new([Source.Page("https://example.org/cup#a")]),
    };

    [Fact]
    public void What_is_written_is_read_again_as_it_was()
    {
        var written = TriviaFile.Write([.. DtraceConf.Catalogue.Questions, Sound], "Everything: and more");

        var read = Load(written).Questions;

        Assert.True(read.Count > 100, $"{read.Count} questions");
        Assert.Equal(DtraceConf.Catalogue.Questions.Append(Sound).Select(Describe), read.Select(Describe));
    }

    [Fact]
    public void A_sound_question_is_not_objected_to() => Assert.Empty(TriviaFile.Check(Sound));

    [Fact]
    public void Every_question_of_the_home_conference_is_sound() => Assert.Empty(DtraceConf.Catalogue.Questions.SelectMany(TriviaFile.Check));

    [Theory]
    [InlineData(301, 1, "too-long", "`ask` takes at most 300 characters, here are 301")]
    [InlineData(10, 501, "too-long", "`explanation` takes at most 500 characters, here are 501")]
    public void What_is_too_long_is_told(int text, int explanation, string rule, string message)
    {
        var error = Assert.Single(TriviaFile.Check(Sound with { Text = new string('x', text), Explanation = new string('x', explanation) }));

        Assert.Equal((rule, message), (error.Rule, error.Message));
    }

    [Fact]
    public void Options_that_nobody_can_tell_apart_are_told()
    {
        var error = Assert.Single(TriviaFile.Check(Sound with { Answer = new Answer.Choice(["Oslo", "oslo!"], 0) }));

        Assert.Equal(PackRule.Alike, error.Rule);
    }

    [Fact]
    public void Six_options_and_an_invisible_character_are_told_at_once()
    {
        var broken = Sound with { Text = "Left\u202eright", Answer = new Answer.Choice(["1", "2", "3", "4", "5", "6"], 0) };

        Assert.Contains(TriviaFile.Check(broken), error => error.Message.Contains("U+202E", StringComparison.Ordinal));
    }

    private static Catalogue Load(string trivia)
    {
        var folder = Directory.CreateTempSubdirectory("pack-");
        try
        {
            var home = Repository.File("src", "Content", "Packs", "dtrace.conf");
            foreach (var file in Directory.EnumerateFiles(home, "*.yaml", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(home, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            File.WriteAllText(Path.Combine(folder.FullName, TriviaFile.Name), trivia);
            var outcome = PackLoader.Load([PackSource.Folder(folder.FullName)]);
            return Assert.IsType<PackOutcome.Loaded>(outcome).Catalogue;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Describe(Question question) => string.Join(
        '\n',
        question.Id,
        question.Text,
        question.Answer.Shown,
        question.Answer switch
        {
            Answer.Choice choice => string.Join('|', choice.Options),
            Answer.Typed typed => string.Join('|', typed.Accepted.Concat(typed.Wrong)),
            var answer => answer.Shown,
        },
        question.Difficulty,
        question.Explanation,
        question.EditionId,
        question.TalkId,
        question.At,
        question.WatchUrl,
        string.Join('|', question.SpeakerIds.Concat(question.TopicIds)),
        question.Credit,
        string.Join('|', question.Provenance.Sources));
}
