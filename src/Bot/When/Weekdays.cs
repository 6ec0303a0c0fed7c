using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>A set of weekdays.</summary>
[Flags]
internal enum Weekdays
{
    /// <summary>The empty set.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Saturday.</summary>
    Saturday = 32,

    /// <summary>Sunday.</summary>
    Sunday = 64,

    /// <summary>Monday to Friday.</summary>
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = Saturday | Sunday,

    /// <summary>All seven.</summary>
    All = Workdays | Weekend,
}

/// <summary>Between the set and NodaTime's single days.</summary>
internal static class WeekdaysMembers
{
    /// <summary>The set of one day.</summary>
    public static Weekdays AsSet(this IsoDayOfWeek day) => (Weekdays)(1 << ((int)day - 1));

    /// <summary>Whether a day is in the set.</summary>
    public static bool Contains(this Weekdays days, IsoDayOfWeek day) => (days & day.AsSet()) != Weekdays.None;

    /// <summary>The days of the set, Monday first.</summary>
    public static IEnumerable<IsoDayOfWeek> Each(this Weekdays days) =>
        Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day).Where(day => days.Contains(day));
}
