using System.Data.Common;

namespace Quadrennial.Bot.Storage;

/// <summary>A unit of work that waits to be written.</summary>
internal abstract class StateWork
{
    private int _isTaken;

    /// <summary>Whether somebody does it, or has given it up.</summary>
    public bool IsTaken => Volatile.Read(ref _isTaken) == 1;

    /// <summary>Takes it, to do it or to give it up; true for the first alone.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    /// <summary>Does it. Until <see cref="Keep"/> it can be done again from the start.</summary>
    public abstract void Do(DbTransaction transaction);

    /// <summary>What it did is on disk: whoever waits may know.</summary>
    public abstract void Keep();

    /// <summary>Nothing of it was kept.</summary>
    public abstract void Fail(Exception exception);
}

/// <summary>A unit of work with a result.</summary>
internal sealed class StateWork<T>(Func<StateTransaction, T> work) : StateWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Action> _afterCommit = [];
    private T? _result;

    /// <summary>Ends when the work is kept, or has failed.</summary>
    public Task<T> Done => _done.Task;

    public override void Do(DbTransaction transaction)
    {
        _afterCommit.Clear();
        _result = work(new StateTransaction(transaction, _afterCommit));
    }

    public override void Keep()
    {
        try
        {
            foreach (var action in _afterCommit)
            {
                action();
            }

            _done.SetResult(_result!);
        }
        catch (Exception exception)
        {
            _done.SetException(exception);
        }
    }

    public override void Fail(Exception exception) => _done.TrySetException(exception);
}
