namespace Quadrennial.Content.Search;

/// <summary>A word of a query with the dictionary's words that may be meant by it.</summary>
/// <param name="Matches">Where they stand in the plan's list of matches.</param>
/// <param name="Weight">How much the word says, 0 to 1.</param>
/// <param name="Postings">How many postings they have together.</param>
internal readonly record struct Slot(Range Matches, float Weight, int Postings);
