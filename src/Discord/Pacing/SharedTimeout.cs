namespace Quadrennial.Discord.Pacing;

/// <summary>
/// Time-outs by the dozen: requests begun within the same moment share one timer, so that thousands a second cost no timer each.
/// </summary>
/// <param name="limit">The token fires no earlier than this after it was handed out.</param>
/// <param name="moment">It fires at most this much later.</param>
/// <param name="clock">The clock.</param>
internal sealed class SharedTimeout(TimeSpan limit, TimeSpan moment, TimeProvider clock)
{
    private Shared? _current;

    /// <summary>A token that fires when the time is over.</summary>
    public CancellationToken Token
    {
        get
        {
            var now = clock.GetTimestamp();
            var current = Volatile.Read(ref _current);
            if (current is null || clock.GetElapsedTime(current.Since, now) >= moment)
            {
                // Two threads may both make one; each is right by itself. The timer ends with its firing, so nobody disposes of it.
                current = new Shared(now, new CancellationTokenSource(limit + moment, clock).Token);
                Volatile.Write(ref _current, current);
            }

            return current.Token;
        }
    }

    private sealed record Shared(long Since, CancellationToken Token);
}
