using Microsoft.Extensions.Logging;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Discord.Gateway;

/// <summary>All shards of this process.</summary>
public sealed class ShardedGateway
{
    /// <summary>Prepares the shards; nothing is opened yet.</summary>
    /// <param name="rest">Asked where the gateway is.</param>
    /// <param name="options">How to be present.</param>
    /// <param name="handler">Takes the events.</param>
    /// <param name="clock">Real time, whatever clock the bot plays by.</param>
    /// <param name="loggers">Where to log.</param>
    public ShardedGateway(
        DiscordRest rest, GatewayOptions options, GatewayEventHandler handler, TimeProvider clock, ILoggerFactory loggers)
    {
    }

    /// <summary>How the shards are doing; empty before <see cref="RunAsync"/> knows how many there are.</summary>
    public IReadOnlyList<GatewayStatus> Statuses => throw new NotImplementedException();

    /// <summary>Whether every shard is receiving events.</summary>
    public bool IsReady => throw new NotImplementedException();

    /// <summary>
    /// Connects and stays connected until told to stop; then says goodbye, so that Discord shows the bot as offline at once, and returns.
    /// </summary>
    /// <exception cref="GatewayFatalException">Trying again is pointless.</exception>
    public Task RunAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Changes what stands beside the bot's name, on every shard now and on every session to come.</summary>
    public Task UpdatePresenceAsync(Presence presence, CancellationToken cancellationToken) => throw new NotImplementedException();
}
