using Quadrennial.Content.Model;

namespace Quadrennial.Content.Tests.Trivia;

/// <summary>
/// A made-up catalogue that sets every trap for a question-maker: a few names and titles shared by many speakers and talks, in other case and
/// punctuation; talks at the same minute, programmes of several days, editions of one name or year; credits, titles and records that are
/// doubtful or inferred; topics that are described alike.
/// </summary>
internal static class NastyCatalogue
{
    private const int TalksPerEdition = 80;

    private static readonly Source Page = new("made-up", "Made up", null);

    private static readonly string[] FirstNames = ["Ada", "Ben", "Cleo", "Dan", "Ada", "Ann-Marie", "Zoë", "Li", "Max", "Bo", "Иван"];
    private static readonly string[] LastNames = ["Stone", "Stone-Berg", "O'Neil", "ONeil", "Lee", "Lee", "Müller", "Muller", "Wu", "of Lee", "King", "Ivanov", ""];
    private static readonly string[] Subjects = ["Probes", "probes", "Zones", "The Zones", "Kernel", "Kernel & User", "Kernel and User", "Rust", "rust!", "Go", "C", "C++", "Traces"];
    private static readonly string[] Frames =
    [
        "{0}", "{0} in practice", "Introduction to {0}", "An introduction to {0}", "{0} and {1}", "{0} & {1}", "{1} and {0}", "{0}: a tale", "Why {0}?", "Why {0}", "{0} in {2}",
        "Talking about {0} with Ada Lee", "More {0}", "State of the {0}", "{0}, {1} and a very long title that does not fit a button because its author could not stop writing",
    ];

    public static Catalogue Create(int talks, int seed)
    {
        var chance = new Random(seed);
        var editions = Editions((talks + TalksPerEdition - 1) / TalksPerEdition);
        var speakers = Speakers(chance, talks / 3, editions);
        var topics = Topics(chance, editions);
        return new Catalogue(
            [.. editions.Select(edition => edition.ConferenceId).Distinct().Select(id => new Conference { Id = id, Name = id, About = "Made up.", CadenceYears = 1, Zone = "UTC" })],
            editions,
            Talks(chance, talks, editions, speakers, topics),
            speakers,
            topics);
    }

    private static List<Edition> Editions(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => (Conference: $"conf{i / 10}", Number: i % 10)).Select(i => new Edition
        {
            // Two of one year, and two of one name in different conferences.
            Id = $"{i.Conference}/{i.Number}",
            ConferenceId = i.Conference,
            Name = i.Number == 9 ? "Summit" : $"{i.Conference} {2000 + i.Number}",
            Year = i.Number == 8 ? 2007 : 2000 + i.Number,
            Status = i.Number == 3 ? EditionStatus.Planned : EditionStatus.Held,
            Provenance = i.Number == 4 ? Inferred : Sure,
        }),
    ];

    private static List<Speaker> Speakers(Random chance, int count, List<Edition> editions) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            // Half of them share their name with others.
            var name = $"{Any(chance, FirstNames)} {(i % 2 == 0 ? Any(chance, LastNames) : $"Mac{(char)('a' + i / 2 % 26)}{(char)('a' + i / 52)}ill")}".Trim();
            return new Speaker
            {
                Id = $"{Any(chance, editions).ConferenceId}/person-{i}",
                Name = chance.Next(20) == 0 ? name.ToUpperInvariant() : name,
                Aliases = chance.Next(4) == 0 ? [$"{Any(chance, FirstNames)} {Any(chance, LastNames)}".Trim()] : [],
                Handles = chance.Next(3) == 0 ? [Any(chance, FirstNames).ToLowerInvariant()] : [],
                Provenance = chance.Next(15) == 0 ? Inferred : Sure,
            };
        }),
    ];

    private static List<Topic> Topics(Random chance, List<Edition> editions) =>
    [
        .. Enumerable.Range(0, 120).Select(i => new Topic
        {
            Id = $"{editions[i % editions.Count].ConferenceId}/topic-{i}",
            Name = $"{Any(chance, Subjects)} {i % 17}",
            Aliases = chance.Next(3) == 0 ? [$"{Any(chance, Subjects)} {i % 13}"] : [],
            What = chance.Next(5) == 0 ? null : $"A {(chance.Next(2) == 0 ? "tool" : "library")} for number {chance.Next(25)} that {Any(chance, Subjects)} needs.",
            Links = chance.Next(5) == 0 ? [] : [new Link("Home", "https://topic.example/")],
            Provenance = chance.Next(10) == 0 ? Inferred : Sure,
        }),
    ];

    private static List<Talk> Talks(Random chance, int count, List<Edition> editions, List<Speaker> speakers, List<Topic> topics)
    {
        var talks = new List<Talk>();
        for (var i = 0; i < count; i++)
        {
            var edition = editions[i / TalksPerEdition];
            var position = i % TalksPerEdition + 1;
            // Every third edition has days that start over, every fourth lacks half of its times; four talks begin together.
            var minutes = (edition.Year % 3 == 0 && position > 40 ? position - 40 : position) / 4 * 15;
            talks.Add(new Talk
            {
                Id = $"{edition.Id}-{position:D3}",
                EditionId = edition.Id,
                Position = position,
                Title = Title(chance),
                IsTitleDescriptive = chance.Next(12) == 0,
                OtherTitles = chance.Next(6) == 0 ? [Title(chance)] : [],
                Gist = chance.Next(3) == 0 ? null : "What it is about.",
                Speakers = Credits(chance, speakers),
                TopicIds = [Any(chance, topics).Id],
                StartsAt = edition.Year % 4 == 0 && chance.Next(2) == 0 ? null : new TimeOnly(9, 0).AddMinutes(minutes),
                Provenance = chance.Next(12) switch { 0 => Inferred, 1 => Sure with { Note = "Who knows." }, _ => Sure },
            });
        }

        return talks;
    }

    private static Credit[] Credits(Random chance, List<Speaker> speakers) =>
    [
        .. Enumerable.Range(0, chance.Next(10) switch { 0 => 0, < 7 => 1, < 9 => 2, _ => 3 })
            .Select(_ => Any(chance, speakers).Id).Distinct()
            .Select(id => new Credit(id, IsInferred: chance.Next(12) == 0, NamedAs: chance.Next(20) == 0 ? "Somebody" : null)),
    ];

    // Mostly of its own, often not; rarely without a letter.
    private static string Title(Random chance) => chance.Next(60) == 0
        ? "?!"
        : string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            Any(chance, Frames),
            chance.Next(15) == 0 ? Any(chance, Subjects) : $"{Any(chance, Subjects)} {chance.Next(900)}",
            Any(chance, Subjects),
            1998 + chance.Next(14));

    private static Provenance Sure => new([Page]);

    private static Provenance Inferred => new([Page], IsInferred: true);

    private static T Any<T>(Random chance, IReadOnlyList<T> items) => items[chance.Next(items.Count)];
}
