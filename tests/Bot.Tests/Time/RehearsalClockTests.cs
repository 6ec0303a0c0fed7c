using Microsoft.Extensions.Time.Testing;
using Quadrennial.Bot.Time;

namespace Quadrennial.Bot.Tests.Time;

public sealed class RehearsalClockTests
{
    private const double DayPerSecond = 86_400;
    private static readonly DateTimeOffset December2019 = new(2019, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _real = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void It_starts_where_it_is_told_and_runs_as_fast_as_it_is_told()
    {
        var clock = new RehearsalClock(December2019, DayPerSecond, _real);

        Assert.Equal(December2019, clock.GetUtcNow());
        _real.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
    }

    [Fact]
    public void It_shows_utc_whatever_zone_its_start_was_written_in()
    {
        var clock = new RehearsalClock(new DateTimeOffset(2019, 12, 1, 2, 0, 0, TimeSpan.FromHours(2)), 1, _real);

        Assert.Equal(December2019, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
        Assert.Equal(TimeSpan.Zero, clock.GetLocalNow().Offset);
    }

    [Fact]
    public void Elapsed_time_is_its_own()
    {
        var clock = new RehearsalClock(December2019, DayPerSecond, _real);
        var before = clock.GetTimestamp();

        _real.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Equal(TimeSpan.FromHours(12), clock.GetElapsedTime(before));
    }

    [Theory]
    [InlineData(1, 3_600_000)]
    [InlineData(DayPerSecond, 42)]
    [InlineData(0.5, 7_200_000)]
    public async Task A_delay_ends_when_it_says_so_and_never_before(double speed, int realMilliseconds)
    {
        var clock = new RehearsalClock(December2019, speed, _real);
        var delay = Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken);

        _real.Advance(TimeSpan.FromMilliseconds(realMilliseconds - 1));
        Assert.False(delay.IsCompleted);

        _real.Advance(TimeSpan.FromMilliseconds(1));
        await delay;
        Assert.True(clock.GetUtcNow() >= December2019.AddHours(1));
    }

    [Fact]
    public async Task A_period_is_its_own_and_can_be_changed()
    {
        var clock = new RehearsalClock(December2019, 60, _real);
        var times = 0;
        await using var timer = clock.CreateTimer(_ => times++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        _real.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, times);

        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _real.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, times);

        timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        Assert.Equal(4, times);
    }

    [Fact]
    public void It_stops_at_the_end_of_the_calendar()
    {
        var clock = new RehearsalClock(December2019, 1e12, _real);

        _real.Advance(TimeSpan.FromDays(1));

        Assert.Equal(DateTimeOffset.MaxValue, clock.GetUtcNow());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_clock_that_stands_still_or_runs_backwards_is_refused(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RehearsalClock(December2019, speed, _real));
}
