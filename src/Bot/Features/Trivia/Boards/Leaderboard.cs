namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>A page of a leaderboard.</summary>
/// <param name="Scope">What it counts.</param>
/// <param name="Season">The season it is about; for a scope without one, the present.</param>
/// <param name="Lines">From the best down.</param>
/// <param name="Own">Where the caller stands, whatever page it is; null where they do not.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Players">How many there are on all pages.</param>
internal sealed record Leaderboard(
    BoardScope Scope, string Season, IReadOnlyList<LeaderboardLine> Lines, LeaderboardLine? Own, int Number, long Players)
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 10;

    /// <summary>How many pages there are; at least 1.</summary>
    public int Pages => (int)Math.Max(1, (Players + PageSize - 1) / PageSize);

    /// <summary>Whether the caller wants to be on no board.</summary>
    public bool IsCallerHidden { get; init; }

    /// <summary>Whether the server joins the board across servers.</summary>
    public bool IsServerAcross { get; init; }
}

/// <summary>A player's line.</summary>
internal sealed record LeaderboardLine
{
    /// <summary>From 1; who has as many has the same place.</summary>
    public long Place { get; init; }

    /// <summary>Which line it is, from 1; other than places, no two are the same.</summary>
    public long Line { get; init; }

    /// <summary>Whether others have the same place.</summary>
    public bool IsTied => Holders > 1;

    /// <summary>How many have this place.</summary>
    public long Holders { get; init; }

    /// <summary>How many are on the board.</summary>
    public long Players { get; init; }

    /// <summary>Who.</summary>
    public ulong PersonId { get; init; }

    /// <summary>Their name when they played last; user text.</summary>
    public string Name { get; init; } = "";

    /// <summary>Points in sum.</summary>
    public long Points { get; init; }

    /// <summary>Games played.</summary>
    public long Games { get; init; }

    /// <summary>Games won; a tie at the top is a win for each.</summary>
    public long Wins { get; init; }

    /// <summary>Right answers.</summary>
    public long Rights { get; init; }

    /// <summary>Answers.</summary>
    public long Answers { get; init; }
}
