using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Delivery;

/// <summary>What the bot may do in a channel, asked at the moment it matters.</summary>
internal interface IChannelRights
{
    /// <summary>Asks. What is wrong with the channel comes back as an outcome.</summary>
    Task<ChannelStanding> LookAsync(ulong channelId, CancellationToken cancellationToken);
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
    public sealed record Known(string Name, Permissions Permissions) : ChannelStanding;

    /// <summary>It is gone, or out of the bot's sight.</summary>
    /// <param name="Trouble">Why.</param>
    public sealed record OutOfReach(Trouble Trouble) : ChannelStanding;

    /// <summary>Discord did not tell.</summary>
    public sealed record Unclear : ChannelStanding;
}
