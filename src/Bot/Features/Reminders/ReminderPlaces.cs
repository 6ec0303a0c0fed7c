using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>In which channels a person can be reminded: it takes their own right to post there, and ours.</summary>
internal sealed class ReminderPlaces(IChannelRights rights)
{
    /// <summary>Why a reminder cannot go to a channel; null where it can.</summary>
    public async Task<Card?> WhyNotAsync(CommandCall call, NamedChannel channel, CancellationToken cancellationToken)
    {
        if (!IsMember(call))
        {
            return ReminderMessages.NoChannelsHere();
        }

        // To read what was said before is a need of ours, not of who reminds.
        if (NeededPermissions.MissingToPost(channel.CallerPermissions | Permissions.ReadMessageHistory, channel.IsThread) is { Count: > 0 } yours)
        {
            return ReminderMessages.YouMayNot(channel.Name, yours);
        }

        return await rights.LookAsync(call, channel, cancellationToken) switch
        {
            ChannelStanding.Known { MissingToPost: [_, ..] mine } => ReminderMessages.IMayNot(channel.Name, mine),
            ChannelStanding.OutOfReach { Trouble: Trouble.NoAccess } =>
                ReminderMessages.IMayNot(channel.Name, NeededPermissions.MissingToPost(Permissions.None, channel.IsThread)),
            ChannelStanding.OutOfReach => ReminderMessages.OutOfReach(channel.Name),

            // All is well, or Discord did not tell. Should it not be possible by then, the reminder goes to direct messages and says why.
            _ => null,
        };
    }

    /// <summary>Where a reminder goes should direct messages be closed: where it was set, if the bot can post there; else null.</summary>
    public static Target? FallbackOf(CommandCall call) =>
        IsMember(call) && NeededPermissions.MissingToPost(call.Place.BotPermissions, call.Place.IsThread).Count == 0
            ? Target.Channel(call.Place.ChannelId)
            : null;

    private static bool IsMember(CommandCall call) => call.Place is { Kind: PlaceKind.Guild, BotIsMember: true };
}
