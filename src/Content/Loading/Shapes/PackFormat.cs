using Quadrennial.Content.Model;
using static Quadrennial.Content.Loading.Shapes.PackParts;

namespace Quadrennial.Content.Loading.Shapes;

/// <summary>The pack format: every file, every key, what may stand there and how much of it.</summary>
internal static class PackFormat
{
    /// <summary>Bytes a file may have.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>YAML files a pack may have.</summary>
    public const int MostFiles = 64;

    /// <summary>Talks a pack may have.</summary>
    public const int MostTalks = 20_000;

    private const string TriviaFile = "trivia.yaml";

    private const string BingoFile = "bingo.yaml";

    private static readonly MapShape Tradition = new(
    [
        new("name", Name, "Short name, such as Fishpong", IsRequired: true),
        new("text", Prose, "One or two sentences", IsRequired: true),
    ])
    { Name = "name" };

    private static readonly MapShape Conference = new(
    [
        new("id", new IdShape(Named.Conference, IdShape.LongestConference), "Short id, the first part of every other id", IsRequired: true),
        new("name", Name, "The name as people write it", IsRequired: true),
        new("about", Prose, "What the conference is, in a sentence or two", IsRequired: true),
        new("cadence", new WholeShape(1, 100), "Years between two editions, by habit", IsRequired: true),
        new("zone", new ZoneShape(), "IANA time zone in which its days are counted", IsRequired: true),
        Links,
        new("credits", Prose, "Who wrote the pack, and under which licence its words may be used"),
        new("sources", new TableShape(Named.Source, new MapShape(
        [
            new("title", Title, "What the page is, in a few words", IsRequired: true),
            new("url", Address, "Where it is; left out where it is not a page"),
        ]), Most: 1000), "Every page or document that facts were taken from, by a short key", IsRequired: true),
        new("traditions", new ListShape(Tradition.With(OwnProvenance), Most: 25), "Customs worth telling: what happens at every edition"),
        new("synonyms", new ListShape(new ListShape(new TextShape(50), Most: 20, Fewest: 2), Most: 500), "Words or phrases that mean the same, for search"),
    ]);

    private static readonly MapShape Talk = new(
    [
        new("id", new IdShape(Named.Talk), "Short id, such as 16-05", IsRequired: true),
        new("title", Title, "The title as best known", IsRequired: true),
        new("descriptive", Flag, "True where no source gives a title and this one only describes the talk"),
        new("other-titles", new ListShape(Title, Most: 25), "Other titles it goes by: on the agenda, on its video"),
        new("kind", WordShape.Of<TalkKind>(), "What kind of item it is; a talk where nothing else is said"),
        new("speakers", new ListShape(
            new MapShape(
            [
                new("id", new ReferenceShape(Named.Speaker), "Id of the speaker", IsRequired: true),
                new("inferred", Flag, "True where the source does not name the person in full"),
                new("named", Name, "What the source says, such as a lone first name"),
            ])
            { Shorthand = "id", Name = "id" },
            Most: 25), "Who gave it: ids of speakers.yaml"),
        new("at", new ClockShape(), "Start on the venue's clock"),
        new("gist", Prose, "What it was about, in a sentence or two"),
        new("topics", new ListShape(new ReferenceShape(Named.Topic), Most: 25), "Ids of topics.yaml, the main ones first"),
        new("keywords", Names, "Further words people may search it by"),
        new("video", Address, "Where its video is"),
        new("slides", Address, "Where its slides are"),
        Links,
        new("moments", new ListShape(
            new MapShape(
            [
                new("at", new OffsetShape(), "How far into the video", IsRequired: true),
                new("what", Sentence, "What happens there, in a sentence", IsRequired: true),
                new("url", Address, "Opens the video there; made from the talk's video where that is on YouTube"),
                .. PartProvenance,
            ]),
            Most: 50), "Seconds of the video worth jumping to, in order"),
        new("notes", Sentences, "Worth knowing, one sentence each"),
        .. PartProvenance,
    ])
    { Also = PackSense.OfTalk };

    private static readonly MapShape Edition = new(
    [
        new("id", new IdShape(Named.Edition), "Short id, such as '16'", IsRequired: true),
        new("name", Name, "The name as people write it", IsRequired: true),
        new("year", new WholeShape(1900, 2999), "Year in which it was, or was to be", IsRequired: true),
        new("status", WordShape.Of<EditionStatus>(), "What became, or is to become, of it", IsRequired: true),
        new("date", new DateShape(), "First day, as precisely as known"),
        new("history", new ListShape(
            new MapShape(
            [
                new("since", new DateShape(DayOnly: true), "Day on which it became known", IsRequired: true),
                new("status", WordShape.Of<EditionStatus>(), "What was known from then on", IsRequired: true),
                new("date", new DateShape(), "The date announced then, as precisely as it was announced"),
                .. PartProvenance,
            ]),
            Most: 25), "What was known since when, oldest first"),
        new("place", Name, "City, or online"),
        new("venue", Title, "House, hall or platform"),
        new("format", Sentence, "What kind of day it was, in a phrase"),
        new("organiser", Title, "Who ran it"),
        new("attendance", Title, "How many came, with what was counted"),
        Links,
        new("notes", Sentences, "Worth knowing, one sentence each"),
        new("extras", new ListShape(Tradition.With(PartProvenance), Most: 25), "Side events, shirts, sessions that were postponed"),
        new("gap", Sentence, "What is known to be missing from the programme"),
        .. OwnProvenance,
        new("programme", new ListShape(
            new MapShape(
            [
                new("group", Name, "Heading of this part of the day; left out where the day had no parts"),
                new("talks", new ListShape(Talk, Most: MostTalks, Fewest: 1), "Its talks and sessions in order", IsRequired: true),
            ]),
            Most: 100), "The programme in order, in groups as held"),
    ])
    { Also = PackSense.OfEdition };

    private static readonly MapShape Speaker = new(
    [
        new("id", new IdShape(Named.Speaker), "Short id, such as bryan-cantrill", IsRequired: true),
        new("name", Name, "The name to show; a lone first name where that is all any source gives", IsRequired: true),
        new("aliases", Names, "Short forms, other spellings and former names, for search"),
        new("handles", Names, "Names the person goes by online, without the @"),
        new("about", Sentence, "Who this is, in a phrase"),
        new("affiliations", new ListShape(
            new MapShape(
            [
                new("edition", new ReferenceShape(Named.Edition), "Id of the edition", IsRequired: true),
                new("name", Name, "Employer or project, with the role where known", IsRequired: true),
                new("inferred", Flag, "True where no source states it"),
            ]),
            Most: 50), "Where the person worked at the time of an edition"),
        Links,
        .. OwnProvenance,
    ]);

    private static readonly MapShape Topic = new(
    [
        new("id", new IdShape(Named.Topic), "Short id, such as libusdt", IsRequired: true),
        new("name", Name, "The name as people write it", IsRequired: true),
        new("aliases", Names, "Other names and short forms, for search"),
        new("what", Sentence, "What it is, in a sentence"),
        Links,
        new("thread", Prose, "How it ran through the editions, in a sentence or two"),
        .. OwnProvenance,
    ]);

    /// <summary>The files of a pack, in the order they are read.</summary>
    public static readonly IReadOnlyList<FileShape> Files =
    [
        new("conference", "conference.yaml", Conference, [Named.Conference, Named.Source]) { IsRequired = true },
        new("edition", "editions/*.yaml", Edition, [Named.Edition, Named.Talk]) { IsRequired = true },
        new("speakers", "speakers.yaml", Only("speakers", "Everybody who gave a talk", Speaker, 20_000), [Named.Speaker]),
        new("topics", "topics.yaml", Only("topics", "The systems, projects and subjects that talks mention", Topic, 5_000), [Named.Topic]),
        new("trivia", TriviaFile, Only("questions", "Trivia questions", PlayFormat.Question, 5_000), [Named.Question]),
        new("bingo", BingoFile, Only("cards", "Bingo cards, each for one speaker's habits", PlayFormat.BingoCard, 100), [Named.Card, Named.Square]),
    ];

    /// <summary>True for a file that a start does without.</summary>
    public static bool IsToPlayWith(string path) => path is TriviaFile or BingoFile;

    private static MapShape Only(string key, string description, MapShape record, int most) =>
        new([new(key, new ListShape(record, most, Fewest: 1), description, IsRequired: true)]);
}
