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
        if (NeededPermissions.MissingToPost(channel.CallerPermissions | Permissions.ReadMessageHistory) is { Count: > 0 } yours)
        {
            return ReminderMessages.YouMayNot(channel.Name, yours);
        }

        var granted = channel.Id == call.Place.ChannelId ? call.Place.BotPermissions : channel.BotPermissions;
        ChannelStanding standing = granted is { } told
            ? new ChannelStanding.Known(channel.Name, told)
            : await rights.LookAsync(channel.Id, cancellationToken);
        return standing switch
        {
            ChannelStanding.Known known => NeededPermissions.MissingToPost(known.Permissions) is { Count: > 0 } mine
                ? ReminderMessages.IMayNot(channel.Name, mine)
                : null,
            ChannelStanding.OutOfReach { Trouble: Trouble.NoAccess } =>
                ReminderMessages.IMayNot(channel.Name, NeededPermissions.MissingToPost(Permissions.None)),
            ChannelStanding.OutOfReach => ReminderMessages.OutOfReach(channel.Name),

            // Discord did not tell. Should it not be possible by then, the reminder goes to direct messages and says why.
            _ => null,
        };
    }

    /// <summary>Where a reminder goes should direct messages be closed: where it was set, if the bot can post there; else null.</summary>
    public static Target? FallbackOf(CommandCall call) =>
        IsMember(call) && NeededPermissions.MissingToPost(call.Place.BotPermissions).Count == 0 ? Target.Channel(call.Place.ChannelId) : null;

    private static bool IsMember(CommandCall call) => call.Place is { Kind: PlaceKind.Guild, BotIsMember: true };
}
