using Quadrennial.Bot.Library;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Features.Talks;

/// <summary>Finds a talk by words, within an edition or a speaker's talks where those are given.</summary>
internal sealed class TalkFinder(EditionFinder editions)
{
    /// <summary>Finds a talk.</summary>
    /// <param name="shelf">Where to look.</param>
    /// <param name="query">An id from a suggestion, or free text.</param>
    /// <param name="edition">An edition's id or any word for it; null for all.</param>
    /// <param name="speaker">A speaker's id or any name; null for all.</param>
    public TalkLookup Find(Shelf shelf, string query, string? edition, string? speaker)
    {
        var inEdition = Edition(shelf, edition);
        var bySpeaker = Speaker(shelf, speaker);
        return inEdition.Problem ?? bySpeaker.Problem ?? Find(shelf, query, new TalkFilter(inEdition.Id, bySpeaker.Id));
    }

    /// <summary>Finds the talk that a message is about.</summary>
    public static TalkLookup FindIn(Shelf shelf, string message) => shelf.Search.FindTalkIn(message) switch
    {
        Match<Talk>.Found found => new TalkLookup.Found(found.Item),
        Match<Talk>.Several several => new TalkLookup.Several(several.Candidates),
        Match<Talk>.Nothing nothing => new TalkLookup.Nothing(nothing.Nearest),
        var match => throw new InvalidOperationException($"An outcome nobody thought of: {match}"),
    };

    /// <summary>Suggests talks while somebody types; an edition or a speaker that is not clear yet narrows nothing.</summary>
    public IReadOnlyList<Talk> Suggest(Shelf shelf, string typed, string? edition, string? speaker)
    {
        var filter = new TalkFilter(Edition(shelf, edition).Id, Speaker(shelf, speaker).Id);
        return shelf.Search.SuggestTalks(typed, filter);
    }

    private static TalkLookup Find(Shelf shelf, string query, TalkFilter filter) => shelf.Search.FindTalk(query, filter) switch
    {
        Match<Talk>.Found found => new TalkLookup.Found(found.Item),
        Match<Talk>.Several several => new TalkLookup.Several(several.Candidates),
        Match<Talk>.Nothing nothing when filter == default => new TalkLookup.Nothing(nothing.Nearest),
        Match<Talk>.Nothing nothing => shelf.Search.FindTalk(query) switch
        {
            Match<Talk>.Found found => new TalkLookup.Elsewhere([found.Item], filter),
            Match<Talk>.Several several => new TalkLookup.Elsewhere(several.Candidates, filter),
            _ => new TalkLookup.Nothing(nothing.Nearest),
        },
        var match => throw new InvalidOperationException($"An outcome nobody thought of: {match}"),
    };

    private (string? Id, TalkLookup? Problem) Edition(Shelf shelf, string? typed)
    {
        return typed is null ? default : editions.Find(shelf, typed) switch
        {
            EditionLookup.Found found when shelf.Catalogue.TalksOf(found.Edition).Count > 0 => (found.Edition.Id, null),
            EditionLookup.Found found => (null, new TalkLookup.NoProgramme(found.Edition.Name)),
            EditionLookup.Unrecorded unrecorded => (null, new TalkLookup.NoProgramme(unrecorded.Next.Name)),
            EditionLookup.Several several => Unclear(several.Candidates),
            EditionLookup.Nothing nothing => Unclear(nothing.Nearest),
            var lookup => throw new InvalidOperationException($"An outcome nobody thought of: {lookup}"),
        };

        (string?, TalkLookup) Unclear(IEnumerable<Edition> nearest) =>
            (null, new TalkLookup.UnclearEdition(typed, [.. nearest.Select(edition => edition.Name)]));
    }

    private static (string? Id, TalkLookup? Problem) Speaker(Shelf shelf, string? typed)
    {
        return typed is null ? default : shelf.Search.FindSpeaker(typed) switch
        {
            Match<Speaker>.Found found => (found.Item.Id, null),
            Match<Speaker>.Several several => Unclear(several.Candidates),
            Match<Speaker>.Nothing nothing => Unclear(nothing.Nearest),
            var match => throw new InvalidOperationException($"An outcome nobody thought of: {match}"),
        };

        (string?, TalkLookup) Unclear(IEnumerable<Speaker> nearest) =>
            (null, new TalkLookup.UnclearSpeaker(typed, [.. nearest.Select(speaker => speaker.Name)]));
    }
}
