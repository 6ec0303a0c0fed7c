using NodaTime;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.When;

/// <summary>Says times in words, as plain text of at most 100 characters a reading (Discord's limit on a choice).</summary>
internal static class WhenText
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>
    /// What a reading means: <c>Fri 27 Nov 2026, 18:00 (Berlin) · in 5 days</c>, <c>every Monday at 09:00 (Berlin), next Mon 30 Nov 2026</c>.
    /// For an unclear one its sentence, cut.
    /// </summary>
    public static string Describe(WhenReading reading, Instant now) => reading switch
    {
        WhenReading.Once once => $"{Moment(once.At.InZone(once.Zone).LocalDateTime, once.Zone)} · {Distance.Between(now, once.At, once.Zone)}",
        WhenReading.Repeats repeats => RuleText.Describe(repeats.Rule, repeats.First),
        WhenReading.Condition condition => $"when {condition.Edition.Name} is announced",
        WhenReading.RelativeToEdition relative => Describe(relative, now),
        WhenReading.Unclear unclear => Cut(unclear.Sentence),
        _ => throw new InvalidOperationException("A reading without words."),
    };

    /// <summary>The description, followed by its notes as far as 100 characters go.</summary>
    public static string Label(WhenReading reading, Instant now)
    {
        const int Readable = 30;
        var label = Describe(reading, now);
        foreach (var note in reading.Notes.TakeWhile(_ => label.Length + Readable <= WhenPolicy.MaxChoiceLength))
        {
            label = Cut($"{label} · {note}");
        }

        return label;
    }

    /// <summary>"Fri 27 Nov 2026, 18:00 (Berlin)"</summary>
    public static string Moment(LocalDateTime local, DateTimeZone zone) => $"{Day(local.Date)}, {Time(local.TimeOfDay)} ({ZoneNames.Label(zone)})";

    /// <summary>"Fri 27 Nov 2026"</summary>
    public static string Day(LocalDate date) => $"{Short(date.DayOfWeek)} {date.Day} {MonthName(date.Month)[..3]} {date.Year}";

    /// <summary>"18:00", with seconds only where there are some.</summary>
    public static string Time(LocalTime time) =>
        time.Second == 0 ? $"{time.Hour:D2}:{time.Minute:D2}" : $"{time.Hour:D2}:{time.Minute:D2}:{time.Second:D2}";

    /// <summary>"1 May 2028"</summary>
    public static string DateInWords(int day, int month, int? year) =>
        year is null ? $"{day} {MonthName(month)}" : $"{day} {MonthName(month)} {year}";

    /// <summary>"May"</summary>
    public static string MonthName(int month) => Months[month - 1];

    /// <summary>"1st"</summary>
    public static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        (not 11, 1) => $"{number}st",
        (not 12, 2) => $"{number}nd",
        (not 13, 3) => $"{number}rd",
        _ => $"{number}th",
    };

    /// <summary>"15th", "last Friday"</summary>
    public static string InMonth(MonthDay day) => day switch
    {
        { Weekday: null, Ordinal: 31 } => "last day",
        { Weekday: null } => Ordinal(day.Ordinal),
        { Ordinal: < 0 } => $"last {day.Weekday}",
        _ => $"{Ordinal(day.Ordinal)} {day.Weekday}",
    };

    /// <summary>"Monday", "weekday", "Mon, Wed and Fri"</summary>
    public static string DayNames(Weekdays days) => days switch
    {
        Weekdays.Workdays => "weekday",
        Weekdays.Weekend => "Saturday and Sunday",
        Weekdays.All => "day",
        _ => days.Each().ToArray() is [var only] ? only.ToString() : Join(days.Each().Select(Short), "and"),
    };

    /// <summary>"4 hours", "1 hour 30 minutes"</summary>
    public static string Span(Duration span)
    {
        var seconds = (long)span.TotalSeconds;
        (long Count, string Unit)[] parts = [(seconds / 3600, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second")];
        return string.Join(' ', parts.Where(part => part.Count > 0).Select(part => Count(part.Count, part.Unit)));
    }

    /// <summary>"1 day", "3 days"</summary>
    public static string Count(long count, string unit) => count == 1 ? $"1 {unit}" : $"{count:N0} {unit}s";

    /// <summary>"A", "A or B", "A, B or C"</summary>
    public static string Join(IEnumerable<string> items, string last) =>
        items.ToArray() is [.. var most, var end] && most.Length > 0 ? $"{string.Join(", ", most)} {last} {end}" : string.Concat(items);

    /// <summary>The text, cut to a choice's length at a blank.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= WhenPolicy.MaxChoiceLength)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', WhenPolicy.MaxChoiceLength - 2);
        var end = blank > 0 ? blank : WhenPolicy.MaxChoiceLength - 2;
        return $"{text[..end].TrimEnd(',', ';', ':', ' ')}…";
    }

    private static string Describe(WhenReading.RelativeToEdition relative, Instant now)
    {
        var (offset, name) = (relative.Offset, relative.Edition.Name);
        var (months, days) = (Math.Abs(offset.Months), Math.Abs(offset.Days));
        var areWeeks = days % 7 == 0;
        (int Count, string Unit)[] parts =
            [(months / 12, "year"), (months % 12, "month"), (areWeeks ? days / 7 : 0, "week"), (areWeeks ? 0 : days, "day")];
        var span = string.Join(' ', parts.Where(part => part.Count > 0).Select(part => Count(part.Count, part.Unit)));
        var place = span.Length == 0 ? $"on the day of {name}" : $"{span} {(offset.Months < 0 || offset.Days < 0 ? "before" : "after")} {name}";
        var known = relative.At is { } at ? $"{Day(at.InZone(offset.Zone).Date)} · {Distance.Between(now, at, offset.Zone)}" : "no date yet";
        return Cut($"{place}, {Time(offset.At)} ({ZoneNames.Label(offset.Zone)}) · {known}");
    }

    private static string Short(IsoDayOfWeek day) => day.ToString()[..3];
}
