namespace Quadrennial.Bot.Features.Countdown;

/// <summary>How much a channel wants to hear. Stored by name.</summary>
internal enum PostingPace
{
    /// <summary>A post a year until there is a date, then the great milestones.</summary>
    Calm,

    /// <summary>A few posts a year until there is a date, then the whole ladder.</summary>
    Steady,

    /// <summary>About monthly near the year, then a ladder with more rungs.</summary>
    Eager,

    /// <summary>No countdown, only what is asked for besides it.</summary>
    None,
}
