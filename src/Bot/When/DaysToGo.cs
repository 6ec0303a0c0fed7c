using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>Counts the days to something that happens at a place.</summary>
internal static class DaysToGo
{
    /// <summary>
    /// Calendar days from now to a date, both in the venue's zone: 1 on the day before, 0 on the day, negative after. It changes
    /// exactly when a new day begins at the venue.
    /// </summary>
    public static int Until(LocalDate date, DateTimeZone venue, Instant now) => Period.DaysBetween(now.InZone(venue).Date, date);
}
