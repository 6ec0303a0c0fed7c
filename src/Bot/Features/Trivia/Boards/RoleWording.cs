using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>Why champions are without their role, for whoever manages the server.</summary>
internal static class RoleWording
{
    /// <summary>The trouble there is, a line for each kind.</summary>
    public static IReadOnlyList<Markup> TroublesOf(IReadOnlyList<RoleWearer> wearers) =>
    [
        .. wearers
            .DistinctBy(wearer => (wearer.Trouble, wearer.RoleId, wearer.IsWanted))
            .Select(wearer => Markup.Of(
                $"- Trivia: I could not {(wearer.IsWanted ? "give the champion" : "take from a former champion")} the role {Mention(wearer.RoleId)}. {Cause(wearer.Trouble)}")),
    ];

    /// <summary>A role by a mention, which pings nobody.</summary>
    public static Markup Mention(ulong roleId) => Markup.Of($"<@&{(long)roleId}>");

    private static Markup Cause(string? trouble) => Enum.TryParse<RoleTrouble>(trouble, out var known) ? known switch
    {
        RoleTrouble.NotPermitted => Markup.Of($"I need *Manage Roles* in this server."),
        RoleTrouble.TooHigh => Markup.Of($"It stands above my own role: move mine above it in the server’s list of roles."),
        RoleTrouble.Managed => Markup.Of($"It belongs to an app or a subscription, and nobody can give it."),
        RoleTrouble.Gone => Markup.Of($"It was deleted."),
        RoleTrouble.MemberGone => Markup.Of($"The champion has left the server; should they come back, they get it."),
        _ => Markup.Of($"Discord refused; whoever runs me finds why in the log."),
    }
    : default;
}
