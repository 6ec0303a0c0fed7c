using NodaTime;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>Why there is a post on a day.</summary>
internal enum RungKind
{
    /// <summary>So many days to go; 0 on the day itself.</summary>
    Days,

    /// <summary>A year begins.</summary>
    NewYear,

    /// <summary>An earlier edition was held on this day.</summary>
    Anniversary,

    /// <summary>An earlier edition, or this one, was announced on this day.</summary>
    Announcement,

    /// <summary>A quarter, half or three quarters of a year are over.</summary>
    Quarter,

    /// <summary>A month begins.</summary>
    Month,

    /// <summary>The edition, or the time for which it was planned or expected, is over: on to the next.</summary>
    Closing,
}

/// <summary>A step of the way to an edition: a post, once for ever.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Number">Days to go, or the year of the edition whose anniversary it is; 0 otherwise.</param>
/// <param name="Day">The day, in the venue's calendar, on which it is true.</param>
internal sealed record Rung(RungKind Kind, int Number, LocalDate Day)
{
    /// <summary>
    /// Its name among the posts of an edition, for ever: <c>days-30</c>, <c>newyear-2027</c>, <c>anniversary-2016-2027</c>. The day is in it only
    /// where it makes the rung what it is: "30 days to go" moves with the date.
    /// </summary>
    public string Name => Kind switch
    {
        RungKind.Days => $"days-{Number}",
        RungKind.NewYear => $"newyear-{Day.Year}",
        RungKind.Anniversary => $"anniversary-{Number}-{Day.Year}",
        RungKind.Announcement => $"announcement-{Number}-{Day.Year}",
        RungKind.Quarter => $"quarter-{Day.Year}-{Day.Month}",
        RungKind.Month => $"month-{Day.Year}-{Day.Month}",
        RungKind.Closing => "closing",
        _ => throw new InvalidOperationException($"A rung nobody thought of: {Kind}"),
    };

    /// <summary>Reads a name again.</summary>
    public static Rung Parse(string name, LocalDate day)
    {
        var parts = name.Split('-');
        var kind = Enum.Parse<RungKind>(parts[0], ignoreCase: true);
        var hasNumber = kind is RungKind.Days or RungKind.Anniversary or RungKind.Announcement;
        return new Rung(kind, hasNumber ? int.Parse(parts[1]) : 0, day);
    }
}
