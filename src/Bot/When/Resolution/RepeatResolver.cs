using NodaTime;
using Quadrennial.Bot.When.Grammar;

namespace Quadrennial.Bot.When.Resolution;

/// <summary>From a draft to a rule.</summary>
internal static class RepeatResolver
{
    private static readonly LocalTime EndOfDay = new(23, 59, 59);

    /// <summary>The rule with its first occurrence, or why there is none.</summary>
    /// <param name="draft">What was said.</param>
    /// <param name="cycle">How often.</param>
    /// <param name="alternative">Which other reading is wanted.</param>
    public static WhenReading Resolve(Draft draft, Cycle cycle, Alternative alternative)
    {
        var interval = IntervalOf(draft.Day, cycle.Interval);
        var zone = draft.Zone ?? draft.Question.Zone;
        var days = interval.Days + (interval.Months * 30) + (interval.Seconds / NodaConstants.SecondsPerDay);
        if (interval.IsAges || days * (draft.Times ?? 1) > WhenPolicy.HorizonYears * 366 || (draft.Lasting ?? default).IsAges)
        {
            return Refusal(draft, WhenMessages.TooFar);
        }

        if (draft.Offset is not null || draft.Shift is not null || draft.Exact is not null)
        {
            return Refusal(draft, WhenMessages.SpanAndRule, "every day at 09:00", "every 2 hours");
        }

        return interval switch
        {
            { IsElapsed: true } => Elapsed(draft, Duration.FromSeconds(interval.Seconds), zone),
            { Seconds: 0, Months: 0 } => Calendar(draft, (int)interval.Days, 0, zone, alternative),
            { Seconds: 0, Days: 0 } => Calendar(draft, 0, (int)interval.Months, zone, alternative),
            _ => Refusal(draft, WhenMessages.MixedInterval, "every 36 hours", "every 5 weeks"),
        };
    }

    private static Amount IntervalOf(DayParts day, Amount said) => (said.IsZero, day) switch
    {
        (false, _) => said,
        (_, { Month: not null }) => Amount.OfMonths(12),
        (_, { OfMonth.Count: > 0 }) => Amount.OfMonths(1),
        _ => Amount.OfDays(7),
    };

    private static WhenReading Elapsed(Draft draft, Duration every, DateTimeZone zone)
    {
        var now = Instant.FromUnixTimeSeconds(draft.Question.Now.ToUnixTimeSeconds());
        if (every < WhenPolicy.ShortestRepeat)
        {
            return Refusal(draft, WhenMessages.TooOften, "every 5 minutes", "every hour");
        }

        if (!draft.Day.IsEmpty || draft.Clock is not null || draft.Part is not null)
        {
            return Refusal(draft, WhenMessages.ElapsedHasNoHour, $"every {WhenText.Span(every)} starting tomorrow at 09:00", "every day at 09:00");
        }

        var start = now + every;
        if (draft.Starting is { } starting)
        {
            if (OnceResolver.ResolveBound(starting, zone, WhenPolicy.DefaultTime) is not { } bound)
            {
                return Refusal(draft, starting.Refusal?.Sentence ?? WhenMessages.StartIsPast);
            }

            start = WallClock.FirstMoment(bound.Local, zone);
        }

        Instant? until = draft.Lasting is { } lasting ? WallClock.FirstMoment(Plus(now.InZone(zone).LocalDateTime, lasting), zone) : null;
        if (draft.Times is { } times)
        {
            until = start + (every * (times - 1));
        }

        if (UntilOf(draft, zone) is { } end)
        {
            until = WallClock.FirstMoment(end.Local, zone);
        }

        draft.Note(WhenMessages.CountsRealTime);
        return Finish(draft, new Recurrence.Elapsed(start, every, zone, until));
    }

    private static WhenReading Calendar(Draft draft, int days, int months, DateTimeZone zone, Alternative alternative)
    {
        var day = draft.Day;
        if (days == 1 && day.Weekdays != Weekdays.None)
        {
            days = 7; // "daily, Monday to Friday"
        }

        if ((months > 0 && day.Weekdays != Weekdays.None) || (days > 0 && days % 7 != 0 && day.Weekdays != Weekdays.None))
        {
            return Refusal(draft, WhenMessages.WhichOfMonth, "every first Monday of the month", "every Monday");
        }

        var isOneDay = day is { Frame: not null } or { Year: not null } or { FromToday: not null } or { Aim: not Aim.Coming };
        if (isOneDay || (days > 0 && (day.OfMonth.Count > 0 || day.Month is not null)))
        {
            return Refusal(draft, WhenMessages.SayStarting, "every Monday starting 1 May 2028", "every 3 days starting tomorrow");
        }

        var hour = new[] { draft, draft.Starting, draft.Until }.FirstOrDefault(part => part?.Clock is not null || part?.Part is not null) ?? draft;
        var (time, later, _) = TimeOfDay.Of(hour, WhenPolicy.DefaultTime, alternative);
        foreach (var note in hour.Notes)
        {
            draft.Note(note);
        }

        if (later > 0 && !(days > 0 && day.Weekdays == Weekdays.None))
        {
            return Refusal(draft, WhenMessages.NameTheNextDay, "every Saturday at 00:00");
        }

        var (from, isStartSaid) = (draft.Question.Now.InZone(zone).Date, false);
        if (draft.Starting is { } starting)
        {
            if (OnceResolver.ResolveBound(starting, zone, EndOfDay) is not { } bound)
            {
                return Refusal(draft, starting.Refusal?.Sentence ?? WhenMessages.StartIsPast);
            }

            (from, isStartSaid) = (bound.Local.Date, true);
        }

        var plan = new RepeatPlan(draft, time, zone, from, isStartSaid);
        return draft.Refusal ?? ((days, months) switch
        {
            (_, > 0) => Bounded(draft, plan.Monthly(months)),
            _ when days % 7 == 0 => Bounded(draft, plan.Weekly(days / 7)),
            _ => Bounded(draft, plan.Daily(days)),
        });
    }

    private static WhenReading Bounded(Draft draft, Recurrence.Calendar? endless)
    {
        if (endless is null)
        {
            return draft.Refusal!;
        }

        var until = draft.Lasting is { } lasting ? Plus(endless.Start + endless.At, lasting).Date.PlusDays(-1) : (LocalDate?)null;
        if (draft.Times is { } times)
        {
            until = endless.Start;
            for (var n = 1; n < times && until is { } date; n++)
            {
                until = endless.Cadence.OnOrAfter(date.PlusDays(1), endless.Start);
            }
        }

        if (UntilOf(draft, endless.Zone) is { } end)
        {
            until = end.IsTimeSaid && draft.Clock is not null && end.Local.TimeOfDay < endless.At ? end.Local.Date.PlusDays(-1) : end.Local.Date;
        }

        return Finish(draft, endless with { Until = until });
    }

    /// <summary>The end that was said; null where none was, or after a refusal.</summary>
    private static (LocalDateTime Local, bool IsTimeSaid)? UntilOf(Draft draft, DateTimeZone zone)
    {
        if (draft.Until is not { } until)
        {
            return null;
        }

        if (until.Edition is { } edition)
        {
            var date = draft.Question.Context.Find(edition.Conference, edition.Year)?.Date;
            if (date is null || until.Shift is not null)
            {
                draft.Refuse(WhenMessages.EndHasNoDate(edition.Name), "every day until 31 December 2027");
                return null;
            }

            return (date.Value + EndOfDay, false);
        }

        if (OnceResolver.ResolveBound(until, zone, EndOfDay) is not { } bound)
        {
            draft.Refuse(until.Refusal?.Sentence ?? WhenMessages.EndIsPast);
            return null;
        }

        return bound;
    }

    private static WhenReading Finish(Draft draft, Recurrence rule)
    {
        if (draft.Refusal is { } refusal)
        {
            return refusal;
        }

        if (rule.Next(draft.Question.Now) is not { } first)
        {
            return Refusal(draft, WhenMessages.EndsBeforeStart);
        }

        var last = rule switch
        {
            Recurrence.Calendar { Until: { } date } => WallClock.FirstMoment(date.AtMidnight(), rule.Zone),
            Recurrence.Elapsed { Until: { } at } => at,
            _ => first,
        };
        if (first > WhenPolicy.Horizon(draft.Question.Now) || last > WhenPolicy.Horizon(draft.Question.Now))
        {
            return Refusal(draft, WhenMessages.TooFar);
        }

        foreach (var oddity in ClockChanges.Ahead(rule, draft.Question.Now).Reverse())
        {
            draft.Warn(oddity);
        }

        return new WhenReading.Repeats(rule, first) { Notes = draft.Notes };
    }

    private static LocalDateTime Plus(LocalDateTime local, Amount amount) =>
        local.PlusMonths((int)amount.Months).PlusDays((int)amount.Days).PlusSeconds(amount.Seconds);

    private static WhenReading.Unclear Refusal(Draft draft, string sentence, params IReadOnlyList<string> suggestions)
    {
        draft.Refuse(sentence, suggestions);
        return draft.Refusal!;
    }
}
