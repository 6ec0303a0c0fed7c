namespace Quadrennial.Content.Search;

/// <summary>Tells words that a text says together from words that are merely both in it.</summary>
internal static class Context
{
    /// <summary>True where two or more words of a query are in the text, and all those that are stand close to each other.</summary>
    public static bool Holds(string? text, string[] query)
    {
        var words = KeysOf(Words.WholeOf(text));
        var wanted = KeysOf(query).Distinct().Where(words.Contains).ToArray();

        // From each word look as far ahead as twice their number.
        for (var start = 0; wanted.Length > 1 && start <= words.Length - wanted.Length; start++)
        {
            var near = words[start..Math.Min(start + 2 * wanted.Length, words.Length)];
            if (Array.TrueForAll(wanted, near.Contains))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] KeysOf(string[] words) =>
        [.. words.Where(word => !StopWords.Contains(word)).Select(word => Stem.Of(word).ToString())];
}
