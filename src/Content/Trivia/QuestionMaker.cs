using Quadrennial.Content.Model;

namespace Quadrennial.Content.Trivia;

/// <summary>Makes one kind of question out of the catalogue: at most one for each talk or topic.</summary>
/// <param name="facts">What is sure.</param>
/// <param name="kind">Short name, the first part of its questions' ids.</param>
internal abstract class QuestionMaker(AskableFacts facts, string kind)
{
    /// <summary>Options besides the right one, at most.</summary>
    protected const int MostDistractors = 3;

    /// <summary>Options besides the right one, at least.</summary>
    protected const int FewestDistractors = 2;

    /// <summary>Short name, the first part of its questions' ids.</summary>
    public string Kind { get; } = kind;

    /// <summary>Ids of whatever a question may be made about.</summary>
    public virtual IEnumerable<string> Subjects => Facts.Talks.Select(talk => talk.Talk.Id);

    protected AskableFacts Facts { get; } = facts;

    /// <summary>The question about a talk or topic, or null where none can be asked in good conscience.</summary>
    public virtual Question? Make(string subject, Seeded chance) => Facts.Find(subject) is { } talk ? Make(talk, chance) : null;

    protected abstract Question? Make(AskableTalk talk, Seeded chance);

    protected Question Ask(AskableTalk talk, string text, Answer answer, int hardness) => new()
    {
        Id = $"{Kind}:{talk.Talk.Id}",
        Text = text,
        Answer = answer,
        Difficulty = Estimate(talk, hardness),
        Explanation = Explain(talk),
        EditionId = talk.Edition.Id,
        TalkId = talk.Talk.Id,
        SpeakerIds = [.. talk.Talk.Speakers.Select(credit => credit.SpeakerId)],
        TopicIds = talk.Talk.TopicIds,
        Provenance = talk.Talk.Provenance,
        IsGenerated = true,
    };

    /// <summary>Puts the right option among the others; null where there are too few of those.</summary>
    protected static Answer.Choice? Choice(string right, IReadOnlyList<string> others, Seeded chance)
    {
        if (others.Count < FewestDistractors)
        {
            return null;
        }

        var options = chance.Shuffled(others.Append(right));
        return new(options, options.IndexOf(right));
    }

    /// <summary>Takes up to three that nobody can take for each other, the most plausible first.</summary>
    protected static IReadOnlyList<T> Pick<T>(IEnumerable<T> candidates, Func<T, int> plausibility, Func<T, AskedName> name, Seeded chance)
    {
        var picked = new List<T>();
        foreach (var candidate in chance.Shuffled(candidates).OrderByDescending(plausibility))
        {
            if (picked.All(other => !name(other).IsLike(name(candidate))))
            {
                picked.Add(candidate);
            }

            if (picked.Count == MostDistractors)
            {
                break;
            }
        }

        return picked;
    }

    /// <summary>How near two talks are to each other: in one edition, on one subject.</summary>
    protected static int Nearness(AskableTalk talk, AskableTalk other) =>
        (talk.Edition == other.Edition ? 2 : 0) + (talk.Talk.TopicIds.Intersect(other.Talk.TopicIds).Any() ? 1 : 0);

    private Difficulty Estimate(AskableTalk talk, int hardness)
    {
        // Those who speak often, and the latest day, are remembered best; a talk that nobody can watch again least.
        hardness -= talk.Speakers.Any(speaker => Facts.Catalogue.TalksBy(speaker.Speaker).Count > 3) ? 1 : 0;
        hardness += talk.Talk.VideoUrl is null || talk.Talk.Gist is null ? 1 : 0;
        return hardness switch { <= 0 => Difficulty.Easy, 1 => Difficulty.Medium, _ => Difficulty.Hard };
    }

    private static string Explain(AskableTalk talk)
    {
        var by = talk.HasSureSpeakers ? $" by {AskableFacts.Names(talk.Speakers)}" : "";
        return $"“{talk.Talk.Title}”{by}, {talk.Edition.Name}.{(talk.Talk.Gist is { } gist ? $" {gist}" : "")}";
    }
}
