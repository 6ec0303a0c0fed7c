using NodaTime;
using Quadrennial.Bot.When.Grammar;

namespace Quadrennial.Bot.When.Resolution;

/// <summary>The hour that a draft comes to.</summary>
/// <param name="Time">On the wall.</param>
/// <param name="DaysLater">1 where it lies in the night after the day that was named.</param>
/// <param name="IsSaid">Whether it was said rather than assumed.</param>
internal readonly record struct TimeOfDay(LocalTime Time, int DaysLater, bool IsSaid)
{
    /// <summary>Brings together "at 8" and "in the evening"; refuses what contradicts itself.</summary>
    /// <param name="draft">What was said; assumptions are noted in it.</param>
    /// <param name="assumed">The hour where none was said.</param>
    /// <param name="alternative">Which other reading is wanted.</param>
    public static TimeOfDay Of(Draft draft, LocalTime assumed, Alternative alternative = Alternative.None)
    {
        var hasDay = !draft.Day.IsEmpty;
        return (draft.Clock, draft.Part) switch
        {
            (null, null) => Assume(draft, assumed),
            (null, { } part) => AssumeFor(draft, part),
            ({ IsEndOfDay: true } clock, _) => new(clock.Time, 1, true),
            ({ IsMidnight: true } clock, { }) => new(clock.Time, hasDay ? 1 : 0, true),
            ({ IsMidnight: true } clock, null) => Midnight(draft, clock, alternative),
            ({ } clock, { } part) => In(draft, clock, part, hasDay),
            ({ IsEitherHalf: true } clock, null) => EitherHalf(draft, clock, alternative),
            ({ } clock, null) => new(clock.Time, 0, true),
        };
    }

    private static TimeOfDay Assume(Draft draft, LocalTime assumed)
    {
        draft.Note(WhenMessages.AssumedTime(assumed));
        return new(assumed, 0, false);
    }

    private static TimeOfDay AssumeFor(Draft draft, DayPart part)
    {
        var time = part switch
        {
            DayPart.Afternoon => WhenPolicy.Afternoon,
            DayPart.Evening => WhenPolicy.Evening,
            DayPart.Night => WhenPolicy.Night,
            _ => WhenPolicy.DefaultTime,
        };
        draft.Note(WhenMessages.AssumedTime(time));
        return new(time, 0, true);
    }

    private static TimeOfDay EitherHalf(Draft draft, ClockTime clock, Alternative alternative)
    {
        if (alternative == Alternative.OtherHalfOfDay)
        {
            return new(clock.Time.PlusHours(12), 0, true);
        }

        draft.Note(WhenMessages.TwentyFourHours(clock.Said, clock.Time));
        return new(clock.Time, 0, true);
    }

    /// <summary>The midnight of a named day is where it begins, except that of today, which is ahead.</summary>
    private static TimeOfDay Midnight(Draft draft, ClockTime clock, Alternative alternative)
    {
        if (draft.Day is { IsEmpty: false, FromToday: not 0 })
        {
            if (alternative == Alternative.OtherEndOfDay)
            {
                return new(clock.Time, 1, true);
            }

            draft.Note(WhenMessages.MidnightBegins);
            return new(clock.Time, 0, true);
        }

        return new(clock.Time, draft.Day.IsEmpty ? 0 : 1, true);
    }

    private static TimeOfDay In(Draft draft, ClockTime clock, DayPart part, bool hasDay)
    {
        var hour = clock.Time.Hour;
        var later = hasDay ? 1 : 0;
        var isTwelve = hour == 12 && clock.Time.Minute == 0;
        (LocalTime Time, int DaysLater)? fit = part switch
        {
            DayPart.Morning when hour < 12 => (clock.Time, 0),
            DayPart.Morning when isTwelve => (LocalTime.Midnight, 0),
            DayPart.Afternoon when hour is >= 12 and <= 19 => (clock.Time, 0),
            DayPart.Afternoon when clock.IsEitherHalf && hour <= 7 => (clock.Time.PlusHours(12), 0),
            DayPart.Evening when hour >= 15 => (clock.Time, 0),
            DayPart.Evening when clock.IsEitherHalf && hour >= 3 => (clock.Time.PlusHours(12), 0),
            DayPart.Evening or DayPart.Night when isTwelve => (LocalTime.Midnight, later),
            DayPart.Night when hour >= 17 => (clock.Time, 0),
            DayPart.Night when clock.IsEitherHalf && hour >= 5 => (clock.Time.PlusHours(12), 0),
            DayPart.Night when hour < 6 => (clock.Time, later),
            _ => null,
        };
        if (fit is { } found)
        {
            return new(found.Time, found.DaysLater, true);
        }

        draft.Refuse(WhenMessages.HourNotInPart(clock.Time, part), $"{WhenText.Time(clock.Time)}");
        return new(clock.Time, 0, true);
    }
}
