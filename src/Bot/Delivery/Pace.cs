namespace Quadrennial.Bot.Delivery;

/// <summary>So many starts in any second, and no more.</summary>
internal sealed class Pace(int perSecond, TimeProvider clock)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Queue<long> _starts = new(perSecond);

    /// <summary>Waits for the next place. For one caller at a time.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (_starts.Count == perSecond)
        {
            var elapsed = clock.GetElapsedTime(_starts.Dequeue());
            if (elapsed < Second)
            {
                await Task.Delay(Second - elapsed, clock, cancellationToken);
            }
        }

        _starts.Enqueue(clock.GetTimestamp());
    }
}
