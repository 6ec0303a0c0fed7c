using NodaTime;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>Parts of a day.</summary>
internal enum DayPart
{
    /// <summary>From midnight to noon.</summary>
    Morning,

    /// <summary>From noon.</summary>
    Afternoon,

    /// <summary>Until midnight.</summary>
    Evening,

    /// <summary>Around midnight.</summary>
    Night,
}

/// <summary>A time of day as it was said.</summary>
/// <param name="Time">On the 24-hour clock, as far as said.</param>
/// <param name="Said">The words.</param>
internal sealed record ClockTime(LocalTime Time, string Said)
{
    /// <summary>Whether it could be the other half of the day as well: "at 9", but not "9am", "09:00" or "21:00".</summary>
    public bool IsEitherHalf { get; init; }

    /// <summary>Whether it is the midnight at the end of the day: "24:00".</summary>
    public bool IsEndOfDay { get; init; }

    /// <summary>Whether the word midnight was used, which leaves open which end of the day is meant.</summary>
    public bool IsMidnight { get; init; }

    /// <summary>Whether it is a number alone, which may be no time at all.</summary>
    public bool IsBareNumber { get; init; }
}
