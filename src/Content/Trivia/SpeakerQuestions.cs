using Quadrennial.Content.Model;

namespace Quadrennial.Content.Trivia;

/// <summary>Who gave it?</summary>
internal sealed class WhoQuestions(AskableFacts facts) : QuestionMaker(facts, "who")
{
    protected override Question? Make(AskableTalk talk, Seeded chance)
    {
        if (!SpeakerChoice.CanAsk(Facts, talk))
        {
            return null;
        }

        var right = talk.Speakers[chance.Below(talk.Speakers.Count)];
        List<AskablePerson> others = [.. talk.Speakers.Where(speaker => speaker != right)];
        var with = others.Count > 0 ? $" together with {AskableFacts.Names(others)}" : "";
        var distractors = Pick(SpeakerChoice.Strangers(Facts, talk), person => SpeakerChoice.Nearness(Facts, talk, person), person => person.Name, chance);
        return Choice(right.Name.Text, [.. distractors.Select(person => person.Name.Text)], chance) is { } choice
            ? Ask(talk, $"Who gave “{talk.Talk.Title}” at {talk.Edition.Name}{with}?", choice, hardness: 1)
            : null;
    }
}

/// <summary>Who gave it? To be typed.</summary>
internal sealed class NameQuestions(AskableFacts facts) : QuestionMaker(facts, "name")
{
    protected override Question? Make(AskableTalk talk, Seeded chance)
    {
        if (!SpeakerChoice.CanAsk(Facts, talk))
        {
            return null;
        }

        string[] accepted =
        [
            .. talk.Speakers.Select(speaker => speaker.Name.Text),
            .. talk.Speakers.SelectMany(speaker => AskableFacts.FormsOf(speaker).Where(form => Facts.MeansOnly(form, speaker))),
        ];
        accepted = [.. accepted.DistinctBy(AnswerText.Fold)];
        string[] wrong =
        [
            .. Facts.TalksAt(talk.Edition).SelectMany(other => other.Speakers).Distinct()
                .Where(person => !talk.Speakers.Any(speaker => speaker.Name.Folded == person.Name.Folded))
                .Select(person => person.Name.Text)
                .Where(name => AnswerMatcher.Match(name, accepted) is not null),
        ];
        var text = talk.Speakers.Count == 1
            ? $"Who gave “{talk.Talk.Title}” at {talk.Edition.Name}?"
            : $"Name one of those who gave “{talk.Talk.Title}” at {talk.Edition.Name}.";
        return wrong.Any(name => AnswerMatcher.Match(name, accepted) is { IsExact: true }) ? null : Ask(talk, text, new Answer.Typed(accepted, wrong), hardness: 2);
    }
}

/// <summary>True or false: this one gave it.</summary>
internal sealed class StatementQuestions(AskableFacts facts) : QuestionMaker(facts, "true")
{
    protected override Question? Make(AskableTalk talk, Seeded chance)
    {
        if (!SpeakerChoice.CanAsk(Facts, talk))
        {
            return null;
        }

        var isTrue = chance.Below(2) == 0;
        var distractors = Pick(SpeakerChoice.Strangers(Facts, talk), person => SpeakerChoice.Nearness(Facts, talk, person), person => person.Name, chance);
        if (!isTrue && distractors.Count == 0)
        {
            return null;
        }

        var named = isTrue ? talk.Speakers[chance.Below(talk.Speakers.Count)] : distractors[0];
        var gave = talk.Speakers.Count == 1 ? "gave" : "was among those who gave";
        return Ask(talk, $"{named.Name.Text} {gave} “{talk.Talk.Title}” at {talk.Edition.Name}.", new Answer.TrueFalse(isTrue), hardness: 0);
    }
}

/// <summary>What the questions on speakers have in common.</summary>
internal static class SpeakerChoice
{
    /// <summary>True where it is stated who gave the talk, its title means no other, and does not tell who.</summary>
    public static bool CanAsk(AskableFacts facts, AskableTalk talk) =>
        talk.HasSureSpeakers && facts.IsMeantByTitle(talk) && !talk.Speakers.Any(speaker => speaker.AllNames.Any(name => name.Betrays(talk.Title)));

    /// <summary>Speakers of the conference who surely did not give the talk, and cannot be taken for one who did.</summary>
    public static IEnumerable<AskablePerson> Strangers(AskableFacts facts, AskableTalk talk) =>
        facts.TalksOf(talk.Edition)
            .Where(other => other.HasSureSpeakers)
            .SelectMany(other => other.Speakers)
            .Distinct()
            .Where(person => !talk.MayBeBy(person) && !person.Name.Betrays(talk.Title));

    /// <summary>How plausible it is that a stranger gave the talk.</summary>
    public static int Nearness(AskableFacts facts, AskableTalk talk, AskablePerson person)
    {
        var talks = facts.Catalogue.TalksBy(person.Speaker);
        return (talks.Any(other => other.EditionId == talk.Edition.Id) ? 2 : 0)
            + (talks.Any(other => other.TopicIds.Intersect(talk.Talk.TopicIds).Any()) ? 1 : 0);
    }
}
