namespace Quadrennial.Bot.Delivery;

/// <summary>
/// Lets messages begin one after the other, evenly: what begins in bursts arrives in larger ones where the machine or the line stalls, and
/// then the far end counts more than were begun in its second.
/// </summary>
internal sealed class Pace(TimeProvider clock)
{
    /// <summary>Messages a second: three under Discord's 50, which everything that carries the token shares.</summary>
    public const int PerSecond = 47;

    /// <summary>So much of what a late timer cost is made up for, and so no more than 50 begin in any second.</summary>
    private const int SlotsMadeUpFor = 2;

    private static readonly TimeSpan Slot = TimeSpan.FromSeconds(1) / PerSecond;

    private readonly long _origin = clock.GetTimestamp();
    private TimeSpan _next;

    /// <summary>Waits for the next place. For one caller at a time.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetElapsedTime(_origin);
        var earliest = now - (Slot * SlotsMadeUpFor);
        _next = _next > earliest ? _next : earliest;
        if (_next > now)
        {
            await Task.Delay(_next - now, clock, cancellationToken);
        }

        _next += Slot;
    }
}
