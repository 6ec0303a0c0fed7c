namespace Quadrennial.Bot.Time;

/// <summary>
/// A clock that starts at another instant and may run faster, for rehearsals: "play December 2019 at one day a second". Timers fire
/// when this clock says so, and elapsed times are this clock's.
/// </summary>
/// <remarks>
/// For what the bot says and when. What other machines time, such as heartbeats and answers, stays on the real clock: at a day a second
/// Discord's 3 seconds would be over after 35 microseconds.
/// </remarks>
internal sealed class RehearsalClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly DateTimeOffset _startAt;
    private readonly double _speed;
    private readonly long _started;

    /// <summary>Starts the clock.</summary>
    /// <param name="startAt">What it shows now.</param>
    /// <param name="speed">How many of its seconds pass in a real one; above 0, 1 for real time, 86400 for a day a second.</param>
    /// <param name="real">The clock it is driven by; the system's unless a test gives another.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="speed"/> is not above 0, or is infinite.</exception>
    public RehearsalClock(DateTimeOffset startAt, double speed = 1, TimeProvider? real = null)
    {
        if (speed <= 0 || !double.IsFinite(speed))
        {
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed of a clock is a finite number above 0.");
        }

        _real = real ?? System;
        _startAt = startAt.ToUniversalTime();
        _speed = speed;
        _started = _real.GetTimestamp();
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>This clock's ticks of 100 ns since it started; it stops at the end of the calendar.</summary>
    public override long GetTimestamp()
    {
        var ticks = _real.GetElapsedTime(_started).Ticks * _speed;
        var end = (DateTimeOffset.MaxValue - _startAt).Ticks;
        return ticks < end ? (long)ticks : end;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _startAt.AddTicks(GetTimestamp());

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(_real.CreateTimer(callback, state, Real(dueTime), Real(period)), this);

    /// <summary>How long a span of this clock really takes; rounded up to a timer's millisecond, so that none fires early.</summary>
    private TimeSpan Real(TimeSpan span) =>
        span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds / _speed));

    private sealed class Timer(ITimer real, RehearsalClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => real.Change(clock.Real(dueTime), clock.Real(period));

        public void Dispose() => real.Dispose();

        public ValueTask DisposeAsync() => real.DisposeAsync();
    }
}
