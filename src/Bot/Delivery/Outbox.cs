using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>
/// What the features do with the outbox. Everything happens in the caller's transaction, so a reminder and its first message are kept
/// together or not at all.
/// </summary>
internal sealed class Outbox(OutboxSignal signal)
{
    private const string IsIt = "kind = @Kind AND target = @Target AND occurrence = @Occurrence";

    /// <summary>Plans a message, unless it is there already: planned, on its way or done. One that was cancelled is planned anew.</summary>
    /// <returns>Whether there is a new plan.</returns>
    public bool Plan(StateTransaction transaction, PlannedMessage message) => Plan(transaction, message, divertedFrom: null, because: null);

    /// <summary>Plans what goes elsewhere than it should.</summary>
    public bool Plan(StateTransaction transaction, PlannedMessage message, Target? divertedFrom, Trouble? because)
    {
        var isNew = transaction.Execute(
            """
            INSERT INTO outbox (kind, target, occurrence, due_at, payload, person_id, guild_id, diverted_from, trouble)
            VALUES (@Kind, @Target, @Occurrence, @DueAt, @Payload, @PersonId, @GuildId, @DivertedFrom, @Because)
            ON CONFLICT (kind, target, occurrence) DO UPDATE SET
                state = 'planned', due_at = excluded.due_at, payload = excluded.payload, ended_at = NULL, attempts = 0, retry_at = 0
                WHERE outbox.state = 'cancelled'
            """,
            new
            {
                message.Identity.Kind,
                Target = message.Identity.Target.ToString(),
                message.Identity.Occurrence,
                message.DueAt,
                message.Payload,
                message.PersonId,
                message.GuildId,
                DivertedFrom = divertedFrom?.ToString(),
                Because = because?.ToString(),
            }) > 0;
        return Wake(transaction, isNew);
    }

    /// <summary>Takes a plan back.</summary>
    /// <returns>False where there is none, or it is on its way or done.</returns>
    public bool Cancel(StateTransaction transaction, Identity identity, DateTimeOffset now) => transaction.Execute(
        $"UPDATE outbox SET state = 'cancelled', ended_at = @now WHERE {IsIt} AND state = 'planned'",
        new { identity.Kind, Target = identity.Target.ToString(), identity.Occurrence, now }) > 0;

    /// <summary>Takes back everything of a kind that is planned for a target.</summary>
    /// <returns>How many there were.</returns>
    public int CancelAll(StateTransaction transaction, string kind, Target target, DateTimeOffset now) => transaction.Execute(
        "UPDATE outbox SET state = 'cancelled', ended_at = @now WHERE kind = @kind AND target = @target AND state = 'planned'",
        new { kind, target = target.ToString(), now });

    /// <summary>Gives a plan another instant and payload.</summary>
    /// <returns>False where there is none, or it is on its way or done.</returns>
    public bool Move(StateTransaction transaction, PlannedMessage message)
    {
        var isMoved = transaction.Execute(
            $"UPDATE outbox SET due_at = @DueAt, payload = @Payload, retry_at = 0 WHERE {IsIt} AND state = 'planned'",
            new
            {
                message.Identity.Kind,
                Target = message.Identity.Target.ToString(),
                message.Identity.Occurrence,
                message.DueAt,
                message.Payload,
            }) > 0;
        return Wake(transaction, isMoved);
    }

    /// <summary>One message; null where it was never planned, or was forgotten since.</summary>
    public OutboxRow? Find(StateTransaction transaction, Identity identity) => transaction.First<StoredRow>(
        $"SELECT * FROM outbox WHERE {IsIt}",
        new { identity.Kind, Target = identity.Target.ToString(), identity.Occurrence })?.ToRow();

    /// <summary>What is to come, the next first.</summary>
    public IReadOnlyList<OutboxRow> Coming(StateTransaction transaction, OutboxScope scope, int limit) =>
        List(transaction, scope, "state IN ('planned', 'sending') ORDER BY due_at, id", limit);

    /// <summary>What ended in a state, the last first.</summary>
    public IReadOnlyList<OutboxRow> Ended(StateTransaction transaction, OutboxScope scope, OutboxState state, int limit) =>
        List(transaction, scope, $"state = '{StoredRow.Word(state)}' ORDER BY ended_at DESC, id DESC", limit);

    /// <summary>Removes what belongs to a person, who wants to be forgotten; what is on its way at this moment still arrives.</summary>
    public int Forget(StateTransaction transaction, ulong personId) =>
        transaction.Execute("DELETE FROM outbox WHERE person_id = @personId AND state <> 'sending'", new { personId });

    private bool Wake(StateTransaction transaction, bool isChanged)
    {
        if (isChanged)
        {
            transaction.AfterCommit(signal.Ring);
        }

        return isChanged;
    }

    private static IReadOnlyList<OutboxRow> List(StateTransaction transaction, OutboxScope scope, string condition, int limit) =>
    [
        .. transaction
            .Query<StoredRow>(
                $"SELECT * FROM outbox WHERE {scope.Condition} AND {condition} LIMIT @limit",
                new { scope.Kind, Target = scope.Target?.ToString(), scope.Id, limit = (long)limit })
            .Select(row => row.ToRow()),
    ];
}

/// <summary>Which part of the outbox to look at.</summary>
internal sealed record OutboxScope
{
    private OutboxScope(string condition) => Condition = condition;

    /// <summary>Everything.</summary>
    public static OutboxScope All { get; } = new("1 = 1");

    internal string Condition { get; }

    internal string? Kind { get; private init; }

    internal Target? Target { get; private init; }

    internal ulong? Id { get; private init; }

    /// <summary>What appears in a server.</summary>
    public static OutboxScope Guild(ulong id) => new("guild_id = @Id") { Id = id };

    /// <summary>What belongs to a person.</summary>
    public static OutboxScope Person(ulong id) => new("person_id = @Id") { Id = id };

    /// <summary>What of a kind goes to a target.</summary>
    public static OutboxScope To(string kind, Target target) => new("kind = @Kind AND target = @Target") { Kind = kind, Target = target };
}
