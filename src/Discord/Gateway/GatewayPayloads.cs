using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Gateway;

internal sealed record HelloData
{
    /// <summary>Milliseconds between heartbeats.</summary>
    public double HeartbeatInterval { get; init; }
}

internal sealed record ReadyData
{
    public string? SessionId { get; init; }

    public string? ResumeGatewayUrl { get; init; }

    public User? User { get; init; }

    public Application? Application { get; init; }

    public IReadOnlyList<Guild>? Guilds { get; init; }
}

internal sealed record RoleData
{
    public ulong GuildId { get; init; }

    public Role? Role { get; init; }

    public ulong RoleId { get; init; }
}

internal sealed record Outgoing<T>(int Op, T D);

internal sealed record IdentifyData(string Token, GatewayIntents Intents, IReadOnlyList<int> Shard, Presence? Presence)
{
    public ClientProperties Properties { get; } =
        new(Environment.OSVersion.Platform.ToString().ToLowerInvariant(), "quadrennial", "quadrennial");
}

internal sealed record ClientProperties(string Os, string Browser, string Device);

internal sealed record ResumeData(string Token, string SessionId, long Seq);

internal sealed record InteractionEnvelope
{
    public required ulong Id { get; init; }

    public required InteractionType Type { get; init; }

    public required string Token { get; init; }

    public ulong ApplicationId { get; init; }

    public string? Locale { get; init; }
}
