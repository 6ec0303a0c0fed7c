namespace Quadrennial.Content.Search;

/// <summary>A word of a query with the dictionary's words that may be meant by it.</summary>
/// <param name="From">Where they begin in the plan's list of matches.</param>
/// <param name="To">Where they end.</param>
/// <param name="Postings">How many postings they have together.</param>
/// <param name="Information">How much it says if it is what it is taken for, 0 to 1.</param>
/// <param name="Trust">How sure that is, 0 to 1.</param>
/// <param name="Scale">What a word of this kind can say at most, 0 to 1.</param>
internal sealed record Slot(int From, int To, int Postings, float Information, float Trust, float Scale)
{
    /// <summary>
    /// How much is left unsaid in so far as it may not be what it is taken for: as much as a word nobody knows. Falls faster than trust
    /// grows, for a word that is near to one of ours is likelier a slip than a word of another field.
    /// </summary>
    public float Doubt => Scale * (1 - Trust) * (1 - Trust / 3);
}
