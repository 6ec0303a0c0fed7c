using Quadrennial.Bot.Commands;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests;

/// <summary>Samples to start from: <c>A.Talk with { Title = "…" }</c>.</summary>
internal static class A
{
    public static readonly Provenance Provenance = new([new Source("wrap-up", "Wrap-up", "https://example.org/wrap-up")]);

    public static readonly Conference Conference = new()
    {
        Id = "conf",
        Name = "Conf",
        About = "A conference on tracing.",
        CadenceYears = 4,
        Zone = "America/Los_Angeles",
    };

    public static readonly Edition Edition = new()
    {
        Id = "conf/16",
        ConferenceId = "conf",
        Name = "Conf(16)",
        Year = 2016,
        Status = EditionStatus.Held,
        Date = new PartialDate(2016, 5, 25),
        Place = "San Francisco",
        Provenance = Provenance,
    };

    public static readonly Speaker Speaker = new()
    {
        Id = "conf/ada",
        Name = "Ada Lovelace",
        Provenance = Provenance,
    };

    public static readonly Topic Topic = new()
    {
        Id = "conf/probes",
        Name = "Probes",
        What = "Points at which a tracer can look.",
        Provenance = Provenance,
    };

    public static readonly Talk Talk = new()
    {
        Id = "conf/16-01",
        EditionId = "conf/16",
        Title = "Counting Engines",
        Speakers = [new Credit("conf/ada")],
        Gist = "How to count an engine while it runs.",
        TopicIds = ["conf/probes"],
        Position = 1,
        VideoUrl = "https://video.example.org/1",
        Provenance = Provenance,
    };

    /// <summary>A catalogue of these talks, with the sample edition, speaker and topic.</summary>
    public static Catalogue CatalogueOf(params IReadOnlyList<Talk> talks) => new([Conference], [Edition], talks, [Speaker], [Topic]);

    /// <summary>Talks 01 to <paramref name="count"/> of the sample edition.</summary>
    public static IReadOnlyList<Talk> Programme(int count) =>
        [.. Enumerable.Range(1, count).Select(number =>
            Talk with { Id = $"conf/16-{number:D2}", Title = $"Engine number {number}", Position = number })];

    public static CommandCall Call(string path = "", params IReadOnlyList<(string Name, OptionValue Value)> options) => new()
    {
        Path = path,
        Options = options.ToDictionary(option => option.Name, option => option.Value),
        Caller = new Caller(Id: 7, Name: "Grace"),
        Place = new Place { Kind = PlaceKind.Guild, ChannelId = 3, GuildId = 2 },
    };

    /// <summary>A click on a private message, by whoever asked.</summary>
    public static CommandCall Click(ControlId id, params IReadOnlyList<string> picked) =>
        Call() with { Control = Use(id, isPrivate: true, picked) };

    /// <summary>A click on a public message that user <paramref name="askedBy"/> asked for.</summary>
    public static CommandCall ClickInPublic(ControlId id, ulong? askedBy) =>
        Call() with { Control = Use(id, isPrivate: false, []) with { AskedBy = askedBy } };

    private static ControlUse Use(ControlId id, bool isPrivate, IReadOnlyList<string> picked) =>
        new(id, picked, new Dictionary<string, IReadOnlyList<string>>(), MessageId: 11, AskedBy: 7, isPrivate);
}
