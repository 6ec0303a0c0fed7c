using NodaTime;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>Which of the coming weekdays is meant.</summary>
internal enum Aim
{
    /// <summary>"Friday", "this Friday": the first one ahead.</summary>
    Coming,

    /// <summary>"next Friday": the one of next week; weeks begin on Monday.</summary>
    NextWeek,

    /// <summary>"Friday week", "Friday after next": a week after the first one ahead.</summary>
    WeekLater,
}

/// <summary>A calendar unit that contains the day.</summary>
internal enum FrameUnit
{
    /// <summary>From Monday to Sunday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>January to March, and so on.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>A week, month, quarter or year counted from the present one.</summary>
internal readonly record struct Frame(FrameUnit Unit, int Ahead);

/// <summary>What was said about the day, piece by piece.</summary>
internal sealed class DayParts
{
    /// <summary>Weekdays.</summary>
    public Weekdays Weekdays { get; set; }

    /// <summary>Which of the coming ones.</summary>
    public Aim Aim { get; set; }

    /// <summary>Days from today: "tomorrow" is 1.</summary>
    public int? FromToday { get; set; }

    /// <summary>Days of a month, or weekdays counted in a month.</summary>
    public IReadOnlyList<MonthDay> OfMonth { get; set; } = [];

    /// <summary>Whether "the last day" was said; <see cref="OfMonth"/> then holds the 31st, which here stands for it.</summary>
    public bool IsLastDay { get; set; }

    /// <summary>The month, 1 to 12.</summary>
    public int? Month { get; set; }

    /// <summary>The year.</summary>
    public int? Year { get; set; }

    /// <summary>"next week", "this month".</summary>
    public Frame? Frame { get; set; }

    /// <summary>Whether nothing was said.</summary>
    public bool IsEmpty => Weekdays == Weekdays.None && FromToday is null && OfMonth.Count == 0 && Month is null && Year is null && Frame is null;

    /// <summary>Whether the weekday is all that was said.</summary>
    public bool IsWeekdayAlone => Weekdays != Weekdays.None && FromToday is null && OfMonth.Count == 0 && Month is null && Year is null && Frame is null;

    /// <summary>The first day that no month, or not the month that was named, ever has; null where there is none.</summary>
    public int? ImpossibleDay
    {
        get
        {
            var longest = Month is { } month && !IsLastDay ? CalendarSystem.Iso.GetDaysInMonth(2000, month) : 31;
            var impossible = OfMonth.Where(day => day.Weekday is null && (day.Ordinal < 1 || day.Ordinal > longest));
            return impossible.Any() ? impossible.First().Ordinal : null;
        }
    }

    /// <summary>Whether days are counted within a month.</summary>
    public bool HasWeekdayOfMonth => OfMonth.Any(day => day.Weekday is not null);
}
