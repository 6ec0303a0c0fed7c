using Quadrennial.Content.Model;

namespace Quadrennial.Content.Search;

/// <summary>
/// Finds what people mean in a catalogue: talks, speakers, topics and editions by words of any kind in any order, with case, accents,
/// punctuation, endings and typing slips forgiven. Immutable, safe from any thread, built once when content changes.
/// A query may be anything people type, of any length; it never throws.
/// </summary>
public sealed class CatalogueSearch
{
    private readonly RecordIndex<Talk> _talks;
    private readonly RecordIndex<Speaker> _speakers;
    private readonly RecordIndex<Topic> _topics;
    private readonly RecordIndex<Edition> _editions;
    private readonly TalkMentions _mentions;
    private readonly TalkAddresses _addresses;
    private readonly Dictionary<string, Talk> _talksById;
    private readonly Dictionary<string, Speaker> _speakersById;
    private readonly Dictionary<string, Topic> _topicsById;
    private readonly Dictionary<string, Edition> _editionsById;

    /// <summary>Builds the indexes over everything the catalogue holds, with its conferences' synonyms.</summary>
    public CatalogueSearch(Catalogue catalogue)
    {
        var groups = new Synonyms(catalogue.Conferences.SelectMany(conference => conference.Synonyms));
        _talks = CatalogueIndexes.OfTalks(catalogue, groups);
        _speakers = CatalogueIndexes.OfSpeakers(catalogue, groups);
        _topics = CatalogueIndexes.OfTopics(catalogue, groups);
        _editions = CatalogueIndexes.OfEditions(catalogue);
        _mentions = new TalkMentions(catalogue, _talks.Index);
        _addresses = new TalkAddresses(catalogue.Talks);
        _talksById = ById(catalogue.Talks, talk => talk.Id);
        _speakersById = ById(catalogue.Speakers, speaker => speaker.Id);
        _topicsById = ById(catalogue.Topics, topic => topic.Id);
        _editionsById = ById(catalogue.Editions, edition => edition.Id);
    }

    /// <summary>
    /// Finds a talk by id (<c>dtrace.conf/16-05</c>, <c>16-05</c>), by the address of its video, slides or page, or by any words of its
    /// titles, speakers, topics, gist and edition.
    /// </summary>
    /// <param name="query">What somebody typed.</param>
    /// <param name="filter">Which talks count; an id or address finds its talk in any case.</param>
    public Match<Talk> FindTalk(string query, TalkFilter filter = default) =>
        Identified(query) ?? _talks.Find(query, Accepts(filter));

    /// <summary>Finds a speaker by id, name, part of the name, alias or handle.</summary>
    public Match<Speaker> FindSpeaker(string query) => ById(_speakersById, query) ?? _speakers.Find(query);

    /// <summary>Finds a topic by id, name or alias.</summary>
    public Match<Topic> FindTopic(string query) => ById(_topicsById, query) ?? _topics.Find(query);

    /// <summary>Finds an edition: <c>16</c>, <c>2016</c>, <c>dtrace.conf(16)</c>, <c>last</c>, <c>next</c>, or by its place.</summary>
    public Match<Edition> FindEdition(string query) => ById(_editionsById, query) ?? _editions.Find(query);

    /// <summary>
    /// Finds the talk that a chat message speaks of among other words. A message that would do as a query is one; in a longer one a talk
    /// is found where words of its title, or its speaker and another telling word, stand together.
    /// </summary>
    public Match<Talk> FindTalkIn(string longText) => Identified(longText)
        ?? (_talks.Find(longText) is var match and not Match<Talk>.Nothing ? match : _talks.MatchFor(_mentions.In(longText)));

    /// <summary>Talks for what is being typed, best first; for nothing typed the newest.</summary>
    /// <param name="typed">What is typed so far; its last word may be unfinished.</param>
    /// <param name="filter">Which talks count.</param>
    /// <param name="limit">At most this many, 0 to 25.</param>
    public IReadOnlyList<Talk> SuggestTalks(string typed, TalkFilter filter = default, int limit = Limits.Candidates) =>
        _talks.Suggest(typed, limit, Accepts(filter));

    /// <summary>Speakers for what is being typed, best first; for nothing typed those with the most talks.</summary>
    public IReadOnlyList<Speaker> SuggestSpeakers(string typed, int limit = Limits.Candidates) => _speakers.Suggest(typed, limit);

    /// <summary>Topics for what is being typed, best first; for nothing typed those with the most talks.</summary>
    public IReadOnlyList<Topic> SuggestTopics(string typed, int limit = Limits.Candidates) => _topics.Suggest(typed, limit);

    /// <summary>Editions for what is being typed, best first; for nothing typed the newest.</summary>
    public IReadOnlyList<Edition> SuggestEditions(string typed, int limit = Limits.Candidates) => _editions.Suggest(typed, limit);

    private Match<Talk>.Found? Identified(string query) =>
        _addresses.FindIn(query) is { } talk ? new Match<Talk>.Found(talk) : ById(_talksById, query);

    private static Predicate<Talk>? Accepts(TalkFilter filter) => filter == default
        ? null
        : talk => (filter.EditionId is null || talk.EditionId == filter.EditionId)
            && (filter.SpeakerId is null || talk.Speakers.Any(credit => credit.SpeakerId == filter.SpeakerId));

    // An id works without its conference too; where two conferences share a local part, the first has it.
    private static Dictionary<string, T> ById<T>(IReadOnlyList<T> records, Func<T, string> id)
    {
        var byId = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in records)
        {
            byId[id(record)] = record;
            byId.TryAdd(CatalogueIndexes.LocalPart(id(record)), record);
        }

        return byId;
    }

    private static Match<T>.Found? ById<T>(Dictionary<string, T> byId, string query) =>
        byId.TryGetValue(query.Trim(), out var record) ? new Match<T>.Found(record) : null;
}
