using Microsoft.Extensions.Time.Testing;
using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Tests.Delivery;

public sealed class PaceTests
{
    private readonly FakeTimeProvider _clock = new(DeliveryWorld.Noon);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(40)] // A timer that wakes the sender late again and again costs nothing.
    public async Task More_than_46_a_second_begin_and_no_more_than_50_in_any_second(int tick)
    {
        var pace = new Pace(_clock);
        var starts = new List<DateTimeOffset>();
        var end = _clock.GetUtcNow().AddSeconds(60);
        while (_clock.GetUtcNow() < end)
        {
            await NextAsync(pace, tick);
            starts.Add(_clock.GetUtcNow());
        }

        Assert.InRange(starts.Count / 60.0, 46.1, 47.1);
        Assert.All(starts, start => Assert.InRange(starts.Count(other => other >= start && other < start.AddSeconds(1)), 0, 50));
    }

    [Fact]
    public async Task After_a_long_rest_there_is_no_burst()
    {
        var pace = new Pace(_clock);
        await NextAsync(pace, tick: 1);
        _clock.Advance(TimeSpan.FromHours(1));

        var begun = Enumerable.Range(0, 10).Select(_ => pace.WaitAsync(Token).AsTask()).TakeWhile(place => place.IsCompleted).Count();

        Assert.Equal(3, begun);
    }

    private async Task NextAsync(Pace pace, int tick)
    {
        var next = pace.WaitAsync(Token).AsTask();
        while (!next.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(tick));
        }

        await next;
    }
}
