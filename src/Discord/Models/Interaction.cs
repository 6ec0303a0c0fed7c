namespace Quadrennial.Discord.Models;

/// <summary>Something a person did with the app: a command, a click, typing, a form. It wants an answer within 3 seconds.</summary>
public sealed record Interaction
{
    /// <summary>Its id.</summary>
    public required ulong Id { get; init; }

    /// <summary>The app's id.</summary>
    public ulong ApplicationId { get; init; }

    /// <summary>What was done.</summary>
    public required InteractionType Type { get; init; }

    /// <summary>The secret to answer with, valid for 15 minutes. Never log it.</summary>
    public required string Token { get; init; }

    /// <summary>Which command or control; null for a ping.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>The server's id, or null outside servers.</summary>
    public ulong? GuildId { get; init; }

    /// <summary>The channel's id, or null where not told.</summary>
    public ulong? ChannelId { get; init; }

    /// <summary>The channel in part, or null where not told.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The caller in a server; null outside.</summary>
    public Member? Member { get; init; }

    /// <summary>The caller outside servers; null inside. <see cref="Caller"/> is either.</summary>
    public User? User { get; init; }

    /// <summary>The message that carries the control; null for commands.</summary>
    public Message? Message { get; init; }

    /// <summary>The app's permissions in that channel, or null where not told.</summary>
    public ulong? AppPermissions { get; init; }

    /// <summary>The caller's locale such as <c>en-GB</c>, or null where not told.</summary>
    public string? Locale { get; init; }

    /// <summary>The server's locale, or null.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>Where it happened, or null where not told.</summary>
    public InteractionContext? Context { get; init; }

    /// <summary>
    /// Who installed the app, by kind of install (<c>0</c> server, <c>1</c> person); a server install used in direct messages has owner 0.
    /// Empty where not told.
    /// </summary>
    public IReadOnlyDictionary<string, ulong> AuthorizingIntegrationOwners { get; init => field = value ?? Nobody; } = Nobody;

    /// <summary>Largest file the app may send here, in bytes, or null where not told.</summary>
    public long? AttachmentSizeLimit { get; init; }

    /// <summary>The caller, in a server or outside; null only where the server forgot to tell.</summary>
    public User? Caller => Member?.User ?? User;

    /// <summary>
    /// Whether the app came along by user install alone: then it is no member of the server, and Discord allows 5 follow-ups.
    /// </summary>
    public bool IsUserInstalledOnly => AuthorizingIntegrationOwners.ContainsKey("1") && !AuthorizingIntegrationOwners.ContainsKey("0");

    private static IReadOnlyDictionary<string, ulong> Nobody { get; } = new Dictionary<string, ulong>();
}

/// <summary>Which command or control; which fields are set follows from <see cref="Interaction.Type"/>.</summary>
public sealed record InteractionData
{
    /// <summary>Id of the command; 0 for controls and forms.</summary>
    public ulong Id { get; init; }

    /// <summary>Name of the command; empty for controls and forms.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Kind of the command.</summary>
    public ApplicationCommandType Type { get; init; }

    /// <summary>Options or the subcommand used.</summary>
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>The person or message a menu command was used on.</summary>
    public ulong? TargetId { get; init; }

    /// <summary>The control's or form's id; empty for commands.</summary>
    public string CustomId { get; init => field = value ?? ""; } = "";

    /// <summary>Kind of the control.</summary>
    public ComponentType ComponentType { get; init; }

    /// <summary>What was picked in a select; ids as text.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    /// <summary>The fields of a form.</summary>
    public IReadOnlyList<SubmittedComponent> Components { get; init => field = value ?? []; } = [];

    /// <summary>What the ids stand for, or null.</summary>
    public ResolvedData? Resolved { get; init; }
}

/// <summary>An option as given, or the subcommand used.</summary>
public sealed record InteractionOption
{
    /// <summary>Its name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>What it takes.</summary>
    public ApplicationCommandOptionType Type { get; init; }

    /// <summary>Its value; while typing it is text whatever the option takes.</summary>
    public ScalarValue Value { get; init; }

    /// <summary>Options of the subcommand.</summary>
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>Whether the person types here now.</summary>
    public bool Focused { get; init; }
}

/// <summary>A field of a form as sent: an input, or the label or row around it.</summary>
public sealed record SubmittedComponent
{
    /// <summary>Its kind.</summary>
    public ComponentType Type { get; init; }

    /// <summary>The input's id; empty for labels and rows.</summary>
    public string CustomId { get; init => field = value ?? ""; } = "";

    /// <summary>Text typed, or the state of a checkbox.</summary>
    public ScalarValue Value { get; init; }

    /// <summary>What was picked or uploaded; ids as text.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    /// <summary>The input inside a label, or null.</summary>
    public SubmittedComponent? Component { get; init; }

    /// <summary>The inputs inside a row.</summary>
    public IReadOnlyList<SubmittedComponent> Components { get; init => field = value ?? []; } = [];
}

/// <summary>What the ids of an interaction stand for, by id.</summary>
public sealed record ResolvedData
{
    /// <summary>People.</summary>
    public IReadOnlyDictionary<ulong, User>? Users { get; init; }

    /// <summary>People in the server, without their user.</summary>
    public IReadOnlyDictionary<ulong, Member>? Members { get; init; }

    /// <summary>Roles.</summary>
    public IReadOnlyDictionary<ulong, Role>? Roles { get; init; }

    /// <summary>Channels in part.</summary>
    public IReadOnlyDictionary<ulong, Channel>? Channels { get; init; }

    /// <summary>Messages in part, with their content.</summary>
    public IReadOnlyDictionary<ulong, Message>? Messages { get; init; }

    /// <summary>Files.</summary>
    public IReadOnlyDictionary<ulong, MessageAttachment>? Attachments { get; init; }
}
