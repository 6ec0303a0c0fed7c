using Quadrennial.Discord.Pacing;

namespace Quadrennial.Discord.Rest;

/// <summary>
/// One of Discord's buckets: so many requests per window, then wait. Until the first response tells how many, requests go one at a time.
/// </summary>
internal sealed class RateLimitBucket(TimeProvider clock)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private bool _isKnown;
    private int _limit;
    private int _remaining;
    private long _resetAt;
    private TimeSpan _window;

    /// <summary>Waits for a free place.</summary>
    /// <returns>True if the bucket is unknown yet: others wait until <see cref="Release"/>.</returns>
    public async ValueTask<(bool HoldsTurn, TimeSpan? TooLong)> EnterAsync(TimeSpan longestWait, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        var holdsTurn = false;
        try
        {
            while (true)
            {
                var wait = TakePlace(out holdsTurn);
                if (wait == TimeSpan.Zero)
                {
                    return (holdsTurn, null);
                }

                if (wait > longestWait)
                {
                    return (false, wait);
                }

                await Task.Delay(wait, clock, cancellationToken);
            }
        }
        finally
        {
            if (!holdsTurn)
            {
                _turn.Release();
            }
        }
    }

    /// <summary>Lets the next one in that waits for an unknown bucket to be known.</summary>
    public void Release() => _turn.Release();

    /// <summary>Learns from a response.</summary>
    public void Learn(RateLimitHeaders headers)
    {
        lock (_gate)
        {
            if (headers is not { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } resetAfter })
            {
                // A server without limits, or a route without; what was learned before stays.
                if (!_isKnown)
                {
                    (_isKnown, _limit, _remaining, _resetAt) = (true, int.MaxValue, int.MaxValue, long.MaxValue);
                }

                return;
            }

            var resetAt = clock.After(resetAfter);
            var isSameWindow = _isKnown && _resetAt != long.MaxValue && clock.GetElapsedTime(_resetAt, resetAt) < resetAfter / 2;

            // Answers may come out of order, and those still under way are not counted in them: within a window it only goes down.
            _remaining = isSameWindow ? Math.Min(_remaining, remaining) : remaining;
            (_isKnown, _limit, _resetAt) = (true, Math.Max(1, limit), resetAt);
            _window = resetAfter > _window ? resetAfter : _window;
        }
    }

    /// <summary>Was told to wait (429).</summary>
    public void Exhaust(TimeSpan retryAfter)
    {
        lock (_gate)
        {
            (_remaining, _resetAt) = (0, clock.After(retryAfter));
            if (!_isKnown)
            {
                (_isKnown, _limit) = (true, 1);
            }
        }
    }

    /// <summary>Whether nobody uses it and there is nothing left to remember.</summary>
    public bool IsIdle()
    {
        lock (_gate)
        {
            return _turn.CurrentCount == 1 && (!_isKnown || _resetAt == long.MaxValue || clock.Until(_resetAt) <= TimeSpan.Zero);
        }
    }

    private TimeSpan TakePlace(out bool holdsTurn)
    {
        lock (_gate)
        {
            holdsTurn = !_isKnown;
            if (holdsTurn)
            {
                return TimeSpan.Zero;
            }

            if (clock.Until(_resetAt) <= TimeSpan.Zero)
            {
                (_remaining, _resetAt) = (_limit, clock.After(_window));
            }

            if (_remaining > 0)
            {
                _remaining--;
                return TimeSpan.Zero;
            }

            return clock.Until(_resetAt);
        }
    }
}
