using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;

namespace Quadrennial.Bot.Features.Editions;

/// <summary>All editions, newest first, and what comes next: where browsing begins.</summary>
internal static class EditionListCard
{
    /// <summary>Shows a page of the list.</summary>
    public const string ShowList = "editions.show";

    /// <summary>Shares a page of the list.</summary>
    public const string ShareList = "editions.share";

    private const int EditionsPerPage = 15;

    /// <summary>The list has no id of its own.</summary>
    private const string All = "all";

    /// <summary>The card.</summary>
    /// <param name="catalogue">Where the talks stand.</param>
    /// <param name="editions">All editions as they stand now.</param>
    /// <param name="pageNumber">1-based; brought into range.</param>
    /// <param name="audience">Who sees it.</param>
    public static Card For(Catalogue catalogue, IReadOnlyList<EditionNow> editions, int pageNumber, Audience audience)
    {
        var page = editions.Page(pageNumber, EditionsPerPage);
        return new Card(
            new Block.Text(Markup.Lines([
                page.Count == 1 ? Markup.Of($"## Editions") : Markup.Of($"## Editions, page {page.Number} of {page.Count}"),
                .. editions.DistinctBy(now => now.Conference.Id).Select(NextLine)])),
            new Block.Text(Markup.Lines(page.Items.Select(now => EditionLine(catalogue, now)))),
            new Block.Picker(
                Ways.ToPicked(Ways.ShowEdition),
                "Show an edition’s programme",
                [.. page.Items.Select(now => new PickerEntry($"{now.Known.Edition.Name}, {EditionWording.InShort(now.Known)}", now.Known.Edition.Id))]),
            new Block.Buttons([
                .. page.Buttons(ShowList, All),
                .. Sharing.ButtonFor(audience, new ControlId(ShareList, $"{new PageOf(All, page.Number)}"))]));
    }

    private static Markup NextLine(EditionNow now) =>
        now.Next is { } next ? Markup.Of($"Next: **{next.Name}**. {EditionWording.InFull(next, now.Conference)}") : default;

    private static Markup EditionLine(Catalogue catalogue, EditionNow now)
    {
        var talks = now.Known.IsLatest ? catalogue.TalksOf(now.Known.Edition).Count : 0;
        var count = talks > 0 ? Markup.Of($", {Wording.Count(talks, "talk")}") : default;
        return Markup.Of($"- **{now.Known.Edition.Name}**: {EditionWording.InShort(now.Known)}{count}");
    }
}
