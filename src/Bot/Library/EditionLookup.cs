using Quadrennial.Content;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Library;

/// <summary>What somebody's word for an edition came to.</summary>
internal abstract record EditionLookup
{
    private EditionLookup()
    {
    }

    /// <summary>One edition.</summary>
    public sealed record Found(Edition Edition) : EditionLookup;

    /// <summary>The next edition, of which there is no record yet.</summary>
    public sealed record Unrecorded(Conference Conference, NextEdition Next) : EditionLookup;

    /// <summary>Several fit, as when two conferences met in one year.</summary>
    public sealed record Several(IReadOnlyList<Edition> Candidates) : EditionLookup;

    /// <summary>None fits.</summary>
    public sealed record Nothing(IReadOnlyList<Edition> Nearest) : EditionLookup;
}

/// <summary>Finds the edition that somebody means by <c>2016</c>, <c>16</c>, <c>dtrace.conf(16)</c>, <c>next</c> or <c>last</c>.</summary>
internal sealed class EditionFinder(TimeProvider clock)
{
    /// <summary>Finds an edition.</summary>
    /// <param name="shelf">Where to look.</param>
    /// <param name="typed">An id from a suggestion, or free text.</param>
    public EditionLookup Find(Shelf shelf, string typed)
    {
        if (shelf.Catalogue.FindEdition(typed) is { } exact)
        {
            return new EditionLookup.Found(exact);
        }

        return typed.ToLowerInvariant() switch
        {
            "next" => Next(shelf.Catalogue),
            "last" or "latest" or "previous" => Last(shelf.Catalogue),
            var text => ByNameOrYear(shelf, text),
        };
    }

    /// <summary>The day it is for a conference.</summary>
    public DateOnly Today(Conference conference) => EditionKnowledge.DayAt(conference, clock.GetUtcNow());

    /// <summary>What comes next for a conference, or null before anything was known.</summary>
    public NextEdition? NextOf(Catalogue catalogue, Conference conference) =>
        EditionKnowledge.After(conference, catalogue.Editions, Today(conference));

    private EditionLookup Next(Catalogue catalogue) => catalogue.Conferences
        .Select(conference => (conference, next: NextOf(catalogue, conference)))
        .FirstOrDefault(pair => pair.next is not null) switch
    {
        (_, { Edition: { } edition }) => new EditionLookup.Found(edition),
        (var conference, { } next) => new EditionLookup.Unrecorded(conference, next),
        _ => new EditionLookup.Nothing([]),
    };

    private EditionLookup Last(Catalogue catalogue) => catalogue.Conferences
        .Select(conference => EditionKnowledge.LastHeld(conference, catalogue.Editions, Today(conference)))
        .FirstOrDefault(known => known is not null) is { Edition: var edition }
            ? new EditionLookup.Found(edition)
            : new EditionLookup.Nothing([]);

    private static EditionLookup ByNameOrYear(Shelf shelf, string text)
    {
        Edition[] named = [.. shelf.Catalogue.Editions.Where(edition =>
            text == $"{edition.Year}" || text == $"{edition.Year % 100:D2}" || text.Equals(edition.Name, StringComparison.OrdinalIgnoreCase))];
        return named.Length switch
        {
            1 => new EditionLookup.Found(named[0]),
            > 1 => new EditionLookup.Several(named),
            _ => shelf.Search.FindEdition(text) switch
            {
                Match<Edition>.Found found => new EditionLookup.Found(found.Item),
                Match<Edition>.Several several => new EditionLookup.Several(several.Candidates),
                Match<Edition>.Nothing nothing => new EditionLookup.Nothing(nothing.Nearest),
                var match => throw new InvalidOperationException($"An outcome nobody thought of: {match}"),
            },
        };
    }
}
