namespace Quadrennial.Discord.Gateway;

/// <summary>One shard: a session on the gateway that survives broken connections.</summary>
public sealed class GatewaySession
{
    /// <summary>How it is doing; a snapshot, cheap to ask for.</summary>
    public GatewayStatus Status => throw new NotImplementedException();
}
