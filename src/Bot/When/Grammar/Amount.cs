using NodaTime;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>A span of time in the three kinds that do not convert into each other: calendar months, calendar days, seconds that pass.</summary>
internal readonly record struct Amount(long Months, long Days, long Seconds)
{
    /// <summary>No amount gets larger than this, so that sums never overflow.</summary>
    private const long Most = 1_000_000_000_000;

    /// <summary>An amount of months.</summary>
    public static Amount OfMonths(long months) => new(months, 0, 0);

    /// <summary>An amount of days.</summary>
    public static Amount OfDays(long days) => new(0, days, 0);

    /// <summary>An amount of seconds.</summary>
    public static Amount OfSeconds(long seconds) => new(0, 0, seconds);

    /// <summary>Whether it is nothing at all.</summary>
    public bool IsZero => this == default;

    /// <summary>Whether it counts passing time alone.</summary>
    public bool IsElapsed => Months == 0 && Days == 0;

    /// <summary>Whether it counts on the calendar alone.</summary>
    public bool IsCalendar => Seconds == 0;

    /// <summary>Whether it is plainly longer than anything that is remembered; what is not can be added to a date safely.</summary>
    public bool IsAges => Months > 12 * 1000 || Days > 366_000 || Seconds > 366_000L * NodaConstants.SecondsPerDay;

    /// <summary>The sum.</summary>
    public static Amount operator +(Amount left, Amount right) =>
        new(Limit(left.Months + right.Months), Limit(left.Days + right.Days), Limit(left.Seconds + right.Seconds));

    /// <summary>So many times as much; parts of a day become seconds; null for a part of a month, which has no length.</summary>
    public Amount? Times(decimal quantity)
    {
        quantity = Math.Min(quantity, 1_000_000_000);
        var months = Months * quantity;
        var days = Days * quantity;
        var seconds = (Seconds * quantity) + (days % 1 * NodaConstants.SecondsPerDay);
        return months % 1 != 0 ? null : new Amount((long)months, (long)days, (long)Math.Round(seconds));
    }

    private static long Limit(long value) => Math.Min(value, Most);
}
