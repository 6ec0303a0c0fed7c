using Quadrennial.Content.Model;

namespace Quadrennial.Content.Trivia;

/// <summary>Which system or project is this?</summary>
internal sealed class SystemQuestions(AskableFacts facts) : QuestionMaker(facts, "system")
{
    private readonly List<System> _described = [.. facts.Catalogue.Topics.Where(topic => topic.What is not null).Select(topic => new System(topic))];

    private IEnumerable<System> Systems => _described.Where(system => IsSystem(system.Topic));

    public override IEnumerable<string> Subjects => Systems.Select(system => system.Topic.Id);

    public override Question? Make(string subject, Seeded chance)
    {
        var system = Systems.FirstOrDefault(system => system.Topic.Id == subject);
        if (system is null || !system.Name.IsUsable || system.Name.Betrays(system.What))
        {
            return null;
        }

        // Players are not told of which conference it is, and whether sure or not.
        var alike = _described.Where(other => other.What.IsLike(system.What)).ToList();
        var talks = TalksOn(system);
        var editions = talks.Select(talk => talk.EditionId).ToHashSet();
        var distractors = Pick(
            // What is spoken of together may be one a part of the other.
            Systems.Where(other => other.Name.IsUsable && IsOfSameConference(system, other) && !IsLike(system, other)
                && !alike.Any(one => one.AllNames.Any(name => other.AllNames.Any(name.IsLike))) && !TalksOn(other).Intersect(talks).Any()),
            other => TalksOn(other).Any(talk => editions.Contains(talk.EditionId)) ? 1 : 0,
            other => other.Name,
            chance);
        return Choice(system.Name.Text, [.. distractors.Select(other => other.Name.Text)], chance) is { } choice
            ? new()
            {
                Id = $"{Kind}:{subject}",
                Text = $"What is this? “{system.Topic.What}”",
                Answer = choice,
                Difficulty = talks.Count > 1 ? Difficulty.Easy : Difficulty.Medium,
                Explanation = $"{system.Topic.Name}. {system.Topic.Thread ?? Told(talks)}".TrimEnd(),
                EditionId = editions.Count == 1 ? editions.First() : null,
                TalkId = talks.Count > 0 ? talks[0].Id : null,
                TopicIds = [subject],
                Provenance = system.Topic.Provenance,
                IsGenerated = true,
            }
            : null;
    }

    protected override Question? Make(AskableTalk talk, Seeded chance) => null;

    /// <summary>A subject with a home of its own and a description, not a field such as storage.</summary>
    private static bool IsSystem(Topic topic) =>
        topic is { What: not null, Links.Count: > 0, Provenance.IsCertain: true };

    private static bool IsOfSameConference(System system, System other) => system.Topic.Id.Split('/')[0] == other.Topic.Id.Split('/')[0];

    private static bool IsLike(System system, System other) =>
        system.AllNames.Any(name => other.AllNames.Any(name.IsLike))
        || other.AllNames.Any(name => name.Words.IsSubsetOf(system.What.Words))
        || system.AllNames.Any(name => name.Words.IsSubsetOf(other.What.Words));

    private IReadOnlyList<Talk> TalksOn(System system) => Facts.Catalogue.TalksOn(system.Topic);

    private string Told(IReadOnlyList<Talk> talks) =>
        talks.Count > 0 ? $"“{talks[0].Title}” at {Facts.Catalogue.EditionOf(talks[0]).Name} has to do with it." : "";

    private sealed record System(Topic Topic)
    {
        public AskedName Name { get; } = new(Topic.Name);

        public AskedName What { get; } = new(Topic.What!);

        public IReadOnlyList<AskedName> AllNames { get; } = [new(Topic.Name), .. Topic.Aliases.Select(alias => new AskedName(alias))];
    }
}
