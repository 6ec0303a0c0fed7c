namespace Quadrennial.Discord.Pacing;

/// <summary>
/// At most so many within any stretch of time. A token bucket would let twice as many through around its refill, and the runtime's
/// limiters cannot be driven by a <see cref="TimeProvider"/>.
/// </summary>
internal sealed class SlidingWindow(int limit, TimeSpan window, TimeProvider clock)
{
    private readonly long _window = (long)(window.TotalSeconds * clock.TimestampFrequency);
    private readonly long[] _turns = [.. Enumerable.Repeat(long.MinValue / 2, limit)];
    private readonly Lock _gate = new();
    private int _oldest;

    /// <summary>Takes the next turn and waits for it; turns come in the order in which they were taken.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = TakeTurn();
        return wait == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait, clock, cancellationToken);
    }

    /// <summary>Takes the next turn and tells how far off it is; zero is now.</summary>
    public TimeSpan TakeTurn()
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var turn = Math.Max(now, _turns[_oldest] + _window);
            _turns[_oldest] = turn;
            _oldest = (_oldest + 1) % _turns.Length;
            return clock.GetElapsedTime(now, turn);
        }
    }
}
