namespace Quadrennial.Bot.Commands;

/// <summary>The permissions the bot asks for, each with what it is for; the install link is made from this table.</summary>
internal static class NeededPermissions
{
    /// <summary>Every permission with its reason. Answers to commands need none at all.</summary>
    public static IReadOnlyList<(Permissions Permission, string Reason)> Table { get; } =
    [
        (Permissions.ViewChannel, "To post in a channel, and to see what it allows me there"),
        (Permissions.SendMessages, "To post what a channel has asked for: its countdown, its reminders"),
        (Permissions.SendMessagesInThreads, "The same, where that was asked for in a thread"),
        (Permissions.CreatePublicThreads, "To open a thread for a game, where that was asked for"),
        (Permissions.AttachFiles, "To show boards and bingo cards as pictures; without it they come in words"),
        (Permissions.ReadMessageHistory, "To look, after a crash, whether a post had arrived, so that none comes twice"),
    ];

    /// <summary>Not asked for: to be granted by hand where a server wants what it is for.</summary>
    public static IReadOnlyList<(Permissions Permission, string Reason)> Optional { get; } =
    [
        (Permissions.ManageRoles, "To give the champion of a season a role, where that was asked for; my own role must stand above it"),
    ];

    /// <summary>What the bot needs to post in a channel, and to do so once.</summary>
    public const Permissions ToPost = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory;

    /// <summary>The same in a thread.</summary>
    public const Permissions ToPostInThread = Permissions.ViewChannel | Permissions.SendMessagesInThreads | Permissions.ReadMessageHistory;

    /// <summary>What anybody needs to say something in a channel or in a thread.</summary>
    public static Permissions ToSpeak(bool inThread) => (inThread ? ToPostInThread : ToPost) & ~Permissions.ReadMessageHistory;

    /// <summary>What the bot lacks to post in a channel or in a thread, by the names that Discord's settings show; empty where all is well.</summary>
    public static IReadOnlyList<string> MissingToPost(Permissions granted, bool inThread = false) =>
    [
        .. Table
            .Select(entry => entry.Permission)
            .Where(permission => (inThread ? ToPostInThread : ToPost).HasFlag(permission) && !granted.Allow(permission))
            .Select(NameOf),
    ];

    /// <summary>A permission by the name that Discord's settings show: <c>Read Message History</c>.</summary>
    public static string NameOf(Permissions permission) =>
        string.Concat($"{permission}".Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {letter}" : $"{letter}")).Replace(" In ", " in ");

    /// <summary>All in <see cref="Table"/> together.</summary>
    public static Permissions All => Table.Aggregate(Permissions.None, (all, entry) => all | entry.Permission);
}
