namespace Quadrennial.Playground.StandIn;

/// <summary>Makes ids as Discord does: milliseconds since 2015 in the upper 42 bits, always rising.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    /// <summary>The first second of 2015, UTC: Discord's epoch.</summary>
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private ulong _last;

    public ulong Next()
    {
        var milliseconds = (long)(clock.GetUtcNow() - Epoch).TotalMilliseconds;
        var now = (ulong)Math.Max(0, milliseconds) << 22;
        lock (_gate)
        {
            // A clock that stands still or steps back must not repeat an id.
            return _last = Math.Max(now, _last + 1);
        }
    }

    /// <summary>When an id was made.</summary>
    public static DateTimeOffset TimeOf(ulong id) => Epoch.AddMilliseconds(id >> 22);
}
