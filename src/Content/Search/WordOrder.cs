namespace Quadrennial.Content.Search;

/// <summary>Tells titles that have a query's words side by side from titles that have them somewhere.</summary>
/// <param name="query">All words of the query, small ones included.</param>
internal sealed class WordOrder(string[] query)
{
    private readonly uint[] _letters = Array.ConvertAll(query, word => Typo.LettersOf(word));

    /// <summary>What share of the query's neighbouring words are neighbours in the title too, 0 to 1; endings and slips forgiven.</summary>
    public float In(string title)
    {
        var words = Words.WholeOf(title);
        var kept = 0;
        for (var i = 0; i + 1 < query.Length; i++)
        {
            for (var j = 0; j + 1 < words.Length; j++)
            {
                if (IsMeant(i, words[j]) && IsMeant(i + 1, words[j + 1]))
                {
                    kept++;
                    break;
                }
            }
        }

        return kept / (query.Length - 1f);
    }

    private bool IsMeant(int i, string word)
    {
        var typed = query[i];
        if (word.StartsWith(typed, StringComparison.Ordinal))
        {
            return word.Length == typed.Length || i == query.Length - 1 || Stem.Of(word).SequenceEqual(Stem.Of(typed));
        }

        var slips = Likeness.SlipsAllowed(Math.Max(word.Length, typed.Length));
        if (!Typo.MayBeWithin(slips, _letters[i], Typo.LettersOf(word)))
        {
            return false;
        }

        Span<ulong> places = stackalloc ulong[Typo.Room];
        places.Clear();
        return new Typo(typed, places).SlipsTo(word).Whole <= slips || Stem.Of(word).SequenceEqual(Stem.Of(typed));
    }
}
