namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class ScriptedChatTests
{
    [Fact]
    public async Task A_form_is_filled_in_field_by_field()
    {
        var chat = await ChatAsync("/form", "ab", "fetch badge", "2", "yes");

        Assert.Equal(
            """
            Ada in #general> /form
            Form: A reminder
            (an empty line keeps what stands there; :cancel closes the form)
            [What]
            What: ab
            What needs at least 3 characters.
            What: fetch badge
            [How] (one, by number)
               1. Loud
               2. Quiet
            How: 2
            [Again] (yes or no)
            Again: yes
            Quadrennial
            Got fetch badge and quiet and true

            """.ReplaceLineEndings("\n"),
            chat.Output);
    }

    [Theory]
    [InlineData(":cancel")]
    [InlineData(null)]
    public async Task A_form_can_be_closed_unsent(string? line)
    {
        var chat = line is null ? await ChatAsync("/form") : await ChatAsync("/form", line);

        Assert.Equal(0, chat.ExitCode);
        Assert.EndsWith("The form is closed; nothing was sent.\n", chat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deferred_answer_is_waited_for_at_the_end()
    {
        var chat = await ChatAsync("/later");

        Assert.EndsWith("At last.\n", chat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_says_by_itself_is_shown_once()
    {
        var chat = await ChatAsync("/shout");

        Assert.Single(chat.Output.Split('\n'), "Hear, hear!");
        Assert.Single(chat.Output.Split('\n'), "Shouted.");
        Assert.Single(chat.Output.Split('\n'), "And again.");
    }

    [Fact]
    public async Task What_the_bot_says_elsewhere_names_the_channel()
    {
        var chat = await ChatAsync("/shout", ":in #trivia", "/shout");

        Assert.Contains("Ada in #trivia> /shout\n", chat.Output, StringComparison.Ordinal);
        Assert.Equal(2, chat.Output.Split('\n').Count(line => line == "Hear, hear!"));
    }

    [Fact]
    public async Task A_message_that_goes_is_said_to_be_gone()
    {
        var chat = await ChatAsync("/vanish");

        Assert.Contains("Gone.\n", chat.Output, StringComparison.Ordinal);
        Assert.Equal(
            chat.Output.Contains("Now you see me.", StringComparison.Ordinal),
            chat.Output.Contains("(Quadrennial deleted a message)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thread_is_announced_and_its_messages_say_where_they_are()
    {
        var chat = await ChatAsync("/thread");

        Assert.Contains(
            "(a thread was opened: #general › Trivia of tonight; :in #Trivia of tonight goes there)\n", chat.Output, StringComparison.Ordinal);
        Assert.Contains("Quadrennial in #general › Trivia of tonight\nWho is in?\n[1: Me]\n", chat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_can_go_to_a_thread_and_do_there_what_one_does_in_a_channel()
    {
        var chat = await ChatAsync("/thread", ":in #trivia of tonight", "/shout", ":as Grace", "hello", ":in #general", "/later");

        Assert.Contains("Ada in #general › Trivia of tonight> /shout\n", chat.Output, StringComparison.Ordinal);
        Assert.Contains("\nQuadrennial\nShouted.\n", chat.Output, StringComparison.Ordinal);
        Assert.Contains("Grace in #general › Trivia of tonight> hello\n", chat.Output, StringComparison.Ordinal);
        Assert.Contains("Grace in #general> /later\n", chat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_printed_by_ask()
    {
        var asked = await Terminal.RunAsync(["ask", "/form"], build: ScriptedBot.BuildAsync);

        Assert.Equal("Form: A reminder\n[What]\n[How] (one, by number)\n   1. Loud\n   2. Quiet\n[Again] (yes or no)\n", asked.Output);
    }

    [Fact]
    public async Task A_bot_that_does_not_answer_in_time_is_said_not_to()
    {
        var asking = Terminal.RunAsync(["ask", "/mute"], build: ScriptedBot.BuildAsync);
        var chat = await ChatAsync("/mute");
        var asked = await asking;

        Assert.Equal(new Transcript(1, "", "The bot did not answer within the 3 seconds that Discord allows.\n"), asked);
        Assert.Equal(new Transcript(0, "Ada in #general> /mute\nThe application did not respond.\n", ""), chat);
    }

    private static Task<Transcript> ChatAsync(params string[] lines) =>
        Terminal.RunAsync(["chat"], string.Concat(lines.Select(line => line + '\n')), ScriptedBot.BuildAsync);
}
