using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class CommandRouterTests
{
    private static readonly Card Answer = new(new Block.Text(Markup.Of($"Here you are.")));

    private readonly RecordingLogger<CommandRouter> _logger = new();

    [Fact]
    public async Task A_command_goes_to_its_handler() =>
        Assert.Same(Answer, Message(await Router(Find("find")).HandleAsync(A.Call("find"), Token)).Card);

    [Fact]
    public async Task A_subcommand_goes_to_its_handler()
    {
        var router = Router(new Command("countdown", "Counts down") { Subcommands = [Find("follow")] });

        Assert.Same(Answer, Message(await router.HandleAsync(A.Call("countdown follow"), Token)).Card);
        AssertOutdated(await router.HandleAsync(A.Call("countdown"), Token));
    }

    [Fact]
    public async Task A_message_command_and_a_typed_command_of_the_same_name_are_two_things()
    {
        CallHandler inPrivate = (_, _) => Task.FromResult<Reply>(Reply.Private(Answer));
        var router = Router(Find("find"), new Command("find", "Finds it", inPrivate) { Kind = CommandKind.Message });
        var target = new TargetMessage(1, 2, "text", 3);

        Assert.False(Message(await router.HandleAsync(A.Call("find"), Token)).IsPrivate);
        Assert.True(Message(await router.HandleAsync(A.Call("find") with { Target = target }, Token)).IsPrivate);
    }

    [Fact]
    public async Task A_command_that_is_gone_is_called_changed() =>
        AssertOutdated(await Router(Find("find")).HandleAsync(A.Call("seek"), Token));

    [Theory]
    [MemberData(nameof(OutdatedSignatures))]
    public async Task A_call_with_another_signature_is_called_changed(string why)
    {
        var router = Router(Find("find") with
        {
            Options =
            [
                new("what", "A text") { IsRequired = true },
                new("count", "A number") { Kind = OptionKind.Number, Min = 1, Max = 9 },
                new("sure", "A flag") { Kind = OptionKind.Flag },
                new("where", "A choice") { Choices = [new("Here", "here")] },
                new("who", "A person") { Kind = OptionKind.User },
            ],
        });

        AssertOutdated(await router.HandleAsync(A.Call("find", SignaturesByFault[why]), Token));
    }

    public static TheoryData<string> OutdatedSignatures => [.. SignaturesByFault.Keys];

    private static readonly Dictionary<string, (string, OptionValue)[]> SignaturesByFault = new()
    {
        ["the required one is missing"] = [],
        ["an unknown one is there"] = [("what", new("x")), ("whatever", new("x"))],
        ["text where a number belongs"] = [("what", new("x")), ("count", new("3"))],
        ["a number out of range"] = [("what", new("x")), ("count", new(Number: 10))],
        ["a number where text belongs"] = [("what", new(Number: 3))],
        ["text where a flag belongs"] = [("what", new("x")), ("sure", new("true"))],
        ["a choice that is not offered"] = [("what", new("x")), ("where", new("there"))],
        ["text where a person belongs"] = [("what", new("x")), ("who", new("ada"))],
        ["nothing in it"] = [("what", default)],
    };

    [Fact]
    public async Task A_call_with_everything_in_place_is_answered()
    {
        var router = Router(Find("find") with
        {
            Options =
            [
                new("what", "A text") { IsRequired = true },
                new("count", "A number") { Kind = OptionKind.Number, Min = 1, Max = 9 },
                new("where", "A choice") { Choices = [new("Here", "here")] },
                new("who", "A person") { Kind = OptionKind.User },
            ],
        });

        var reply = await router.HandleAsync(
            A.Call("find", ("what", new("")), ("count", new(Number: 9)), ("where", new("here")), ("who", new(Number: 4))), Token);

        Assert.Same(Answer, Message(reply).Card);
    }

    [Fact]
    public async Task A_control_goes_to_its_handler()
    {
        var control = new Control("talk.show", (call, _) => Task.FromResult<Reply>(Reply.Private(Saying(call.Subject))));
        var router = new CommandRouter(new CommandCatalogue([]), [new Module([], [control])], _logger);
        var id = new ControlId("talk.show", "conf/16-01");

        Assert.Equal("conf/16-01", Message(await router.HandleAsync(A.Click(id), Token)).Card.Text());
        Assert.Equal("picked", Message(await router.HandleAsync(A.Click(id, "picked"), Token)).Card.Text());
    }

    [Theory]
    [InlineData("1:talk.gone:x")]
    [InlineData("0:talk.show:x")]
    [InlineData("whatever another bot wrote")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_control_that_nobody_answers_has_moved_on(string? customId)
    {
        _ = ControlId.TryParse(customId, out var id);

        var reply = Message(await Router().HandleAsync(A.Click(id), Token));

        Assert.True(reply.IsPrivate);
        Assert.Equal(
            "This message is from an earlier version of me and has moved on. Ask again with the command, and the new buttons will work.",
            reply.Card.Text());
    }

    [Fact]
    public async Task A_failure_is_apologised_for_with_the_reference_that_is_logged_and_nothing_that_was_typed()
    {
        var router = Router(Find("find") with
        {
            Handler = (call, _) => throw new InvalidOperationException(call.Text("what")),
            Options = [new("what", "A text")],
        });

        var reply = Message(await router.HandleAsync(A.Call("find", ("what", new("a secret"))), Token));

        Assert.True(reply.IsPrivate);
        var reference = reply.Card.Text().Split("**")[1];
        Assert.Matches("^Q-[2-9A-Z]{6}$", reference);
        Assert.Equal(
            $"Sorry, that went wrong on my side, and it is noted. If it happens again, tell whoever runs me the reference **{reference}**.",
            reply.Card.Text());
        var line = Assert.Single(_logger.Lines);
        Assert.Contains(reference, line);
        Assert.Contains("find failed", line);
        Assert.Contains(nameof(InvalidOperationException), line);
        Assert.DoesNotContain("a secret", line);
    }

    [Fact]
    public async Task Work_that_fails_later_is_apologised_for_in_private()
    {
        var router = Router(Find("find") with
        {
            Handler = (_, _) => Task.FromResult<Reply>(new Reply.Later(IsPrivate: false, _ => throw new InvalidOperationException())),
        });

        var later = Assert.IsType<Reply.Later>(await router.HandleAsync(A.Call("find"), Token));
        var message = await later.Work(Token);

        Assert.True(message.IsPrivate);
        Assert.StartsWith("Sorry, that went wrong", message.Card.Text());
        Assert.Single(_logger.Lines);
    }

    [Fact]
    public async Task A_stop_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        var router = Router(Find("find") with
        {
            Handler = async (_, token) =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
                return Reply.Public(Answer);
            },
        });

        await Assert.ThrowsAsync<OperationCanceledException>(() => router.HandleAsync(A.Call("find"), stop.Token));
        Assert.Empty(_logger.Lines);
    }

    [Fact]
    public async Task A_time_out_inside_is_a_failure()
    {
        var router = Router(Find("find") with { Handler = (_, _) => throw new OperationCanceledException() });

        Assert.StartsWith("Sorry", Message(await router.HandleAsync(A.Call("find"), Token)).Card.Text());
    }

    [Fact]
    public void Suggestions_are_cut_to_what_Discord_takes()
    {
        var many = Enumerable.Range(0, 30).Select(number => new Choice($"{number} {new string('x', 200)}", $"{number % 28}"));
        Choice[] choices = [new("", "blank"), new("too long", new string('v', 101)), new("empty", ""), .. many];
        var router = Router(Suggesting((_, _) => choices));

        var shown = router.Suggest(A.Call("find"), "what", "x");

        Assert.Equal(25, shown.Count);
        Assert.Equal(new Choice("blank", "blank"), shown[0]);
        Assert.All(shown, choice => Assert.InRange(choice.Label.Length, 1, 100));
        Assert.Equal(25, shown.Select(choice => choice.Value).Distinct().Count());
    }

    [Fact]
    public void Suggestions_that_fail_are_logged_and_empty()
    {
        var router = Router(Suggesting((_, typed) => throw new InvalidOperationException(typed)));

        Assert.Empty(router.Suggest(A.Call("find"), "what", "a secret"));
        Assert.DoesNotContain("a secret", Assert.Single(_logger.Lines));
    }

    [Theory]
    [InlineData("seek", "what")]
    [InlineData("find", "where")]
    public void For_what_is_not_there_nothing_is_suggested(string path, string option) =>
        Assert.Empty(Router(Suggesting((_, _) => [new("a", "a")])).Suggest(A.Call(path), option, "x"));

    [Fact]
    public void Two_modules_cannot_answer_the_same_control()
    {
        var module = new Module([], [new("talk.show", (_, _) => Task.FromResult<Reply>(Reply.Public(Answer)))]);

        var exception = Assert.Throws<InvalidOperationException>(
            () => new CommandRouter(new CommandCatalogue([]), [module, module], _logger));
        Assert.Contains("talk.show", exception.Message);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Command Find(string name) => new(name, "Finds something", (_, _) => Task.FromResult<Reply>(Reply.Public(Answer)));

    private static Command Suggesting(Suggest suggest) => Find("find") with { Options = [new("what", "A text") { Suggest = suggest }] };

    private static Card Saying(string text) => new(new Block.Text(Markup.Plain(text)));

    private static Reply.Message Message(Reply reply) => Assert.IsType<Reply.Message>(reply);

    private static void AssertOutdated(Reply reply)
    {
        Assert.True(Message(reply).IsPrivate);
        Assert.Equal(
            "That command has changed since your Discord last looked. "
            + "Please try again; if it happens twice, reload Discord (Ctrl+R, or restart the app on a phone).",
            Message(reply).Card.Text());
    }

    private CommandRouter Router(params IReadOnlyList<Command> commands)
    {
        var module = new Module(commands, []);
        return new CommandRouter(new CommandCatalogue([module]), [module], _logger);
    }

    private sealed record Module(IEnumerable<Command> Commands, IEnumerable<Control> Controls) : ICommandModule;
}
