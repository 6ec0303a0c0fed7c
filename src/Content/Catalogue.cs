using System.Collections.Frozen;
using Quadrennial.Content.Model;

namespace Quadrennial.Content;

/// <summary>
/// Everything the loaded packs say, immutable, with the ways around it: from an id to its record, from a speaker to the talks,
/// from a talk to its neighbours. Safe to use from any thread.
/// </summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Conference> _conferences;
    private readonly FrozenDictionary<string, Edition> _editions;
    private readonly FrozenDictionary<string, Talk> _talks;
    private readonly FrozenDictionary<string, Speaker> _speakers;
    private readonly FrozenDictionary<string, Topic> _topics;
    private readonly FrozenDictionary<string, IReadOnlyList<Talk>> _talksBySpeaker;
    private readonly FrozenDictionary<string, IReadOnlyList<Talk>> _talksByTopic;
    private readonly FrozenDictionary<string, IReadOnlyList<Talk>> _programmes;
    private readonly Lazy<PlayMaterial> _play;

    /// <summary>Builds the catalogue. Every id that a record refers to must be among the records: the loader has checked that.</summary>
    /// <param name="conferences">The home conference first.</param>
    /// <param name="editions">In any order.</param>
    /// <param name="talks">In any order.</param>
    /// <param name="speakers">In any order.</param>
    /// <param name="topics">In any order.</param>
    /// <param name="play">Questions and bingo cards, asked for when they are first needed; none where left out.</param>
    /// <exception cref="ArgumentException">Two records of one kind share an id.</exception>
    /// <exception cref="KeyNotFoundException">A record refers to an id that is not there.</exception>
    public Catalogue(
        IReadOnlyList<Conference> conferences,
        IReadOnlyList<Edition> editions,
        IReadOnlyList<Talk> talks,
        IReadOnlyList<Speaker> speakers,
        IReadOnlyList<Topic> topics,
        Func<PlayMaterial>? play = null)
    {
        _conferences = conferences.ToFrozenDictionary(conference => conference.Id);
        _editions = editions.ToFrozenDictionary(edition => edition.Id);
        _talks = talks.ToFrozenDictionary(talk => talk.Id);
        _speakers = speakers.ToFrozenDictionary(speaker => speaker.Id);
        _topics = topics.ToFrozenDictionary(topic => topic.Id);

        Conferences = conferences;
        Editions = [.. editions.OrderByDescending(edition => edition.Year).ThenBy(edition => edition.Id, StringComparer.Ordinal)];
        Talks = [.. talks
            .OrderByDescending(talk => _editions[talk.EditionId].Year)
            .ThenBy(talk => talk.EditionId, StringComparer.Ordinal)
            .ThenBy(talk => talk.Position)];
        Speakers = [.. speakers.OrderBy(speaker => speaker.Name, StringComparer.OrdinalIgnoreCase).ThenBy(speaker => speaker.Id, StringComparer.Ordinal)];
        Topics = [.. topics.OrderBy(topic => topic.Name, StringComparer.OrdinalIgnoreCase).ThenBy(topic => topic.Id, StringComparer.Ordinal)];

        _talksBySpeaker = GroupTalks(talk => talk.Speakers.Select(credit => _speakers[credit.SpeakerId].Id));
        _talksByTopic = GroupTalks(talk => talk.TopicIds.Select(id => _topics[id].Id));
        _programmes = GroupTalks(talk => [talk.EditionId]);
        _play = play is null ? new(PlayMaterial.None) : new(play);
    }

    /// <summary>The conferences, in the order their packs were loaded; the first is the home conference.</summary>
    public IReadOnlyList<Conference> Conferences { get; }

    /// <summary>All editions, newest first.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>All talks, newest edition first, in programme order within it.</summary>
    public IReadOnlyList<Talk> Talks { get; }

    /// <summary>All speakers by name.</summary>
    public IReadOnlyList<Speaker> Speakers { get; }

    /// <summary>All topics by name.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The trivia questions that packs bring. The first call may read them from the talk database.</summary>
    public IReadOnlyList<Question> Questions => _play.Value.Questions;

    /// <summary>The bingo cards that packs bring. The first call may read them from the talk database.</summary>
    public IReadOnlyList<BingoCard> BingoCards => _play.Value.BingoCards;

    /// <summary>The conference with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Conference Conference(string id) => _conferences[id];

    /// <summary>The edition with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Edition Edition(string id) => _editions[id];

    /// <summary>The speaker with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Speaker Speaker(string id) => _speakers[id];

    /// <summary>The topic with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Topic Topic(string id) => _topics[id];

    /// <summary>The edition a talk belongs to.</summary>
    public Edition EditionOf(Talk talk) => _editions[talk.EditionId];

    /// <summary>The talk with this id, or null: ids arrive from people and from old messages.</summary>
    public Talk? FindTalk(string id) => _talks.GetValueOrDefault(id);

    /// <summary>The speaker with this id, or null.</summary>
    public Speaker? FindSpeaker(string id) => _speakers.GetValueOrDefault(id);

    /// <summary>The topic with this id, or null.</summary>
    public Topic? FindTopic(string id) => _topics.GetValueOrDefault(id);

    /// <summary>The edition with this id, or null.</summary>
    public Edition? FindEdition(string id) => _editions.GetValueOrDefault(id);

    /// <summary>Every talk the speaker gave, newest first.</summary>
    public IReadOnlyList<Talk> TalksBy(Speaker speaker) => _talksBySpeaker.GetValueOrDefault(speaker.Id, []);

    /// <summary>Every talk that touches the topic, newest first.</summary>
    public IReadOnlyList<Talk> TalksOn(Topic topic) => _talksByTopic.GetValueOrDefault(topic.Id, []);

    /// <summary>The edition's talks in programme order.</summary>
    public IReadOnlyList<Talk> TalksOf(Edition edition) => _programmes.GetValueOrDefault(edition.Id, []);

    /// <summary>The talk before this one in its programme, or null for the first.</summary>
    public Talk? Before(Talk talk) => Neighbour(talk, -1);

    /// <summary>The talk after this one in its programme, or null for the last.</summary>
    public Talk? After(Talk talk) => Neighbour(talk, +1);

    private Talk? Neighbour(Talk talk, int step)
    {
        var programme = _programmes[talk.EditionId];
        // Positions run from 1 without gaps: the loader numbers them.
        var index = talk.Position - 1 + step;
        return index >= 0 && index < programme.Count ? programme[index] : null;
    }

    private FrozenDictionary<string, IReadOnlyList<Talk>> GroupTalks(Func<Talk, IEnumerable<string>> keys)
    {
        var groups = new Dictionary<string, List<Talk>>();
        foreach (var talk in Talks)
        {
            foreach (var key in keys(talk))
            {
                if (!groups.TryGetValue(key, out var group))
                {
                    groups[key] = group = [];
                }

                group.Add(talk);
            }
        }

        return groups.ToFrozenDictionary(pair => pair.Key, pair => (IReadOnlyList<Talk>)pair.Value.AsReadOnly());
    }
}
