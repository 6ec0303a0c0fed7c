using System.Collections.Concurrent;

namespace Quadrennial.Content.Search;

/// <summary>
/// An inverted index over the words of numbered records, small enough to build at start. Immutable; safe from any thread.
/// </summary>
internal sealed class TextIndex
{
    // What a wholly named title adds to a record's rank, and bearing the query word for word.
    private const float TitleBonus = 0.25f;
    private const float BearerBonus = 0.1f;

    // A word in a tenth of a large collection only refines what rarer words found, and says nothing in running text.
    private const int CommonFrom = 4096;
    private const int CommonShare = 10;

    // So many letters may begin so many words that their answers are better kept.
    private const int LongestKeptBeginning = 3;

    private readonly int _count;
    private readonly TermDictionary _dictionary;
    private readonly Postings _postings;
    private readonly Titles _titles;
    private readonly Information _information;
    private readonly Dictionary<string, List<Hit>> _kept = [];
    private readonly ConcurrentBag<(QueryPlan Plan, Scores Scores)> _spare = [];

    public TextIndex(int count, TermDictionary dictionary, Postings postings, Titles titles, Information information)
    {
        (_count, _dictionary, _postings, _titles, _information) = (count, dictionary, postings, titles, information);
        KeepAnswers("", 0..dictionary.Count);
    }

    /// <summary>The records that hold what the query says, best first; of equal ones the lower number.</summary>
    /// <param name="query">Anything people type.</param>
    /// <param name="reading">How to take its words.</param>
    /// <param name="most">How many to return.</param>
    /// <param name="accepts">Which records count, or null for all.</param>
    public List<Hit> Find(IReadOnlyList<Word> query, Reading reading, int most, Func<int, bool>? accepts = null)
    {
        if (reading is Reading.BeingTyped && accepts is null && query is [{ Text: var only }] && _kept.TryGetValue(only, out var kept))
        {
            return kept[..Math.Min(most, kept.Count)];
        }

        if (!_spare.TryTake(out var spare) || !spare.Scores.IsFresh)
        {
            spare = (new QueryPlan(), new Scores(_count));
        }

        var (plan, scores) = spare;
        plan.Read(query, reading, _dictionary, _postings, _information);
        Score(plan, scores);
        var hits = Best(plan, scores, BearersOf(query, scores), most, accepts);
        _spare.Add(spare);
        return hits;
    }

    // Looking at all the words that a letter or two begin would take noticeable time in a large collection.
    private void KeepAnswers(string beginning, Range terms)
    {
        if (beginning.Length > LongestKeptBeginning || _postings.CountOf(terms) <= CommonFrom)
        {
            return;
        }

        if (beginning.Length > 0)
        {
            _kept[beginning] = Find([new Word(beginning)], Reading.BeingTyped, Limits.Candidates);
        }

        for (var term = terms.Start.Value; term < terms.End.Value;)
        {
            if (_dictionary[term].Length == beginning.Length)
            {
                term++;
                continue;
            }

            var longer = _dictionary[term][..(beginning.Length + 1)];
            var range = _dictionary.StartingWith(longer);
            KeepAnswers(longer, range);
            term = range.End.Value;
        }
    }

    private void Score(QueryPlan plan, Scores scores)
    {
        scores.StartQuery();
        foreach (var slot in plan.Slots)
        {
            scores.StartSlot();
            var isCommon = slot.Postings > Math.Max(CommonFrom, _count / CommonShare);
            var onlyTouched = isCommon && scores.Touched.Length > 0;
            foreach (var match in plan.MatchesOf(slot))
            {
                scores.Add(
                    _postings.RecordsWith(match.Term, isCommon), _postings.FieldsWith(match.Term, isCommon), match.Likeness, slot.Information, onlyTouched);
            }
        }
    }

    private List<(int Record, Field Field)> BearersOf(IReadOnlyList<Word> query, Scores scores)
    {
        var bearers = new List<(int Record, Field Field)>();
        _titles.AddBearers(Titles.KeyOf(query), bearers);
        foreach (var (record, _) in bearers)
        {
            scores.Touch(record);
        }

        return bearers;
    }

    private List<Hit> Best(QueryPlan plan, Scores scores, List<(int Record, Field Field)> bearers, int most, Func<int, bool>? accepts)
    {
        var best = new List<Hit>(most + 1);
        foreach (var record in scores.Touched)
        {
            var bears = Field.None;
            foreach (var bearer in bearers)
            {
                bears |= bearer.Record == record ? bearer.Field : Field.None;
            }

            ref readonly var score = ref scores[record];
            if (bears is Field.None && best.Count == most && MostRankOf(plan, score) < best[^1].Rank)
            {
                continue;
            }

            var hit = HitFor(record, plan, score, bears);
            if ((best.Count < most || IsBefore(hit, best[^1])) && accepts?.Invoke(record) is not false)
            {
                Insert(best, hit, most);
            }
        }

        return best;
    }

    private Hit HitFor(int record, QueryPlan plan, Scores.Score score, Field bears)
    {
        var titleShare = _titles.ShareOf(record, score.Title, score.OtherTitle);
        if (bears is not Field.None)
        {
            var bonus = bears.HasFlag(Field.Title) ? BearerBonus : BearerBonus / 2;
            return new Hit(record, RankOf(plan, score, titleShare) + bonus, 1, 1, score.Rank, titleShare, bears);
        }

        var inContext = score.TrustInContext / plan.Weight;
        var surely = plan.Slots.Count is 1 ? inContext : score.Trust / plan.Weight;
        var rank = inContext * inContext * RankOf(plan, score, titleShare);

        // Small talk proves something only where a title is made of it, or holds all of it.
        var most = plan.IsTelling ? 1 : plan.Slots.Count is 1 ? titleShare : score.Title / plan.Weight;
        return new Hit(record, rank, Math.Min(surely, most), Math.Min(inContext, most), score.Rank, titleShare, bears);
    }

    // What it would be if it bore its whole title: told without looking at that.
    private static float MostRankOf(QueryPlan plan, Scores.Score score)
    {
        var inContext = score.TrustInContext / plan.Weight;
        return inContext * inContext * RankOf(plan, score, titleShare: 1);
    }

    private static float RankOf(QueryPlan plan, Scores.Score score, float titleShare) =>
        (plan.Weight > 0 ? score.Rank / plan.Weight : 0) + (plan.IsNoise ? 0 : TitleBonus * titleShare);

    private static void Insert(List<Hit> best, Hit hit, int most)
    {
        var place = best.Count;
        while (place > 0 && IsBefore(hit, best[place - 1]))
        {
            place--;
        }

        best.Insert(place, hit);
        if (best.Count > most)
        {
            best.RemoveAt(most);
        }
    }

    private static bool IsBefore(Hit a, Hit b) => a.Rank > b.Rank || (a.Rank == b.Rank && a.Record < b.Record);
}
