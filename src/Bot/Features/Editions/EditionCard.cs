using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Editions;

/// <summary>
/// An edition's card: how it stands with it, the facts, then the programme in its order and groups, paged. A clock set to a time before
/// the latest news tells what was known then, and no more.
/// </summary>
internal static class EditionCard
{
    /// <summary>Shares the page of the card that the control carries.</summary>
    public const string ShareEdition = "edition.share";

    private const int TalksPerPage = 10;

    /// <summary>The card.</summary>
    /// <param name="catalogue">Where the talks stand.</param>
    /// <param name="now">The edition as it stands now.</param>
    /// <param name="pageNumber">1-based page of the programme; brought into range.</param>
    /// <param name="audience">Who sees it.</param>
    public static Card For(Catalogue catalogue, EditionNow now, int pageNumber, Audience audience)
    {
        var edition = now.Known.Edition;
        var page = (now.Known.IsLatest ? catalogue.TalksOf(edition) : []).Page(pageNumber, TalksPerPage);
        return new Card([
            new Block.Text(Markup.Of($"## {edition.Name}\n{EditionWording.InFull(now)}")),
            .. now.Known.IsLatest && page.Number == 1 ? Facts(edition) : [],
            new Block.Divider(),
            new Block.Text(Programme(catalogue, now.Known, page)),
            TalkWording.PickerFor(catalogue, page.Items),
            .. now.Known.IsLatest && page.IsLast ? Rest(edition) : [],
            new Block.Buttons([
                .. page.Buttons(Ways.ShowEdition, edition.Id),
                .. Sharing.ButtonFor(audience, new ControlId(ShareEdition, $"{new PageOf(edition.Id, page.Number)}"))]),
            new Block.Text(SourceOf(now.Known)) { Expendable = 1 }]);
    }

    private static IEnumerable<Block> Facts(Edition edition) =>
    [
        new Block.Text(Markup.Lines(
            Fact("Place", (edition.Place, edition.Venue) switch
            {
                ({ } place, { } venue) => $"{place}, {venue}",
                var (place, venue) => place ?? venue,
            }),
            Fact("Format", edition.Format),
            Fact("Organiser", edition.Organiser),
            Fact("Attendance", edition.Attendance))) { Expendable = 3 },
        new Block.Buttons([.. edition.Links.Select(link => new Button.Open(link.Label, link.Url))]) { Expendable = 4 },
    ];

    private static IEnumerable<Block> Rest(Edition edition) =>
    [
        new Block.Text(Markup.Lines(edition.Extras.Select(extra => Markup.Of($"- **{extra.Name}**: {extra.Text}")))) { Expendable = 6 },
        new Block.Text(Markup.Lines(edition.Notes.Select(note => Markup.Of($"- {note}")))) { Expendable = 5 },
        new Block.Text(edition.Gap is { } gap ? Markup.Of($"**What is missing**: {gap}") : default) { Expendable = 2 },
    ];

    private static Markup Fact(string name, string? value) => value is null ? default : Markup.Of($"**{name}**: {value}");

    private static Markup Programme(Catalogue catalogue, KnownEdition known, Page<Talk> page)
    {
        if (page.Items.Count == 0)
        {
            return known.Status switch
            {
                EditionStatus.Held => Markup.Of($"No programme of it is known."),
                EditionStatus.Planned => Markup.Of($"There is no programme yet."),
                _ => default,
            };
        }

        var talks = catalogue.TalksOf(known.Edition);
        var range = page.Count == 1
            ? Markup.Of($"**Programme**, {Wording.Count(talks.Count, "talk")}")
            : Markup.Of(
                $"**Programme**, {page.Offset + 1} to {page.Offset + page.Items.Count} of {talks.Count}, "
                + $"page {page.Number} of {page.Count}");
        var lines = page.Items.Select((talk, index) =>
            Markup.Lines(GroupLine(talks, page.Offset + index, isFirstOnPage: index == 0), TalkLine(catalogue, talk)));
        return Markup.Lines([range, .. lines]);
    }

    /// <summary>The heading of a group, where one begins.</summary>
    private static Markup GroupLine(IReadOnlyList<Talk> talks, int index, bool isFirstOnPage)
    {
        var group = talks[index].Group;
        var continues = index > 0 && talks[index - 1].Group == group;
        return group is null || (continues && !isFirstOnPage)
            ? default
            : Markup.Of($"**{group}**{(continues ? ", continued" : "")}");
    }

    private static Markup TalkLine(Catalogue catalogue, Talk talk)
    {
        var speakers = TalkWording.SpeakersOf(catalogue, talk) is { Length: > 0 } names ? Markup.Of($" — {names}") : default;
        return Markup.Of($"{talk.Position}. {talk.Title}{speakers} · {TalkWording.VideoOf(talk)}");
    }

    private static Markup SourceOf(KnownEdition known) => known switch
    {
        { IsLatest: true } => Wording.SourceLine(known.Edition.Provenance),
        { Change: { } change } => Wording.SourceLine(change.Provenance),
        _ => default,
    };
}
