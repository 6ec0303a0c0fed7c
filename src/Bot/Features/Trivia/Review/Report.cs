using Quadrennial.Bot.Features.Trivia.Questions;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>What became of a report.</summary>
internal enum ReportState
{
    /// <summary>Its form is open.</summary>
    Draft,

    /// <summary>It waits for a reviewer.</summary>
    Open,

    /// <summary>A reviewer has seen to it.</summary>
    Done,

    /// <summary>A reviewer finds nothing wrong.</summary>
    Dismissed,
}

/// <summary>Somebody finds something wrong with a question.</summary>
internal sealed record Report
{
    /// <summary>The server of what was reported where no server of ours has reviewers: in direct messages, say.</summary>
    public const ulong Nowhere = 0;

    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The server, or <see cref="Nowhere"/>.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>The channel in which the question was asked.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary>Who.</summary>
    public required ulong PersonId { get; init; }

    /// <summary>The question as it was asked.</summary>
    public required PosedQuestion Question { get; init; }

    /// <summary>What is wrong; may be empty. User text.</summary>
    public string Words { get; init; } = "";

    /// <summary>What became of it.</summary>
    public ReportState State { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset At { get; init; }
}
