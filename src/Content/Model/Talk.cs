namespace Quadrennial.Content.Model;

/// <summary>What kind of programme item it is.</summary>
public enum TalkKind
{
    /// <summary>A talk by one or more speakers.</summary>
    Talk,

    /// <summary>A session of the whole room: an opening, an agenda, a recap.</summary>
    Session,

    /// <summary>Several people answering questions together.</summary>
    Panel,

    /// <summary>Something shown rather than told.</summary>
    Demo,
}

/// <summary>That a speaker gave a talk.</summary>
/// <param name="SpeakerId">Id of the speaker.</param>
/// <param name="IsInferred">True where the source does not name the person in full; shown as inferred.</param>
/// <param name="NamedAs">What the source says, such as a lone first name; null where it gives the full name.</param>
public sealed record Credit(string SpeakerId, bool IsInferred = false, string? NamedAs = null);

/// <summary>A second of a video worth jumping to.</summary>
/// <param name="At">Offset from the start of the video.</param>
/// <param name="What">What happens there, in a sentence.</param>
/// <param name="Url">Address that opens the video at that second.</param>
/// <param name="Provenance">Where that is told.</param>
public sealed record Moment(TimeSpan At, string What, string Url, Provenance Provenance);

/// <summary>A talk or session of an edition's programme.</summary>
public sealed record Talk
{
    /// <summary>Unique id, such as <c>dtrace.conf/16-05</c>; at most 64 characters of a–z, 0–9, <c>.-/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the edition.</summary>
    public required string EditionId { get; init; }

    /// <summary>The title as best known.</summary>
    public required string Title { get; init; }

    /// <summary>True where no source gives a title and ours only describes the talk.</summary>
    public bool IsTitleDescriptive { get; init; }

    /// <summary>Other titles it goes by: on the agenda, on its video.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    /// <summary>What kind of item it is.</summary>
    public TalkKind Kind { get; init; }

    /// <summary>Who gave it; empty where unknown.</summary>
    public IReadOnlyList<Credit> Speakers { get; init; } = [];

    /// <summary>What it was about, in a sentence or two; null where no source describes it.</summary>
    public string? Gist { get; init; }

    /// <summary>Ids of the topics it touches, the main ones first.</summary>
    public IReadOnlyList<string> TopicIds { get; init; } = [];

    /// <summary>Further words people may search it by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Start on the venue's clock, where known.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Heading of its group in the programme, or null.</summary>
    public string? Group { get; init; }

    /// <summary>1-based place in its edition's programme as we hold it.</summary>
    public required int Position { get; init; }

    /// <summary>Address of the video, or null.</summary>
    public string? VideoUrl { get; init; }

    /// <summary>Address of the slides, or null.</summary>
    public string? SlidesUrl { get; init; }

    /// <summary>Further links: posts, papers, code, a video's second part.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Seconds worth jumping to, in order.</summary>
    public IReadOnlyList<Moment> Moments { get; init; } = [];

    /// <summary>Worth knowing, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where this record comes from.</summary>
    public required Provenance Provenance { get; init; }
}
