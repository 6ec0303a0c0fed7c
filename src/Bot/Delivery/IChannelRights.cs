using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Delivery;

/// <summary>What the bot may do in a channel, asked at the moment it matters.</summary>
internal interface IChannelRights
{
    /// <summary>Asks. What is wrong with the channel comes back as an outcome.</summary>
    Task<ChannelStanding> LookAsync(ulong channelId, CancellationToken cancellationToken);
}

/// <summary>The channels that people mean when they call.</summary>
internal static class ChannelRightsOfCalls
{
    /// <summary>How the bot stands in a channel that a call names, or in the one it came from: as Discord told with the call, else asked.</summary>
    /// <param name="rights">Whom to ask.</param>
    /// <param name="call">The call.</param>
    /// <param name="named">The channel it names; null for the one it came from.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ChannelStanding> LookAsync(
        this IChannelRights rights, CommandCall call, NamedChannel? named, CancellationToken cancellationToken)
    {
        if (named is null || named.Id == call.Place.ChannelId)
        {
            return new ChannelStanding.Known(named?.Name ?? "", call.Place.BotPermissions, call.Place.IsThread);
        }

        return named.BotPermissions is { } told
            ? new ChannelStanding.Known(named.Name, told, named.IsThread)
            : await rights.LookAsync(named.Id, cancellationToken);
    }
}

/// <summary>How the bot stands in a channel.</summary>
internal abstract record ChannelStanding
{
    private ChannelStanding()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="Name">The channel's name.</param>
    /// <param name="Permissions">The bot's permissions there.</param>
    /// <param name="IsThread">Whether it is a thread.</param>
    public sealed record Known(string Name, Permissions Permissions, bool IsThread = false) : ChannelStanding
    {
        /// <summary>What the bot lacks to post there, by the names that Discord's settings show; empty where all is well.</summary>
        public IReadOnlyList<string> MissingToPost => NeededPermissions.MissingToPost(Permissions, IsThread);
    }

    /// <summary>It is gone, or out of the bot's sight.</summary>
    /// <param name="Trouble">Why.</param>
    public sealed record OutOfReach(Trouble Trouble) : ChannelStanding;

    /// <summary>Discord did not tell.</summary>
    public sealed record Unclear : ChannelStanding;
}
