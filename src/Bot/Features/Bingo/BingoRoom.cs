namespace Quadrennial.Bot.Features.Bingo;

/// <summary>A game of bingo in a channel.</summary>
internal sealed record BingoRoom
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The server.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>The channel.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary>From which card of the catalogue cards are dealt.</summary>
    public required string CardId { get; init; }

    /// <summary>The talk that is watched; null for none in particular.</summary>
    public string? TalkId { get; init; }

    /// <summary>Who started it.</summary>
    public required ulong HostId { get; init; }

    /// <summary>Their name then; user text.</summary>
    public required string HostName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How far the talk was at that moment.</summary>
    public TimeSpan Offset { get; init; }

    /// <summary>Whether the bot may post pictures in the channel.</summary>
    public bool HasPictures { get; init; }

    /// <summary>When it ended; null while it is on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it ended; null while it is on.</summary>
    public BingoEnding? Ending { get; init; }

    /// <summary>How far into the talk an instant is.</summary>
    public TimeSpan IntoAt(DateTimeOffset now) => Offset + (now > StartedAt ? now - StartedAt : TimeSpan.Zero);
}

/// <summary>Why a game ended. Stored by name.</summary>
internal enum BingoEnding
{
    /// <summary>Somebody ended it.</summary>
    Stopped,

    /// <summary>Nobody claimed anything for hours.</summary>
    Quiet,

    /// <summary>Every square has been seen.</summary>
    Complete,

    /// <summary>The channel is gone, or closed to the bot.</summary>
    Lost,
}

/// <summary>A player's card.</summary>
/// <param name="PersonId">The player.</param>
/// <param name="Name">Their name when it was dealt; user text.</param>
/// <param name="Squares">Row by row: ids of squares, or <see cref="BingoDealing.Free"/>.</param>
/// <param name="WonWith">The claim that completed its first line; null while there is none.</param>
/// <param name="WonAt">When that was confirmed.</param>
internal sealed record BingoDeal(ulong PersonId, string Name, IReadOnlyList<string> Squares, long? WonWith = null, DateTimeOffset? WonAt = null);

/// <summary>That somebody says a square has happened.</summary>
internal sealed record BingoClaim
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The game.</summary>
    public required long RoomId { get; init; }

    /// <summary>What happened.</summary>
    public required string SquareId { get; init; }

    /// <summary>Who says so.</summary>
    public required ulong PersonId { get; init; }

    /// <summary>Their name; user text.</summary>
    public required string Name { get; init; }

    /// <summary>When they said so.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>How far into the talk that was.</summary>
    public required TimeSpan Into { get; init; }

    /// <summary>How it stands.</summary>
    public BingoClaimState State { get; init; }

    /// <summary>What others say.</summary>
    public IReadOnlyList<BingoVote> Votes { get; init; } = [];
}

/// <summary>How a claim stands. Stored by name.</summary>
internal enum BingoClaimState
{
    /// <summary>Others are to say.</summary>
    Open,

    /// <summary>It happened.</summary>
    Confirmed,

    /// <summary>It did not.</summary>
    Denied,

    /// <summary>Whoever claimed it took it back.</summary>
    Withdrawn,

    /// <summary>Too few said anything.</summary>
    Unanswered,
}

/// <summary>What somebody says of another's claim.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name; user text.</param>
/// <param name="SaysYes">Whether it happened.</param>
/// <param name="Changes">How often they changed their mind.</param>
internal sealed record BingoVote(ulong PersonId, string Name, bool SaysYes, long Changes = 0);
