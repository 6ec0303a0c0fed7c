namespace Quadrennial.Content.Model;

/// <summary>A person who gave a talk. One person is one record, whatever names they went by.</summary>
public sealed record Speaker
{
    /// <summary>Unique id, such as <c>dtrace.conf/bryan-cantrill</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show; a lone first name where that is all any source gives.</summary>
    public required string Name { get; init; }

    /// <summary>Short forms, other spellings and former names, for search.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names the person goes by online, without the @.</summary>
    public IReadOnlyList<string> Handles { get; init; } = [];

    /// <summary>Who this is, in a phrase, or null.</summary>
    public string? About { get; init; }

    /// <summary>Where the person worked at the time of an edition.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];

    /// <summary>Home pages and profiles.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Where this record comes from; inferred where the surname is our reading.</summary>
    public required Provenance Provenance { get; init; }
}

/// <summary>Where a speaker worked then.</summary>
/// <param name="EditionId">Id of the edition.</param>
/// <param name="Name">Employer or project, with the role where known.</param>
/// <param name="IsInferred">True where no source states it.</param>
public sealed record Affiliation(string EditionId, string Name, bool IsInferred = false);

/// <summary>A system, project or subject that talks mention.</summary>
public sealed record Topic
{
    /// <summary>Unique id, such as <c>dtrace.conf/libusdt</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and short forms, for search: <c>pg</c> for Postgres.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is, in a sentence, or null for a subject that needs no words.</summary>
    public string? What { get; init; }

    /// <summary>Home page and the like.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>How it ran through the editions, in a sentence or two, or null.</summary>
    public string? Thread { get; init; }

    /// <summary>Where this record comes from.</summary>
    public required Provenance Provenance { get; init; }
}
