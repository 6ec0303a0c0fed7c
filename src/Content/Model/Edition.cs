namespace Quadrennial.Content.Model;

/// <summary>What became, or is to become, of an edition.</summary>
public enum EditionStatus
{
    /// <summary>Nobody announced it; the cadence alone suggests it.</summary>
    Expected,

    /// <summary>Announced by the organisers.</summary>
    Planned,

    /// <summary>Took place.</summary>
    Held,

    /// <summary>Announced once, and did not take place.</summary>
    Cancelled,
}

/// <summary>A date as precisely as it is known: a year, a month of a year, or a day.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Month">1 to 12, or null where only the year is known.</param>
/// <param name="Day">1 to 31, or null where no day is known; never set without a month.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The day, where it is known to the day.</summary>
    public DateOnly? AsDay => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    /// <summary>ISO 8601 at the known precision: <c>2028</c>, <c>2028-05</c> or <c>2028-05-01</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => $"{Year:D4}",
        ({ } month, null) => $"{Year:D4}-{month:D2}",
        ({ } month, { } day) => $"{Year:D4}-{month:D2}-{day:D2}",
    };
}

/// <summary>One entry of an edition's dated history: from <paramref name="Since"/> on, this was known.</summary>
/// <param name="Since">The day on which it became known, in the conference's zone.</param>
/// <param name="Status">What was known from then on.</param>
/// <param name="Date">The date announced then, as precisely as it was announced; null where none was.</param>
/// <param name="Provenance">Where that is told.</param>
public sealed record StatusChange(DateOnly Since, EditionStatus Status, PartialDate? Date, Provenance Provenance);

/// <summary>One edition of a conference: held, cancelled, planned or only expected.</summary>
public sealed record Edition
{
    /// <summary>Unique id, such as <c>dtrace.conf/16</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the conference.</summary>
    public required string ConferenceId { get; init; }

    /// <summary>The name as people write it, such as <c>dtrace.conf(16)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Calendar year in which it was, or was to be.</summary>
    public required int Year { get; init; }

    /// <summary>The latest known status.</summary>
    public required EditionStatus Status { get; init; }

    /// <summary>First day as precisely as known; null where not even the year is announced.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>What was known since when, oldest first; the bot speaks from what was known at its clock's instant.</summary>
    public IReadOnlyList<StatusChange> History { get; init; } = [];

    /// <summary>City, or <c>online</c>.</summary>
    public string? Place { get; init; }

    /// <summary>House, hall or platform.</summary>
    public string? Venue { get; init; }

    /// <summary>What kind of day it was, in a phrase.</summary>
    public string? Format { get; init; }

    /// <summary>Who ran it.</summary>
    public string? Organiser { get; init; }

    /// <summary>How many came, with what was counted.</summary>
    public string? Attendance { get; init; }

    /// <summary>Announcement, wrap-up, playlist and the like.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Worth knowing, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Side events, shirts, sessions that were postponed.</summary>
    public IReadOnlyList<Tradition> Extras { get; init; } = [];

    /// <summary>The programme in order, in groups as held. Empty where none is known.</summary>
    public IReadOnlyList<ProgrammeGroup> Programme { get; init; } = [];

    /// <summary>What is known to be missing from the programme, in a sentence; null where it is complete.</summary>
    public string? Gap { get; init; }

    /// <summary>Where this record comes from.</summary>
    public required Provenance Provenance { get; init; }
}

/// <summary>A part of the day.</summary>
/// <param name="Name">Heading, such as <c>After lunch</c>; null for a programme without groups.</param>
/// <param name="TalkIds">Ids of the talks in order.</param>
public sealed record ProgrammeGroup(string? Name, IReadOnlyList<string> TalkIds);
