using NodaTime;
using Quadrennial.Bot.When.Grammar;

namespace Quadrennial.Bot.When.Resolution;

/// <summary>The dates that fit what was said about a day, in order. The first whose hour is still ahead is meant.</summary>
internal static class Dates
{
    /// <summary>29 February comes again after eight years at the latest (1896 to 1904, 2096 to 2104).</summary>
    private const int YearsAhead = 8;

    /// <summary>Later years are taken for this one, far beyond the horizon, so that sums of dates stay within the calendar.</summary>
    private const int LastYear = 3000;

    /// <summary>A Friday the 13th comes within fourteen months, a fifth weekday within four.</summary>
    private const int MonthsAhead = 30;

    /// <summary>The dates; empty after a refusal.</summary>
    /// <param name="draft">What was said; refusals and assumptions go into it.</param>
    /// <param name="today">Today's date in the zone that was meant.</param>
    /// <param name="isTimeSaid">Whether an hour was named: then "Friday" can be today.</param>
    /// <param name="alternative">Which other reading is wanted.</param>
    public static IEnumerable<LocalDate> Find(Draft draft, LocalDate today, bool isTimeSaid, Alternative alternative = Alternative.None)
    {
        var day = draft.Day;
        if (Contradiction(day) is { } what)
        {
            draft.Refuse(WhenMessages.Twice(what));
            return [];
        }

        if (day.FromToday is { } fromToday)
        {
            return Agreeing(draft, [today.PlusDays(fromToday)]);
        }

        if (day.OfMonth.Count > 0 || day.Month is not null || day.Year is not null || day.Frame is { Unit: not FrameUnit.Week })
        {
            return InMonths(draft, today);
        }

        return day.Frame is { } week ? InWeek(draft, today, week.Ahead) : OnWeekdays(draft, today, isTimeSaid, alternative);
    }

    private static string? Contradiction(DayParts day)
    {
        var hasDate = day.OfMonth.Count > 0 || day.Month is not null || day.Year is not null;
        return (day.FromToday is not null && (hasDate || day.Frame is not null))
            || (day.Frame is { Unit: FrameUnit.Week } && hasDate)
            || (day.Frame is { Unit: FrameUnit.Month or FrameUnit.Quarter } && day.Month is not null)
            || (day.Frame is not null && day.Year is not null)
                ? "dates"
                : null;
    }

    private static IEnumerable<LocalDate> OnWeekdays(Draft draft, LocalDate today, bool isTimeSaid, Alternative alternative)
    {
        var day = draft.Day;
        var nextMonday = today.With(DateAdjusters.Next(IsoDayOfWeek.Monday));
        var first = isTimeSaid || day.Weekdays == Weekdays.Weekend ? today : today.PlusDays(1);
        var coming = EachDay(first).Where(date => day.Weekdays.Contains(date.DayOfWeek));
        var nextWeek = EachDay(nextMonday).Where(date => day.Weekdays.Contains(date.DayOfWeek));
        switch (day.Aim)
        {
            case Aim.NextWeek when alternative == Alternative.OtherWeek:
                return coming;

            case Aim.NextWeek:
                if (coming.First() < nextMonday && coming.First() > today)
                {
                    draft.Note(WhenMessages.NextWeekday(day.Weekdays, coming.First()));
                }

                return nextWeek;

            case Aim.WeekLater:
                return coming.Select(date => date.PlusWeeks(1));

            default:
                return alternative == Alternative.OtherWeek ? coming.Skip(1) : coming;
        }
    }

    private static IEnumerable<LocalDate> InWeek(Draft draft, LocalDate today, int ahead)
    {
        var monday = today.With(DateAdjusters.Next(IsoDayOfWeek.Monday)).PlusWeeks(ahead - 1);
        if (draft.Day.Weekdays == Weekdays.None)
        {
            if (ahead == 0)
            {
                draft.Refuse(WhenMessages.NameTheDate, "end of the week", "Friday");
                return [];
            }

            draft.Note(WhenMessages.WeekIsMonday);
            return [monday];
        }

        return EachDay(monday).Take(7).Where(date => draft.Day.Weekdays.Contains(date.DayOfWeek));
    }

    private static IEnumerable<LocalDate> InMonths(Draft draft, LocalDate today)
    {
        var day = draft.Day;
        if (day.ImpossibleDay is { } impossible)
        {
            draft.Refuse(WhenMessages.NoSuchDay(day.Month, impossible), day.Month is { } named ? [$"last day of {WhenText.MonthName(named)}"] : []);
            return [];
        }

        if (day.HasWeekdayOfMonth && day.Month is null && day.Frame is null && draft.Every is null)
        {
            var nth = day.OfMonth[0];
            draft.Refuse(WhenMessages.OfWhichMonth(nth), $"{WhenText.InMonth(nth)} of this month", $"every {WhenText.InMonth(nth)} of the month");
            return [];
        }

        if (day is { OfMonth: [], Weekdays: Weekdays.None })
        {
            if (day is { Frame.Ahead: 0, Month: null })
            {
                draft.Refuse(WhenMessages.NameTheDate, "end of the month", "end of the year");
                return [];
            }

            draft.Note(day.Month is null && day.Frame?.Unit != FrameUnit.Month && day.Frame?.Unit != FrameUnit.Quarter ? WhenMessages.YearIsFirstDay : WhenMessages.MonthIsFirstDay);
        }

        var dates = Months(day, today).SelectMany(first => DaysIn(day, first));
        if (day is { OfMonth.Count: > 0, Year: { } year, Month: { } only } && !dates.Any())
        {
            draft.Refuse(WhenMessages.NotInYear(only, day.OfMonth[0], year), $"last day of {WhenText.MonthName(only)} {year}");
            return [];
        }

        return day.Weekdays == Weekdays.None || day.OfMonth.Count == 0 ? dates
            : day.Month is null ? dates.Where(date => day.Weekdays.Contains(date.DayOfWeek))
            : Agreeing(draft, dates.SkipWhile(date => day.Year is null && date < today));
    }

    private static IEnumerable<LocalDate> Months(DayParts day, LocalDate today)
    {
        var thisMonth = today.With(DateAdjusters.StartOfMonth);
        return (day.Frame, day.Month, day.Year) switch
        {
            ({ Unit: FrameUnit.Year } frame, var month, _) => [new LocalDate(today.Year + frame.Ahead, month ?? 1, 1)],
            ({ Unit: FrameUnit.Quarter } frame, _, _) => [new LocalDate(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).PlusMonths(3 * frame.Ahead)],
            ({ Unit: FrameUnit.Month } frame, _, _) => [thisMonth.PlusMonths(frame.Ahead)],
            (_, { } month, { } year) => [new LocalDate(Math.Clamp(year, 1, LastYear), month, 1)],
            (_, { } month, null) => Enumerable.Range(0, YearsAhead + 1).Select(ahead => new LocalDate(today.Year + ahead, month, 1)),
            (_, null, { } year) => Enumerable.Range(0, day.OfMonth.Count > 0 ? 12 : 1).Select(new LocalDate(Math.Clamp(year, 1, LastYear), 1, 1).PlusMonths),
            _ => Enumerable.Range(0, MonthsAhead).Select(thisMonth.PlusMonths),
        };
    }

    private static IEnumerable<LocalDate> DaysIn(DayParts day, LocalDate first)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month);
        if (day.OfMonth.Count > 0)
        {
            var isTooShort = !day.IsLastDay && day.OfMonth.All(of => of.Weekday is null && of.Ordinal > length);
            return isTooShort ? [] : new MonthDays(day.OfMonth).In(first);
        }

        return day.Weekdays == Weekdays.None ? [first] : EachDay(first).Take(length).Where(date => day.Weekdays.Contains(date.DayOfWeek));
    }

    /// <summary>"Friday 27 November" is refused where that is a Thursday.</summary>
    private static IEnumerable<LocalDate> Agreeing(Draft draft, IEnumerable<LocalDate> dates)
    {
        if (draft.Day.Weekdays != Weekdays.None && dates.FirstOrDefault() is var date && !draft.Day.Weekdays.Contains(date.DayOfWeek))
        {
            draft.Refuse(WhenMessages.OtherWeekday(date), WhenText.DateInWords(date.Day, date.Month, date.Year));
            return [];
        }

        return dates;
    }

    private static IEnumerable<LocalDate> EachDay(LocalDate from) => Enumerable.Range(0, 400).Select(from.PlusDays);
}
