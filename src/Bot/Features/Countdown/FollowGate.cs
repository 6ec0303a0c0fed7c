using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>Who may let which channel follow. Everything is checked again, whatever the server's settings show to whom.</summary>
internal sealed class FollowGate(FollowMessages messages, IChannelRights rights)
{
    /// <summary>The channel a call is about.</summary>
    public static ulong ChannelOf(CommandCall call) => call.Id("channel") ?? call.Place.ChannelId;

    /// <summary>Why the caller may change nothing here; null where all is well.</summary>
    public Card? WhyNot(CommandCall call) => call switch
    {
        { Place.GuildId: null } => messages.OnlyInServers(),
        { Place.BotIsMember: false } => messages.NotAMember(),
        _ when !call.Caller.Permissions.Allow(Permissions.ManageServer) => messages.NeedsManageServer(),
        _ => null,
    };

    /// <summary>Why that channel cannot follow, or not ping that role; null where all is well.</summary>
    public async Task<Card?> WhyNotInAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var named = call.Channel("channel");
        var channelId = ChannelOf(call);
        var inThread = named?.IsThread ?? call.Place.IsThread;
        if (!(named?.CallerPermissions ?? call.Caller.Permissions).Allow(NeededPermissions.ToSpeak(inThread)))
        {
            return FollowMessages.CallerMayNot(channelId);
        }

        return await rights.LookAsync(call, named, cancellationToken) switch
        {
            ChannelStanding.Known { MissingToPost: [_, ..] missing } => FollowMessages.BotMayNot(channelId, missing),
            ChannelStanding.Known known => WhyNotPing(call, known.Permissions),
            ChannelStanding.OutOfReach { Trouble: Trouble.NoAccess } =>
                FollowMessages.BotMayNot(channelId, NeededPermissions.MissingToPost(Permissions.None, inThread)),
            ChannelStanding.OutOfReach outOfReach => FollowMessages.OutOfReach(channelId, outOfReach.Trouble),
            _ => FollowMessages.Unclear(channelId),
        };
    }

    private static Card? WhyNotPing(CommandCall call, Permissions granted) => call.Role("role") switch
    {
        null => null,
        var role when role.Id == call.Place.GuildId => FollowMessages.NotEveryone(),
        { IsMentionable: false } role when !granted.Allow(Permissions.MentionEveryone) => FollowMessages.RoleNotPingable(role.Name),
        _ => null,
    };
}
