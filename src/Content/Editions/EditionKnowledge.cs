using Quadrennial.Content.Model;

namespace Quadrennial.Content.Editions;

/// <summary>
/// What was known of editions on a given day, so that a clock set to 2019 hears of a conference planned for 2020 and not of how that
/// ended. Days are counted in the conference's zone.
/// </summary>
public static class EditionKnowledge
{
    /// <summary>The conference's calendar day at an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">The system does not know the conference's zone.</exception>
    public static DateOnly DayAt(Conference conference, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(conference.Zone)).DateTime);

    /// <summary>What was known of an edition on a day.</summary>
    /// <remarks>
    /// The last entry of its history up to that day counts. Where the record ends differently and no entry tells since when, as with an
    /// edition that was planned and silently did not happen, that end counts once its date has come: a planned year lapses with the year.
    /// Before the first entry nothing was known, and an edition with no history is told as it stands, save that nothing can have been
    /// held or cancelled before its day.
    /// </remarks>
    public static KnownEdition On(Edition edition, DateOnly day)
    {
        var change = edition.History.LastOrDefault(entry => entry.Since <= day);
        var isLastChange = edition.History.Count == 0 || change == edition.History[^1];
        var isSettled = edition.Status is EditionStatus.Held or EditionStatus.Cancelled;

        if (isSettled ? HasCome(edition, day) || change?.Status == edition.Status : isLastChange)
        {
            return new KnownEdition(edition, edition.Status, edition.Date ?? change?.Date, change, IsLatest: true);
        }

        return change is null
            ? new KnownEdition(edition, EditionStatus.Expected, Date: null, Change: null, IsLatest: false)
            : new KnownEdition(edition, change.Status, change.Date, change, IsLatest: false);
    }

    /// <summary>
    /// The edition after a day: the first one planned that is not over; else the last one plus the cadence, expected and not announced.
    /// Null only before anything was known.
    /// </summary>
    /// <param name="conference">The conference.</param>
    /// <param name="editions">Its editions, in any order.</param>
    /// <param name="day">The day in question.</param>
    public static NextEdition? After(Conference conference, IEnumerable<Edition> editions, DateOnly day)
    {
        KnownEdition[] known = [.. editions.Where(edition => edition.ConferenceId == conference.Id).Select(edition => On(edition, day))];
        var planned = known
            .Where(edition => edition.Status == EditionStatus.Planned && LastDay(DateOf(edition)) >= day)
            .MinBy(edition => LastDay(DateOf(edition)));
        if (planned is not null)
        {
            return new NextEdition(planned.Edition.Name, DateOf(planned), IsAnnounced: true, planned.Edition);
        }

        var last = known
            .Where(edition => edition.Status != EditionStatus.Expected)
            .MaxBy(edition => edition.Edition.Year);
        return last is null ? null : Expected(conference, known, last.Edition, day);
    }

    /// <summary>The last edition that was held by a day, or null where none was.</summary>
    /// <param name="conference">The conference.</param>
    /// <param name="editions">Its editions, in any order.</param>
    /// <param name="day">The day in question.</param>
    public static KnownEdition? LastHeld(Conference conference, IEnumerable<Edition> editions, DateOnly day) => editions
        .Where(edition => edition.ConferenceId == conference.Id)
        .Select(edition => On(edition, day))
        .Where(edition => edition.Status == EditionStatus.Held)
        .MaxBy(edition => edition.Edition.Year);

    /// <summary>The last day of a date that may be known to the month or the year only.</summary>
    public static DateOnly LastDay(PartialDate date) => date switch
    {
        { AsDay: { } day } => day,
        { Month: { } month } => new DateOnly(date.Year, month, DateTime.DaysInMonth(date.Year, month)),
        _ => new DateOnly(date.Year, 12, 31),
    };

    private static NextEdition Expected(Conference conference, KnownEdition[] known, Edition last, DateOnly day)
    {
        var year = last.Year + conference.CadenceYears;
        while (year < day.Year)
        {
            year += conference.CadenceYears;
        }

        var record = known.FirstOrDefault(edition => edition.Edition.Year == year)?.Edition;
        return new NextEdition(record?.Name ?? NameFor(year, last), new PartialDate(year), IsAnnounced: false, record);
    }

    /// <summary>The last name with its year exchanged: <c>dtrace.conf(24)</c> becomes <c>dtrace.conf(28)</c>.</summary>
    private static string NameFor(int year, Edition last)
    {
        var name = last.Name.Replace($"{last.Year:D4}", $"{year:D4}", StringComparison.Ordinal);
        return name != last.Name ? name : last.Name.Replace($"{last.Year % 100:D2}", $"{year % 100:D2}", StringComparison.Ordinal);
    }

    private static PartialDate DateOf(KnownEdition edition) => edition.Date ?? new PartialDate(edition.Edition.Year);

    /// <summary>Whether a settled edition's end is known by the mere date: on the day it was held, or after the date it lapsed.</summary>
    private static bool HasCome(Edition edition, DateOnly day)
    {
        var date = edition.Date ?? (edition.History is [.., var last] ? last.Date : null) ?? new PartialDate(edition.Year);
        return edition.Status == EditionStatus.Held ? FirstDay(date) <= day : LastDay(date) < day;
    }

    private static DateOnly FirstDay(PartialDate date) => new(date.Year, date.Month ?? 1, date.Day ?? 1);
}
