using NodaTime;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.When;

/// <summary>Says a rule in words.</summary>
internal static class RuleText
{
    /// <summary>"every Monday at 09:00 (Berlin), next Mon 30 Nov 2026", cut at 100 characters.</summary>
    public static string Describe(Recurrence rule, Instant next)
    {
        var coming = next.InZone(rule.Zone);
        var isOtherHour = rule is not Recurrence.Calendar { At: var at } || at != coming.TimeOfDay;
        var first = isOtherHour ? $"next {WhenText.Moment(coming.LocalDateTime, rule.Zone)}" : $"next {WhenText.Day(coming.Date)}";
        return WhenText.Cut(string.Join(", ", new[] { Cycle(rule), first, Until(rule) }.Where(part => part.Length > 0)));
    }

    /// <summary>"every Monday at 09:00 (Berlin), until Fri 31 Dec 2027", without what comes next.</summary>
    public static string Describe(Recurrence rule) => string.Join(", ", new[] { Cycle(rule), Until(rule) }.Where(part => part.Length > 0));

    private static string Cycle(Recurrence rule) => rule switch
    {
        Recurrence.Calendar calendar => $"every {Words(calendar)} at {WhenText.Time(calendar.At)} ({ZoneNames.Label(rule.Zone)})",
        Recurrence.Elapsed elapsed => $"every {Interval(elapsed.Every)}",
        _ => throw new InvalidOperationException("A rule without words."),
    };

    private static string Until(Recurrence rule) => rule switch
    {
        Recurrence.Calendar { Until: { } date } => $"until {WhenText.Day(date)}",
        Recurrence.Elapsed { Until: { } at } => $"until {WhenText.Day(at.InZone(rule.Zone).Date)}, {WhenText.Time(at.InZone(rule.Zone).TimeOfDay)}",
        _ => "",
    };

    private static string Words(Recurrence.Calendar rule) => rule.Cadence switch
    {
        Cadence.Days days => Interval(days.Interval, "day"),
        Cadence.Weeks { Interval: 1 } weeks => WhenText.DayNames(weeks.On),
        Cadence.Weeks weeks => $"{Interval(weeks.Interval, "week")} on {WhenText.DayNames(weeks.On)}",
        Cadence.Months months when months.Interval % 12 == 0 => Yearly(months, rule.Start.Month),
        Cadence.Months months => $"{Interval(months.Interval, "month")} on the {WhenText.Join(months.On.Days.Select(WhenText.InMonth), "and")}",
        _ => throw new InvalidOperationException("A cadence without words."),
    };

    private static string Yearly(Cadence.Months months, int month)
    {
        var years = Interval(months.Interval / 12, "year");
        return months.On.Days is [{ Weekday: null } day] && day.Ordinal <= CalendarSystem.Iso.GetDaysInMonth(2000, month)
            ? $"{years} on {WhenText.DateInWords(day.Ordinal, month, null)}"
            : $"{years} on the {WhenText.Join(months.On.Days.Select(WhenText.InMonth), "and")} of {WhenText.MonthName(month)}";
    }

    private static string Interval(Duration every)
    {
        var span = WhenText.Span(every);
        return span.StartsWith("1 ", StringComparison.Ordinal) && span.Count(letter => letter == ' ') == 1 ? span[2..] : span;
    }

    private static string Interval(int count, string unit) => count == 1 ? unit : $"{count} {unit}s";
}
