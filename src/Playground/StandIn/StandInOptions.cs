namespace Quadrennial.Playground.StandIn;

/// <summary>How the stand-in behaves. The defaults are Discord's own figures where Discord tells them.</summary>
internal sealed record StandInOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Time for snowflakes, the 3-second and 15-minute rules, nonces and rate limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether bodies are checked as Discord checks them, and unknown properties refused. Off only for load runs.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>Whether requests are limited: 50 a second in all, and per route.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>Threads that may be open in a guild at once.</summary>
    public int MostThreads { get; init; } = 1_000;

    /// <summary>How long an enforced nonce returns the first message. Discord says "the past few minutes".</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Sent with Hello. Discord's is 41.25 s.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>
    /// Whether a connection that misses two heartbeats is closed with 4009. Off where a test moves the clock by minutes at once.
    /// </summary>
    public bool RequireHeartbeats { get; init; } = true;

    /// <summary>How long a session without a connection can be resumed.</summary>
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Events a session keeps for replay; a resume from further back is refused with op 9.</summary>
    public int ReplayLength { get; init; } = 1_000;

    /// <summary>Intents that need approval and are granted, as bits; the others close with 4014.</summary>
    public int PrivilegedIntents { get; init; }

    /// <summary>Shards that <c>GET /gateway/bot</c> recommends.</summary>
    public int RecommendedShards { get; init; } = 1;

    /// <summary>Identifies allowed per 5 seconds, per bucket.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>
    /// Whether an identify within 5 seconds of the last is answered with op 9. Off where a test makes the bot identify again and again.
    /// </summary>
    public bool LimitIdentifies { get; init; } = true;

    /// <summary>Messages kept per channel and interactions kept in all; the oldest are forgotten first.</summary>
    public int Remembered { get; init; } = 10_000;

    /// <summary>
    /// Whether objects carry properties, and READY is followed by an event, that no client knows yet. Not in Discord's documents, so
    /// not for runs held against them.
    /// </summary>
    public bool IsFromTheFuture { get; init; }

    /// <summary>
    /// Sees every request with its answer and every gateway payload, in both directions. Called on the thread that served it.
    /// </summary>
    public Action<Exchange>? OnExchange { get; init; }
}
