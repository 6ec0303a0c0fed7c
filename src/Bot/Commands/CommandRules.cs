using System.Text;

namespace Quadrennial.Bot.Commands;

/// <summary>
/// What Discord accepts as application commands (https://docs.discord.com/developers/interactions/application-commands): checked
/// when the process starts, so that a mistake is found by the first test and not by the first registration.
/// </summary>
internal static class CommandRules
{
    /// <summary>Typed commands an application may have.</summary>
    public const int MaxSlashCommands = 100;

    /// <summary>Message commands an application may have.</summary>
    public const int MaxMessageCommands = 15;

    /// <summary>Options of a command, choices of an option, subcommands of a command: the same limit for all three.</summary>
    public const int MaxItems = 25;

    /// <summary>Names, descriptions and values of one command in sum.</summary>
    public const int MaxCharactersInSum = 8000;

    /// <summary>The label and the value of a choice, and every description.</summary>
    public const int MaxCharacters = 100;

    private const int MaxNameCharacters = 32;
    private const int MaxTextOption = 6000;
    private const int MaxDepth = 3;

    /// <summary>What Discord would refuse, a sentence each; empty when all is well.</summary>
    public static IReadOnlyList<string> ProblemsOf(IReadOnlyList<Command> commands) =>
    [
        .. AtMost(MaxSlashCommands, commands.Count(command => command.Kind == CommandKind.Slash), "slash commands"),
        .. AtMost(MaxMessageCommands, commands.Count(command => command.Kind == CommandKind.Message), "message commands"),
        .. Repeated(commands.Select(command => $"{command.Name} ({command.Kind})"), "command"),
        .. commands.SelectMany(ProblemsOf),
    ];

    private static IEnumerable<string> ProblemsOf(Command command)
    {
        IEnumerable<string> problems = command.Kind == CommandKind.Message ? OnMessage(command) : Typed(command, depth: 1);
        var sum = CharactersOf(command);
        return sum <= MaxCharactersInSum
            ? problems
            : problems.Append($"{command.Name}: {sum} characters in sum, {MaxCharactersInSum} are allowed.");
    }

    private static IEnumerable<string> OnMessage(Command command)
    {
        if (command.Name.Trim().Length is 0 or > MaxNameCharacters)
        {
            yield return $"{command.Name}: a name has 1 to {MaxNameCharacters} characters.";
        }

        if (command.Description.Trim().Length is 0 or > MaxCharacters)
        {
            yield return $"{command.Name}: a description has 1 to {MaxCharacters} characters.";
        }

        if (command.Options.Count > 0 || command.Subcommands.Count > 0)
        {
            yield return $"{command.Name}: a message command has no options or subcommands.";
        }

        if (command.Handler is null)
        {
            yield return $"{command.Name}: nothing handles it.";
        }
    }

    private static IEnumerable<string> Typed(Command command, int depth) =>
    [
        .. NameAndDescription(command.Name, command.Name, command.Description),
        .. Structure(command, depth),
        .. AtMost(MaxItems, command.Subcommands.Count, $"subcommands of {command.Name}"),
        .. Repeated(command.Subcommands.Select(subcommand => subcommand.Name), $"subcommand of {command.Name}"),
        .. command.Subcommands.SelectMany(subcommand => Typed(subcommand, depth + 1)),
        .. AtMost(MaxItems, command.Options.Count, $"options of {command.Name}"),
        .. Repeated(command.Options.Select(option => option.Name), $"option of {command.Name}"),
        .. command.Options.SelectMany(option => ProblemsOf(command, option)),
    ];

    private static IEnumerable<string> Structure(Command command, int depth)
    {
        if (command.Subcommands.Count == 0 && command.Handler is null)
        {
            yield return $"{command.Name}: nothing handles it.";
        }

        if (command.Subcommands.Count > 0 && (command.Handler is not null || command.Options.Count > 0))
        {
            yield return $"{command.Name}: with subcommands it has no options and no handler of its own.";
        }

        if (depth > MaxDepth)
        {
            yield return $"{command.Name}: subcommands go one group deep.";
        }

        if (command.Options.SkipWhile(option => option.IsRequired).Any(option => option.IsRequired))
        {
            yield return $"{command.Name}: required options come first.";
        }
    }

    private static IEnumerable<string> ProblemsOf(Command command, Option option)
    {
        var name = $"{command.Name} {option.Name}";
        foreach (var problem in NameAndDescription(name, option.Name, option.Description))
        {
            yield return problem;
        }

        if (option.Suggest is not null && (option.Choices.Count > 0 || option.Kind is not (OptionKind.Text or OptionKind.Number)))
        {
            yield return $"{name}: suggestions need a text or a number without fixed choices.";
        }

        if (option.Choices.Count > MaxItems || option.Choices.Any(choice => !IsAllowed(choice)))
        {
            yield return $"{name}: up to {MaxItems} choices, labels and values of 1 to {MaxCharacters} characters.";
        }

        if (option.MaxLength is { } length && (option.Kind != OptionKind.Text || length is < 1 or > MaxTextOption))
        {
            yield return $"{name}: a longest length is for text and lies between 1 and {MaxTextOption}.";
        }

        if ((option.Min is not null || option.Max is not null) && (option.Kind != OptionKind.Number || option.Min > option.Max))
        {
            yield return $"{name}: smallest and largest are for numbers, in that order.";
        }
    }

    private static IEnumerable<string> NameAndDescription(string where, string name, string description)
    {
        if (!IsName(name))
        {
            yield return $"{where}: a name has 1 to {MaxNameCharacters} lower-case letters, digits, hyphens or underscores.";
        }

        if (description.Trim().Length is 0 or > MaxCharacters)
        {
            yield return $"{where}: a description has 1 to {MaxCharacters} characters.";
        }
    }

    private static bool IsAllowed(Choice choice) =>
        choice.Label.Trim().Length is > 0 and <= MaxCharacters && choice.Value.Length is > 0 and <= MaxCharacters;

    private static IEnumerable<string> AtMost(int limit, int count, string what) =>
        count <= limit ? [] : [$"{count} {what}, {limit} are allowed."];

    private static IEnumerable<string> Repeated(IEnumerable<string> names, string what) =>
        names.CountBy(name => name).Where(pair => pair.Value > 1).Select(pair => $"{pair.Key}: more than one {what} has this name.");

    private static int CharactersOf(Command command) =>
        command.Name.Length + command.Description.Length + command.Subcommands.Sum(CharactersOf) + command.Options.Sum(CharactersOf);

    private static int CharactersOf(Option option) =>
        option.Name.Length + option.Description.Length + option.Choices.Sum(choice => choice.Label.Length + choice.Value.Length);

    // Discord takes the combining marks of Devanagari and Thai as well; that is left out until a name needs them.
    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxNameCharacters
        && name.EnumerateRunes().All(rune => (Rune.IsLetterOrDigit(rune) && !Rune.IsUpper(rune)) || rune.Value is '-' or '_' or '\'');
}
