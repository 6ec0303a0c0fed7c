namespace Quadrennial.Bot.Commands;

/// <summary>Does what a command, a click or a form asks for.</summary>
internal delegate Task<Reply> CallHandler(CommandCall call, CancellationToken cancellationToken);

/// <summary>Suggests values for an option while the person types; from memory, within milliseconds, never throwing.</summary>
/// <param name="call">The call so far.</param>
/// <param name="typed">What stands in the option now; user text.</param>
/// <returns>At most 25 are shown, best first; empty is fine.</returns>
internal delegate IReadOnlyList<Choice> Suggest(CommandCall call, string typed);

/// <summary>One feature's commands and controls, declared next to their handlers.</summary>
internal interface ICommandModule
{
    /// <summary>The commands it answers.</summary>
    IEnumerable<Command> Commands => [];

    /// <summary>The buttons, selects and forms it answers.</summary>
    IEnumerable<Control> Controls => [];
}

/// <summary>A command: a handler of its own, or subcommands.</summary>
/// <param name="Name">1–32 characters, lower case for slash commands (Discord's rule); mixed case and spaces for message commands.</param>
/// <param name="Description">What it does, 1–100 characters. Of message commands Discord shows none, but the help does.</param>
/// <param name="Handler">What it does; null where it only holds subcommands.</param>
internal sealed record Command(string Name, string Description, CallHandler? Handler = null)
{
    /// <summary>How it is used.</summary>
    public CommandKind Kind { get; init; }

    /// <summary>Its options, required ones first (Discord's rule).</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Its subcommands; then it has no options and no handler itself.</summary>
    public IReadOnlyList<Command> Subcommands { get; init; } = [];

    /// <summary>Where it can be used.</summary>
    public CommandReach Reach { get; init; } = CommandReach.Everywhere;

    /// <summary>Permissions a member needs by default; a server may override them, so handlers that change a server check again.</summary>
    public Permissions? DefaultPermissions { get; init; }

    /// <summary>
    /// Whether it is run once on made-up input after the start, so that the first person who asks does not wait for code to be compiled. Only for what is
    /// asked often and changes nothing at all: what it loads stays in memory.
    /// </summary>
    public bool WarmsUp { get; init; }

    /// <summary>An example as a person would type it, for <c>/help</c>: <c>/talk dynamic asserts</c>; null for message commands.</summary>
    public string? Example { get; init; }
}

/// <summary>How a command is used.</summary>
internal enum CommandKind
{
    /// <summary>Typed: <c>/talk</c>.</summary>
    Slash,

    /// <summary>In the menu of a message.</summary>
    Message,
}

/// <summary>Where a command can be used.</summary>
internal enum CommandReach
{
    /// <summary>In servers, in the bot's direct messages and, by user install, in any other chat.</summary>
    Everywhere,

    /// <summary>In servers that the bot is a member of.</summary>
    Servers,
}

/// <summary>An option of a command.</summary>
/// <param name="Name">1–32 characters, lower case.</param>
/// <param name="Description">1–100 characters.</param>
internal sealed record Option(string Name, string Description)
{
    /// <summary>What it takes.</summary>
    public OptionKind Kind { get; init; } = OptionKind.Text;

    /// <summary>Whether a call without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Suggestions while typing; free text stays possible. Excludes <see cref="Choices"/>.</summary>
    public Suggest? Suggest { get; init; }

    /// <summary>The only values allowed, up to 25; empty for free values.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Longest text, in characters; Discord allows up to 6,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest number.</summary>
    public long? Min { get; init; }

    /// <summary>Largest number.</summary>
    public long? Max { get; init; }
}

/// <summary>What an option takes.</summary>
internal enum OptionKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A channel; its id arrives as a number.</summary>
    Channel,

    /// <summary>A role; its id arrives as a number.</summary>
    Role,

    /// <summary>A person; the id arrives as a number.</summary>
    User,
}

/// <summary>A value to choose.</summary>
/// <param name="Label">What is shown; cut to 100 characters at a word border.</param>
/// <param name="Value">What arrives; at most 100 characters: an id, never a title.</param>
internal sealed record Choice(string Label, string Value);

/// <summary>A button, select or form that a module answers.</summary>
/// <param name="Action">The <see cref="ControlId.Action"/> it answers, such as <c>talk.show</c>.</param>
/// <param name="Handler">What it does.</param>
internal sealed record Control(string Action, CallHandler Handler);
