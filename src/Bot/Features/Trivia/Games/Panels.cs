using System.Collections.Concurrent;
using System.Threading.Channels;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>
/// Which questions show what is no longer so: another count, another end. However many people click, each is redrawn at an even pace, from what is in the
/// database by then.
/// </summary>
internal sealed class Panels
{
    private readonly ConcurrentDictionary<(long GameId, long Number), bool> _changed = [];
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Whether any is to be redrawn.</summary>
    public bool IsAnyChanged => !_changed.IsEmpty;

    /// <summary>A question changed; it is redrawn once that is safely kept.</summary>
    public void Changed(StateTransaction transaction, GameRound round) => transaction.AfterCommit(() => Mark(round.GameId, round.Number));

    /// <summary>A question is to be redrawn.</summary>
    public void Mark(long gameId, long number)
    {
        _changed[(gameId, number)] = true;
        _bell.Writer.TryWrite(true);
    }

    /// <summary>Something else needs the keeper.</summary>
    public void Ring() => _bell.Writer.TryWrite(true);

    /// <summary>What is to be redrawn; taken away.</summary>
    public IReadOnlyList<(long GameId, long Number)> Take(Func<(long GameId, long Number), bool> isItsTurn) =>
        [.. _changed.Keys.Where(isItsTurn).Where(key => _changed.TryRemove(key, out _))];

    /// <summary>Waits until something changes.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _bell.Reader.WaitToReadAsync(cancellationToken);
        _bell.Reader.TryRead(out _);
    }
}
