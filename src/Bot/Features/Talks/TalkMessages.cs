using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Features.Talks;

/// <summary>What is said when a search for a talk has no one answer.</summary>
internal sealed class TalkMessages(Misses misses)
{
    /// <summary>How many names are offered for an unclear option.</summary>
    private const int NamesOffered = 5;

    /// <summary>The answer to any outcome but a found talk.</summary>
    /// <param name="catalogue">Where it was looked for.</param>
    /// <param name="lookup">The outcome.</param>
    /// <param name="asked">What was asked for, to be said back.</param>
    public Card For(Catalogue catalogue, TalkLookup lookup, Markup asked) => lookup switch
    {
        TalkLookup.Several several => Misses.Several(asked, "talks", Ways.ShowTalk, Entries(catalogue, several.Candidates)),
        TalkLookup.Elsewhere elsewhere => misses.Nothing(
            Markup.Of($"Nothing {Where(catalogue, elsewhere.Filter)} fits {asked}."),
            Ways.ShowTalk,
            Entries(catalogue, elsewhere.Candidates),
            lead: "But elsewhere"),
        TalkLookup.Nothing nothing => misses.Nothing(
            Markup.Of(
                $"I found no talk for {asked} that I could be sure of: "
                + $"its words are in no title, name, subject or description that I hold."),
            Ways.ShowTalk,
            Entries(catalogue, nothing.Nearest)),
        TalkLookup.UnclearEdition unclear => misses.Unknown(Unclear("edition", unclear.Typed, unclear.Nearest)),
        TalkLookup.UnclearSpeaker unclear => misses.Unknown(Unclear("speaker", unclear.Typed, unclear.Nearest)),
        TalkLookup.NoProgramme none => misses.Unknown(Markup.Of($"I hold no programme of {none.Name}, so there is no talk to find in it.")),
        _ => throw new ArgumentException($"Not a miss: {lookup}", nameof(lookup)),
    };

    private static Markup Unclear(string kind, string typed, IReadOnlyList<string> nearest)
    {
        var names = string.Join(" or ", nearest.Take(NamesOffered));
        return names.Length == 0
            ? Markup.Of($"I know no {kind} {Misses.Quote(typed)}, so I did not search.")
            : Markup.Of($"I know no one {kind} {Misses.Quote(typed)}, so I did not search. Did you mean {names}?");
    }

    private static Markup Where(Catalogue catalogue, TalkFilter filter) => Markup.Join(" ", [
        filter.EditionId is { } edition ? Markup.Of($"in {catalogue.Edition(edition).Name}") : default,
        filter.SpeakerId is { } speaker ? Markup.Of($"by {catalogue.Speaker(speaker).Name}") : default]);

    private static PickerEntry[] Entries(Catalogue catalogue, IReadOnlyList<Talk> talks) =>
        [.. talks.Select(talk => TalkWording.EntryFor(catalogue, talk))];
}
