using System.Collections.Concurrent;

namespace Quadrennial.Content.Search;

/// <summary>
/// An inverted index over the words of numbered records, small enough to build at start. Immutable; safe from any thread.
/// </summary>
internal sealed class TextIndex(int count, TermDictionary dictionary, Postings postings, Titles titles, Information information)
{
    // What a wholly named title adds to a record's rank, and bearing the query word for word.
    private const float TitleBonus = 0.25f;
    private const float BearerBonus = 0.1f;

    // A word in a tenth of a large collection only refines what rarer words found.
    private const int CommonFrom = 4096;
    private const int CommonShare = 10;

    private readonly ConcurrentBag<(QueryPlan Plan, Scores Scores)> _spare = [];

    /// <summary>How many records there are.</summary>
    public int Count => count;

    /// <summary>The records that hold what the query says, best first; of equal ones the lower number.</summary>
    /// <param name="query">Anything people type.</param>
    /// <param name="reading">How to take its words.</param>
    /// <param name="most">How many to return.</param>
    /// <param name="accepts">Which records count, or null for all.</param>
    public List<Hit> Find(IReadOnlyList<Word> query, Reading reading, int most, Func<int, bool>? accepts = null)
    {
        if (!_spare.TryTake(out var spare) || !spare.Scores.IsFresh)
        {
            spare = (new QueryPlan(), new Scores(count));
        }

        var (plan, scores) = spare;
        plan.Read(query, reading, dictionary, postings, information);
        Score(plan, scores);
        var hits = Best(plan, scores, BearersOf(query, scores), most, accepts);
        _spare.Add(spare);
        return hits;
    }

    private void Score(QueryPlan plan, Scores scores)
    {
        scores.StartQuery();
        foreach (var slot in plan.Slots)
        {
            scores.StartSlot();
            var isCommon = slot.Postings > Math.Max(CommonFrom, count / CommonShare);
            var onlyTouched = isCommon && scores.Touched.Length > 0;
            foreach (var match in plan.MatchesOf(slot))
            {
                scores.Add(postings.RecordsWith(match.Term), postings.FieldsWith(match.Term), match.Likeness, slot.Weight, onlyTouched);
            }
        }
    }

    private List<(int Record, Field Field)> BearersOf(IReadOnlyList<Word> query, Scores scores)
    {
        var bearers = new List<(int Record, Field Field)>();
        titles.AddBearers(Titles.KeyOf(query), bearers);
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

            var hit = HitFor(record, plan, scores[record], bears);
            if ((best.Count < most || IsBefore(hit, best[^1])) && accepts?.Invoke(record) is not false)
            {
                Insert(best, hit, most);
            }
        }

        return best;
    }

    private Hit HitFor(int record, QueryPlan plan, Scores.Score score, Field bears)
    {
        var titleShare = titles.ShareOf(record, score.Title, score.OtherTitle);
        if (bears is not Field.None)
        {
            var bonus = bears.HasFlag(Field.Title) ? BearerBonus : BearerBonus / 2;
            return new Hit(record, RankOf(plan, score, titleShare) + bonus, 1, 1, score.Rank, titleShare, bears);
        }

        var inContext = score.TrustInContext / plan.Weight;
        var surely = plan.Slots.Count is 1 ? inContext : score.Trust / plan.Weight;
        var rank = inContext * inContext * RankOf(plan, score, titleShare);

        // Small talk proves something only where a title is made of it.
        var most = plan.IsTelling ? 1 : titleShare;
        return new Hit(record, rank, Math.Min(surely, most), Math.Min(inContext, most), score.Rank, titleShare, bears);
    }

    private static float RankOf(QueryPlan plan, Scores.Score score, float titleShare) =>
        (plan.Weight > 0 ? score.Rank / plan.Weight : 0) + TitleBonus * titleShare;

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
