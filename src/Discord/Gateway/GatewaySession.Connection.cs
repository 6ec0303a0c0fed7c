using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Gateway;

// One connection, from opening to its end.
internal sealed partial class GatewaySession
{
    /// <summary>Used where a server does not say how often to beat.</summary>
    private const double UsualInterval = 41_250;

    private long _readySince;

    private async Task<Ending> ConnectOnceAsync(CancellationToken stop)
    {
        _readySince = 0;
        using var turn = _session is null ? await gate.EnterAsync(shard.Id, stop) : null;

        // Fires when the next step takes too long; pushed back at every step, and off once events flow.
        using var overdue = new CancellationTokenSource(options.HandshakeTimeout, clock);

        // Fires when a goodbye stays unanswered.
        using var goodbye = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var hurry = stop.UnsafeRegister(static goodbye => ((CancellationTokenSource)goodbye!).CancelAfter(GoodbyeTimeout), goodbye);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(overdue.Token, goodbye.Token);
        Ending ending;
        try
        {
            Change(GatewayState.Connecting);
            using var connection = await OpenAsync(overdue.Token, stop);
            ending = await LiveAsync(connection, turn, overdue, end, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            ending = new Ending(AfterClose.Resume, "no sign of life in time");
        }
        catch (Exception exception) when (exception is WebSocketException or HttpRequestException or IOException or InvalidDataException)
        {
            ending = new Ending(AfterClose.Resume, $"connection failed: {exception.Message}");
        }
        catch (Exception exception) when (exception is not GatewayFatalException and not OperationCanceledException)
        {
            // Nothing else is expected here; still, a new connection serves people better than none.
            LogUnforeseen(logger, shard.Id, exception);
            ending = new Ending(AfterClose.Resume, $"unforeseen: {exception.GetType().Name}");
        }
        finally
        {
            _connection = null;
        }

        return ending with { ReadyFor = _readySince == 0 ? null : clock.GetElapsedTime(_readySince) };
    }

    private async Task<GatewayConnection> OpenAsync(CancellationToken overdue, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(overdue, stop);
        if (_troubles >= 2)
        {
            // Nobody answers where we were told to go: perhaps it has moved.
            await directory.TryAskAsync(either.Token);
        }

        var address = _troubles < 2 ? _session?.Address ?? directory.Address : directory.Address;
        return await GatewayConnection.OpenAsync(address, options.Compress, clock, either.Token);
    }

    private async Task<Ending> LiveAsync(
        GatewayConnection connection,
        IdentifyGate.Turn? turn,
        CancellationTokenSource overdue,
        CancellationTokenSource end,
        CancellationToken stop)
    {
        var hello = await connection.ReceiveAsync(end.Token);
        if (hello.IsEmpty)
        {
            return Closed(connection);
        }

        var heartbeat = new Heartbeat(ReadInterval(hello.Span), options, clock);
        _heartbeat = heartbeat;
        overdue.CancelAfter(options.HandshakeTimeout);
        await GreetAsync(connection, end.Token);
        turn?.Identified();
        _connection = connection;

        var beating = heartbeat.BeatAsync(token => connection.SendHeartbeatAsync(Sequence, token), end.Token);
        var reading = ReadAsync(connection, heartbeat, overdue, end.Token);
        var stopping = Task.Delay(Timeout.InfiniteTimeSpan, clock, stop);
        var first = await Task.WhenAny(reading, beating, stopping);
        try
        {
            if (first == stopping)
            {
                await connection.SayGoodbyeAsync(end.Token);
            }
            else if (first == beating)
            {
                await end.CancelAsync();
                await beating;
            }

            var ending = await reading;
            await connection.PartAsync(end.Token);
            return ending;
        }
        catch (OperationCanceledException) when (first == beating)
        {
            return new Ending(AfterClose.Resume, "a heartbeat stayed unanswered");
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAny(beating);
        }
    }

    private long? Sequence => Volatile.Read(ref _sequence) is >= 0 and var known ? known : null;

    private Task GreetAsync(GatewayConnection connection, CancellationToken cancellationToken)
    {
        if (_session is { } session)
        {
            Change(GatewayState.Resuming);
            return connection.SendAsync(
                new Outgoing<ResumeData>(GatewayOperation.Resume, new ResumeData(options.Token, session.Id, Sequence ?? 0)),
                Wire.Types.OutgoingResumeData,
                cancellationToken);
        }

        Change(GatewayState.Identifying);
        var identify = new IdentifyData(options.Token, options.Intents, [shard.Id, shard.Count], Presence);
        return connection.SendAsync(
            new Outgoing<IdentifyData>(GatewayOperation.Identify, identify), Wire.Types.OutgoingIdentifyData, cancellationToken);
    }

    private async Task<Ending> ReadAsync(
        GatewayConnection connection, Heartbeat heartbeat, CancellationTokenSource overdue, CancellationToken end)
    {
        while (true)
        {
            var payload = await connection.ReceiveAsync(end);
            if (payload.IsEmpty)
            {
                return Closed(connection);
            }

            var (ending, wantsHeartbeat) = Take(payload.Span, heartbeat, overdue);
            if (ending is not null)
            {
                return ending;
            }

            if (wantsHeartbeat)
            {
                await connection.SendHeartbeatAsync(Sequence, end);
            }
        }
    }

    private (Ending? Ending, bool WantsHeartbeat) Take(ReadOnlySpan<byte> payload, Heartbeat heartbeat, CancellationTokenSource overdue)
    {
        var now = clock.GetUtcNow().Ticks;
        Volatile.Write(ref _lastFrameAt, now);
        try
        {
            var frame = GatewayFrame.Parse(payload);
            switch (frame.Operation)
            {
                case GatewayOperation.Dispatch:
                    Volatile.Write(ref _lastEventAt, now);
                    Dispatch(frame, overdue);
                    break;
                case GatewayOperation.Heartbeat:
                    return (null, true);
                case GatewayOperation.HeartbeatAcknowledged:
                    heartbeat.Acknowledged();
                    break;
                case GatewayOperation.Reconnect:
                    return (new Ending(AfterClose.Resume, "Discord asked for a new connection"), false);
                case GatewayOperation.InvalidSession:
                    return (InvalidSession(frame.Data), false);
            }
        }
        catch (JsonException exception)
        {
            LogUnreadable(logger, shard.Id, exception.Message);
        }

        return (null, false);
    }

    private void Dispatch(in GatewayFrame frame, CancellationTokenSource overdue)
    {
        // A replay may repeat what had come through just before the break, and so may a fault in between; nothing is answered twice.
        // What begins or ends a replay counts whatever its number.
        var isGreeting = frame.EventName.SequenceEqual("READY"u8) || frame.EventName.SequenceEqual("RESUMED"u8);
        if (frame.Sequence <= Sequence && !isGreeting)
        {
            return;
        }

        try
        {
            if (frame.EventName.SequenceEqual("READY"u8))
            {
                Begin(frame.Data);
                overdue.CancelAfter(Timeout.InfiniteTimeSpan);
            }
            else if (frame.EventName.SequenceEqual("RESUMED"u8))
            {
                EnterReady();
                overdue.CancelAfter(Timeout.InfiniteTimeSpan);
                dispatcher.HandOver(new GatewayEvent.Resumed(shard.Id));
            }
            else
            {
                if (_readySince == 0)
                {
                    overdue.CancelAfter(options.HandshakeTimeout);
                }

                if (GatewayEventReader.Read(frame.EventName, frame.Data, clock.GetTimestamp()) is { } gatewayEvent)
                {
                    dispatcher.HandOver(gatewayEvent);
                }
            }
        }
        finally
        {
            if (frame.Sequence is { } sequence)
            {
                Volatile.Write(ref _sequence, Math.Max(sequence, _sequence));
            }
        }
    }

    private void Begin(ReadOnlySpan<byte> data)
    {
        var ready = JsonSerializer.Deserialize(data, Wire.Types.ReadyData) ?? throw new JsonException("READY without data.");
        _session = ready.SessionId is { } id ? new SessionKey(id, GatewayAddress.From(ready.ResumeGatewayUrl, options.Compress)) : null;
        EnterReady();
        var user = ready.User ?? new();
        dispatcher.HandOver(new GatewayEvent.Ready(
            user, ready.Application?.Id ?? user.Id, [.. (ready.Guilds ?? []).Select(guild => guild.Id)], shard.Id));
    }

    private void EnterReady()
    {
        _readySince = clock.GetTimestamp();
        Change(GatewayState.Ready);
    }

    private static Ending InvalidSession(ReadOnlySpan<byte> canResume) =>
        new(canResume.SequenceEqual("true"u8) ? AfterClose.Resume : AfterClose.Identify, "Discord calls the session invalid")
        {
            IsInvalidSession = true,
        };

    private static Ending Closed(GatewayConnection connection) =>
        new(CloseCodes.Next(connection.CloseCode), $"closed with {connection.CloseCode?.ToString() ?? "no code"}")
        {
            CloseCode = connection.CloseCode,
        };

    private static TimeSpan ReadInterval(ReadOnlySpan<byte> payload)
    {
        try
        {
            var hello = JsonSerializer.Deserialize(GatewayFrame.Parse(payload).Data, Wire.Types.HelloData);
            var milliseconds = hello is { HeartbeatInterval: > 0 and < 3_600_000 } ? hello.HeartbeatInterval : UsualInterval;
            return TimeSpan.FromMilliseconds(milliseconds);
        }
        catch (JsonException)
        {
            return TimeSpan.FromMilliseconds(UsualInterval);
        }
    }

    [LoggerMessage(LogLevel.Error, "Shard {Shard} lost its connection in a way nobody foresaw")]
    private static partial void LogUnforeseen(ILogger logger, int shard, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Shard {Shard} skips a payload that it cannot read: {Why}")]
    private static partial void LogUnreadable(ILogger logger, int shard, string why);
}
