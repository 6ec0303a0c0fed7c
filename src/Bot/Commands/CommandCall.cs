namespace Quadrennial.Bot.Commands;

/// <summary>
/// What a person did: typed a command, is typing one, clicked, picked, or sent a form. All that a module gets to see of Discord.
/// </summary>
internal sealed record CommandCall
{
    /// <summary>The full path of the command, such as <c>talk</c> or <c>countdown follow</c>; empty for a control.</summary>
    public string Path { get; init; } = "";

    /// <summary>The command's options by name, as the person gave them.</summary>
    public IReadOnlyDictionary<string, OptionValue> Options { get; init; } = NoOptions;

    /// <summary>The channels that options name, by id.</summary>
    public IReadOnlyDictionary<ulong, NamedChannel> Channels { get; init; } = NoChannels;

    /// <summary>The roles that options name, by id.</summary>
    public IReadOnlyDictionary<ulong, NamedRole> Roles { get; init; } = NoRoles;

    /// <summary>What was clicked, picked or sent, with the values; null for a command.</summary>
    public ControlUse? Control { get; init; }

    /// <summary>The message a message command was used on, or null.</summary>
    public TargetMessage? Target { get; init; }

    /// <summary>Who did it.</summary>
    public required Caller Caller { get; init; }

    /// <summary>Where.</summary>
    public required Place Place { get; init; }

    private static readonly Dictionary<string, OptionValue> NoOptions = [];
    private static readonly Dictionary<ulong, NamedChannel> NoChannels = [];
    private static readonly Dictionary<ulong, NamedRole> NoRoles = [];

    /// <summary>The text of an option, trimmed, or null where it was left out or is blank.</summary>
    public string? TextOrNull(string option) =>
        Options.TryGetValue(option, out var value) && value.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The text of an option, trimmed; empty where it was left out.</summary>
    public string Text(string option) => TextOrNull(option) ?? "";

    /// <summary>A whole number, or null where it was left out.</summary>
    public long? Number(string option) => Options.TryGetValue(option, out var value) ? value.Number : null;

    /// <summary>The id of a channel, role or person; null where it was left out.</summary>
    public ulong? Id(string option) => Number(option) is { } number ? unchecked((ulong)number) : null;

    /// <summary>The channel that an option names; null where it was left out.</summary>
    public NamedChannel? Channel(string option) =>
        Id(option) is not { } id ? null : Channels.GetValueOrDefault(id) ?? new NamedChannel(id, "", Permissions.None, null);

    /// <summary>The role that an option names; null where it was left out.</summary>
    public NamedRole? Role(string option) =>
        Id(option) is not { } id ? null : Roles.GetValueOrDefault(id) ?? new NamedRole(id, "", IsMentionable: false);

    /// <summary>A yes/no option; false where it was left out.</summary>
    public bool Flag(string option) => Options.TryGetValue(option, out var value) && value.Flag is true;

    /// <summary>What a used control is about: the entry picked, or else what the control carries; empty for a command.</summary>
    public string Subject => Control switch
    {
        null => "",
        { Values: [var picked, ..] } => picked,
        { Id.Argument: var argument } => argument ?? "",
    };
}

/// <summary>The value of one option: exactly one of the three is set. Ids of channels, roles and people arrive as numbers.</summary>
internal readonly record struct OptionValue(string? Text = null, long? Number = null, bool? Flag = null);

/// <summary>A channel that an option names.</summary>
/// <param name="Id">Discord's id of it.</param>
/// <param name="Name">Its name; empty where Discord did not say.</param>
/// <param name="CallerPermissions">The caller's permissions there.</param>
/// <param name="BotPermissions">The bot's permissions there; null where Discord did not say: ask <c>IChannelRights</c>.</param>
/// <param name="IsThread">Whether it is a thread.</param>
internal sealed record NamedChannel(
    ulong Id, string Name, Permissions CallerPermissions, Permissions? BotPermissions, bool IsThread = false);

/// <summary>A role that an option names.</summary>
/// <param name="Id">Discord's id of it; the server's own for everyone.</param>
/// <param name="Name">Its name; empty where Discord did not say.</param>
/// <param name="IsMentionable">Whether anybody may ping it.</param>
internal sealed record NamedRole(ulong Id, string Name, bool IsMentionable);

/// <summary>The person who called.</summary>
/// <param name="Id">Discord's id of the user.</param>
/// <param name="Name">The name to show; user text, so escape it.</param>
/// <param name="Locale">Discord locale such as <c>en-GB</c>.</param>
/// <param name="Permissions">The person's permissions in that channel; 0 outside servers.</param>
internal sealed record Caller(ulong Id, string Name, string Locale = "en-US", Permissions Permissions = Permissions.None)
{
    /// <summary>Ids of the person's roles in that server, without the one that everybody has; empty outside servers.</summary>
    public IReadOnlyList<ulong> Roles { get; init; } = [];
}

/// <summary>Where a call came from.</summary>
internal sealed record Place
{
    /// <summary>What kind of place it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>Discord's id of the channel.</summary>
    public ulong ChannelId { get; init; }

    /// <summary>Whether that channel is a thread.</summary>
    public bool IsThread { get; init; }

    /// <summary>Discord's id of the server; null outside servers.</summary>
    public ulong? GuildId { get; init; }

    /// <summary>False where the app came along by user install only and is no member of the server.</summary>
    public bool BotIsMember { get; init; } = true;

    /// <summary>The bot's permissions in that channel.</summary>
    public Permissions BotPermissions { get; init; }

    /// <summary>Locale of the server, or null.</summary>
    public string? GuildLocale { get; init; }
}

/// <summary>The kinds of place a command can be used in.</summary>
internal enum PlaceKind
{
    /// <summary>A channel of a server.</summary>
    Guild,

    /// <summary>The direct messages with the bot.</summary>
    BotDm,

    /// <summary>Direct messages and groups of others; reached by user install only.</summary>
    PrivateChannel,
}

/// <summary>The message that a message command was used on. Its content arrives without any privileged intent.</summary>
/// <param name="Id">Discord's id of the message.</param>
/// <param name="ChannelId">Discord's id of its channel.</param>
/// <param name="Text">What it says, embeds and components included; user text.</param>
/// <param name="AuthorId">Discord's id of the author.</param>
internal sealed record TargetMessage(ulong Id, ulong ChannelId, string Text, ulong AuthorId);

/// <summary>A control that was used.</summary>
/// <param name="Id">Which one; <c>default</c> where the custom id could not be read, which is answered kindly.</param>
/// <param name="Values">What was picked in a select; empty for a button.</param>
/// <param name="Fields">What was typed or chosen in a form, by field key.</param>
/// <param name="MessageId">Discord's id of the message that carries the control; null for a form opened by a command.</param>
/// <param name="AskedBy">Who used the command that message answers, or null where the message answers none.</param>
/// <param name="MessageIsPrivate">True where only the caller sees the message.</param>
internal sealed record ControlUse(
    ControlId Id,
    IReadOnlyList<string> Values,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    ulong? MessageId,
    ulong? AskedBy,
    bool MessageIsPrivate);

/// <summary>The permissions that the bot checks or asks for; bit values from Discord's permission table.</summary>
[Flags]
internal enum Permissions : ulong
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Everything, whatever the channel says.</summary>
    Administrator = 1UL << 3,

    /// <summary>Change the server's settings.</summary>
    ManageServer = 1UL << 5,

    /// <summary>See the channel.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Post in the channel.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Delete and pin others' messages.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Links unfold.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read what was said before.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Ping everyone and every role.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Give and take the roles below one's own.</summary>
    ManageRoles = 1UL << 28,

    /// <summary>Open threads that everybody sees.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Post in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Answers of user-installed apps are visible to others; without it Discord makes them private.</summary>
    UseExternalApps = 1UL << 50,
}

/// <summary>What a set of permissions comes to.</summary>
internal static class PermissionSets
{
    /// <summary>Whether all that is needed is granted; who is an administrator may do everything.</summary>
    public static bool Allow(this Permissions granted, Permissions needed) =>
        granted.HasFlag(needed) || granted.HasFlag(Permissions.Administrator);
}
