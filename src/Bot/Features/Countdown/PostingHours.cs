using NodaTime;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>At which hour of a day a channel hears from us.</summary>
internal static class PostingHours
{
    private static readonly LocalTime Morning = new(9, 0);
    private static readonly LocalTime Evening = new(21, 0);

    /// <summary>
    /// The instant at which a day of the venue's calendar is posted about: the nine o'clock of the server that falls into that day, so that
    /// the post is true at the venue and wakes nobody at home; the venue's own nine o'clock where the server has said no zone.
    /// </summary>
    public static DateTimeOffset On(LocalDate day, DateTimeZone venue, DateTimeZone? server)
    {
        var there = WallClock.FirstMoment(day + Morning, venue);
        if (server is null)
        {
            return there.ToDateTimeOffset();
        }

        // A day that a clock change makes an hour shorter may hold no nine o'clock of the server's.
        var here = Enumerable.Range(-1, 3)
            .Select(shift => WallClock.FirstMoment(day.PlusDays(shift) + Morning, server))
            .Where(instant => instant.InZone(venue).Date == day)
            .Cast<Instant?>()
            .FirstOrDefault();
        return (here ?? there).ToDateTimeOffset();
    }

    /// <summary>Now, or at the next nine o'clock where it is night.</summary>
    public static DateTimeOffset AwakeFrom(DateTimeOffset now, DateTimeZone zone)
    {
        var local = Instant.FromDateTimeOffset(now).InZone(zone).LocalDateTime;
        return local.TimeOfDay >= Morning && local.TimeOfDay < Evening
            ? now
            : WallClock.FirstMoment((local.TimeOfDay < Morning ? local.Date : local.Date.PlusDays(1)) + Morning, zone).ToDateTimeOffset();
    }
}
