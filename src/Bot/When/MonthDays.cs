using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>A day of any month: the 15th, or the last Friday.</summary>
/// <param name="Ordinal">
/// Without a weekday 1 to 31, where a month without that day uses its last (so 31 is every month's last day); with a weekday 1 to 5,
/// or −1 for the last, where a month without a fifth is left out.
/// </param>
/// <param name="Weekday">The weekday, or null.</param>
internal readonly record struct MonthDay(int Ordinal, IsoDayOfWeek? Weekday = null)
{
    /// <summary>The date in a month, or null where the month is left out.</summary>
    public LocalDate? In(LocalDate firstOfMonth)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(firstOfMonth.Year, firstOfMonth.Month);
        if (Weekday is not { } weekday)
        {
            return firstOfMonth.PlusDays(Math.Min(Ordinal, length) - 1);
        }

        if (Ordinal < 0)
        {
            return firstOfMonth.PlusDays(length - 1).With(DateAdjusters.PreviousOrSame(weekday));
        }

        var day = firstOfMonth.With(DateAdjusters.NextOrSame(weekday)).PlusWeeks(Ordinal - 1);
        return day.Month == firstOfMonth.Month ? day : null;
    }
}

/// <summary>One to seven days of a month, in the order given.</summary>
internal sealed record MonthDays(params IReadOnlyList<MonthDay> Days)
{
    /// <summary>Most days a rule may name; its stored text stays short by that.</summary>
    public const int Most = 7;

    /// <summary>The dates in a month, in order, each once.</summary>
    public IEnumerable<LocalDate> In(LocalDate firstOfMonth) =>
        Days.Select(day => day.In(firstOfMonth)).OfType<LocalDate>().Distinct().Order();

    /// <inheritdoc/>
    public bool Equals(MonthDays? other) => other is not null && Days.SequenceEqual(other.Days);

    /// <inheritdoc/>
    public override int GetHashCode() => Days.Aggregate(17, HashCode.Combine);
}
