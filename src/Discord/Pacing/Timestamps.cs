namespace Quadrennial.Discord.Pacing;

/// <summary>Instants on a clock's own scale, which no correction of the wall clock moves.</summary>
internal static class Timestamps
{
    /// <summary>The timestamp that far from now; never earlier than asked for.</summary>
    public static long After(this TimeProvider clock, TimeSpan wait) =>
        clock.GetTimestamp() + (long)Math.Ceiling(wait.TotalSeconds * clock.TimestampFrequency);

    /// <summary>How long until the timestamp; negative once it is past.</summary>
    public static TimeSpan Until(this TimeProvider clock, long timestamp) => clock.GetElapsedTime(clock.GetTimestamp(), timestamp);
}
