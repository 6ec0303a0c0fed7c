using Quadrennial.Content.Loading.Yaml;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Loading;

/// <summary>Turns a checked pack into records. Nothing can go wrong here: the shapes have seen to that.</summary>
internal sealed class PackReader
{
    private readonly string _conferenceId;
    private readonly Dictionary<string, Source> _sources;

    public PackReader(CheckedPack pack)
    {
        var conference = pack.Conference;
        _conferenceId = conference.Text("id");
        _sources = ReadSources(conference);
        Conference = ReadConference(conference);
        (Editions, Talks) = ReadEditions(pack);
        Speakers = [.. pack.Speakers.Select(ReadSpeaker)];
        Topics = [.. pack.Topics.Select(ReadTopic)];
        Play = new PlayReader(this).Read(pack);
    }

    public Conference Conference { get; }

    public IReadOnlyList<Edition> Editions { get; }

    public IReadOnlyList<Talk> Talks { get; }

    public IReadOnlyList<Speaker> Speakers { get; }

    public IReadOnlyList<Topic> Topics { get; }

    public PlayMaterial Play { get; }

    private static Dictionary<string, Source> ReadSources(YamlMap conference) =>
        ((YamlMap)conference["sources"]!).Entries.ToDictionary(
            entry => entry.Key.Value,
            entry => new Source(entry.Key.Value, ((YamlMap)entry.Value).Text("title"), ((YamlMap)entry.Value).TextOrNull("url")));

    private Conference ReadConference(YamlMap map) => new()
    {
        Id = _conferenceId,
        Name = map.Text("name"),
        About = map.Text("about"),
        CadenceYears = map.Whole("cadence"),
        Zone = map.Text("zone"),
        Links = ReadLinks(map),
        Traditions = ReadTraditions(map, "traditions", []),
        Credits = map.TextOrNull("credits"),
        Sources = [.. _sources.Values],
        Synonyms = [.. map.Items("synonyms").Cast<YamlList>().Select(row => row.Texts())],
    };

    private (IReadOnlyList<Edition> Editions, IReadOnlyList<Talk> Talks) ReadEditions(CheckedPack pack)
    {
        var editions = new List<Edition>();
        var talks = new List<Talk>();
        foreach (var map in pack.Editions)
        {
            var edition = ReadEdition(map);
            editions.Add(edition);
            var position = 0;
            foreach (var group in map.Maps("programme"))
            {
                talks.AddRange(group.Maps("talks").Select(talk => ReadTalk(talk, edition, group.TextOrNull("group"), ++position)));
            }
        }

        return (editions, talks);
    }

    private Edition ReadEdition(YamlMap map)
    {
        var provenance = ReadProvenance(map, []);
        return new()
        {
            Id = Global(map.Text("id")),
            ConferenceId = _conferenceId,
            Name = map.Text("name"),
            Year = map.Whole("year"),
            Status = map.Word<EditionStatus>("status"),
            Date = map.DateOrNull("date"),
            History = [.. map.Maps("history").Select(change => new StatusChange(
                change.DateOrNull("since")!.Value.AsDay!.Value,
                change.Word<EditionStatus>("status"),
                change.DateOrNull("date"),
                ReadProvenance(change, provenance.Sources)))],
            Place = map.TextOrNull("place"),
            Venue = map.TextOrNull("venue"),
            Format = map.TextOrNull("format"),
            Organiser = map.TextOrNull("organiser"),
            Attendance = map.TextOrNull("attendance"),
            Links = ReadLinks(map),
            Notes = map.Texts("notes"),
            Extras = ReadTraditions(map, "extras", provenance.Sources),
            Programme = [.. map.Maps("programme").Select(group => new ProgrammeGroup(
                group.TextOrNull("group"),
                [.. group.Maps("talks").Select(talk => Global(talk.Text("id")))]))],
            Gap = map.TextOrNull("gap"),
            Provenance = provenance,
        };
    }

    private Talk ReadTalk(YamlMap map, Edition edition, string? group, int position)
    {
        var provenance = ReadProvenance(map, edition.Provenance.Sources);
        var video = map.TextOrNull("video");
        return new()
        {
            Id = Global(map.Text("id")),
            EditionId = edition.Id,
            Title = map.Text("title"),
            IsTitleDescriptive = map.Flag("descriptive"),
            OtherTitles = map.Texts("other-titles"),
            Kind = map.Word<TalkKind>("kind"),
            Speakers = [.. map.Items("speakers").Select(ReadCredit)],
            Gist = map.TextOrNull("gist"),
            TopicIds = [.. map.Texts("topics").Select(Global)],
            Keywords = map.Texts("keywords"),
            StartsAt = map.ClockOrNull("at"),
            Group = group,
            Position = position,
            VideoUrl = video,
            SlidesUrl = map.TextOrNull("slides"),
            Links = ReadLinks(map),
            Moments = [.. map.Maps("moments").Select(moment => ReadMoment(moment, video, provenance.Sources))],
            Notes = map.Texts("notes"),
            Provenance = provenance,
        };
    }

    private Credit ReadCredit(YamlNode node) => node is YamlMap map
        ? new(Global(map.Text("id")), map.Flag("inferred"), map.TextOrNull("named"))
        : new(Global(((YamlText)node).Value));

    private Moment ReadMoment(YamlMap map, string? video, IReadOnlyList<Source> sources)
    {
        var at = map.Offset("at");
        return new(at, map.Text("what"), map.TextOrNull("url") ?? YouTube.At(video!, at)!, ReadProvenance(map, sources));
    }

    private Speaker ReadSpeaker(YamlMap map) => new()
    {
        Id = Global(map.Text("id")),
        Name = map.Text("name"),
        Aliases = map.Texts("aliases"),
        Handles = map.Texts("handles"),
        About = map.TextOrNull("about"),
        Affiliations = [.. map.Maps("affiliations")
            .Select(affiliation => new Affiliation(Global(affiliation.Text("edition")), affiliation.Text("name"), affiliation.Flag("inferred")))],
        Links = ReadLinks(map),
        Provenance = ReadProvenance(map, []),
    };

    private Topic ReadTopic(YamlMap map) => new()
    {
        Id = Global(map.Text("id")),
        Name = map.Text("name"),
        Aliases = map.Texts("aliases"),
        What = map.TextOrNull("what"),
        Links = ReadLinks(map),
        Thread = map.TextOrNull("thread"),
        Provenance = ReadProvenance(map, []),
    };

    private static Link[] ReadLinks(YamlMap map) => [.. map.Maps("links").Select(link => new Link(link.Text("label"), link.Text("url")))];

    private Tradition[] ReadTraditions(YamlMap map, string key, IReadOnlyList<Source> sources) =>
        [.. map.Maps(key).Select(item => new Tradition(item.Text("name"), item.Text("text"), ReadProvenance(item, sources)))];

    /// <summary>Where a record is told; a part of a record that does not say is told where the record is.</summary>
    public Provenance ReadProvenance(YamlMap map, IReadOnlyList<Source> otherwise) => new(
        map.Texts("source") is { Count: > 0 } keys ? [.. keys.Select(key => _sources.GetValueOrDefault(key) ?? Source.Page(key))] : otherwise,
        map.Flag("inferred"),
        map.TextOrNull("doubt"));

    /// <summary>An id of the pack as it is known outside.</summary>
    public string Global(string id) => $"{_conferenceId}/{id}";
}
