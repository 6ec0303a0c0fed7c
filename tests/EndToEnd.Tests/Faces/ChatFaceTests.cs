namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class ChatFaceTests
{
    [Fact]
    public async Task Over_a_pipe_it_echoes_answers_and_ends_with_the_input()
    {
        var chat = await ChatAsync("/talk dynamic asserts", "hello, everybody", "/tlak", "");

        Assert.Equal((0, ""), (chat.ExitCode, chat.Error));
        Assert.StartsWith("Ada in #general> /talk dynamic asserts\nQuadrennial\nDynamic asserts\nDan McDonald\n", chat.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "Ada in #general> hello, everybody\nAda in #general> /tlak\nThere is no command /tlak. Did you mean /talk?\nAda in #general> \n",
            chat.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_and_selects_are_used_by_their_numbers()
    {
        var chat = await ChatAsync("/talk postgres", "1", "1 4", "1 1", "/edition 16", "99");

        Assert.Contains("[1: ", Answer(chat, "/talk postgres"), StringComparison.Ordinal);
        Assert.Contains("(only you can see this)", Answer(chat, "/talk postgres"), StringComparison.Ordinal);
        Assert.Equal("Pick an entry by its number, 1 to 3: 1 1", Answer(chat, "1"));
        Assert.Equal("Pick an entry by its number, 1 to 3: 1 1", Answer(chat, "1 4"));
        Assert.Contains("Dave Pacheco", Answer(chat, "1 1"), StringComparison.Ordinal);
        Assert.Equal("Nothing on screen has the number 99.", Answer(chat, "99"));
    }

    [Fact]
    public async Task A_page_that_turns_keeps_its_numbers()
    {
        var first = await ChatAsync("/edition 16");
        var next = Number(Answer(first, "/edition 16"), "Next page");

        var chat = await ChatAsync("/edition 16", next, $"{next} 1");

        Assert.StartsWith("Quadrennial (changed)\n", Answer(chat, next), StringComparison.Ordinal);
        Assert.Contains("page 2", Answer(chat, next), StringComparison.Ordinal);
        Assert.Equal($"{next} is a button; it is pressed with {next} alone.", Answer(chat, $"{next} 1"));
    }

    [Fact]
    public async Task Several_people_and_places_take_part()
    {
        var chat = await ChatAsync(":as Bob", "/talk zzzqqq", ":dm", "/about", ":in #trivia", ":group", ">Find the talk unikernels", ":as ada", "/about");

        Assert.Contains("\nBob in #general> /talk zzzqqq\n", chat.Output, StringComparison.Ordinal);
        Assert.Contains("\nBob in the bot's DMs> /about\nQuadrennial\n", chat.Output, StringComparison.Ordinal);
        Assert.Contains("\nBob in #trivia> :group\n", chat.Output, StringComparison.Ordinal);
        Assert.Contains("\nBob in the group> >Find the talk unikernels\nQuadrennial\n", chat.Output, StringComparison.Ordinal);
        Assert.Contains("\nAda in the group> /about\nQuadrennial\n", chat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_are_listed_and_a_label_stands_for_its_talk()
    {
        var chat = await ChatAsync(":suggest /talk dynamic as", ":suggest /ta", "/talk Dynamic asserts — Dan McDonald, dtrace.conf(16)", ":suggest /talk x ");

        Assert.Contains("1. Dynamic asserts — Dan McDonald, dtrace.conf(16)", Answer(chat, ":suggest /talk dynamic as"), StringComparison.Ordinal);
        Assert.Equal("  1. talk", Answer(chat, ":suggest /ta"));
        Assert.StartsWith("Quadrennial\nDynamic asserts\n", Answer(chat, "/talk Dynamic asserts — Dan McDonald, dtrace.conf(16)"), StringComparison.Ordinal);
        Assert.Contains("edition: ", Answer(chat, ":suggest /talk x "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_where_it_is_told_to()
    {
        var chat = await ChatAsync(":quit", "/about");

        Assert.Equal(new Transcript(0, "Ada in #general> :quit\n", ""), chat);
    }

    [Fact]
    public async Task A_rehearsal_shows_its_own_date()
    {
        var chat = await Terminal.RunAsync(["chat", "--clock", "2019-12-01", "--speed", "0.001"], ":time\n/edition\n");

        Assert.Equal("Sunday, 1 December 2019 00:00:00 UTC", Answer(chat, ":time"));
        Assert.StartsWith("Quadrennial · 2019-12-01 00:00 UTC\n", Answer(chat, "/edition"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-12-01", "86400")]
    [InlineData("2008-03-14", "1")]
    public async Task The_bot_is_answered_in_time_whatever_the_clock_says(string date, string speed)
    {
        var chat = await Terminal.RunAsync(["chat", "--clock", date, "--speed", speed], "/talk dynamic asserts\n");

        Assert.Contains("Dan McDonald", Answer(chat, "/talk dynamic asserts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_refuses_to_start_exits_with_1_and_its_sentence()
    {
        var chat = await Terminal.RunAsync(["chat"], build: _ => throw new InvalidOperationException("A pack is broken."));

        Assert.Equal(new Transcript(1, "", "A pack is broken.\n"), chat);
    }

    private static Task<Transcript> ChatAsync(params string[] lines) => Terminal.RunAsync(["chat"], string.Concat(lines.Select(line => line + '\n')));

    /// <summary>What was printed between a line and the next prompt.</summary>
    private static string Answer(Transcript chat, string line)
    {
        var start = chat.Output.IndexOf($"> {line}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"\"{line}\" was not echoed in:\n{chat.Output}");
        var from = start + line.Length + 3;
        var end = chat.Output.IndexOf("\nAda in ", from - 1, StringComparison.Ordinal);
        return chat.Output[from..(end < 0 ? chat.Output.Length : end)].TrimEnd('\n');
    }

    private static string Number(string answer, string label)
    {
        var end = answer.IndexOf($": {label}]", StringComparison.Ordinal);
        return answer[(answer.LastIndexOf('[', end) + 1)..end];
    }
}
