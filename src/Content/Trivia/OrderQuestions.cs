using System.Globalization;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Trivia;

/// <summary>Put the talks of a day in order.</summary>
internal sealed class OrderQuestions(AskableFacts facts) : QuestionMaker(facts, "order")
{
    protected override Question? Make(AskableTalk talk, Seeded chance)
    {
        if (talk.Talk.StartsAt is not { } start || !Facts.IsMeantByTitle(talk) || !Clock.IsTold(Facts, talk.Edition))
        {
            return null;
        }

        var others = Pick(
            Clock.Timed(Facts, talk.Edition).Where(other => other.Talk.StartsAt != start && !other.Title.IsLike(talk.Title)).DistinctBy(other => other.Talk.StartsAt),
            _ => 0,
            other => other.Title,
            chance);
        return others.Count < FewestDistractors
            ? null
            : Ask(
                talk,
                $"Put these talks of {talk.Edition.Name} in the order in which they began.",
                new Answer.Order([.. others.Append(talk).OrderBy(other => other.Talk.StartsAt).Select(other => other.Title.Text)]),
                hardness: 2);
    }
}

/// <summary>Put talks of several editions in order.</summary>
internal sealed class YearsQuestions(AskableFacts facts) : QuestionMaker(facts, "years")
{
    protected override Question? Make(AskableTalk talk, Seeded chance)
    {
        if (!YearsApart.IsOnlyThen(Facts, talk))
        {
            return null;
        }

        var others = new List<AskableTalk>();
        foreach (var other in chance.Shuffled(Facts.TalksOf(talk.Edition)))
        {
            if (others.Append(talk).All(taken => taken.Edition.Year != other.Edition.Year && !taken.Title.IsLike(other.Title)) && YearsApart.IsOnlyThen(Facts, other))
            {
                others.Add(other);
            }

            if (others.Count == MostDistractors)
            {
                break;
            }
        }

        var conference = Facts.Catalogue.Conference(talk.Edition.ConferenceId).Name;
        return others.Count < FewestDistractors
            ? null
            : Ask(
                talk,
                $"Put these talks of {conference} in order, the oldest first.",
                new Answer.Order([.. others.Append(talk).OrderBy(other => other.Edition.Year).Select(other => other.Title.Text)]),
                hardness: 1) with
            { EditionId = null };
    }
}

/// <summary>What the clock tells of an edition.</summary>
internal static class Clock
{
    /// <summary>True where the times run with the programme: else they are of several days, and say nothing of what came first.</summary>
    public static bool IsTold(AskableFacts facts, Edition edition)
    {
        TimeOnly? latest = null;
        foreach (var start in facts.Catalogue.TalksOf(edition).Select(talk => talk.StartsAt).OfType<TimeOnly>())
        {
            if (start < latest)
            {
                return false;
            }

            latest = start;
        }

        return true;
    }

    /// <summary>Talks whose title means no other and whose start is known.</summary>
    public static IEnumerable<AskableTalk> Timed(AskableFacts facts, Edition edition) =>
        facts.TalksAt(edition).Where(talk => talk.Edition == edition && talk.Talk.StartsAt is not null && facts.IsMeantByTitle(talk));
}

/// <summary>What tells the editions of a conference apart.</summary>
internal static class YearsApart
{
    /// <summary>True where the title was on the programme in no other year, and does not tell its own.</summary>
    public static bool IsOnlyThen(AskableFacts facts, AskableTalk talk) =>
        talk.Title.Words.Count > 1 && !TellsYear(talk) && facts.IsOnlyThen(talk);

    /// <summary>True where the title holds the number of its edition.</summary>
    public static bool TellsYear(AskableTalk talk)
    {
        var year = talk.Edition.Year.ToString(CultureInfo.InvariantCulture);
        return talk.Title.Words.Contains(year) || talk.Title.Words.Contains(year[^2..].TrimStart('0'));
    }
}
