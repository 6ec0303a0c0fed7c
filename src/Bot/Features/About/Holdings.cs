using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.About;

/// <summary>What the talk database holds and lacks, counted.</summary>
internal sealed record Holdings
{
    public required IReadOnlyList<Conference> Conferences { get; init; }

    public required int Editions { get; init; }

    public required int EditionsHeld { get; init; }

    public required int Talks { get; init; }

    public required int Videos { get; init; }

    public required int Moments { get; init; }

    public required int Speakers { get; init; }

    public required int Topics { get; init; }

    public required int WithoutSpeaker { get; init; }

    public required int WithoutGist { get; init; }

    public required int InferredNames { get; init; }

    public required int InferredTalks { get; init; }

    /// <summary>The sources of all records, the most cited first.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Talks without a video.</summary>
    public int WithoutVideo => Talks - Videos;

    /// <summary>Counts a catalogue.</summary>
    public static Holdings Of(Catalogue catalogue) => new()
    {
        Conferences = catalogue.Conferences,
        Editions = catalogue.Editions.Count,
        EditionsHeld = catalogue.Editions.Count(edition => edition.Status == EditionStatus.Held),
        Talks = catalogue.Talks.Count,
        Videos = catalogue.Talks.Count(talk => talk.VideoUrl is not null),
        Moments = catalogue.Talks.Sum(talk => talk.Moments.Count),
        Speakers = catalogue.Speakers.Count,
        Topics = catalogue.Topics.Count,
        WithoutSpeaker = catalogue.Talks.Count(talk => talk.Speakers.Count == 0),
        WithoutGist = catalogue.Talks.Count(talk => talk.Gist is null),
        InferredNames = catalogue.Talks.Sum(talk => talk.Speakers.Count(credit => credit.IsInferred)),
        InferredTalks = catalogue.Talks.Count(talk => talk.Provenance.IsInferred),
        Sources = [.. SourcesOf(catalogue).CountBy(source => source).OrderByDescending(pair => pair.Value).Select(pair => pair.Key)],
    };

    private static IEnumerable<Source> SourcesOf(Catalogue catalogue) =>
        catalogue.Talks.Select(talk => talk.Provenance)
            .Concat(catalogue.Editions.Select(edition => edition.Provenance))
            .Concat(catalogue.Speakers.Select(speaker => speaker.Provenance))
            .Concat(catalogue.Topics.Select(topic => topic.Provenance))
            .SelectMany(provenance => provenance.Sources);
}
