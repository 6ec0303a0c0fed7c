using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quadrennial.Discord.Pacing;

namespace Quadrennial.Discord.Gateway;

/// <summary>One socket to the gateway: sends one payload at a time within Discord's limit, receives, closes.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly ClientWebSocket _socket;
    private readonly FrameReceiver _receiver;
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Discord allows 120 sends in 60 seconds; the rest is kept for heartbeats, which never wait.</summary>
    private readonly SlidingWindow _limit;

    private GatewayConnection(ClientWebSocket socket, bool isCompressed, TimeProvider clock)
    {
        _socket = socket;
        _receiver = new FrameReceiver(socket, isCompressed ? new StreamInflater() : null);
        _limit = new SlidingWindow(110, TimeSpan.FromSeconds(60), clock);
    }

    /// <summary>The code that the other side closed with, or null while open or where the connection just broke.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    public static async Task<GatewayConnection> OpenAsync(
        Uri address, bool isCompressed, TimeProvider clock, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.Proxy = null;
            socket.Options.KeepAliveInterval = TimeSpan.Zero; // Discord's heartbeats do this work.
            await socket.ConnectAsync(address, cancellationToken);
            return new GatewayConnection(socket, isCompressed, clock);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The next payload, valid until the next call; empty when the other side has closed.</summary>
    public ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken) => _receiver.ReceiveAsync(cancellationToken);

    /// <summary>Sends a payload when the limit allows.</summary>
    public async Task SendAsync<T>(Outgoing<T> payload, JsonTypeInfo<Outgoing<T>> type, CancellationToken cancellationToken)
    {
        await _limit.WaitAsync(cancellationToken);
        await SendAsync(JsonSerializer.SerializeToUtf8Bytes(payload, type), cancellationToken);
    }

    /// <summary>Sends a heartbeat at once.</summary>
    public Task SendHeartbeatAsync(long? sequence, CancellationToken cancellationToken)
    {
        _limit.TakeTurn();
        var payload = new byte[40];
        """{"op":1,"d":"""u8.CopyTo(payload);
        var length = 12;
        if (sequence is { } known && Utf8Formatter.TryFormat(known, payload.AsSpan(length), out var digits))
        {
            length += digits;
        }
        else
        {
            "null"u8.CopyTo(payload.AsSpan(length));
            length += 4;
        }

        payload[length++] = (byte)'}';
        return SendAsync(payload.AsMemory(0, length), cancellationToken);
    }

    /// <summary>Says goodbye; the other side's answer ends <see cref="ReceiveAsync"/>.</summary>
    public async Task SayGoodbyeAsync(CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)CloseCodes.Goodbye, "stopping", cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>
    /// Ends it so that the session can go on elsewhere: confirms the other side's close, or closes with a code that keeps the session.
    /// </summary>
    public async Task PartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var code = (WebSocketCloseStatus?)CloseCode ?? (WebSocketCloseStatus)CloseCodes.KeepSession;
            await _socket.CloseOutputAsync(code, null, cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ArgumentException)
        {
            // It is broken already, or closed with a code that may not be repeated: gone either way.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _receiver.Dispose();
    }

    private async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }
}
