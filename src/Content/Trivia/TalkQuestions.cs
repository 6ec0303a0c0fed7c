using Quadrennial.Content.Model;

namespace Quadrennial.Content.Trivia;

/// <summary>What did they give?</summary>
internal sealed class WhatQuestions(AskableFacts facts) : QuestionMaker(facts, "what")
{
    protected override Question? Make(AskableTalk talk, Seeded chance)
    {
        if (!SpeakerChoice.CanAsk(Facts, talk))
        {
            return null;
        }

        var speaker = talk.Speakers[chance.Below(talk.Speakers.Count)];
        var theirs = Facts.TalksAt(talk.Edition).Where(other => other.MayBeBy(speaker)).ToList();
        var distractors = Pick(
            // Whoever gave a talk of which that is not known may have been anybody.
            Facts.TalksAt(talk.Edition).Where(other => other.HasSureTitle && other.HasSureSpeakers && Facts.IsMeantByTitle(other)
                && !theirs.Contains(other) && !theirs.Any(their => their.IsLike(other.Title)) && !speaker.Name.Betrays(other.Title)),
            other => Nearness(talk, other),
            other => other.Title,
            chance);
        return Choice(talk.Title.Text, [.. distractors.Select(other => other.Title.Text)], chance) is { } choice
            ? Ask(talk, $"Which of these talks did {speaker.Name.Text} give at {talk.Edition.Name}?", choice, hardness: 1)
            : null;
    }
}

/// <summary>At which edition was it given?</summary>
internal sealed class EditionQuestions(AskableFacts facts) : QuestionMaker(facts, "edition")
{
    protected override Question? Make(AskableTalk talk, Seeded chance)
    {
        var right = new AskedName(talk.Edition.Name);
        // A single word is a subject rather than a title, and may have come up at any edition.
        if (!talk.HasSureTitle || talk.Title.Words.Count < 2 || YearsApart.TellsYear(talk) || !right.IsUsable)
        {
            return null;
        }

        var distractors = Pick(
            Facts.Catalogue.Editions
                .Where(edition => edition.ConferenceId == talk.Edition.ConferenceId && edition.Status is EditionStatus.Held
                    && !Facts.TalksAt(edition).Any(other => other.IsLike(talk)))
                .Select(edition => (Edition: edition, Name: new AskedName(edition.Name)))
                .Where(other => other.Name.IsUsable && other.Name.Folded != right.Folded),
            other => -Math.Abs(other.Edition.Year - talk.Edition.Year),
            other => other.Name,
            chance);
        var conference = Facts.Catalogue.Conference(talk.Edition.ConferenceId).Name;
        if (distractors.Count < FewestDistractors)
        {
            return null;
        }

        string[] options = [.. distractors.Append((talk.Edition, Name: right)).OrderBy(option => option.Edition.Year).Select(option => option.Name.Text)];
        return Ask(talk, $"At which {conference} was “{talk.Title.Text}” on the programme?", new Answer.Choice(options, Array.IndexOf(options, right.Text)), hardness: 1);
    }
}

/// <summary>What came after it, or before?</summary>
internal sealed class LaterQuestions(AskableFacts facts) : QuestionMaker(facts, "later")
{
    protected override Question? Make(AskableTalk talk, Seeded chance)
    {
        if (talk.Talk.StartsAt is not { } start || !Facts.IsMeantByTitle(talk) || !Clock.IsTold(Facts, talk.Edition))
        {
            return null;
        }

        // Talks that began at the same minute are neither.
        var timed = Clock.Timed(Facts, talk.Edition).Where(other => !other.Title.IsLike(talk.Title)).ToList();
        List<AskableTalk> earlier = [.. timed.Where(other => other.Talk.StartsAt < start)];
        List<AskableTalk> later = [.. timed.Where(other => other.Talk.StartsAt > start)];
        var asksLater = chance.Below(2) == 0;
        if ((asksLater ? later : earlier).Count == 0 || (asksLater ? earlier : later).Count < FewestDistractors)
        {
            asksLater = !asksLater;
        }

        var (right, wrong) = asksLater ? (later, earlier) : (earlier, later);
        if (right.Count == 0)
        {
            return null;
        }

        var answer = right[chance.Below(right.Count)];
        var distractors = Pick(wrong.Where(other => !other.Title.IsLike(answer.Title)), other => Nearness(talk, other), other => other.Title, chance);
        return Choice(answer.Title.Text, [.. distractors.Select(other => other.Title.Text)], chance) is { } choice
            ? Ask(talk, $"Which of these talks began {(asksLater ? "after" : "before")} “{talk.Title.Text}” at {talk.Edition.Name}?", choice, hardness: 2)
            : null;
    }
}
