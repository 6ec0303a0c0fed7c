namespace Quadrennial.Bot.Delivery;

/// <summary>Pauses between attempts: growing, and uneven so that what failed together does not come back together.</summary>
internal static class BackOff
{
    /// <summary>The longest pause that the other side can ask for; after that it is asked again.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait.</summary>
    /// <param name="attempts">How many have failed.</param>
    /// <param name="atLeast">What the other side asked for, or null.</param>
    public static TimeSpan After(long attempts, TimeSpan? atLeast = null)
    {
        var pause = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, 10));
        pause = (pause < Longest ? pause : Longest) * (0.75 + (Random.Shared.NextDouble() / 2));
        return atLeast is { } asked && asked > pause ? (asked < LongestAsked ? asked : LongestAsked) : pause;
    }
}
