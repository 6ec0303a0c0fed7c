using Quadrennial.Discord.Models;
using Quadrennial.Discord.Pacing;

namespace Quadrennial.Discord.Gateway;

/// <summary>
/// Paces new sessions: one per 5 seconds for shards whose number leaves the same remainder by <c>max_concurrency</c>, and never more than
/// are left for the day, since Discord resets the token of a bot that exceeds them.
/// </summary>
internal sealed class IdentifyGate
{
    /// <summary>Discord's 5 seconds and a little for the way.</summary>
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.1);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock;
    private readonly Lane[] _lanes;
    private readonly Lock _gate = new();
    private readonly int _total;
    private int _remaining;
    private long _resetAt;

    public IdentifyGate(SessionStartLimit? limit, TimeProvider clock)
    {
        _clock = clock;
        _lanes = [.. Enumerable.Range(0, Math.Max(1, limit?.MaxConcurrency ?? 1)).Select(_ => new Lane())];
        (_total, _remaining) = limit is { Total: > 0 } ? (limit.Total, limit.Remaining) : (1_000, 1_000);
        _resetAt = clock.After(limit is { ResetAfter: > 0 } ? TimeSpan.FromMilliseconds(limit.ResetAfter) : Day);
    }

    /// <summary>Waits for the turn to begin a session. Keep the turn until the identify is sent.</summary>
    public async Task<Turn> EnterAsync(int shardId, CancellationToken cancellationToken)
    {
        var lane = _lanes[shardId % _lanes.Length];
        await lane.Access.WaitAsync(cancellationToken);
        try
        {
            while (TimeToWait(lane) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, _clock, cancellationToken);
            }

            return new Turn(this, lane);
        }
        catch (OperationCanceledException)
        {
            lane.Access.Release();
            throw;
        }
    }

    private TimeSpan TimeToWait(Lane lane)
    {
        lock (_gate)
        {
            if (_clock.Until(_resetAt) <= TimeSpan.Zero)
            {
                (_remaining, _resetAt) = (_total, _clock.After(Day));
            }

            return _clock.Until(_remaining <= 0 ? _resetAt : lane.FreeAt);
        }
    }

    private void Identified(Lane lane)
    {
        lock (_gate)
        {
            _remaining--;
            lane.FreeAt = _clock.After(Spacing);
        }
    }

    internal sealed class Lane
    {
        public SemaphoreSlim Access { get; } = new(1, 1);

        public long FreeAt { get; set; }
    }

    /// <summary>The right to begin a session.</summary>
    internal sealed class Turn(IdentifyGate gate, Lane lane) : IDisposable
    {
        private bool _isOver;

        /// <summary>The identify was sent; the next one waits its time from now.</summary>
        public void Identified()
        {
            gate.Identified(lane);
            Dispose();
        }

        public void Dispose()
        {
            if (!_isOver)
            {
                _isOver = true;
                lane.Access.Release();
            }
        }
    }
}
