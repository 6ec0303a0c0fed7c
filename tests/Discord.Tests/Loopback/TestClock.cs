using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Quadrennial.Discord.Tests.Loopback;

/// <summary>A clock that a test moves, and that tells when the code under test has begun to wait.</summary>
internal sealed class TestClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();
    private readonly SemaphoreSlim _added = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            _waits.Enqueue(dueTime);
            _added.Release();
        }

        return timer;
    }

    /// <summary>Where it stood at first.</summary>
    public new DateTimeOffset Start { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Waits until somebody waits for a time in this range, then lets exactly that time pass.</summary>
    public async Task<TimeSpan> PassAsync(TimeSpan atLeast, TimeSpan atMost)
    {
        var wait = await WaitedForAsync(atLeast, atMost);
        Advance(wait);
        return wait;
    }

    /// <summary>Waits until somebody waits for a time in this range; earlier waits of other lengths are forgotten.</summary>
    public async Task<TimeSpan> WaitedForAsync(TimeSpan atLeast, TimeSpan atMost)
    {
        while (true)
        {
            Assert.True(await _added.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken), $"Nobody waits for {atLeast} to {atMost}.");
            if (_waits.TryDequeue(out var wait) && wait >= atLeast && wait <= atMost)
            {
                return wait;
            }
        }
    }
}
