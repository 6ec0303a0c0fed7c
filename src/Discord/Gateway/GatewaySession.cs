using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Gateway;

/// <summary>One shard: a session on the gateway that outlives its connections.</summary>
internal sealed partial class GatewaySession(
    GatewayOptions options,
    (int Id, int Count) shard,
    GatewayDirectory directory,
    IdentifyGate gate,
    EventDispatcher dispatcher,
    TimeProvider clock,
    ILogger<GatewaySession> logger)
{
    /// <summary>A connection that lived this long was sound; the next trouble starts counting anew.</summary>
    private static readonly TimeSpan SoundFor = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private GatewayStatus _status = new() { ShardId = shard.Id };
    private volatile GatewayConnection? _connection;
    private SessionKey? _session;
    private long _sequence = -1;
    private int _troubles;
    private long _lastFrameAt;
    private long _lastEventAt;
    private volatile Heartbeat? _heartbeat;

    /// <summary>What stands beside the bot's name.</summary>
    public Presence? Presence { get; set; }

    /// <summary>Whether it is receiving events.</summary>
    public bool IsReady => _status.State == GatewayState.Ready;

    /// <summary>How it is doing.</summary>
    public GatewayStatus Status
    {
        get
        {
            lock (_gate)
            {
                return _status with
                {
                    Latency = _heartbeat?.Latency ?? _status.Latency,
                    LastFrameAt = Instant(Volatile.Read(ref _lastFrameAt)),
                    LastEventAt = Instant(Volatile.Read(ref _lastEventAt)),
                };
            }
        }
    }

    /// <summary>Connects, again and again, until told to stop.</summary>
    /// <exception cref="GatewayFatalException">Trying again is pointless.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var last = GatewayState.Stopped;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var ending = await ConnectOnceAsync(stop);
                if (stop.IsCancellationRequested)
                {
                    break;
                }

                Conclude(ending);
                var pause = PauseAfter(ending);
                LogEnding(logger, shard.Id, ending.Why, ending.Next, pause.TotalSeconds);
                Change(GatewayState.Waiting);
                await Task.Delay(pause, clock, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop while waiting.
        }
        catch
        {
            last = GatewayState.Failed;
            throw;
        }
        finally
        {
            Change(last);
        }
    }

    /// <summary>Changes what stands beside the bot's name; without a connection, as soon as there is one.</summary>
    public async Task UpdatePresenceAsync(Presence presence, CancellationToken cancellationToken)
    {
        Presence = presence;
        if (_connection is not { } connection || !IsReady)
        {
            return;
        }

        try
        {
            await connection.SendAsync(
                new Outgoing<Presence>(GatewayOperation.PresenceUpdate, presence), Wire.Types.OutgoingPresence, cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection broke meanwhile; the next session begins with this presence.
        }
    }

    private void Conclude(Ending ending)
    {
        lock (_gate)
        {
            _status = _status with { LastDisconnect = ending.Why };
        }

        if (ending.Next == AfterClose.GiveUp)
        {
            throw new GatewayFatalException(CloseCodes.Reason(ending.CloseCode), ending.CloseCode);
        }

        _troubles = ending.ReadyFor >= SoundFor ? 0 : _troubles + 1;

        // A server that keeps breaking on resume may have forgotten the session without saying so.
        if (ending.Next == AfterClose.Identify || (ending.ReadyFor is null && _troubles >= 5))
        {
            (_session, _sequence) = (null, -1);
        }
    }

    /// <summary>At once after a sound connection; else longer each time, and never two clients in step.</summary>
    private TimeSpan PauseAfter(Ending ending)
    {
        var steps = ending.ReadyFor is null ? _troubles : _troubles - 1;
        var longest = steps <= 0 ? 0 : Math.Min(Math.Pow(2, steps - 1), options.LongestPause.TotalSeconds);
        var seconds = longest * (0.5 + (options.Chance.NextDouble() / 2));

        // Discord asks for one to five seconds, at random, before a new session after an invalid one.
        return TimeSpan.FromSeconds(ending.IsInvalidSession ? Math.Max(seconds, 1 + (4 * options.Chance.NextDouble())) : seconds);
    }

    private void Change(GatewayState state)
    {
        lock (_gate)
        {
            _status = _status with
            {
                State = state,
                Since = clock.GetUtcNow(),
                Identifies = _status.Identifies + (state == GatewayState.Identifying ? 1 : 0),
                Resumes = _status.Resumes + (state == GatewayState.Resuming ? 1 : 0),
            };
        }

        LogState(logger, shard.Id, state);
    }

    private static DateTimeOffset? Instant(long ticks) => ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    [LoggerMessage(LogLevel.Debug, "Shard {Shard}: {State}")]
    private static partial void LogState(ILogger logger, int shard, GatewayState state);

    [LoggerMessage(LogLevel.Information, "Shard {Shard} lost its connection ({Why}); next: {Next} in {Seconds} s")]
    private static partial void LogEnding(ILogger logger, int shard, string why, AfterClose next, double seconds);

    /// <summary>What a session needs to go on after a break.</summary>
    private sealed record SessionKey(string Id, Uri? Address);

    /// <summary>How a connection ended.</summary>
    /// <param name="Next">What to do.</param>
    /// <param name="Why">For logs and status.</param>
    private sealed record Ending(AfterClose Next, string Why)
    {
        public int? CloseCode { get; init; }

        public bool IsInvalidSession { get; init; }

        /// <summary>How long it received events; null if it never came to that.</summary>
        public TimeSpan? ReadyFor { get; init; }
    }
}
