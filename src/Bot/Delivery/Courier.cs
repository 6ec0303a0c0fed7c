using System.Data.Common;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>
/// Carries one message as far as it gets. The order of the steps is the promise: the attempt is on disk before anything is sent, the
/// outcome is on disk together with what follows from it, and an attempt without an outcome is looked into before there is another.
/// <c>docs/delivery.md</c> goes through every point at which the process may die.
/// </summary>
internal sealed partial class Courier(
    StateDatabase state,
    OutboxLedger ledger,
    Outbox outbox,
    DeliveryKinds kinds,
    IAnnouncer announcer,
    DeliveryClocks clocks,
    ILogger<Courier> logger)
{
    /// <summary>
    /// How long Discord surely knows a nonce. It says "the past few minutes"; within this a repeat returns the first message even where
    /// the channel cannot be read.
    /// </summary>
    public static readonly TimeSpan NonceWindow = TimeSpan.FromSeconds(60);

    /// <summary>How often composing may fail before the message is parked.</summary>
    public const int MostFailures = 8;

    private const int MostTrialsWithFollowing = 3;

    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(5);

    /// <summary>Carries it. What goes wrong is noted and logged; only a stop is thrown.</summary>
    /// <param name="id">The outbox's number of the message.</param>
    /// <param name="stop">Drops everything, as a power cut would.</param>
    public async Task CarryAsync(long id, CancellationToken stop)
    {
        try
        {
            var step = await state.WriteAsync(transaction => Begin(transaction, id), stop);
            if (step is Step.Look doubtful)
            {
                step = await LookAsync(doubtful.Row, stop);
            }

            if (step is Step.Post post)
            {
                await PostAsync(post.Row, post.Message, stop);
            }
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            LogFailed(id, exception);
            await FailAsync(id, exception, stop);
        }
    }

    private Step? Begin(StateTransaction transaction, long id)
    {
        var now = clocks.Bot.GetUtcNow();
        return ledger.FindOpen(transaction, id) switch
        {
            { State: OutboxState.Sending } row => new Step.Look(row),
            { } row when row.DueAt <= now => Decide(transaction, row, now),
            _ => null,
        };
    }

    /// <summary>Composes the message and records the attempt, in one transaction.</summary>
    private Step.Post? Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        switch (kinds.Find(row.Identity.Kind)?.Decide(transaction, row, now))
        {
            case Decision.Send send:
                if (row.State == OutboxState.Planned)
                {
                    ledger.BeginAttempt(transaction, row.Id, clocks.Real.GetUtcNow());
                }

                return new Step.Post(row with { Attempts = row.Attempts + 1 }, send.Message);
            case Decision.Fold:
                End(transaction, row, new Ending.Folded(), isFollowed: true);
                return null;
            case Decision.Drop:
                End(transaction, row, new Ending.Dropped(), isFollowed: true);
                return null;
            default:
                End(transaction, row, new Ending.Parked(Trouble.UnknownKind), isFollowed: true);
                LogParked(row.Identity, Trouble.UnknownKind, "no feature has this kind");
                return null;
        }
    }

    private async Task PostAsync(OutboxRow row, OutgoingMessage message, CancellationToken stop)
    {
        switch (await announcer.PostAsync(row.Identity, message, stop))
        {
            case PostOutcome.Posted posted:
                await EndAsync(row, new Ending.Sent(posted.ChannelId, posted.MessageId), stop);
                break;
            case PostOutcome.PostedAndDeleted:
                await EndAsync(row, new Ending.Sent(null, null), stop);
                break;
            case PostOutcome.Refused refused:
                LogParked(row.Identity, refused.Trouble, refused.Details);
                await EndAsync(row, new Ending.Parked(refused.Trouble), stop);
                break;
            case PostOutcome.Later later:
                LogLater(row.Identity, later.Details);
                await RetryAsync(row, RetryAt(row, later.After), stop);
                break;
            case PostOutcome.Unclear unclear:
                LogUnclear(row.Identity, unclear.Details);
                await state.WriteAsync(transaction => ledger.LeaveInDoubt(transaction, row.Id, RetryAt(row, atLeast: null)), stop);
                break;
            case var outcome:
                throw new InvalidOperationException($"An outcome nobody thought of: {outcome}");
        }
    }

    /// <summary>This attempt posted nothing; but if one before it was in doubt, it still is.</summary>
    private Task RetryAsync(OutboxRow row, DateTimeOffset retryAt, CancellationToken stop) => state.WriteAsync(
        transaction =>
        {
            if (row.State == OutboxState.Planned)
            {
                ledger.PutBack(transaction, row.Id, retryAt);
            }
            else
            {
                ledger.LeaveInDoubt(transaction, row.Id, retryAt);
            }
        },
        stop);

    /// <summary>Finds out what became of an attempt, and what is to be done now; null where that is nothing.</summary>
    private async Task<Step?> LookAsync(OutboxRow row, CancellationToken stop)
    {
        var attemptedAt = row.AttemptedAt ?? throw new InvalidOperationException($"Nobody noted when {row.Identity} was tried.");
        var now = clocks.Real.GetUtcNow();
        switch (await announcer.LookAsync(row.Identity, attemptedAt < now ? attemptedAt : now, stop))
        {
            case LookOutcome.Found found:
                LogFound(row.Identity);
                await EndAsync(row, new Ending.Sent(found.ChannelId, found.MessageId), stop);
                return null;
            case LookOutcome.NotThere when row.Failures >= MostFailures:
                LogParked(row.Identity, Trouble.Broken, "it fails every time after the attempt is on record");
                await EndAsync(row, new Ending.Parked(Trouble.Broken), stop);
                return null;
            case LookOutcome.NotThere:
                return await state.WriteAsync(
                    transaction =>
                    {
                        ledger.PutBack(transaction, row.Id, DateTimeOffset.UnixEpoch);
                        return Begin(transaction, row.Id);
                    },
                    stop);
            case LookOutcome.Unreadable unreadable:
                return await DoubtAsync(row, attemptedAt, unreadable.Details, stop);
            case LookOutcome.Later later:
                LogLater(row.Identity, later.Details);
                await state.WriteAsync(transaction => ledger.LeaveInDoubt(transaction, row.Id, RetryAt(row, later.After)), stop);
                return null;
            case var outcome:
                throw new InvalidOperationException($"An outcome nobody thought of: {outcome}");
        }
    }

    /// <summary>The channel cannot be read. While the nonce holds a repeat is harmless; after that it is better not there than twice.</summary>
    private async Task<Step?> DoubtAsync(OutboxRow row, DateTimeOffset attemptedAt, string details, CancellationToken stop)
    {
        var age = clocks.Real.GetUtcNow() - attemptedAt;
        if (age >= TimeSpan.Zero && age < NonceWindow)
        {
            return await state.WriteAsync(transaction => Decide(transaction, row, clocks.Bot.GetUtcNow()), stop);
        }

        LogParked(row.Identity, Trouble.Unverifiable, details);
        await EndAsync(row, new Ending.Parked(Trouble.Unverifiable), stop);
        return null;
    }

    /// <summary>
    /// Records how it ended with all that follows. The message is out, so this is tried until it is done; should what follows stand in
    /// the way, it is done without, and the feature's planner must catch up.
    /// </summary>
    private async Task EndAsync(OutboxRow row, Ending ending, CancellationToken stop)
    {
        for (var (attempt, isFollowed) = (1, true); ; attempt++)
        {
            try
            {
                // Not given up for a stop: what is known now would have to be looked up at the next start.
                await state.WriteAsync(
                    transaction =>
                    {
                        // Where the connection broke in the moment of keeping it, we were told that it failed, and it may be there.
                        if (attempt == 1 || ledger.FindOpen(transaction, row.Id) is not null)
                        {
                            End(transaction, row, ending, isFollowed);
                        }
                    },
                    CancellationToken.None);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogNotRecorded(row.Identity, ending.GetType().Name, exception);
                if (isFollowed && (exception is not DbException || attempt >= MostTrialsWithFollowing))
                {
                    isFollowed = false;
                    continue;
                }

                // Where it does not even go without, the database is the trouble, and what follows is not to blame.
                isFollowed = true;
                await Task.Delay(BackOff.After(attempt), clocks.Real, stop);
            }
        }
    }

    private void End(StateTransaction transaction, OutboxRow row, Ending ending, bool isFollowed)
    {
        var now = clocks.Bot.GetUtcNow();
        var kind = isFollowed ? kinds.Find(row.Identity.Kind) : null;
        var recourse = kind is not null && ending is Ending.Parked parked ? RecourseOf(kind, transaction, row, parked.Trouble, now) : Recourse.None;
        ledger.End(transaction, row.Id, ending, (recourse.Tell ?? recourse.Instead)?.Identity.Target, now);
        if (recourse.Instead is { } instead)
        {
            outbox.Plan(transaction, instead, row.DivertedFrom ?? row.Target, (ending as Ending.Parked)?.Trouble);
        }

        if (recourse.Tell is { } notice)
        {
            outbox.Plan(transaction, notice);
        }

        kind?.Ended(transaction, row, ending, now);
    }

    /// <summary>What may have arrived goes nowhere else: there it would be the second.</summary>
    private static Recourse RecourseOf(IDeliveryKind kind, StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now)
    {
        var recourse = kind.Divert(transaction, row, trouble, now);
        return trouble == Trouble.Unverifiable ? recourse with { Instead = null } : recourse;
    }

    /// <summary>Something of ours went wrong. It is tried again for a while and then parked; nothing is forgotten.</summary>
    private async Task FailAsync(long id, Exception exception, CancellationToken stop)
    {
        try
        {
            var row = await state.WriteAsync(
                transaction =>
                {
                    var failures = ledger.CountFailure(transaction, id);
                    ledger.Pause(transaction, id, clocks.Real.GetUtcNow() + BackOff.After(failures));
                    return failures >= MostFailures ? ledger.FindOpen(transaction, id) : null;
                },
                stop);

            // One in doubt stays open: it may be there. A look will tell.
            if (row is { State: OutboxState.Planned })
            {
                LogParked(row.Identity, Trouble.Broken, exception.GetType().Name);
                await EndAsync(row, new Ending.Parked(Trouble.Broken), stop);
            }
        }
        catch (Exception again) when (!stop.IsCancellationRequested)
        {
            // The database is the trouble, and no pause can be noted in it.
            LogFailed(id, again);
            await Task.Delay(PauseAfterTrouble, clocks.Real, stop);
        }
    }

    private DateTimeOffset RetryAt(OutboxRow row, TimeSpan? atLeast) => clocks.Real.GetUtcNow() + BackOff.After(row.Attempts, atLeast);

    [LoggerMessage(LogLevel.Error, "Message {Id} of the outbox could not be carried")]
    private partial void LogFailed(long id, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Message} cannot be sent and is parked ({Trouble}): {Details}")]
    private partial void LogParked(Identity message, Trouble trouble, string details);

    [LoggerMessage(LogLevel.Information, "{Message} is tried again later: {Details}")]
    private partial void LogLater(Identity message, string details);

    [LoggerMessage(LogLevel.Warning, "Whether {Message} was posted is not known, and will be looked into: {Details}")]
    private partial void LogUnclear(Identity message, string details);

    [LoggerMessage(LogLevel.Information, "{Message} had been posted by the attempt before")]
    private partial void LogFound(Identity message);

    [LoggerMessage(LogLevel.Error, "That {Message} ended ({Ending}) could not be recorded with what follows")]
    private partial void LogNotRecorded(Identity message, string ending, Exception exception);

    /// <summary>What is to be done next with a message.</summary>
    private abstract record Step
    {
        /// <summary>Post it; the attempt is on record.</summary>
        internal sealed record Post(OutboxRow Row, OutgoingMessage Message) : Step;

        /// <summary>Look what became of the attempt.</summary>
        internal sealed record Look(OutboxRow Row) : Step;
    }
}
