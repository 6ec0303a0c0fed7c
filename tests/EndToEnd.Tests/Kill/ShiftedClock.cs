namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>The real clock, some time ahead.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Volatile.Read(ref _ahead));

    /// <summary>Lets time go by at once.</summary>
    public void Skip(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
}
