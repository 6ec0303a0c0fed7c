namespace Quadrennial.Playground.StandIn.Faults;

/// <summary>Faults of gateway connections. All act on the connections open now, unless said otherwise.</summary>
internal sealed class GatewayFaults
{
    /// <summary>Cuts the TCP connections without a close frame; the sessions can be resumed.</summary>
    public void Drop() => throw new NotImplementedException();

    /// <summary>Closes with a code; 4004, 4010 to 4014 and 1000/1001 end the session, the others leave it to be resumed.</summary>
    public void Close(int code) => throw new NotImplementedException();

    /// <summary>Says nothing more on the connections open now, no heartbeat acknowledgement either; what happens is kept for a resume.</summary>
    public void GoSilent() => throw new NotImplementedException();

    /// <summary>Op 7: asks the bot to reconnect.</summary>
    public void AskToReconnect() => throw new NotImplementedException();

    /// <summary>Op 9: the session is invalid.</summary>
    /// <param name="resumable">Whether it can still be resumed; if not, it is forgotten.</param>
    public void InvalidateSession(bool resumable) => throw new NotImplementedException();

    /// <summary>Holds events back until disposed; they then arrive in order.</summary>
    public IDisposable HoldEvents() => throw new NotImplementedException();

    /// <summary>The next events are sent twice with the same sequence number, as after a resume that overlaps.</summary>
    public void RepeatNextEvents(int count = 1) => throw new NotImplementedException();

    /// <summary>The next connection attempts are answered with an HTTP status instead of a WebSocket.</summary>
    public void RefuseConnections(int times = 1, int status = 503) => throw new NotImplementedException();

    /// <summary>The next identifies or resumes are closed with this code, such as 4004 or 4014.</summary>
    public void CloseNextIdentify(int code, int times = 1) => throw new NotImplementedException();
}
