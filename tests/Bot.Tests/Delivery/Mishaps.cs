using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Tests.Delivery;

/// <summary>What can go wrong while a message is carried.</summary>
public enum Mishap
{
    /// <summary>The process dies while it composes: the attempt is not on record.</summary>
    DiesBeforeTheAttemptIsKept,

    /// <summary>It dies with the attempt on record, before anything is sent.</summary>
    DiesBeforePosting,

    /// <summary>It dies when the message is there, before the answer is read.</summary>
    DiesAfterPosting,

    /// <summary>It dies in the middle of recording the outcome.</summary>
    DiesBeforeTheOutcomeIsKept,

    /// <summary>It dies the moment the outcome is on record.</summary>
    DiesAfterTheOutcomeIsKept,

    /// <summary>It dies before it has looked what became of an attempt.</summary>
    DiesBeforeALook,

    /// <summary>The request is lost.</summary>
    LosesTheRequest,

    /// <summary>The message is there, and the answer is lost.</summary>
    LosesTheAnswer,

    /// <summary>Discord asks to come back later.</summary>
    IsToldToWait,
}

/// <summary>
/// Carries messages with mishaps on the way, each time as a process that has just started, and counts what people see. What is carried
/// is followed by a next occurrence.
/// </summary>
internal sealed class MishapHarness : IDisposable
{
    private readonly DeliveryWorld _world;
    private readonly Func<long, CancellationToken, Task> _carry;
    private Mishap? _next;
    private CancellationTokenSource _process = new();
    private ulong _channel;

    /// <summary>Prepares it.</summary>
    /// <param name="world">Where.</param>
    /// <param name="carry">What carries a message: the courier, or one that does it wrong.</param>
    public MishapHarness(DeliveryWorld world, Func<long, CancellationToken, Task> carry)
    {
        _world = world;
        _carry = carry;
        world.Kind.OnDecide = (row, _) =>
        {
            DieAt(Mishap.DiesBeforeTheAttemptIsKept);
            return new Decision.Send(TestKind.Saying(row.Payload));
        };
        world.Kind.OnEnded = (transaction, row, _) =>
        {
            world.Outbox.Plan(transaction, Next(row.Identity));
            DieAt(Mishap.DiesBeforeTheOutcomeIsKept);
            transaction.AfterCommit(() => DieAt(Mishap.DiesAfterTheOutcomeIsKept));
        };
        world.Announcer.OnLook = _ =>
        {
            DieAt(Mishap.DiesBeforeALook);
            return null;
        };
        world.Announcer.OnPost = _ =>
        {
            DieAt(Mishap.DiesBeforePosting);
            return Take() switch
            {
                Mishap.DiesAfterPosting => new PostFault(IsPosted: true, () => throw Death()),
                Mishap.LosesTheRequest => PostFault.Lost,
                Mishap.LosesTheAnswer => PostFault.AnswerLost,
                Mishap.IsToldToWait => PostFault.Later,
                _ => null,
            };
        };
    }

    /// <summary>What people saw, over all messages.</summary>
    public (int Lost, int Doubled, int WithoutNext) Total { get; private set; }

    /// <summary>Every mishap, followed after every pause by every other.</summary>
    public static IEnumerable<IReadOnlyList<(Mishap Mishap, TimeSpan Pause)>> Pairs()
    {
        // The courier trusts a nonce for one minute, Discord here remembers it for three.
        TimeSpan[] pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];
        var single = Enum.GetValues<Mishap>().SelectMany(mishap => pauses.Select(pause => (mishap, pause))).ToList();
        return single.SelectMany(first => single.Select(second => new[] { first, second }));
    }

    /// <summary>Plans a message, carries it through the mishaps and then without any until nothing more happens, and counts.</summary>
    public async Task SufferAsync(IEnumerable<(Mishap Mishap, TimeSpan Pause)> mishaps)
    {
        var identity = await _world.PlanAsync(++_channel);
        var id = (await _world.GetAsync(identity)).Id;
        foreach (var (mishap, pause) in mishaps)
        {
            _next = mishap;
            await CarryAsync(id);
            _world.Pass(pause);
        }

        _next = null;
        for (var round = 0; round < 3; round++)
        {
            await CarryAsync(id);
            _world.Pass(TimeSpan.FromMinutes(1));
        }

        var seen = _world.Announcer.Messages.Count(message => message.Identity == identity);
        var next = await _world.FindAsync(Next(identity).Identity);
        Total = (
            Total.Lost + (seen == 0 ? 1 : 0),
            Total.Doubled + (seen > 1 ? 1 : 0),
            Total.WithoutNext + (next is { State: OutboxState.Planned } ? 0 : 1));
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    private static PlannedMessage Next(Identity identity) =>
        new(identity with { Occurrence = $"after {identity.Occurrence}" }, DeliveryWorld.Noon.AddYears(100));

    private async Task CarryAsync(long id)
    {
        _process.Dispose();
        _process = new CancellationTokenSource();
        try
        {
            await _carry(id, _process.Token);
        }
        catch (OperationCanceledException) when (_process.IsCancellationRequested)
        {
            // It died, as it was to.
            _next = null;
        }
    }

    private Mishap? Take()
    {
        var taken = _next;
        _next = null;
        return taken;
    }

    private void DieAt(Mishap mishap)
    {
        if (_next == mishap)
        {
            throw Death();
        }
    }

    private OperationCanceledException Death()
    {
        _process.Cancel();
        return new OperationCanceledException(_process.Token);
    }
}
