namespace Quadrennial.Content.Search;

/// <summary>A record that answers a query.</summary>
/// <param name="Record">Its number in the index.</param>
/// <param name="Rank">What it is ordered by.</param>
/// <param name="Coverage">What share of what the query says it surely holds, 0 to 1.</param>
/// <param name="CoverageInContext">The same if words in its running text stand together as they do in the query.</param>
/// <param name="Evidence">How much of what the query says it holds, in words of full information.</param>
/// <param name="TitleShare">What share of what its title says the query holds, 0 to 1.</param>
/// <param name="Bears">Where it bears the query word for word.</param>
internal readonly record struct Hit(int Record, float Rank, float Coverage, float CoverageInContext, float Evidence, float TitleShare, Field Bears);
