using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>How far off an instant is, in words that say what they count.</summary>
internal static class Distance
{
    /// <summary>
    /// Below a day hours and minutes that pass; from there calendar days in the zone, so that "in 5 days" is five days on; from two years
    /// on whole years and days. Never months, which have no length.
    /// </summary>
    /// <param name="now">From here.</param>
    /// <param name="at">To there, which is later.</param>
    /// <param name="zone">Whose calendar.</param>
    public static string Between(Instant now, Instant at, DateTimeZone zone)
    {
        var left = at - now;
        if (left < Duration.FromMinutes(1))
        {
            return $"in {WhenText.Count(Math.Max(1, (long)left.TotalSeconds), "second")}";
        }

        if (left < Duration.FromDays(1))
        {
            var minutes = (long)Math.Round(left.TotalMinutes);
            return left < Duration.FromMinutes(10) && left.Seconds > 0 ? $"in {left.Minutes} min {left.Seconds} s"
                : minutes < 60 ? $"in {WhenText.Count(minutes, "minute")}"
                : minutes % 60 > 0 ? $"in {WhenText.Count(minutes / 60, "hour")} {minutes % 60} min"
                : $"in {WhenText.Count(minutes / 60, "hour")}";
        }

        var (today, then) = (now.InZone(zone).Date, at.InZone(zone).Date);
        var span = Period.Between(today, then, PeriodUnits.Years | PeriodUnits.Days);
        return (span.Years, span.Days) switch
        {
            ( < 2, _) => $"in {WhenText.Count(DaysToGo.Until(then, zone, now), "day")}",
            (_, 0) => $"in {span.Years} years",
            _ => $"in {span.Years} years and {WhenText.Count(span.Days, "day")}",
        };
    }
}
