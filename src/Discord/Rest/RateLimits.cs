using System.Collections.Concurrent;
using Quadrennial.Discord.Pacing;

namespace Quadrennial.Discord.Rest;

/// <summary>
/// Discord's rate limits: a bucket per route and major id, learned from responses, and a global limit for all that carries the bot's token.
/// The bucket's name in the header is no help: posting and editing messages bear the same one and are counted apart
/// (https://github.com/discord/discord-api-docs/issues/8073).
/// An interaction's token has buckets of its own, which exist only while one of them is exhausted; first answers have none at all.
/// </summary>
internal sealed class RateLimits(DiscordRestOptions options, TimeProvider clock)
{
    /// <summary>A little more than a second: requests do not all travel equally long.</summary>
    private readonly SlidingWindow _global = new(options.GlobalRequestsPerSecond, TimeSpan.FromSeconds(1.05), clock);
    private readonly ConcurrentDictionary<(string Route, string Major), RateLimitBucket> _buckets = new();
    private long _globalPauseUntil;

    /// <summary>How many buckets are remembered.</summary>
    public int Count => _buckets.Count;

    /// <summary>Waits until the call may be sent, unless that would take longer than allowed.</summary>
    public async ValueTask<Pass> EnterAsync(RestCall call, CancellationToken cancellationToken)
    {
        if (call.Manner == RestManner.Callback)
        {
            return default;
        }

        var key = KeyOf(call);
        RateLimitBucket? bucket;
        if (call.Manner == RestManner.Bot)
        {
            bucket = _buckets.GetOrAdd(key, static (_, clock) => new RateLimitBucket(clock), clock);
        }
        else if (!_buckets.TryGetValue(key, out bucket))
        {
            return default;
        }

        var (holdsTurn, tooLong) = await bucket.EnterAsync(options.LongestWait, cancellationToken);
        var held = holdsTurn ? bucket : null;
        if (call.Manner == RestManner.Webhook || tooLong is not null)
        {
            return new Pass(held, tooLong);
        }

        try
        {
            return new Pass(held, await WaitForGlobalAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            held?.Release();
            throw;
        }
    }

    /// <summary>Learns from a response; a 429 that is not global exhausts the bucket.</summary>
    /// <param name="call">What was sent.</param>
    /// <param name="headers">What came back.</param>
    /// <param name="error">What a 429 said; null for all other answers.</param>
    public void Learn(RestCall call, RateLimitHeaders headers, DiscordError? error)
    {
        if (call.Manner == RestManner.Callback)
        {
            return;
        }

        var retryAfter = error?.RetryAfter;
        if (retryAfter is { } pause && error?.RateLimitScope == "global")
        {
            if (call.Manner == RestManner.Bot)
            {
                Volatile.Write(ref _globalPauseUntil, clock.After(pause));
            }

            return;
        }

        if (call.Manner == RestManner.Webhook && retryAfter is null && headers.Remaining is not 0)
        {
            return;
        }

        var bucket = BucketFor(call);
        bucket.Learn(headers);
        if (retryAfter is { } wait)
        {
            bucket.Exhaust(wait);
        }
    }

    private RateLimitBucket BucketFor(RestCall call)
    {
        var key = KeyOf(call);
        _buckets.TryGetValue(key, out var before);
        Prune();
        return _buckets.GetOrAdd(key, before ?? new RateLimitBucket(clock));
    }

    private static (string Route, string Major) KeyOf(RestCall call) => (call.ToString(), call.Major);

    /// <summary>Waits for the global limit. Null when the call may be sent, else the wait that would be too long.</summary>
    private async Task<TimeSpan?> WaitForGlobalAsync(CancellationToken cancellationToken)
    {
        await _global.WaitAsync(cancellationToken);
        while (clock.Until(Volatile.Read(ref _globalPauseUntil)) is var pause && pause > TimeSpan.Zero)
        {
            if (pause > options.LongestWait)
            {
                return pause;
            }

            await Task.Delay(pause, clock, cancellationToken);
            await _global.WaitAsync(cancellationToken);
        }

        return null;
    }

    /// <summary>Channels and tokens come and go; what is over is forgotten.</summary>
    private void Prune()
    {
        if (_buckets.Count < 1_000)
        {
            return;
        }

        foreach (var entry in _buckets)
        {
            if (entry.Value.IsIdle())
            {
                _buckets.TryRemove(entry);
            }
        }
    }

    /// <summary>The right to send, given back when the answer is in; or the wait that would have been too long.</summary>
    internal readonly struct Pass(RateLimitBucket? held, TimeSpan? tooLong) : IDisposable
    {
        public TimeSpan? TooLong => tooLong;

        public void Dispose() => held?.Release();
    }
}
