using NodaTime;
using Quadrennial.Bot.When.Grammar;

namespace Quadrennial.Bot.When.Resolution;

/// <summary>
/// Finds where a calendar rule starts. With a day named, at the first such day whose hour is ahead; without one, every single day, week
/// or month at the next time the hour comes, and every several of them that span from today.
/// </summary>
internal sealed class RepeatPlan(Draft draft, LocalTime time, DateTimeZone zone, LocalDate from, bool isStartSaid)
{
    /// <summary>Every so many days.</summary>
    public Recurrence.Calendar? Daily(int interval)
    {
        var unit = new Cadence.Days(1);
        return Rule(interval > 1 && !isStartSaid ? from.PlusDays(interval) : FirstAhead(unit, from), new Cadence.Days(interval));
    }

    /// <summary>On weekdays of every so many weeks.</summary>
    public Recurrence.Calendar? Weekly(int interval)
    {
        if (draft.Day.Weekdays != Weekdays.None)
        {
            return Rule(FirstAhead(new Cadence.Weeks(1, draft.Day.Weekdays), from), new Cadence.Weeks(interval, draft.Day.Weekdays));
        }

        var start = interval > 1 && !isStartSaid ? from.PlusWeeks(interval) : FirstAhead(new Cadence.Weeks(1, from.DayOfWeek.AsSet()), from);
        if (start is { } date && !isStartSaid)
        {
            draft.Note(WhenMessages.SameWeekday(date.DayOfWeek));
        }

        return Rule(start, new Cadence.Weeks(interval, from.DayOfWeek.AsSet()));
    }

    /// <summary>On days of every so many months.</summary>
    public Recurrence.Calendar? Monthly(int interval)
    {
        var day = draft.Day;
        if (day.ImpossibleDay is { } impossible)
        {
            draft.Refuse(WhenMessages.NoSuchDay(day.Month, impossible));
            return null;
        }

        if (day is { OfMonth: [], Month: null })
        {
            var today = new MonthDays(new MonthDay(from.Day));
            if (!isStartSaid)
            {
                draft.Note(WhenMessages.SameDay(from, isYearly: interval % 12 == 0));
            }

            NoteShortMonths(today, day.Month);
            var start = isStartSaid || interval == 1 ? FirstAhead(new Cadence.Months(1, today), from) : from.PlusMonths(interval);
            return Rule(start, new Cadence.Months(interval, today));
        }

        var on = new MonthDays(day.OfMonth.Count > 0 ? day.OfMonth : [new MonthDay(1)]);
        NoteShortMonths(on, day.Month);
        if (draft.Every is { IsImplied: true })
        {
            draft.Note(WhenMessages.OfTheMonthRepeats);
        }

        var unit = day.Month is { } month
            ? FirstAhead(new Cadence.Months(12, on), from, new LocalDate(from.Year, month, 1))
            : FirstAhead(new Cadence.Months(1, on), from);
        return Rule(unit, new Cadence.Months(interval, on));
    }

    private void NoteShortMonths(MonthDays on, int? month)
    {
        if (on.Days.Any(day => day is { Weekday: not null, Ordinal: 5 }))
        {
            draft.Note(WhenMessages.OnlyWithFifth);
        }

        var last = on.Days.Where(day => day.Weekday is null).Select(day => day.Ordinal).DefaultIfEmpty().Max();
        if (month is null && last > 28 && !draft.Day.IsLastDay)
        {
            draft.Note(WhenMessages.ShortMonths(last));
        }
        else if (month == 2 && last == 29 && !draft.Day.IsLastDay)
        {
            draft.Note(WhenMessages.LeapDayYearly);
        }
    }

    private LocalDate? FirstAhead(Cadence cadence, LocalDate earliest, LocalDate? anchor = null)
    {
        var start = anchor ?? earliest;
        var date = cadence.OnOrAfter(earliest, start);
        while (date is { } day && WallClock.FirstMoment(day + time, zone) <= draft.Question.Now)
        {
            date = cadence.OnOrAfter(day.PlusDays(1), start);
        }

        return date;
    }

    private Recurrence.Calendar? Rule(LocalDate? start, Cadence cadence)
    {
        if (start is { } date)
        {
            return new Recurrence.Calendar(date, time, cadence, zone);
        }

        draft.Refuse(WhenMessages.NoSuchDate);
        return null;
    }
}
