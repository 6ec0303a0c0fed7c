using Quadrennial.Content;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Library;

/// <summary>How it stands with an edition on the bot's clock.</summary>
/// <param name="Known">What is known of it.</param>
/// <param name="Next">What comes next for its conference, or null before anything was known.</param>
/// <param name="Conference">Its conference.</param>
/// <param name="Today">The day, in the conference's zone.</param>
internal sealed record EditionNow(KnownEdition Known, NextEdition? Next, Conference Conference, DateOnly Today);

/// <summary>Finds the edition that somebody means by <c>2016</c>, <c>16</c>, <c>dtrace.conf(16)</c>, <c>next</c> or <c>last</c>.</summary>
internal sealed class EditionFinder(TimeProvider clock)
{
    /// <summary>The words whose meaning moves with the clock.</summary>
    public static readonly IReadOnlyList<string> Words = ["next", "last", "latest"];

    /// <summary>Finds an edition. What is next and last depends on the clock; the rest is the search's.</summary>
    /// <param name="shelf">Where to look.</param>
    /// <param name="typed">An id from a suggestion, or free text.</param>
    public EditionLookup Find(Shelf shelf, string typed) => typed.ToLowerInvariant() switch
    {
        "next" => Next(shelf.Catalogue),
        "last" or "latest" => Last(shelf.Catalogue),
        var text => ByNameOrYear(shelf, text),
    };

    /// <summary>What is known of an edition now.</summary>
    public KnownEdition Known(Catalogue catalogue, Edition edition) =>
        EditionKnowledge.On(edition, Today(catalogue.Conference(edition.ConferenceId)));

    /// <summary>What comes next for a conference, or null before anything was known.</summary>
    public NextEdition? NextOf(Catalogue catalogue, Conference conference) =>
        EditionKnowledge.After(conference, catalogue.Editions, Today(conference));

    /// <summary>How it stands with an edition now.</summary>
    public EditionNow Now(Catalogue catalogue, Edition edition)
    {
        var conference = catalogue.Conference(edition.ConferenceId);
        var today = Today(conference);
        return new EditionNow(EditionKnowledge.On(edition, today), NextOf(catalogue, conference), conference, today);
    }

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

    private DateOnly Today(Conference conference) => EditionKnowledge.DayAt(conference, clock.GetUtcNow());

    private static EditionLookup ByNameOrYear(Shelf shelf, string text)
    {
        Edition[] named = [.. shelf.Catalogue.Editions.Where(edition =>
            text == $"{edition.Year}"
            || text == $"{edition.Year % 100:D2}"
            || text.Equals(edition.Name, StringComparison.OrdinalIgnoreCase))];
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
