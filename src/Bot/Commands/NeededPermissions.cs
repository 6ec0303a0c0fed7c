namespace Quadrennial.Bot.Commands;

/// <summary>The permissions the bot asks for, each with what it is for; the install link is made from this table.</summary>
internal static class NeededPermissions
{
    /// <summary>Every permission with its reason. Answers to commands need none at all.</summary>
    public static IReadOnlyList<(Permissions Permission, string Reason)> Table { get; } = [];

    /// <summary>All of them together.</summary>
    public static Permissions All => Table.Aggregate(Permissions.None, (all, entry) => all | entry.Permission);
}
