using Quadrennial.Playground.StandIn.Gateway;

namespace Quadrennial.Playground.StandIn.Faults;

/// <summary>Faults of gateway connections. All act on the connections open now, unless said otherwise.</summary>
internal sealed class GatewayFaults
{
    private readonly World _world;
    private int _repetitions;
    private (int Times, int Status) _refusal;
    private (int Times, int Code) _identifyClose;

    internal GatewayFaults(World world) => _world = world;

    /// <summary>Whether events are held back.</summary>
    internal bool IsHolding { get; private set; }

    /// <summary>Cuts the TCP connections without a close frame; the sessions can be resumed.</summary>
    public void Drop() => OnEach(connection => connection.Abort());

    /// <summary>Closes with a code; 4004, 4010 to 4014 and 1000/1001 end the session, the others leave it to be resumed.</summary>
    public void Close(int code) => OnEach(connection => connection.Close(code));

    /// <summary>Says nothing more, no heartbeat acknowledgement either; what happens is kept for a resume.</summary>
    public void GoSilent() => OnEach(connection => connection.IsSilent = true);

    /// <summary>Op 7: asks the bot to reconnect.</summary>
    public void AskToReconnect() => OnEach(connection => connection.Send(Payload.Reconnect));

    /// <summary>Op 9: the session is invalid.</summary>
    /// <param name="resumable">Whether it can still be resumed; if not, it is forgotten.</param>
    public void InvalidateSession(bool resumable) => OnEach(connection =>
    {
        _world.Sessions.Detach(connection, leavesSession: resumable);
        connection.Session = null;
        connection.Send(Payload.InvalidSession(resumable));
    });

    /// <summary>Holds events back until disposed; they then arrive in order.</summary>
    public IDisposable HoldEvents()
    {
        lock (_world.Gate)
        {
            IsHolding = true;
        }

        return new Holding(this);
    }

    /// <summary>The next events are sent twice with the same sequence number, as after a resume that overlaps.</summary>
    public void RepeatNextEvents(int count = 1)
    {
        lock (_world.Gate)
        {
            _repetitions = count;
        }
    }

    /// <summary>The next connection attempts are answered with an HTTP status instead of a WebSocket.</summary>
    public void RefuseConnections(int times = 1, int status = 503)
    {
        lock (_world.Gate)
        {
            _refusal = (times, status);
        }
    }

    /// <summary>The next identifies or resumes are closed with this code, such as 4004 or 4014.</summary>
    public void CloseNextIdentify(int code, int times = 1)
    {
        lock (_world.Gate)
        {
            _identifyClose = (times, code);
        }
    }

    internal bool TakeRepetition() => _repetitions > 0 && _repetitions-- > 0;

    internal int? TakeIdentifyClose() => Take(ref _identifyClose);

    internal int? TakeRefusal()
    {
        lock (_world.Gate)
        {
            return Take(ref _refusal);
        }
    }

    private static int? Take(ref (int Times, int Value) armed)
    {
        if (armed.Times == 0)
        {
            return null;
        }

        armed.Times--;
        return armed.Value;
    }

    private void OnEach(Action<Connection> action)
    {
        lock (_world.Gate)
        {
            foreach (var connection in _world.Sessions.Connections.ToList())
            {
                action(connection);
            }
        }
    }

    private sealed class Holding(GatewayFaults faults) : IDisposable
    {
        public void Dispose()
        {
            lock (faults._world.Gate)
            {
                faults.IsHolding = false;
                faults.OnEach(connection => connection.Release());
            }
        }
    }
}
