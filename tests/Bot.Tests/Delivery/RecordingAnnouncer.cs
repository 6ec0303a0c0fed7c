using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Tests.Delivery;

/// <summary>
/// Discord as delivery sees it: channels that keep their messages, and nonces that it remembers for three minutes. Each call can be made
/// to go wrong in the ways in which the real one does.
/// </summary>
internal sealed class RecordingAnnouncer(TimeProvider realClock) : IAnnouncer
{
    /// <summary>"The past few minutes."</summary>
    public static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(3);

    private readonly Lock _gate = new();
    private readonly List<Posted> _messages = [];
    private readonly HashSet<Target> _busy = [];
    private readonly List<Identity> _begun = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What there is to read, in the order of posting; what was deleted is not.</summary>
    public IReadOnlyList<Posted> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages.Where(message => !message.IsDeleted)];
            }
        }
    }

    /// <summary>Which posts were begun, in order.</summary>
    public IReadOnlyList<Identity> Begun
    {
        get
        {
            lock (_gate)
            {
                return [.. _begun];
            }
        }
    }

    /// <summary>How the next posts go wrong; null for not at all.</summary>
    public Func<Identity, PostFault?> OnPost { get; set; } = _ => null;

    /// <summary>What is done before a look, such as failing; it may return an outcome in place of the true one.</summary>
    public Func<Identity, LookOutcome?> OnLook { get; set; } = _ => null;

    /// <summary>Awaited in every post before anything happens.</summary>
    public Func<Identity, Task> Delay { get; set; } = _ => Task.CompletedTask;

    /// <summary>How often somebody looked.</summary>
    public int Looks { get; private set; }

    /// <summary>From when on the last look went.</summary>
    public DateTimeOffset LookedFrom { get; private set; }

    /// <summary>Whether two posts to one target were ever under way at once.</summary>
    public bool HadTwoAtOnce { get; private set; }

    /// <inheritdoc/>
    public async Task<PostOutcome> PostAsync(Identity identity, OutgoingMessage message, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            HadTwoAtOnce |= !_busy.Add(identity.Target);
            _begun.Add(identity);
            Changed();
        }

        try
        {
            await Delay(identity).WaitAsync(cancellationToken);
            return Post(identity, message, OnPost(identity));
        }
        finally
        {
            lock (_gate)
            {
                _busy.Remove(identity.Target);
            }
        }
    }

    /// <inheritdoc/>
    public Task<LookOutcome> LookAsync(Identity identity, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        var faked = OnLook(identity);
        lock (_gate)
        {
            Looks++;
            LookedFrom = attemptedAt;
            var found = _messages.Find(message => !message.IsDeleted && message.Marker == identity.Marker && message.Target == identity.Target);
            return Task.FromResult(faked ?? (found is null
                ? new LookOutcome.NotThere()
                : new LookOutcome.Found(identity.Target.Id, found.Id)));
        }
    }

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<RecordingAnnouncer, bool> condition)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                changed = _changed.Task;
            }

            if (condition(this))
            {
                return;
            }

            await changed.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A moderator deletes a message.</summary>
    public void Delete(Identity identity)
    {
        lock (_gate)
        {
            _messages.FindAll(message => message.Identity == identity).ForEach(message => message.IsDeleted = true);
        }
    }

    private PostOutcome Post(Identity identity, OutgoingMessage message, PostFault? fault)
    {
        if (fault is { IsPosted: false })
        {
            return fault.Answer();
        }

        lock (_gate)
        {
            var now = realClock.GetUtcNow();
            var first = _messages.FindLast(earlier => earlier.Nonce == identity.Nonce && now - earlier.At < NonceLife);
            if (first is null)
            {
                first = new Posted((ulong)_messages.Count + 1, identity, message, identity.Nonce, identity.Marker, now);
                _messages.Add(first);
                Changed();
            }

            return fault?.Answer()
                ?? (first.IsDeleted ? new PostOutcome.PostedAndDeleted() : new PostOutcome.Posted(identity.Target.Id, first.Id));
        }
    }

    private void Changed()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }

    /// <summary>A message in a channel.</summary>
    internal sealed record Posted(ulong Id, Identity Identity, OutgoingMessage Message, string Nonce, Marker Marker, DateTimeOffset At)
    {
        public Target Target => Identity.Target;

        public bool IsDeleted { get; set; }
    }
}

/// <summary>A way for a post to go wrong.</summary>
/// <param name="IsPosted">Whether the message is there all the same.</param>
/// <param name="Answer">What is answered; it may throw.</param>
internal sealed record PostFault(bool IsPosted, Func<PostOutcome> Answer)
{
    public static PostFault Lost { get; } = new(IsPosted: false, () => new PostOutcome.Unclear("lost"));

    public static PostFault AnswerLost { get; } = new(IsPosted: true, () => new PostOutcome.Unclear("answer lost"));

    public static PostFault Later { get; } = new(IsPosted: false, () => new PostOutcome.Later(null, "later"));

    public static PostFault Refused(Trouble trouble) => new(IsPosted: false, () => new PostOutcome.Refused(trouble, "refused"));
}
