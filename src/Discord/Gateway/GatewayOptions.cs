using System.Text.Json.Serialization;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Gateway;

/// <summary>How to be present on the gateway.</summary>
public sealed class GatewayOptions
{
    /// <summary>The bot's token, without the word Bot.</summary>
    public required string Token { get; init; }

    /// <summary>Which events to receive.</summary>
    public GatewayIntents Intents { get; init; } = GatewayIntents.Guilds;

    /// <summary>What to show beside the bot's name from the start, or null.</summary>
    public Presence? Presence { get; init; }

    /// <summary>How many shards there are over all processes; null asks Discord.</summary>
    public int? ShardCount { get; init; }

    /// <summary>Which of them run here; null is all.</summary>
    public IReadOnlyList<int>? ShardIds { get; init; }

    /// <summary>Whether to have the stream compressed (<c>zlib-stream</c>). With the Guilds intent alone it buys nothing.</summary>
    public bool Compress { get; init; }

    /// <summary>How long connecting, greeting and becoming ready may each take before the connection is started anew.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long the answer to a heartbeat may take before the connection counts as dead; never longer than the heartbeat interval.
    /// </summary>
    public TimeSpan AcknowledgementTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest pause between attempts to connect.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Chance, which keeps clients from acting in step.</summary>
    internal Random Chance { get; init; } = Random.Shared;
}

/// <summary>Which events to receive (Discord's bits; the privileged ones are left out on purpose).</summary>
[Flags]
[JsonConverter(typeof(NumericEnumConverter<GatewayIntents>))]
public enum GatewayIntents
{
    /// <summary>Interactions alone; they need no intent.</summary>
    None = 0,

    /// <summary>Servers, channels, roles and threads.</summary>
    Guilds = 1 << 0,

    /// <summary>Scheduled events of servers.</summary>
    GuildScheduledEvents = 1 << 16,
}
