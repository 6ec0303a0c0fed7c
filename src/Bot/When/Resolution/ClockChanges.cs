using NodaTime;

namespace Quadrennial.Bot.When.Resolution;

/// <summary>Finds the days on which a rule meets a clock change, so that they can be said beforehand.</summary>
internal static class ClockChanges
{
    private static readonly Duration Year = Duration.FromDays(366);

    /// <summary>A sentence for each clock change of the coming year that a rule's hour falls into.</summary>
    public static IEnumerable<string> Ahead(Recurrence rule, Instant now)
    {
        if (rule is not Recurrence.Calendar calendar)
        {
            yield break;
        }

        foreach (var interval in calendar.Zone.GetZoneIntervals(now, now + Year).Where(interval => interval.HasStart && interval.Start > now))
        {
            // The wall jumps between these two dates; a day more on each side costs nothing.
            var date = interval.IsoLocalStart.Date;
            for (var day = date.PlusDays(-2); day <= date.PlusDays(1); day = day.PlusDays(1))
            {
                if (day >= calendar.Start
                    && day <= (calendar.Until ?? day)
                    && calendar.Cadence.OnOrAfter(day, calendar.Start) == day
                    && WallClock.FirstMoment(day + calendar.At, calendar.Zone) > now
                    && WallClock.Oddity(day + calendar.At, calendar.Zone) is { } oddity)
                {
                    yield return oddity;
                }
            }
        }
    }
}
