using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class CommandRulesTests
{
    private static readonly CallHandler Handler = (_, _) => Task.FromResult<Reply>(Reply.Private(new Card()));

    private static readonly Command Sound = new("find", "Finds something", Handler);

    private static readonly Option Text = new("what", "What to find");

    private static readonly Command OnMessages = new("Find the talk", "Find it", Handler) { Kind = CommandKind.Message };

    [Fact]
    public void Commands_at_every_limit_are_allowed()
    {
        var command = new Command(new string('n', 32), new string('d', 100), Handler)
        {
            Options =
            [
                new("first", new string('d', 100)) { IsRequired = true, MaxLength = 6000 },
                .. Enumerable.Range(1, 23).Select(number =>
                    new Option($"option-{number}", "More") { Kind = OptionKind.Number, Min = 1, Max = 1 }),
                new("last", "Pick") { Choices = [.. Enumerable.Range(0, 25).Select(number => new Choice($"{number:D100}", $"{number}"))] },
            ],
        };

        Assert.Empty(CommandRules.ProblemsOf([command, OnMessages]));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Discord_refuses_is_named(string problem, int caseNumber) =>
        Assert.Contains(CommandRules.ProblemsOf(Cases[caseNumber].Commands), sentence => sentence.Contains(problem));

    public static IEnumerable<TheoryDataRow<string, int>> Refused =>
        Cases.Select((refused, index) => new TheoryDataRow<string, int>(refused.Problem, index));

    private static readonly (string Problem, Command[] Commands)[] Cases =
    [
        ("lower-case letters", [Sound with { Name = "Find" }]),
        ("lower-case letters", [Sound with { Name = "find it" }]),
        ("lower-case letters", [Sound with { Name = "" }]),
        ("lower-case letters", [Sound with { Name = new string('n', 33) }]),
        ("a description has", [Sound with { Description = " " }]),
        ("a description has", [Sound with { Description = new string('d', 101) }]),
        ("more than one command", [Sound, Sound]),
        ("nothing handles it", [Sound with { Handler = null }]),
        ("no handler of its own", [Sound with { Subcommands = [Sound] }]),
        ("one group deep", [Holding(Holding(Holding(Sound)))]),
        ("26 subcommands", [Sound with { Handler = null, Subcommands = [.. Numbered(26)] }]),
        ("more than one subcommand", [Sound with { Handler = null, Subcommands = [Sound, Sound] }]),
        ("26 options", [Sound with { Options = [.. Enumerable.Range(0, 26).Select(number => Text with { Name = $"o{number}" })] }]),
        ("more than one option", [Sound with { Options = [Text, Text] }]),
        ("required options come first", [Sound with { Options = [Text, Text with { Name = "then", IsRequired = true }] }]),
        ("a description has", [Sound with { Options = [Text with { Description = "" }] }]),
        ("suggestions need", [Sound with { Options = [Text with { Kind = OptionKind.Flag, Suggest = (_, _) => [] }] }]),
        ("suggestions need", [Sound with { Options = [Text with { Choices = [new("a", "a")], Suggest = (_, _) => [] }] }]),
        ("up to 25 choices", [Sound with { Options = [Text with { Choices = [.. Choices(26)] }] }]),
        ("up to 25 choices", [Sound with { Options = [Text with { Choices = [new(new string('l', 101), "a")] }] }]),
        ("longest length", [Sound with { Options = [Text with { MaxLength = 6001 }] }]),
        ("longest length", [Sound with { Options = [Text with { Kind = OptionKind.Number, MaxLength = 5 }] }]),
        ("smallest and largest", [Sound with { Options = [Text with { Min = 1 }] }]),
        ("smallest and largest", [Sound with { Options = [Text with { Kind = OptionKind.Number, Min = 2, Max = 1 }] }]),
        ("a message command has no", [OnMessages with { Options = [Text] }]),
        ("a description has", [OnMessages with { Description = "" }]),
        ("1 to 32 characters", [OnMessages with { Name = " " }]),
        ("nothing handles it", [OnMessages with { Handler = null }]),
        ("101 slash commands", [.. Numbered(101)]),
        ("16 message commands", [.. Enumerable.Range(0, 16).Select(number => OnMessages with { Name = $"Find {number}" })]),
        ("8001 characters in sum", [OfLength(8001)]),
    ];

    [Fact]
    public void The_sum_of_all_words_may_be_8000_characters() => Assert.Empty(CommandRules.ProblemsOf([OfLength(8000)]));

    [Fact]
    public void A_catalogue_that_Discord_would_refuse_is_not_made()
    {
        var module = new Module([Sound with { Name = "No" }, Sound, Sound]);

        var exception = Assert.Throws<InvalidOperationException>(() => new CommandCatalogue([module]));

        Assert.Contains("No: a name has", exception.Message);
        Assert.Contains("more than one command", exception.Message);
    }

    private static Command Holding(Command command) => Sound with { Handler = null, Subcommands = [command] };

    private static IEnumerable<Command> Numbered(int count) =>
        Enumerable.Range(0, count).Select(number => Sound with { Name = $"find{number}" });

    private static IEnumerable<Choice> Choices(int count) => Enumerable.Range(0, count).Select(number => new Choice($"{number}", $"{number}"));

    /// <summary>A command whose words add up to a length: full choices, then the rest in one last choice.</summary>
    private static Command OfLength(int length)
    {
        const int Full = 200;
        var left = length - Sound.Name.Length - Sound.Description.Length - (2 * (Text.Name.Length + 1 + Text.Description.Length)) - 2;
        var choices = Enumerable.Range(0, left / Full).Select(number => new Choice(new string('l', 100), $"{number:D100}"));
        var (more, odd) = Math.DivRem(left % Full, 2);
        var rest = new Choice(new string('x', 1 + more), new string('v', 1 + more + odd));
        Choice[] all = [.. choices, rest];
        return Sound with
        {
            Options = [Text with { Name = "what1", Choices = all[..20] }, Text with { Name = "what2", Choices = all[20..] }],
        };
    }

    private sealed record Module(IEnumerable<Command> Commands) : ICommandModule;
}
