using System.Globalization;

namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>Discord's time marks in words. A terminal knows no reader's zone, so the zone is UTC and is said.</summary>
internal static class DiscordTime
{
    /// <summary>The mark <c>&lt;t:seconds:style&gt;</c> in words, or null where no calendar has such an instant.</summary>
    /// <param name="seconds">Since 1970 in UTC.</param>
    /// <param name="style">One of t T d D f F s S R.</param>
    /// <param name="now">What relative times count from.</param>
    public static string? Describe(long seconds, char style, DateTimeOffset now)
    {
        if (seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds() || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return null;
        }

        var instant = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return style == 'R' ? Relative(instant - now) : instant.ToString(Format(style), CultureInfo.InvariantCulture) + " UTC";
    }

    private static string Format(char style) => style switch
    {
        't' => "HH:mm",
        'T' => "HH:mm:ss",
        'd' => "yyyy-MM-dd",
        'D' => "d MMMM yyyy",
        'F' => "dddd, d MMMM yyyy HH:mm",
        's' => "yyyy-MM-dd HH:mm",
        'S' => "yyyy-MM-dd HH:mm:ss",
        _ => "d MMMM yyyy HH:mm",
    };

    /// <summary>A distance as Discord words it: one unit, rounded, with the thresholds of moment.js, which its client uses, but counting seconds.</summary>
    private static string Relative(TimeSpan ahead)
    {
        var distance = ahead.Duration();
        var words = distance switch
        {
            { TotalSeconds: < 1.5 } => "a second",
            { TotalSeconds: < 45 } => $"{distance.TotalSeconds:0} seconds",
            { TotalSeconds: < 90 } => "a minute",
            { TotalMinutes: < 45 } => $"{distance.TotalMinutes:0} minutes",
            { TotalMinutes: < 90 } => "an hour",
            { TotalHours: < 22 } => $"{distance.TotalHours:0} hours",
            { TotalHours: < 36 } => "a day",
            { TotalDays: < 26 } => $"{distance.TotalDays:0} days",
            { TotalDays: < 45 } => "a month",
            { TotalDays: < 320 } => $"{distance.TotalDays / 30.44:0} months",
            { TotalDays: < 548 } => "a year",
            _ => $"{distance.TotalDays / 365.25:0} years",
        };
        return ahead > TimeSpan.Zero ? $"in {words}" : $"{words} ago";
    }
}
