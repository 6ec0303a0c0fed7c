using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Speakers;

/// <summary>A speaker's card: who it is, and every talk over all editions, newest first.</summary>
internal static class SpeakerCard
{
    /// <summary>Shares the page of the card that the control carries.</summary>
    public const string ShareSpeaker = "speaker.share";

    private const int TalksPerPage = 10;

    /// <summary>The card.</summary>
    /// <param name="catalogue">Where the talks stand.</param>
    /// <param name="speaker">The speaker.</param>
    /// <param name="pageNumber">1-based page of the talks; brought into range.</param>
    /// <param name="audience">Who sees it.</param>
    public static Card For(Catalogue catalogue, Speaker speaker, int pageNumber, Audience audience)
    {
        var page = catalogue.TalksBy(speaker).Page(pageNumber, TalksPerPage);
        return new Card(
            new Block.Text(Head(catalogue, speaker, page)),
            new Block.Buttons([.. speaker.Links.Select(link => new Button.Open(link.Label, link.Url))]) { Expendable = 3 },
            new Block.Text(Talks(catalogue, speaker, page.Items)),
            TalkWording.PickerFor(catalogue, page.Items),
            new Block.Buttons([
                .. page.Buttons(Ways.ShowSpeaker, speaker.Id),
                .. Sharing.ButtonFor(audience, new ControlId(ShareSpeaker, $"{new PageOf(speaker.Id, page.Number)}"))]),
            new Block.Text(Wording.SourceLine(speaker.Provenance)) { Expendable = 1 });
    }

    /// <summary><c>3 talks, 2008 to 2024</c>.</summary>
    public static string Summary(Catalogue catalogue, Speaker speaker)
    {
        var talks = catalogue.TalksBy(speaker);
        if (talks.Count == 0)
        {
            return "no talk on record";
        }

        var first = catalogue.EditionOf(talks[^1]).Year;
        var last = catalogue.EditionOf(talks[0]).Year;
        return $"{Wording.Count(talks.Count, "talk")}, {(first == last ? $"{first}" : $"{first} to {last}")}";
    }

    private static Markup Head(Catalogue catalogue, Speaker speaker, Page<Talk> page) => Markup.Lines(
        Markup.Of($"## {speaker.Name}"),
        speaker.About is { } about ? Markup.Plain(about) : default,
        speaker.Handles.Count > 0 ? Markup.Of($"Online: {string.Join(", ", speaker.Handles)}") : default,
        page.Count == 1
            ? Markup.Plain(Summary(catalogue, speaker))
            : Markup.Of($"{Summary(catalogue, speaker)} · page {page.Number} of {page.Count}"));

    private static Markup Talks(Catalogue catalogue, Speaker speaker, IReadOnlyList<Talk> talks) => Markup.Lines(talks
        .GroupBy(talk => talk.EditionId)
        .Select(group => Markup.Lines([
            EditionLine(catalogue.Edition(group.Key), speaker),
            .. group.Select(talk => TalkLine(catalogue, speaker, talk))])));

    private static Markup EditionLine(Edition edition, Speaker speaker)
    {
        var date = edition.Date is { } day ? Markup.Of($", {Wording.Of(day)}") : default;
        var then = speaker.Affiliations.FirstOrDefault(affiliation => affiliation.EditionId == edition.Id) switch
        {
            { IsInferred: true, Name: var name } => Markup.Of($", then at {name} (inferred)"),
            { Name: var name } => Markup.Of($", then at {name}"),
            null => default,
        };
        return Markup.Of($"**{edition.Name}**{date}{then}");
    }

    private static Markup TalkLine(Catalogue catalogue, Speaker speaker, Talk talk)
    {
        var others = Wording.Names([.. talk.Speakers
            .Where(credit => credit.SpeakerId != speaker.Id)
            .Select(credit => catalogue.Speaker(credit.SpeakerId).Name)]);
        var with = others.Length > 0 ? Markup.Of($", with {others}") : default;
        var isInferred = talk.Speakers.Any(credit => credit.SpeakerId == speaker.Id && credit.IsInferred);
        return Markup.Of($"- {talk.Title}{with}{(isInferred ? " (speaker inferred)" : "")} · {TalkWording.VideoOf(talk)}");
    }
}
