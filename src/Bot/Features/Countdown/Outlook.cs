using NodaTime;
using Quadrennial.Bot.When.Zones;
using Quadrennial.Content;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>What there is to look forward to on a day, as it was known on that day.</summary>
/// <param name="Catalogue">Where the records stand.</param>
/// <param name="Conference">The conference.</param>
/// <param name="Today">The day, in the venue's calendar.</param>
/// <param name="Next">The edition that is today or comes next; null before anything was known.</param>
internal sealed record Outlook(Catalogue Catalogue, Conference Conference, LocalDate Today, NextEdition? Next)
{
    /// <summary>The zone in whose calendar days are counted.</summary>
    public DateTimeZone Venue => VenueOf(Conference);

    /// <summary>Whether <see cref="Venue"/> is known, or stands in for one that is not.</summary>
    public bool IsVenueKnown => ZoneNames.Find(Conference.Zone) is not null;

    /// <summary>The year by which the edition is known for ever, whatever becomes of its date.</summary>
    public int Year => YearOf(Next!);

    /// <summary>The first day, where it is known to the day.</summary>
    public LocalDate? Day => Next is { IsAnnounced: true, Date.AsDay: { } day } ? LocalDate.FromDateOnly(day) : null;

    /// <summary>Days to go; null where no day is known.</summary>
    public int? DaysToGo => Day is { } day ? Period.DaysBetween(Today, day) : null;

    /// <summary>The last day on which the edition can still be, by its date.</summary>
    public LocalDate LastDay => LastDayOf(Next!.Date);

    /// <summary>What is known, to be compared and kept.</summary>
    public Knowledge Knowledge => Next is null ? Knowledge.Nothing : new Knowledge(Year, Next.Date, Next.IsAnnounced, Next.Name);

    /// <summary>The outlook at an instant.</summary>
    public static Outlook At(Catalogue catalogue, Conference conference, DateTimeOffset now) =>
        On(catalogue, conference, Instant.FromDateTimeOffset(now).InZone(VenueOf(conference)).Date);

    /// <summary>
    /// The outlook on a day. An edition is looked forward to until its day is over, although from its morning on it counts as held.
    /// </summary>
    public static Outlook On(Catalogue catalogue, Conference conference, LocalDate day)
    {
        var today = day.ToDateOnly();
        var yesterdays = EditionKnowledge.After(conference, catalogue.Editions, today.AddDays(-1));
        var isToday = yesterdays is { IsAnnounced: true, Date.AsDay: { } date, Edition: { } edition } && date == today
            && EditionKnowledge.On(edition, today).Status != EditionStatus.Cancelled;
        return new Outlook(catalogue, conference, day, isToday ? yesterdays : EditionKnowledge.After(conference, catalogue.Editions, today));
    }

    /// <summary>The outlook of the day before.</summary>
    public Outlook DayBefore() => On(Catalogue, Conference, Today.PlusDays(-1));

    /// <summary>The zone in whose calendar a conference's days are counted; UTC where its own is not in the zone data.</summary>
    public static DateTimeZone VenueOf(Conference conference) => ZoneNames.Find(conference.Zone) ?? DateTimeZone.Utc;

    /// <summary>The editions that had been held by today, each known to the day, oldest first.</summary>
    public IEnumerable<(Edition Edition, LocalDate Day)> Held() => Catalogue.Editions
        .Where(edition => edition.ConferenceId == Conference.Id)
        .Select(edition => EditionKnowledge.On(edition, Today.ToDateOnly()))
        .Where(known => known is { Status: EditionStatus.Held, Date.AsDay: not null })
        .Select(known => (known.Edition, LocalDate.FromDateOnly(known.Date!.Value.AsDay!.Value)))
        .OrderBy(held => held.Item2);

    /// <summary>When editions were announced, where a source states the day: those held, and the one to come.</summary>
    public IEnumerable<(Edition Edition, LocalDate Day)> Announcements() => Catalogue.Editions
        .Where(edition => edition.ConferenceId == Conference.Id
            && (edition == Next?.Edition || EditionKnowledge.On(edition, Today.ToDateOnly()).Status == EditionStatus.Held))
        .Select(edition => (edition, edition.History.FirstOrDefault(entry => entry.Status == EditionStatus.Planned)))
        .Where(pair => pair.Item2 is { Provenance.IsInferred: false } change && LocalDate.FromDateOnly(change.Since) <= Today)
        .Select(pair => (pair.edition, LocalDate.FromDateOnly(pair.Item2!.Since)))
        .OrderBy(announced => announced.Item2);

    internal static LocalDate LastDayOf(PartialDate date) => LocalDate.FromDateOnly(EditionKnowledge.LastDay(date));

    private static int YearOf(NextEdition next) => next.Edition?.Year ?? next.Date.Year;
}
