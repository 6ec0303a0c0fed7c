namespace Quadrennial.Content.Search;

/// <summary>Tells words that a text says together from words that are merely both in it.</summary>
internal static class Context
{
    /// <summary>True where two or more words of a query are in the text, and all those that are stand close to each other.</summary>
    public static bool Holds(string? text, IReadOnlyList<Word> query)
    {
        var words = KeysOf(Words.Of(text));
        int[] places = [.. KeysOf(query).Distinct().Select(word => Array.IndexOf(words, word)).Where(place => place >= 0)];
        if (places.Length < 2)
        {
            return false;
        }

        // From each of them look as far ahead as twice their number.
        var wanted = places.Select(place => words[place]).ToHashSet();
        return Enumerable.Range(0, words.Length)
            .Any(start => wanted.IsSubsetOf(words.AsSpan(start, Math.Min(2 * wanted.Count, words.Length - start)).ToArray()));
    }

    private static string[] KeysOf(IEnumerable<Word> words) => [.. words
        .Where(word => !word.IsPart && !StopWords.Contains(word.Text))
        .Select(word => Stem.Of(word.Text).ToString())];
}
