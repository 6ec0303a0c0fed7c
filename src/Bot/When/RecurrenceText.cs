using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.When;

/// <summary>
/// The stored form of a rule, after ISO 8601's repeating intervals and iCalendar's weekday letters, at most 100 characters:
/// <code>
/// R/2026-11-30T09:00:00[Europe/Berlin]/P1W/MO              every Monday at nine
/// R/2026-11-27T09:00:00[Europe/Berlin]/P1M/-1FR/2027-12-31  the last Friday of the month, until the end of 2027
/// R/2027-05-25T09:00:00[Europe/Berlin]/P12M/25             every year on 25 May
/// R/2026-11-23T02:41:00Z[Europe/Berlin]/PT14400S           every four hours of real time
/// </code>
/// </summary>
internal static class RecurrenceText
{
    private const int MaxInterval = WhenPolicy.HorizonYears * 366;

    private static readonly string[] DayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");

    /// <summary>Writes a calendar rule.</summary>
    public static string Write(Recurrence.Calendar rule)
    {
        var cadence = rule.Cadence switch
        {
            Cadence.Weeks weeks => $"P{weeks.Interval}W/{string.Join(',', weeks.On.Each().Select(Code))}",
            Cadence.Months months => $"P{months.Interval}M/{string.Join(',', months.On.Days.Select(Code))}",
            Cadence.Days days => $"P{days.Interval}D",
            _ => throw new InvalidOperationException("A cadence without a text."),
        };
        var until = rule.Until is { } last ? $"/{LocalDatePattern.Iso.Format(last)}" : "";
        return $"R/{Local.Format(rule.Start + rule.At)}[{rule.Zone.Id}]/{cadence}{until}";
    }

    /// <summary>Writes an elapsed rule.</summary>
    public static string Write(Recurrence.Elapsed rule)
    {
        var until = rule.Until is { } last ? $"/{Utc.Format(last)}" : "";
        return $"R/{Utc.Format(rule.Start)}[{rule.Zone.Id}]/PT{(long)rule.Every.TotalSeconds}S{until}";
    }

    /// <summary>Reads either; null for anything else.</summary>
    public static Recurrence? Read(string? text)
    {
        if (text is not { Length: <= WhenPolicy.MaxChoiceLength } || !text.StartsWith("R/", StringComparison.Ordinal))
        {
            return null;
        }

        var open = text.IndexOf('[');
        var close = text.IndexOf("]/", StringComparison.Ordinal);
        if (open < 0 || close < open || ZoneNames.Find(text[(open + 1)..close]) is not { } zone)
        {
            return null;
        }

        var start = text[2..open];
        var rest = text[(close + 2)..].Split('/');
        return rest[0].StartsWith("PT", StringComparison.Ordinal) ? ReadElapsed(start, rest, zone) : ReadCalendar(start, rest, zone);
    }

    private static Recurrence.Elapsed? ReadElapsed(string start, string[] rest, DateTimeZone zone)
    {
        if (!Utc.Parse(start).TryGetValue(default, out var first)
            || !WhenPolicy.IsStorable(first.InUtc().Year)
            || !TryInterval(rest[0], "PT", 'S', int.MaxValue, out var seconds)
            || rest.Length > 2)
        {
            return null;
        }

        if (rest.Length == 1)
        {
            return new Recurrence.Elapsed(first, Duration.FromSeconds(seconds), zone);
        }

        return Utc.Parse(rest[1]).TryGetValue(default, out var until)
            ? new Recurrence.Elapsed(first, Duration.FromSeconds(seconds), zone, until)
            : null;
    }

    private static Recurrence.Calendar? ReadCalendar(string start, string[] rest, DateTimeZone zone)
    {
        if (!Local.Parse(start).TryGetValue(default, out var first)
            || !WhenPolicy.IsStorable(first.Year)
            || ReadCadence(rest) is not var (cadence, length)
            || rest.Length > length + 1)
        {
            return null;
        }

        if (rest.Length == length)
        {
            return new Recurrence.Calendar(first.Date, first.TimeOfDay, cadence, zone);
        }

        return LocalDatePattern.Iso.Parse(rest[length]).TryGetValue(default, out var until)
            ? new Recurrence.Calendar(first.Date, first.TimeOfDay, cadence, zone, until)
            : null;
    }

    private static (Cadence Cadence, int Length)? ReadCadence(string[] rest)
    {
        if (TryInterval(rest[0], "P", 'D', MaxInterval, out var days))
        {
            return (new Cadence.Days(days), 1);
        }

        var codes = rest.Length > 1 ? rest[1].Split(',') : [];
        if (TryInterval(rest[0], "P", 'W', MaxInterval, out var weeks) && codes.Length > 0 && codes.All(code => DayCodes.Contains(code)))
        {
            return (new Cadence.Weeks(weeks, codes.Aggregate(Weekdays.None, (set, code) => set | Day(code).AsSet())), 2);
        }

        var monthDays = codes.Select(ReadMonthDay).OfType<MonthDay>().ToArray();
        var areDays = monthDays.Length == codes.Length && codes.Length is > 0 and <= MonthDays.Most;
        return TryInterval(rest[0], "P", 'M', MaxInterval, out var months) && areDays
            ? (new Cadence.Months(months, new MonthDays(monthDays)), 2)
            : null;
    }

    private static MonthDay? ReadMonthDay(string code)
    {
        var weekday = code.Length > 2 && DayCodes.Contains(code[^2..]) ? Day(code[^2..]) : (IsoDayOfWeek?)null;
        var digits = weekday is null ? code : code[..^2];
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ordinal)
            && (weekday is null ? ordinal is >= 1 and <= 31 : ordinal is -1 or (>= 1 and <= 5))
            ? new MonthDay(ordinal, weekday)
            : null;
    }

    private static bool TryInterval(string text, string prefix, char unit, int most, out int interval)
    {
        interval = 0;
        return text.StartsWith(prefix, StringComparison.Ordinal)
            && text.EndsWith(unit)
            && text.Length > prefix.Length
            && int.TryParse(text.AsSpan()[prefix.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out interval)
            && interval >= 1
            && interval <= most;
    }

    private static string Code(IsoDayOfWeek day) => DayCodes[(int)day - 1];

    private static string Code(MonthDay day) => day.Weekday is { } weekday ? $"{day.Ordinal}{Code(weekday)}" : $"{day.Ordinal}";

    private static IsoDayOfWeek Day(string code) => (IsoDayOfWeek)(Array.IndexOf(DayCodes, code) + 1);
}
