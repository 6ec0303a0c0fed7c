using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>One WebSocket of the bot: what is to be sent goes out in order, what arrives goes to the protocol.</summary>
internal sealed class Connection : IAsyncDisposable
{
    /// <summary>Discord closes on longer payloads.</summary>
    private const int MaxReceived = 4_096;

    private readonly World _world;
    private readonly HttpContext _context;
    private readonly WebSocket _socket;
    private readonly ZlibStream? _zlib;
    private readonly Channel<Outgoing> _outgoing =
        System.Threading.Channels.Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<byte[]> _held = [];
    private readonly ITimer? _heartbeat;
    private bool _leavesSession = true;
    private bool _isClosing;

    public Connection(World world, HttpContext context, WebSocket socket, bool compresses)
    {
        (_world, _context, _socket) = (world, context, socket);
        _zlib = compresses ? new ZlibStream() : null;
        if (world.Options.RequireHeartbeats)
        {
            _heartbeat = world.Clock.CreateTimer(_ => TimeOut(), state: null, HeartbeatLimit, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The session it serves, once identified or resumed.</summary>
    public Session? Session { get; set; }

    /// <summary>A fault: nothing is sent any more.</summary>
    public bool IsSilent { get; set; }

    private TimeSpan HeartbeatLimit => _world.Options.HeartbeatInterval * 2;

    /// <summary>Serves until either side ends it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        lock (_world.Gate)
        {
            _world.Sessions.Connections.Add(this);
        }

        Send(Payload.Hello(_world.Options.HeartbeatInterval));
        var sending = SendAllAsync(cancellationToken);
        try
        {
            await ReceiveAllAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // Dropped by either side: the session waits for a resume.
        }

        lock (_world.Gate)
        {
            _world.Sessions.Connections.Remove(this);
            _world.Sessions.Detach(this, _leavesSession);
        }

        _outgoing.Writer.TryComplete();
        await sending;
    }

    /// <summary>Sends a payload that is no event.</summary>
    public void Send(byte[] payload)
    {
        if (!IsSilent)
        {
            _outgoing.Writer.TryWrite(new Outgoing(payload));
        }
    }

    /// <summary>Sends an event, held back or repeated where a fault says so; call with the gate held.</summary>
    public void SendEvent(byte[] payload)
    {
        var faults = _world.Faults.Gateway;
        if (faults.IsHolding)
        {
            _held.Add(payload);
            return;
        }

        Send(payload);
        if (faults.TakeRepetition())
        {
            Send(payload);
        }
    }

    /// <summary>Sends what was held back.</summary>
    public void Release()
    {
        foreach (var payload in _held)
        {
            Send(payload);
        }

        _held.Clear();
    }

    public void Close(CloseCode code) => Close((int)code);

    public void Close(int code)
    {
        _isClosing = true;
        _leavesSession &= CloseCodes.LeavesSession(code);
        _outgoing.Writer.TryWrite(new Outgoing(Payload: null, code));
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Cuts the TCP connection without a word.</summary>
    public void Abort() => _context.Abort();

    /// <summary>The bot gave a sign of life.</summary>
    public void NoteHeartbeat() => _heartbeat?.Change(HeartbeatLimit, Timeout.InfiniteTimeSpan);

    public async ValueTask DisposeAsync()
    {
        if (_heartbeat is not null)
        {
            await _heartbeat.DisposeAsync();
        }

        _zlib?.Dispose();
        _socket.Dispose();
    }

    private void TimeOut()
    {
        lock (_world.Gate)
        {
            Close(CloseCode.SessionTimedOut);
        }
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (payload, closeCode) in _outgoing.Reader.ReadAllAsync(cancellationToken))
            {
                if (payload is null)
                {
                    var reason = ((CloseCode)closeCode).ToString();
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)closeCode, reason, cancellationToken);
                    return;
                }

                _world.Options.OnExchange?.Invoke(new Exchange.Gateway(FromBot: false, payload));
                var (bytes, type) = _zlib is null
                    ? (payload, WebSocketMessageType.Text)
                    : (_zlib.Compress(payload), WebSocketMessageType.Binary);
                await _socket.SendAsync(bytes, type, endOfMessage: true, cancellationToken);
            }
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The receiving side notices the end and tidies up.
        }
    }

    private async Task ReceiveAllAsync(CancellationToken cancellationToken)
    {
        var protocol = new Protocol(_world, this);
        var buffer = new byte[MaxReceived + 1];
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                // Said back as it was: it is the client's code that decides whether the session can be resumed.
                Close((int)(_socket.CloseStatus ?? WebSocketCloseStatus.Empty));
                return;
            }

            length += received.Count;
            if (length > MaxReceived)
            {
                Close(CloseCode.DecodeError);
                length = 0;
            }
            else if (received.EndOfMessage)
            {
                if (!_isClosing)
                {
                    protocol.Receive(buffer.AsMemory(0, length));
                }

                length = 0;
            }
        }
    }

    private readonly record struct Outgoing(byte[]? Payload, int CloseCode = 0);
}
