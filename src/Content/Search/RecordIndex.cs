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
    // What a title adds to a record's rank that has the words in the query's order, and which records may gain by it.
    private const float OrderBonus = 0.15f;
    private const float MayGain = 0.8f;

    // Among many talks many hold the same words: then more of them are looked at than are shown.
    private readonly int _considered = Math.Clamp(records.Count / 100, Limits.Candidates, 4 * Limits.Candidates);

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
        if (words.Length < 2)
        {
            return index.Find(words, reading, Limits.Candidates, Accepts(accepts));
        }

        var hits = index.Find(words, reading, _considered, Accepts(accepts));
        var order = new WordOrder(words);
        var enough = hits.Count > 1 ? MayGain * hits[0].Rank : float.MaxValue;
        for (var i = 0; i < hits.Count && hits[i].Rank >= enough; i++)
        {
            var kept = titlesOf(records[hits[i].Record]).Max(order.In);
            hits[i] = hits[i] with { Rank = hits[i].Rank + OrderBonus * kept };
        }

        hits.Sort(Hit.Compare);
        return hits[..Math.Min(hits.Count, Limits.Candidates)];
    }

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
