using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>What the sender notes in the outbox. Every change names the state it starts from, so none happens twice.</summary>
internal sealed class OutboxLedger
{
    /// <summary>
    /// The next message of every target that has one due and not paused; one a target, so that each keeps its order and none is kept
    /// waiting by another's thousands. A paused message holds back the later ones of its target. No pause is longer than an hour
    /// (<see cref="BackOff.LongestAsked"/>): what seems paused for longer was paused before the real clock was set back.
    /// </summary>
    public const string DueQuery =
        """
        SELECT id, target FROM (
            SELECT id, target, due_at, retry_at, ROW_NUMBER() OVER (PARTITION BY target ORDER BY due_at, id) AS place
            FROM outbox WHERE state IN ('planned', 'sending') AND due_at <= @now) AS due
        WHERE place = 1 AND (retry_at <= @realNow OR retry_at > @realNow + 3600000) ORDER BY due_at, id LIMIT @limit
        """;

    /// <summary>When the next message that is not due yet will be.</summary>
    public const string NextDueQuery = "SELECT MIN(due_at) FROM outbox WHERE state IN ('planned', 'sending') AND due_at > @now";

    private const string NextRetryQuery =
        "SELECT MIN(retry_at) FROM outbox WHERE state IN ('planned', 'sending') AND due_at <= @now AND retry_at > @realNow";

    /// <summary>The first message of each target that may go now, the one due first in front.</summary>
    public IReadOnlyList<DueMessage> Due(StateTransaction transaction, DateTimeOffset now, DateTimeOffset realNow, int limit) =>
        transaction.Query<DueMessage>(DueQuery, new { now, realNow, limit = (long)limit });

    /// <summary>When there will be more to do: an instant of the bot's clock and one of the real clock, null where none is known.</summary>
    public (DateTimeOffset? DueAt, DateTimeOffset? RetryAt) Next(StateTransaction transaction, DateTimeOffset now, DateTimeOffset realNow) => (
        transaction.First<DateTimeOffset?>(NextDueQuery, new { now }),
        transaction.First<DateTimeOffset?>(NextRetryQuery, new { now, realNow }));

    /// <summary>A message that is planned or on its way; null where it has ended meanwhile, or was forgotten.</summary>
    public OutboxRow? FindOpen(StateTransaction transaction, long id) =>
        transaction.First<StoredRow>("SELECT * FROM outbox WHERE id = @id AND state IN ('planned', 'sending')", new { id })?.ToRow();

    /// <summary>An attempt begins.</summary>
    public void BeginAttempt(StateTransaction transaction, long id, DateTimeOffset realNow) => Change(
        transaction,
        """
        UPDATE outbox SET state = 'sending', attempts = attempts + 1, attempted_at = @realNow, retry_at = 0
        WHERE id = @id AND state = 'planned'
        """,
        new { id, realNow });

    /// <summary>The attempt certainly posted nothing: it is a plan again, paused until an instant of the real clock.</summary>
    public void PutBack(StateTransaction transaction, long id, DateTimeOffset retryAt) => Change(
        transaction,
        "UPDATE outbox SET state = 'planned', attempted_at = NULL, retry_at = @retryAt WHERE id = @id AND state = 'sending'",
        new { id, retryAt });

    /// <summary>Nobody knows whether the attempt posted anything; to be looked into at an instant of the real clock.</summary>
    public void LeaveInDoubt(StateTransaction transaction, long id, DateTimeOffset retryAt) => Change(
        transaction,
        "UPDATE outbox SET attempts = attempts + 1, retry_at = @retryAt WHERE id = @id AND state = 'sending'",
        new { id, retryAt });

    /// <summary>Something of ours failed over the message.</summary>
    /// <returns>How often.</returns>
    public long CountFailure(StateTransaction transaction, long id) => transaction.First<long>(
        "UPDATE outbox SET failures = failures + 1 WHERE id = @id AND state IN ('planned', 'sending') RETURNING failures", new { id });

    /// <summary>Leaves it alone until an instant of the real clock.</summary>
    public void Pause(StateTransaction transaction, long id, DateTimeOffset retryAt) =>
        transaction.Execute("UPDATE outbox SET retry_at = @retryAt WHERE id = @id AND state IN ('planned', 'sending')", new { id, retryAt });

    /// <summary>The message has ended.</summary>
    /// <param name="transaction">The transaction in which what follows is planned too.</param>
    /// <param name="id">Which.</param>
    /// <param name="ending">How.</param>
    /// <param name="told">Who was told, or where it went instead; null for nobody.</param>
    /// <param name="now">The bot's clock.</param>
    public void End(StateTransaction transaction, long id, Ending ending, Target? told, DateTimeOffset now)
    {
        var sent = ending as Ending.Sent;
        Change(
            transaction,
            """
            UPDATE outbox SET state = @state, ended_at = @now, attempted_at = NULL, retry_at = 0,
                channel_id = @channelId, message_id = @messageId, trouble = COALESCE(@trouble, trouble), told = @told
            WHERE id = @id AND state IN ('planned', 'sending')
            """,
            new
            {
                id,
                now,
                state = StoredRow.Word(StateOf(ending)),
                channelId = sent?.ChannelId,
                messageId = sent?.MessageId,
                trouble = (ending as Ending.Parked)?.Trouble.ToString(),
                told = told?.ToString(),
            });
    }

    /// <summary>Forgets what ended before an instant of the bot's clock, in slices, so that nobody waits long for their turn.</summary>
    /// <returns>How many went; fewer than <paramref name="limit"/> once there are no more.</returns>
    public int Forget(StateTransaction transaction, DateTimeOffset before, int limit) => transaction.Execute(
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE ended_at < @before ORDER BY ended_at LIMIT @limit)",
        new { before, limit = (long)limit });

    private static OutboxState StateOf(Ending ending) => ending switch
    {
        Ending.Sent => OutboxState.Sent,
        Ending.Folded => OutboxState.Folded,
        Ending.Dropped => OutboxState.Dropped,
        Ending.Parked => OutboxState.Parked,
        _ => throw new InvalidOperationException($"An ending nobody thought of: {ending}"),
    };

    private static void Change(StateTransaction transaction, string statement, object arguments)
    {
        if (transaction.Execute(statement, arguments) != 1)
        {
            throw new InvalidOperationException("A message in the outbox is not in the state it should be in.");
        }
    }
}

/// <summary>A message whose turn it is.</summary>
internal sealed record DueMessage
{
    /// <summary>The outbox's number of it.</summary>
    public long Id { get; init; }

    /// <summary>Where it goes, as stored.</summary>
    public string Target { get; init; } = "";
}
