namespace Quadrennial.Content.Search;

// Hit, Slot, Word and their like are classes: lists of our own structs are compiled only when first used, even in a published bot, and
// that took most of the time to the first answer.

/// <summary>A record that answers a query.</summary>
/// <param name="Record">Its number in the index.</param>
/// <param name="Rank">What it is ordered by.</param>
/// <param name="Coverage">What share of what the query says it surely holds, 0 to 1.</param>
/// <param name="CoverageInContext">The same if words in its running text stand together as they do in the query.</param>
/// <param name="Evidence">How much of what the query says it holds, in words of full information.</param>
/// <param name="TitleShare">What share of what its title says the query holds, 0 to 1.</param>
/// <param name="Bears">Where it bears the query word for word.</param>
internal sealed record Hit(int Record, float Rank, float Coverage, float CoverageInContext, float Evidence, float TitleShare, Field Bears)
{
    /// <summary>Best first; of equal ones the lower number.</summary>
    public static int Compare(Hit a, Hit b) => a.Rank == b.Rank ? a.Record.CompareTo(b.Record) : b.Rank.CompareTo(a.Rank);
}
