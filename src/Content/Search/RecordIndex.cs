namespace Quadrennial.Content.Search;

/// <summary>Records of one kind with their index: from what people type to a verdict.</summary>
/// <param name="records">The records, in the order that breaks ties.</param>
/// <param name="index">An index with one entry for each, in the same order.</param>
/// <param name="titlesOf">A record's title or name, and the others it goes by.</param>
/// <param name="textsOf">A record's running text.</param>
/// <param name="nameIsEnough">True where the exact name of one record is the end of the search, whatever else fits.</param>
internal sealed class RecordIndex<T>(
    IReadOnlyList<T> records, TextIndex index, Func<T, IEnumerable<string>> titlesOf, Func<T, IEnumerable<string?>> textsOf, bool nameIsEnough)
{
    // What a title adds to a record's rank that has the query in it to the letter, small words included, and which records may gain by it.
    private const float LiteralBonus = 0.1f;
    private const float MayGain = 0.8f;

    public TextIndex Index => index;

    /// <summary>Answers a finished query.</summary>
    public Match<T> Find(string query, Predicate<T>? accepts = null)
    {
        var words = Words.WholeOf(query);
        var hits = Ranked(words, Reading.Finished, accepts);
        return MatchFor(Verdict.On(hits, nameIsEnough, record => textsOf(records[record]).Any(text => Context.Holds(text, words))));
    }

    /// <summary>Offers answers to what is being typed.</summary>
    public IReadOnlyList<T> Suggest(string typed, int limit, Predicate<T>? accepts = null)
    {
        if (limit <= 0)
        {
            return [];
        }

        var words = Words.WholeOf(typed);
        if (words.Length is 0)
        {
            return [.. records.Where(record => accepts?.Invoke(record) is not false).Take(Math.Min(limit, Limits.Candidates))];
        }

        return [.. Verdict.Plausible(Ranked(words, Reading.BeingTyped, accepts)).Take(limit).Select(hit => records[hit.Record])];
    }

    /// <summary>The records that a verdict is about.</summary>
    public Match<T> MatchFor(Verdict verdict)
    {
        T[] items = [.. verdict.Hits.Select(hit => records[hit.Record])];
        return verdict.IsAnswer switch
        {
            true when items is [var item] => new Match<T>.Found(item),
            true => new Match<T>.Several(items),
            false => new Match<T>.Nothing(items),
        };
    }

    private List<Hit> Ranked(string[] words, Reading reading, Predicate<T>? accepts)
    {
        var hits = index.Find(words, reading, Limits.Candidates, Accepts(accepts));
        if (hits.Count < 2 || words.Length < 2)
        {
            return hits;
        }

        var literal = Padded(words);
        var enough = MayGain * hits[0].Rank;
        for (var i = 0; i < hits.Count && hits[i].Rank >= enough; i++)
        {
            if (titlesOf(records[hits[i].Record]).Any(title => Padded(Words.WholeOf(title)).Contains(literal)))
            {
                hits[i] = hits[i] with { Rank = hits[i].Rank + LiteralBonus };
            }
        }

        hits.Sort(Hit.Compare);
        return hits;
    }

    private static string Padded(string[] words) => $" {string.Join(' ', words)}";

    private Predicate<int>? Accepts(Predicate<T>? accepts) => accepts is null ? null : record => accepts(records[record]);
}

/// <summary>How many of anything are handed out.</summary>
internal static class Limits
{
    /// <summary>What a select menu or an autocomplete list can show.</summary>
    public const int Candidates = 25;

    /// <summary>What is offered where nothing was found.</summary>
    public const int Nearest = 3;
}
