using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Editions;

/// <summary>What is said where there is no one edition to show.</summary>
internal sealed class EditionMessages(Misses misses)
{
    /// <summary>The next edition, of which there is no record yet.</summary>
    public static Card For(EditionLookup.Unrecorded unrecorded) => new(new Block.Text(Markup.Of(
        $"## {unrecorded.Next.Name}\n{EditionWording.InFull(unrecorded.Next, unrecorded.Conference)} "
        + $"There is nothing else on record yet.")));

    /// <summary>Several editions fit, or none.</summary>
    public Card For(Catalogue catalogue, EditionLookup lookup, string typed) => lookup switch
    {
        EditionLookup.Several several => Misses.Several(Misses.Quote(typed), "editions", Ways.ShowEdition, Entries(several.Candidates)),
        EditionLookup.Nothing nothing => misses.Nothing(
            Markup.Of($"I know no edition {Misses.Quote(typed)}. On record are {Years(catalogue)}."),
            Ways.ShowEdition,
            Entries(nothing.Nearest)),
        _ => throw new ArgumentException($"Not a miss: {lookup}", nameof(lookup)),
    };

    private static string Years(Catalogue catalogue) =>
        string.Join(", ", catalogue.Editions.Select(edition => edition.Year).Distinct().Take(20));

    private static PickerEntry[] Entries(IReadOnlyList<Edition> editions) =>
        [.. editions.Select(edition => new PickerEntry($"{edition.Name}, {edition.Year}", edition.Id))];
}
