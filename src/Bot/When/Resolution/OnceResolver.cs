using NodaTime;
using Quadrennial.Bot.When.Grammar;

namespace Quadrennial.Bot.When.Resolution;

/// <summary>From a draft to one instant.</summary>
internal static class OnceResolver
{
    /// <summary>The instant, or why there is none.</summary>
    public static WhenReading Resolve(Draft draft, Alternative alternative = Alternative.None)
    {
        var question = draft.Question;
        var zone = draft.Zone ?? question.Zone;
        if (draft.Exact is { } exact)
        {
            return draft.Clock is null && draft.Day.IsEmpty && draft.Offset is null && draft.Shift is null
                ? Finish(draft, exact, zone)
                : Refusal(draft, WhenMessages.Twice("times"));
        }

        if (draft.Clock is { IsBareNumber: true } number && draft is { Day.IsEmpty: true, Part: null, Offset: null, Shift: null, Zone: null })
        {
            return Refusal(draft, WhenMessages.NumberOfWhat(number.Said), $"at {number.Said}", $"in {number.Said} minutes", $"in {number.Said} hours", $"in {number.Said} days");
        }

        if (draft.Offset is { } offset)
        {
            return FromNow(draft, offset, zone);
        }

        if (draft is { Day.IsEmpty: true, Clock: null, Part: null })
        {
            return draft.Shift is null
                ? Refusal(draft, WhenMessages.NoTime, "tomorrow at 09:00", "in 2 hours", "every Monday at 09:00")
                : Refusal(draft, WhenMessages.BeforeWhat);
        }

        return OnDay(draft, zone, alternative);
    }

    /// <summary>The local date and hour, for the start or end of a rule; null after a refusal.</summary>
    /// <param name="draft">What was said.</param>
    /// <param name="zone">The zone of the rule.</param>
    /// <param name="assumed">The hour of a day that is named without one.</param>
    public static (LocalDateTime Local, bool IsTimeSaid)? ResolveBound(Draft draft, DateTimeZone zone, LocalTime assumed)
    {
        var now = draft.Question.Now;
        if (draft.Exact is { } exact)
        {
            return (exact.InZone(zone).LocalDateTime, true);
        }

        if (draft.Offset is { IsAges: false } offset)
        {
            var local = now.InZone(zone).LocalDateTime;
            return (local.PlusMonths((int)offset.Months).PlusDays((int)offset.Days).PlusSeconds(offset.Seconds), !offset.IsCalendar);
        }

        var (time, later, isSaid) = TimeOfDay.Of(draft, assumed);
        var today = now.InZone(zone).Date;
        var dates = draft.Day.IsEmpty ? [today, today.PlusDays(1)] : Dates.Find(draft, today, isTimeSaid: true);
        foreach (var date in dates)
        {
            var local = Moved(date.PlusDays(later) + time, draft.Shift);
            if (local is { } moved && WallClock.FirstMoment(moved, zone) > now)
            {
                return (moved, isSaid);
            }
        }

        return null;
    }

    private static WhenReading OnDay(Draft draft, DateTimeZone zone, Alternative alternative)
    {
        var now = draft.Question.Now;
        var today = now.InZone(zone).Date;
        var (time, later, isSaid) = TimeOfDay.Of(draft, WhenPolicy.DefaultTime, alternative);
        var dates = draft.Day.IsEmpty ? Enumerable.Range(0, 3).Select(today.PlusDays) : Dates.Find(draft, today, isSaid, alternative);
        LocalDateTime? past = null;
        foreach (var date in draft.Refusal is null ? dates : [])
        {
            if (Moved(date.PlusDays(later) + time, draft.Shift) is not { } local)
            {
                return Refusal(draft, WhenMessages.TooFar);
            }

            if (WallClock.FirstMoment(local, zone) > now)
            {
                return Finish(draft, local, zone);
            }

            past ??= local;
        }

        return draft.Refusal ?? (past is { } gone ? Past(draft, gone, zone) : Refusal(draft, WhenMessages.NoSuchDate));
    }

    private static WhenReading FromNow(Draft draft, Amount offset, DateTimeZone zone)
    {
        var now = draft.Question.Now;
        if (offset.IsAges)
        {
            return Refusal(draft, WhenMessages.TooFar);
        }

        if (!draft.Day.IsEmpty)
        {
            return Ahead(draft, offset, zone);
        }

        if (draft.Clock is not null || draft.Part is not null)
        {
            if (!offset.IsCalendar)
            {
                return Refusal(draft, WhenMessages.SpanAndHour, "tomorrow at 09:00");
            }

            var (time, later, _) = TimeOfDay.Of(draft, WhenPolicy.DefaultTime);
            var date = now.InZone(zone).Date.PlusMonths((int)offset.Months).PlusDays((int)offset.Days + later);
            return Finish(draft, date + time, zone);
        }

        if (offset.IsZero)
        {
            return Refusal(draft, WhenMessages.Now, "in 5 minutes", "in 1 hour");
        }

        if (offset.IsElapsed)
        {
            return Finish(draft, now + Duration.FromSeconds(offset.Seconds), zone);
        }

        var here = now.InZone(zone).LocalDateTime;
        here = here.Date + new LocalTime(here.Hour, here.Minute, here.Second);
        var there = here.PlusMonths((int)offset.Months).PlusDays((int)offset.Days);
        if (offset.Months > 0 && offset.Days == 0 && there.Day != here.Day)
        {
            draft.Note(WhenMessages.ShorterMonth(there.Date));
        }

        if (offset.IsCalendar)
        {
            draft.Note(WhenMessages.SameHour);
            return Finish(draft, there, zone);
        }

        return Finish(draft, WallClock.FirstMoment(there, zone) + Duration.FromSeconds(offset.Seconds), zone);
    }

    /// <summary>"Friday in 2 weeks", "on the 15th in 3 months": the span names the week or month.</summary>
    private static WhenReading Ahead(Draft draft, Amount offset, DateTimeZone zone)
    {
        var day = draft.Day;
        if (offset is { Months: 0, Seconds: 0 } && offset.Days % 7 == 0 && day.IsWeekdayAlone)
        {
            day.Frame = new Frame(FrameUnit.Week, (int)offset.Days / 7);
            return OnDay(draft, zone, Alternative.None);
        }

        if (offset is { Days: 0, Seconds: 0 } && day is { OfMonth.Count: > 0, Month: null, Year: null, FromToday: null, Frame: null })
        {
            day.Frame = new Frame(FrameUnit.Month, (int)offset.Months);
            return OnDay(draft, zone, Alternative.None);
        }

        return Refusal(draft, WhenMessages.SpanAndHour, "tomorrow at 09:00", "in 2 weeks");
    }

    private static LocalDateTime? Moved(LocalDateTime local, Shift? shift)
    {
        if (shift is not { } by)
        {
            return local;
        }

        var sign = by.IsBefore ? -1 : 1;
        return by.By.IsAges ? null : local.PlusMonths(sign * (int)by.By.Months).PlusDays(sign * (int)by.By.Days).PlusSeconds(sign * by.By.Seconds);
    }

    private static WhenReading Finish(Draft draft, LocalDateTime local, DateTimeZone zone)
    {
        if (WallClock.Oddity(local, zone) is { } oddity)
        {
            draft.Warn(oddity);
        }

        var at = WallClock.FirstMoment(local, zone);
        return at > draft.Question.Now ? Finish(draft, at, zone) : Past(draft, local, zone);
    }

    private static WhenReading Finish(Draft draft, Instant at, DateTimeZone zone)
    {
        at = Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
        if (at <= draft.Question.Now)
        {
            return Past(draft, at.InZone(zone).LocalDateTime, zone);
        }

        if (at > WhenPolicy.Horizon(draft.Question.Now))
        {
            draft.Refuse(WhenMessages.TooFar);
        }

        return draft.Refusal ?? (WhenReading)new WhenReading.Once(at, zone) { Notes = draft.Notes };
    }

    /// <summary>What it would have meant, and what may have been meant instead.</summary>
    private static WhenReading.Unclear Past(Draft draft, LocalDateTime local, DateTimeZone zone)
    {
        var now = draft.Question.Now.InZone(zone);
        var suggestions = new List<string>();
        if (local.Date == now.Date)
        {
            if (draft.Clock is { IsEitherHalf: true } && local.TimeOfDay.PlusHours(12) > now.TimeOfDay && local.Hour < 12)
            {
                suggestions.Add($"today at {WhenText.Time(local.TimeOfDay.PlusHours(12))}");
            }

            suggestions.AddRange(draft.Clock is null && draft.Part is null ? ["today at 18:00", "tonight"] : []);
            suggestions.Add($"tomorrow at {WhenText.Time(local.TimeOfDay)}");
            suggestions.Add("in 1 hour");
        }
        else if (local.Year < now.Year || local.Date < now.Date)
        {
            var year = now.Year + (new AnnualDate(local.Month, local.Day).InYear(now.Year) > now.Date ? 0 : 1);
            suggestions.Add($"{WhenText.DateInWords(local.Day, local.Month, null)} {(local is { Month: 2, Day: 29 } ? "" : year)}".Trim());
        }

        return draft.Refusal ?? new WhenReading.Unclear(WhenMessages.Past(local, zone), suggestions);
    }

    private static WhenReading.Unclear Refusal(Draft draft, string sentence, params IReadOnlyList<string> suggestions)
    {
        draft.Refuse(sentence, suggestions);
        return draft.Refusal!;
    }
}
