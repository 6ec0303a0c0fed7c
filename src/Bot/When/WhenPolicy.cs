using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>The figures behind <c>docs/time.md</c>. Change the page with them.</summary>
internal static class WhenPolicy
{
    /// <summary>The hour of a day that is named without one.</summary>
    public static readonly LocalTime DefaultTime = new(9, 0);

    /// <summary>"in the afternoon" without an hour.</summary>
    public static readonly LocalTime Afternoon = new(15, 0);

    /// <summary>"in the evening" without an hour.</summary>
    public static readonly LocalTime Evening = new(19, 0);

    /// <summary>"tonight" and "at night" without an hour.</summary>
    public static readonly LocalTime Night = new(21, 0);

    /// <summary>"end of day".</summary>
    public static readonly LocalTime EndOfWork = new(17, 0);

    /// <summary>Nothing is remembered for longer than this, in years.</summary>
    public const int HorizonYears = 50;

    /// <summary>Repeats that come quicker than this would be noise.</summary>
    public static readonly Duration ShortestRepeat = Duration.FromMinutes(5);

    /// <summary>Most occurrences that "… times" may ask for.</summary>
    public const int MostTimes = 1000;

    /// <summary>Longest text that is read at all, in characters; a time takes far less.</summary>
    public const int MaxLength = 200;

    /// <summary>Longest canonical text and longest label (Discord's limit on an autocomplete choice), in characters.</summary>
    public const int MaxChoiceLength = 100;

    /// <summary>Whether a stored form may begin in a year: they are written for the years to come.</summary>
    public static bool IsStorable(int year) => year is >= 1970 and < 2300;

    /// <summary>The last instant that may be asked for.</summary>
    public static Instant Horizon(Instant now) => now.InUtc().LocalDateTime.PlusYears(HorizonYears).InUtc().ToInstant();
}
