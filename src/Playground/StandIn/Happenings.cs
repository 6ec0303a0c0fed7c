using System.Collections.Immutable;

namespace Quadrennial.Playground.StandIn;

/// <summary>Tells watchers what happened, and wakes those who wait for something.</summary>
/// <param name="gate">The world's gate; told and asked only while it is held.</param>
internal sealed class Happenings(Lock gate)
{
    private ImmutableArray<Action<Happening>> _watchers = [];
    private readonly List<Wait> _waits = [];

    public IDisposable Watch(Action<Happening> watcher)
    {
        lock (gate)
        {
            _watchers = _watchers.Add(watcher);
        }

        return new Subscription(this, watcher);
    }

    /// <summary>Call with the gate held.</summary>
    public void Tell(Happening happening)
    {
        foreach (var watcher in _watchers)
        {
            watcher(happening);
        }

        Reconsider();
    }

    /// <summary>Looks at the waits again; call with the gate held after a change that is no happening.</summary>
    public void Reconsider()
    {
        for (var i = _waits.Count - 1; i >= 0; i--)
        {
            var wait = _waits[i];
            if (wait.Condition())
            {
                _waits.RemoveAt(i);
                wait.Done.TrySetResult();
            }
        }
    }

    /// <summary>Completes once a condition holds. It is asked with the gate held, now and after each happening.</summary>
    public async Task WhenAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        Wait wait;
        lock (gate)
        {
            if (condition())
            {
                return;
            }

            wait = new Wait(condition);
            _waits.Add(wait);
        }

        await using var registration = cancellationToken.Register(() => Abandon(wait, cancellationToken));
        await wait.Done.Task;
    }

    private void Abandon(Wait wait, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            _waits.Remove(wait);
        }

        wait.Done.TrySetCanceled(cancellationToken);
    }

    private sealed record Wait(Func<bool> Condition)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Subscription(Happenings happenings, Action<Happening> watcher) : IDisposable
    {
        public void Dispose() => happenings.Forget(watcher);
    }

    private void Forget(Action<Happening> watcher)
    {
        lock (gate)
        {
            _watchers = _watchers.Remove(watcher);
        }
    }
}
