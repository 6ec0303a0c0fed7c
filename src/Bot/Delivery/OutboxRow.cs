namespace Quadrennial.Bot.Delivery;

/// <summary>A message to come, on its way or done, as the outbox holds it.</summary>
internal sealed record OutboxRow
{
    /// <summary>The outbox's own number; later ones are higher.</summary>
    public required long Id { get; init; }

    /// <summary>Which message it is.</summary>
    public required Identity Identity { get; init; }

    /// <summary>Where it goes.</summary>
    public Target Target => Identity.Target;

    /// <summary>When, by the bot's clock.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What its kind needs to compose it.</summary>
    public required string Payload { get; init; }

    /// <summary>The person whose message it is, or null.</summary>
    public ulong? PersonId { get; init; }

    /// <summary>The server it appears in, or null.</summary>
    public ulong? GuildId { get; init; }

    /// <summary>How far it has come.</summary>
    public required OutboxState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public long Attempts { get; init; }

    /// <summary>How often something of ours failed over it.</summary>
    public long Failures { get; init; }

    /// <summary>When the attempt whose outcome is unknown began, by the real clock; null where there is none.</summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    /// <summary>Not to be tried before, by the real clock; null for at once.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>When it was sent, parked, folded or dropped, by the bot's clock; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where it was sent: for a person the channel of the direct messages. Null while it is not.</summary>
    public ulong? ChannelId { get; init; }

    /// <summary>The message it became; null while it is not sent, or where it was sent and deleted before we learned its id.</summary>
    public ulong? MessageId { get; init; }

    /// <summary>Why it was parked, or for a <see cref="DivertedFrom"/> why the first target failed; null otherwise.</summary>
    public Trouble? Trouble { get; init; }

    /// <summary>Who was told that it was parked, or where it went instead; null where nobody was.</summary>
    public Target? Told { get; init; }

    /// <summary>Where it should have gone, for one that goes elsewhere because of <see cref="Trouble"/>; null otherwise.</summary>
    public Target? DivertedFrom { get; init; }

    /// <summary>How late it is.</summary>
    public TimeSpan LatenessAt(DateTimeOffset now) => now > DueAt ? now - DueAt : TimeSpan.Zero;
}

/// <summary>How far a message has come.</summary>
internal enum OutboxState
{
    /// <summary>It waits for its hour.</summary>
    Planned,

    /// <summary>An attempt was begun, and its outcome is not known (yet).</summary>
    Sending,

    /// <summary>It is there.</summary>
    Sent,

    /// <summary>It cannot be sent, for the reason noted.</summary>
    Parked,

    /// <summary>It came too late to be true, and another message says so instead.</summary>
    Folded,

    /// <summary>When it was due, it was no longer wanted.</summary>
    Dropped,

    /// <summary>It was taken back before it was due.</summary>
    Cancelled,
}
