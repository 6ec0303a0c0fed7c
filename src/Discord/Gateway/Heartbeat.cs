namespace Quadrennial.Discord.Gateway;

/// <summary>
/// Shows the gateway that we are alive, and notices when it is not: a heartbeat that stays unanswered means the connection is dead,
/// however open it looks.
/// </summary>
/// <param name="interval">How often to beat.</param>
/// <param name="options">How long an answer may take.</param>
/// <param name="clock">The clock.</param>
internal sealed class Heartbeat(TimeSpan interval, GatewayOptions options, TimeProvider clock)
{
    private long _sentAt;
    private int _isAwaited;
    private long _latency = -1;

    /// <summary>How long the last one took to be answered, or null before the first.</summary>
    public TimeSpan? Latency => Volatile.Read(ref _latency) is >= 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

    /// <summary>It was answered.</summary>
    public void Acknowledged()
    {
        if (Interlocked.Exchange(ref _isAwaited, 0) == 1)
        {
            Volatile.Write(ref _latency, clock.GetElapsedTime(Volatile.Read(ref _sentAt)).Ticks);
        }
    }

    /// <summary>Beats until one stays unanswered, then returns.</summary>
    /// <param name="send">Sends one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task BeatAsync(Func<CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        // The first comes after a random part of the interval, so that a restarted gateway is not met by all its clients at once.
        await Task.Delay(interval * options.Chance.NextDouble(), clock, cancellationToken);
        var wait = options.AcknowledgementTimeout < interval ? options.AcknowledgementTimeout : interval;
        while (true)
        {
            Volatile.Write(ref _sentAt, clock.GetTimestamp());
            Volatile.Write(ref _isAwaited, 1);
            await send(cancellationToken);
            await Task.Delay(wait, clock, cancellationToken);
            if (Volatile.Read(ref _isAwaited) == 1)
            {
                return;
            }

            await Task.Delay(interval - wait, clock, cancellationToken);
        }
    }
}
