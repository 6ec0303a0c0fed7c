using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>
/// A rule by which something comes again. Its text (<see cref="object.ToString"/>) is what is stored; <see cref="TryParse"/> reads it
/// back to an equal rule. To skip one occurrence, ask for the next after it: the rest of the series stays as it is.
/// </summary>
internal abstract record Recurrence
{
    private Recurrence(DateTimeZone zone) => Zone = zone;

    /// <summary>The zone in which it is meant and shown.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The first occurrence strictly after an instant, or null once the rule has ended. The cost does not grow with the distance.</summary>
    public abstract Instant? Next(Instant after);

    /// <summary>The first occurrence of all.</summary>
    public Instant? First => Next(Instant.MinValue);

    /// <summary>Reads what <see cref="object.ToString"/> wrote; false for anything else, and for a zone that no longer exists.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Recurrence? rule)
    {
        rule = RecurrenceText.Read(text);
        return rule is not null;
    }

    /// <summary>Days of a calendar at an hour of the wall clock; the hour stays when clocks change (<see cref="WallClock"/>).</summary>
    /// <param name="Start">The first date, from which intervals count.</param>
    /// <param name="At">The hour on the wall.</param>
    /// <param name="Cadence">Which dates.</param>
    /// <param name="Zone">Whose wall.</param>
    /// <param name="Until">The last date on which it may come, or null for no end.</param>
    public sealed record Calendar(LocalDate Start, LocalTime At, Cadence Cadence, DateTimeZone Zone, LocalDate? Until = null) : Recurrence(Zone)
    {
        /// <inheritdoc/>
        public override Instant? Next(Instant after)
        {
            var date = Cadence.OnOrAfter(EarliestDateAfter(after), Start);
            while (date is { } day && day <= (Until ?? LastDate))
            {
                var due = WallClock.FirstMoment(day + At, Zone);
                if (due > after)
                {
                    return due;
                }

                date = Cadence.OnOrAfter(day.PlusDays(1), Start);
            }

            return null;
        }

        /// <inheritdoc/>
        public override string ToString() => RecurrenceText.Write(this);

        /// <summary>No later occurrence lies on an earlier date: by then the clock had shown that date in full, or jumped over it.</summary>
        private LocalDate EarliestDateAfter(Instant after)
        {
            if (after <= Start.AtMidnight().InUtc().ToInstant() - Duration.FromDays(2))
            {
                return Start;
            }

            return after >= EndOfTime ? LastDate.PlusDays(1) : LocalDate.Max(Start, after.InZone(Zone).Date);
        }
    }

    /// <summary>A fixed time apart, whatever the clocks on the wall do.</summary>
    /// <param name="Start">The first occurrence; whole seconds.</param>
    /// <param name="Every">The time between two; whole seconds, positive.</param>
    /// <param name="Zone">The zone in which it is shown; it changes nothing else.</param>
    /// <param name="Until">The last instant at which it may come, or null for no end.</param>
    public sealed record Elapsed(Instant Start, Duration Every, DateTimeZone Zone, Instant? Until = null) : Recurrence(Zone)
    {
        /// <inheritdoc/>
        public override Instant? Next(Instant after)
        {
            if (after >= EndOfTime)
            {
                return null;
            }

            var next = after < Start ? Start : Start + (Every * (WholeSeconds(after - Start) / WholeSeconds(Every) + 1));
            return next > (Until ?? EndOfTime) ? null : next;
        }

        /// <inheritdoc/>
        public override string ToString() => RecurrenceText.Write(this);

        private static long WholeSeconds(Duration duration) =>
            (duration.Days * (long)NodaConstants.SecondsPerDay) + (duration.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);
    }

    /// <summary>Calendars end with the year 9999; rules end long enough before that no interval can pass it.</summary>
    private static readonly LocalDate LastDate = new(9900, 12, 31);

    private static readonly Instant EndOfTime = Instant.FromUtc(9900, 12, 31, 0, 0);
}
