namespace Quadrennial.Bot.Delivery;

/// <summary>A row of the outbox's table, column by column.</summary>
internal sealed record StoredRow
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public string Target { get; init; } = "";

    public string Occurrence { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    public string Payload { get; init; } = "";

    public ulong? PersonId { get; init; }

    public ulong? GuildId { get; init; }

    public string State { get; init; } = "";

    public long Attempts { get; init; }

    public DateTimeOffset? AttemptedAt { get; init; }

    public long RetryAt { get; init; }

    public long Failures { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public ulong? ChannelId { get; init; }

    public ulong? MessageId { get; init; }

    public string? Trouble { get; init; }

    public string? Told { get; init; }

    public string? DivertedFrom { get; init; }

    /// <summary>How a state is written.</summary>
    public static string Word(OutboxState state) => state switch
    {
        OutboxState.Planned => "planned",
        OutboxState.Sending => "sending",
        OutboxState.Sent => "sent",
        OutboxState.Parked => "parked",
        OutboxState.Folded => "folded",
        OutboxState.Dropped => "dropped",
        OutboxState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state nobody thought of."),
    };

    public OutboxRow ToRow() => new()
    {
        Id = Id,
        Identity = new Identity(Kind, Delivery.Target.Parse(Target), Occurrence),
        DueAt = DueAt,
        Payload = Payload,
        PersonId = PersonId,
        GuildId = GuildId,
        State = Enum.Parse<OutboxState>(State, ignoreCase: true),
        Attempts = Attempts,
        Failures = Failures,
        AttemptedAt = AttemptedAt,
        RetryAt = RetryAt == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(RetryAt),
        EndedAt = EndedAt,
        ChannelId = ChannelId,
        MessageId = MessageId,
        Trouble = Trouble is null ? null : Enum.Parse<Trouble>(Trouble),
        Told = Told is null ? null : Delivery.Target.Parse(Told),
        DivertedFrom = DivertedFrom is null ? null : Delivery.Target.Parse(DivertedFrom),
    };
}
