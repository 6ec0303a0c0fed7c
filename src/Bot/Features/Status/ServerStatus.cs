using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Features.Status;

/// <summary>How it stands with the messages of a server.</summary>
internal sealed record ServerStatus
{
    /// <summary>The server.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>What comes next, the first first.</summary>
    public required IReadOnlyList<DescribedMessage> Next { get; init; }

    /// <summary>What was posted last; null for nothing.</summary>
    public required DescribedMessage? Last { get; init; }

    /// <summary>What could not be sent last; null for nothing.</summary>
    public required DescribedMessage? LastTrouble { get; init; }

    /// <summary>The channels that have something coming, and how the bot stands there.</summary>
    public required IReadOnlyList<(ulong ChannelId, ChannelStanding Rights)> Channels { get; init; }

    /// <summary>What the features have to say, a line each.</summary>
    public required IReadOnlyList<Markup> Notes { get; init; }

    /// <summary>The bot's clock.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How fast the bot's clock runs, where it is a rehearsal's; null for real time.</summary>
    public required double? RehearsalSpeed { get; init; }

    /// <summary>The id of the zone that the server has set; null for none.</summary>
    public required string? ServerZone { get; init; }
}

/// <summary>A message of the outbox, in words.</summary>
/// <param name="Row">The message.</param>
/// <param name="What">What it is.</param>
internal sealed record DescribedMessage(OutboxRow Row, Markup What);
