namespace Quadrennial.Content.Search;

/// <summary>What hits amount to: an answer (one hit is the answer, several are a choice), or nothing, with the nearest.</summary>
/// <param name="IsAnswer">True where the hits answer the query.</param>
/// <param name="Hits">The answers, or the nearest; best first.</param>
internal sealed record Verdict(bool IsAnswer, IReadOnlyList<Hit> Hits)
{
    // Of what a query says, an answer must hold this much. Above one half, so that of two equally telling words one is never enough;
    // below two thirds, so that a third word may be wrong where the other two say a lot.
    private const float EnoughCoverage = 0.63f;

    // Next to the best, another answer is worth offering down to this share of its rank.
    private const float CloseToBest = 0.5f;

    private const float PlausibleCoverage = 0.5f;
    private const float PlausibleNextToBest = 0.7f;

    /// <summary>Judges the hits of a finished query.</summary>
    /// <param name="hits">Best first.</param>
    /// <param name="nameIsEnough">True where the exact name of one record settles it.</param>
    /// <param name="isInContext">Whether words of the query stand together in a record's running text.</param>
    public static Verdict On(List<Hit> hits, bool nameIsEnough, Predicate<int> isInContext)
    {
        if (nameIsEnough && (OnlyBearer(hits, Field.Title) ?? OnlyBearer(hits, Field.OtherTitle)) is { } named)
        {
            return new Verdict(true, [named]);
        }

        var good = new List<Hit>();
        foreach (var hit in hits)
        {
            if (good.Count > 0 && hit.Rank < CloseToBest * good[0].Rank)
            {
                break;
            }

            if (hit.Coverage >= EnoughCoverage || (hit.CoverageInContext >= EnoughCoverage && isInContext(hit.Record)))
            {
                good.Add(hit);
            }
        }

        return good.Count > 0 ? new Verdict(true, good) : new Verdict(false, hits[..Math.Min(hits.Count, Limits.Nearest)]);
    }

    /// <summary>The hits worth offering to somebody who is still typing.</summary>
    public static List<Hit> Plausible(List<Hit> hits)
    {
        var best = 0f;
        foreach (var hit in hits)
        {
            best = Math.Max(best, hit.CoverageInContext);
        }

        return hits.FindAll(hit => hit.CoverageInContext >= PlausibleCoverage && hit.CoverageInContext >= PlausibleNextToBest * best);
    }

    private static Hit? OnlyBearer(List<Hit> hits, Field field)
    {
        var bearers = hits.FindAll(hit => hit.Bears.HasFlag(field));
        return bearers is [var only] ? only : null;
    }
}
