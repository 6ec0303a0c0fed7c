using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>Whether a channel follows.</summary>
internal enum FollowState
{
    /// <summary>It hears of the conference.</summary>
    Following,

    /// <summary>Somebody has paused it.</summary>
    Paused,

    /// <summary>Somebody has ended it, or the channel is gone.</summary>
    Ended,
}

/// <summary>A channel that follows a conference, or did.</summary>
internal sealed record ChannelFollow
{
    /// <summary>Discord's id of the channel.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary>Discord's id of its server.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>Which conference.</summary>
    public required string ConferenceId { get; init; }

    /// <summary>How much countdown.</summary>
    public required PostingPace Pace { get; init; }

    /// <summary>Whether it also gets a talk a week.</summary>
    public required bool HasTalks { get; init; }

    /// <summary>The role that is pinged once there is something to plan for; null for none.</summary>
    public ulong? RoleId { get; init; }

    /// <summary>Who set it up, and is told of trouble.</summary>
    public required ulong SetBy { get; init; }

    /// <summary>Whether it follows.</summary>
    public FollowState State { get; init; }

    /// <summary>What the channel has been told of the next edition.</summary>
    public Knowledge Told { get; init; } = Knowledge.Nothing;

    /// <summary>When the first post was due that came too late, and of which the channel has not been told yet; null for none.</summary>
    public DateTimeOffset? MissedSince { get; init; }

    /// <summary>Why the last post could not be sent; null where it could.</summary>
    public Trouble? Trouble { get; init; }

    /// <summary>Where its posts go.</summary>
    public Target Target => Target.Channel(ChannelId);
}
