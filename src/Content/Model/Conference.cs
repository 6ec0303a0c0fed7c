namespace Quadrennial.Content.Model;

/// <summary>A conference: what a content pack describes.</summary>
public sealed record Conference
{
    /// <summary>Unique id, such as <c>dtrace.conf</c>; the first part of every other id.</summary>
    public required string Id { get; init; }

    /// <summary>The name as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>What the conference is, in a sentence or two.</summary>
    public required string About { get; init; }

    /// <summary>The habit: years between two editions. 1 to 100.</summary>
    public required int CadenceYears { get; init; }

    /// <summary>IANA zone in which its days are counted, such as <c>America/Los_Angeles</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>Home page, video archive and the like.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Customs worth telling: what happens at every edition.</summary>
    public IReadOnlyList<Tradition> Traditions { get; init; } = [];

    /// <summary>Who wrote the pack, and under which licence its words may be used.</summary>
    public string? Credits { get; init; }

    /// <summary>Every page or document that the pack's facts were taken from, as listed there.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Words or phrases that mean the same, for search: each row holds two or more.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; init; } = [];
}

/// <summary>A custom or side event.</summary>
/// <param name="Name">Short name, such as <c>Fishpong</c>.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Provenance">Where it is told.</param>
public sealed record Tradition(string Name, string Text, Provenance Provenance);
