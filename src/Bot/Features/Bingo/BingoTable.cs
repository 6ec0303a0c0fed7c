namespace Quadrennial.Bot.Features.Bingo;

/// <summary>A game as it stands at one moment.</summary>
/// <param name="Room">The game.</param>
/// <param name="Deals">Who plays, in the order in which they came.</param>
/// <param name="Claims">What was claimed, in order.</param>
internal sealed record BingoTable(BingoRoom Room, IReadOnlyList<BingoDeal> Deals, IReadOnlyList<BingoClaim> Claims)
{
    /// <summary>What has happened, in the order of the talk.</summary>
    public IReadOnlyList<BingoClaim> Confirmed { get; } =
        [.. Claims.Where(claim => claim.State == BingoClaimState.Confirmed).OrderBy(claim => claim.Into).ThenBy(claim => claim.Id)];

    /// <summary>Somebody's card; null where they have none.</summary>
    public BingoDeal? DealOf(ulong personId) => Deals.FirstOrDefault(deal => deal.PersonId == personId);

    /// <summary>The claim of a square that is open or confirmed; null for none.</summary>
    public BingoClaim? CountingClaim(string squareId) =>
        Claims.FirstOrDefault(claim => claim.SquareId == squareId && claim.State is BingoClaimState.Open or BingoClaimState.Confirmed);

    /// <summary>The complete lines of a card.</summary>
    public IReadOnlyList<BingoLine> LinesOf(BingoDeal deal) => BingoDealing.Lines(deal.Squares, HasHappened);

    /// <summary>How many squares of a card have happened, the free one not counted.</summary>
    public int MarksOf(BingoDeal deal) => deal.Squares.Count(HasHappened);

    /// <summary>Which place a card took by its first line, equal ones sharing it; null while it has none.</summary>
    public int? PlaceOf(BingoDeal deal) => deal.WonAt is { } at ? 1 + Deals.Count(other => other.WonAt < at) : null;

    private bool HasHappened(string squareId) => Confirmed.Any(claim => claim.SquareId == squareId);
}
