namespace Quadrennial.Discord.Gateway;

/// <summary>How a shard is doing.</summary>
public sealed record GatewayStatus
{
    /// <summary>The shard.</summary>
    public required int ShardId { get; init; }

    /// <summary>What it is doing.</summary>
    public GatewayState State { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>How long the last heartbeat took to be answered, or null before the first.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>When the last frame of any kind came, or null.</summary>
    public DateTimeOffset? LastFrameAt { get; init; }

    /// <summary>When the last event came, or null.</summary>
    public DateTimeOffset? LastEventAt { get; init; }

    /// <summary>How often it went on with a session after a break.</summary>
    public int Resumes { get; init; }

    /// <summary>How often it began a session.</summary>
    public int Identifies { get; init; }

    /// <summary>Why the last connection ended, for logs and health pages; null before that.</summary>
    public string? LastDisconnect { get; init; }
}

/// <summary>What a shard is doing.</summary>
public enum GatewayState
{
    /// <summary>Nothing yet, or no more.</summary>
    Stopped,

    /// <summary>Opening a connection.</summary>
    Connecting,

    /// <summary>Beginning a session.</summary>
    Identifying,

    /// <summary>Going on with a session.</summary>
    Resuming,

    /// <summary>Receiving events.</summary>
    Ready,

    /// <summary>Pausing before the next attempt.</summary>
    Waiting,

    /// <summary>Stopped for a reason that trying again does not cure.</summary>
    Failed,
}
