using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>Which dates a calendar rule names. Dates are computed, not searched day by day.</summary>
internal abstract record Cadence
{
    private Cadence()
    {
    }

    /// <summary>The first date of the rule that lies neither before one date nor before the start; null if there is none.</summary>
    /// <param name="date">Where to look from.</param>
    /// <param name="start">Where intervals count from.</param>
    public abstract LocalDate? OnOrAfter(LocalDate date, LocalDate start);

    /// <summary>Every so many days.</summary>
    /// <param name="Interval">At least 1.</param>
    public sealed record Days(int Interval) : Cadence
    {
        /// <inheritdoc/>
        public override LocalDate? OnOrAfter(LocalDate date, LocalDate start) =>
            start.PlusDays(RoundUp(Math.Max(0, Period.DaysBetween(start, date)), Interval));
    }

    /// <summary>On weekdays of every so many weeks; weeks begin on Monday (ISO 8601).</summary>
    /// <param name="Interval">At least 1.</param>
    /// <param name="On">At least one day.</param>
    public sealed record Weeks(int Interval, Weekdays On) : Cadence
    {
        /// <inheritdoc/>
        public override LocalDate? OnOrAfter(LocalDate date, LocalDate start)
        {
            var from = LocalDate.Max(date, start);
            var firstMonday = MondayOf(start);
            var weeks = Period.DaysBetween(firstMonday, MondayOf(from)) / 7;
            var week = RoundUp(weeks, Interval);
            return DayOfWeekFrom(firstMonday.PlusWeeks(week), from) ?? DayOfWeekFrom(firstMonday.PlusWeeks(week + Interval), from);
        }

        private LocalDate? DayOfWeekFrom(LocalDate monday, LocalDate from)
        {
            for (var day = monday; day < monday.PlusWeeks(1); day = day.PlusDays(1))
            {
                if (day >= from && On.Contains(day.DayOfWeek))
                {
                    return day;
                }
            }

            return null;
        }

        private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
    }

    /// <summary>On days of every so many months; twelve months are a year.</summary>
    /// <param name="Interval">At least 1.</param>
    /// <param name="On">Which days of the month.</param>
    public sealed record Months(int Interval, MonthDays On) : Cadence
    {
        /// <summary>A fifth Monday of February comes every 28 years, or 40 around a year like 2100.</summary>
        private const int LongestWait = 41 * 12;

        /// <inheritdoc/>
        public override LocalDate? OnOrAfter(LocalDate date, LocalDate start)
        {
            var from = LocalDate.Max(date, start);
            var firstMonth = start.With(DateAdjusters.StartOfMonth);
            var months = ((from.Year - start.Year) * 12) + from.Month - start.Month;
            for (var month = RoundUp(months, Interval); month <= months + LongestWait + Interval; month += Interval)
            {
                if (firstMonth.Year + (month / 12) > 9990)
                {
                    return null;
                }

                foreach (var day in On.In(firstMonth.PlusMonths(month)))
                {
                    if (day >= from)
                    {
                        return day;
                    }
                }
            }

            return null;
        }
    }

    private static int RoundUp(int count, int interval) => (count + interval - 1) / interval * interval;
}
