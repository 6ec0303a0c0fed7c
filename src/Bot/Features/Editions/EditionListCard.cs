using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Editions;

/// <summary>All editions, newest first, and what comes next: where browsing begins.</summary>
internal static class EditionListCard
{
    /// <summary>Shows a page of the list.</summary>
    public const string ShowList = "editions.show";

    /// <summary>Shares a page of the list.</summary>
    public const string ShareList = "editions.share";

    /// <summary>How many editions stand on a page; a picker takes no more than 25.</summary>
    public const int EditionsPerPage = 15;

    /// <summary>The list has no id of its own.</summary>
    private const string All = "all";

    private const int ConferencesAnnounced = 5;

    /// <summary>The conferences of which the list says what comes next.</summary>
    public static IEnumerable<Conference> Leading(IReadOnlyList<Conference> conferences) => conferences.Take(ConferencesAnnounced);

    /// <summary>The card.</summary>
    /// <param name="catalogue">Where the talks stand.</param>
    /// <param name="page">The editions shown.</param>
    /// <param name="next">What comes next for the leading conferences.</param>
    /// <param name="audience">Who sees it.</param>
    public static Card For(
        Catalogue catalogue,
        Page<KnownEdition> page,
        IReadOnlyList<(Conference Conference, NextEdition? Edition)> next,
        Audience audience) => new(
        new Block.Text(Markup.Lines([
            page.Count == 1 ? Markup.Of($"## Editions") : Markup.Of($"## Editions, page {page.Number} of {page.Count}"),
            .. next.Select(pair => NextLine(pair.Conference, pair.Edition))])),
        new Block.Text(Markup.Lines(page.Items.Select(known => EditionLine(catalogue, known)))),
        new Block.Picker(
            Ways.ToPicked(Ways.ShowEdition),
            "Show an edition’s programme",
            [.. page.Items.Select(known => new PickerEntry($"{known.Edition.Name}, {EditionWording.InShort(known)}", known.Edition.Id))]),
        new Block.Buttons([
            .. page.Buttons(ShowList, All),
            .. Sharing.ButtonFor(audience, new ControlId(ShareList, $"{new PageOf(All, page.Number)}"))]));

    private static Markup NextLine(Conference conference, NextEdition? next) =>
        next is null ? default : Markup.Of($"Next: **{next.Name}**. {EditionWording.InFull(next, conference)}");

    private static Markup EditionLine(Catalogue catalogue, KnownEdition known)
    {
        var talks = known.IsLatest ? catalogue.TalksOf(known.Edition).Count : 0;
        var count = talks > 0 ? Markup.Of($", {Wording.Count(talks, "talk")}") : default;
        return Markup.Of($"- **{known.Edition.Name}**: {EditionWording.InShort(known)}{count}");
    }
}
