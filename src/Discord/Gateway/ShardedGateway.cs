using Microsoft.Extensions.Logging;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Discord.Gateway;

/// <summary>All shards of this process.</summary>
/// <param name="rest">Asked where the gateway is.</param>
/// <param name="options">How to be present.</param>
/// <param name="handler">Takes the events.</param>
/// <param name="clock">Real time, whatever clock the bot plays by.</param>
/// <param name="loggers">Where to log.</param>
public sealed class ShardedGateway(
    DiscordRest rest, GatewayOptions options, GatewayEventHandler handler, TimeProvider clock, ILoggerFactory loggers)
{
    private readonly GatewayDirectory _directory = new(rest, options, clock, loggers.CreateLogger<GatewayDirectory>());
    private readonly EventDispatcher _dispatcher = new(handler, loggers.CreateLogger<EventDispatcher>());
    private volatile IReadOnlyList<GatewaySession> _sessions = [];
    private volatile Presence? _presence = options.Presence;

    /// <summary>How the shards are doing; empty before <see cref="RunAsync"/> knows how many there are.</summary>
    public IReadOnlyList<GatewayStatus> Statuses => [.. _sessions.Select(session => session.Status)];

    /// <summary>Whether every shard is receiving events.</summary>
    public bool IsReady => _sessions is { Count: > 0 } sessions && sessions.All(session => session.IsReady);

    /// <summary>
    /// Connects and stays connected until told to stop; then says goodbye, so that Discord shows the bot as offline at once, and returns.
    /// </summary>
    /// <exception cref="GatewayFatalException">Trying again is pointless.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var told = await _directory.AskAsync(cancellationToken);
            var count = options.ShardCount ?? told.Shards;
            var gate = new IdentifyGate(told.SessionStartLimit, clock);
            var logger = loggers.CreateLogger<GatewaySession>();
            var ids = options.ShardIds ?? [.. Enumerable.Range(0, count)];
            _sessions = [.. ids.Select(id => new GatewaySession(options, (id, count), _directory, gate, _dispatcher, clock, logger))];
            foreach (var session in _sessions)
            {
                session.Presence = _presence;
            }

            await RunAllAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop before the shards began.
        }
    }

    /// <summary>Changes what stands beside the bot's name, on every shard now and on every session to come.</summary>
    public Task UpdatePresenceAsync(Presence presence, CancellationToken cancellationToken)
    {
        _presence = presence;
        return Task.WhenAll(_sessions.Select(session => session.UpdatePresenceAsync(presence, cancellationToken)));
    }

    private async Task RunAllAsync(CancellationToken cancellationToken)
    {
        // A shard ends early only when it is hopeless, and then it is for all.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = _sessions.Select(session => session.RunAsync(stop.Token)).ToList();
        await Task.WhenAny(running);
        await stop.CancelAsync();
        await Task.WhenAll(running);
    }
}
