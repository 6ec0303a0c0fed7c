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

    // A word in a tenth of a large collection only refines what rarer words found, and counts only where it names something.
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
    private readonly ConcurrentBag<Workspace> _spare = [];

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
    public List<Hit> Find(string[] query, Reading reading, int most, Predicate<int>? accepts = null)
    {
        if (reading is Reading.BeingTyped && accepts is null && query is [var only] && _kept.TryGetValue(only, out var kept))
        {
            return kept[..Math.Min(most, kept.Count)];
        }

        if (!_spare.TryTake(out var space) || !space.Scores.IsFresh)
        {
            space = new Workspace(new QueryPlan(_dictionary, _postings, _information), new Scores(_count));
        }

        space.Plan.Read(query, reading);
        Score(space.Plan, space.Scores);
        var hits = Best(space.Plan, space.Scores, BearersOf(query, space.Scores), most, accepts);
        _spare.Add(space);
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
            _kept[beginning] = Find([beginning], Reading.BeingTyped, Limits.Candidates);
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
            var onlyTouched = isCommon && scores.Count > 0;
            for (var i = slot.From; i < slot.To; i++)
            {
                var term = plan.Matches.Term(i);
                var to = isCommon ? _postings.ToNamed(term) : _postings.To(term);
                scores.Add(_postings, _postings.From(term), to, plan.Matches.Likeness(i), slot.Information, onlyTouched);
            }
        }
    }

    private Bearer? BearersOf(string[] query, Scores scores)
    {
        var bearers = _titles.BearersOf(Titles.KeyOf(query));
        for (var bearer = bearers; bearer is not null; bearer = bearer.Next)
        {
            scores.Touch(bearer.Record);
        }

        return bearers;
    }

    private List<Hit> Best(QueryPlan plan, Scores scores, Bearer? bearers, int most, Predicate<int>? accepts)
    {
        var best = new List<Hit>(most + 1);
        for (var i = 0; i < scores.Count; i++)
        {
            var record = scores.Touched(i);
            var bears = Bearer.Of(bearers, record);
            ref readonly var score = ref scores.Of(record);
            if (bears is Field.None && best.Count == most && RankOf(plan, score.Rank, score.TrustInContext, titleShare: 1) < best[^1].Rank)
            {
                continue;
            }

            var titleShare = _titles.ShareOf(record, score.Title, score.OtherTitle);
            var rank = RankOf(plan, score.Rank, score.TrustInContext, titleShare) + BonusFor(bears);
            if ((best.Count < most || IsBefore(rank, record, best[^1])) && accepts?.Invoke(record) is not false)
            {
                Insert(best, HitFor(record, rank, plan, score, titleShare, bears), most);
            }
        }

        return best;
    }

    private static float RankOf(QueryPlan plan, float rank, float trust, float titleShare)
    {
        // All is said of a record that merely bears a title of nothing but small words.
        var coverage = plan.Weight > 0 ? trust * plan.PerWeight : 1;
        return coverage * coverage * (rank * plan.PerWeight + (plan.IsNoise ? 0 : TitleBonus * titleShare));
    }

    private static float BonusFor(Field bears) =>
        bears.HasFlag(Field.Title) ? BearerBonus : bears.HasFlag(Field.OtherTitle) ? BearerBonus / 2 : 0;

    private static Hit HitFor(int record, float rank, QueryPlan plan, Scores.Score score, float titleShare, Field bears)
    {
        if (bears is not Field.None)
        {
            return new Hit(record, rank, Coverage: 1, CoverageInContext: 1, score.Rank, titleShare, bears);
        }

        var inContext = score.TrustInContext * plan.PerWeight;
        var surely = plan.Slots.Count is 1 ? inContext : score.Trust * plan.PerWeight;

        // Small talk proves something only where a title is made of it, or holds all of it.
        var most = plan.IsTelling ? 1 : plan.Slots.Count is 1 ? titleShare : score.Title * plan.PerWeight;
        return new Hit(record, rank, Math.Min(surely, most), Math.Min(inContext, most), score.Rank, titleShare, bears);
    }

    private static bool IsBefore(float rank, int record, Hit hit) => rank == hit.Rank ? record < hit.Record : rank > hit.Rank;

    private static void Insert(List<Hit> best, Hit hit, int most)
    {
        var place = best.Count;
        while (place > 0 && Hit.Compare(hit, best[place - 1]) < 0)
        {
            place--;
        }

        best.Insert(place, hit);
        if (best.Count > most)
        {
            best.RemoveAt(most);
        }
    }

    // What a query needs to be worked on, kept from one to the next.
    private sealed record Workspace(QueryPlan Plan, Scores Scores);
}
