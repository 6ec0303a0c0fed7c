using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>
/// A kind of message that the bot sends unasked: what it says, what being late means for it, and what follows. All of it is quick, reads
/// no clock and does nothing beyond the transaction it is given, for it may run again after a crash.
/// </summary>
internal interface IDeliveryKind
{
    /// <summary>Its name in the outbox, for ever; such as <c>reminder</c>.</summary>
    string Name { get; }

    /// <summary>Decides at the last moment, in the transaction that also records the attempt: what to say, or that it is no longer to be said.</summary>
    /// <param name="transaction">For reading what the message is about.</param>
    /// <param name="row">The message.</param>
    /// <param name="now">The bot's clock; <see cref="OutboxRow.LatenessAt"/> tells how late it is.</param>
    Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now);

    /// <summary>
    /// Called once in the transaction that ends the message, so that what follows is kept together with it or not at all: plan the next
    /// occurrence, mark one's own rows. An exception is logged and undoes only this; a planner must put it right.
    /// </summary>
    void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now);

    /// <summary>
    /// Where a message goes that cannot go where it should, and who is told. Called in the transaction that parks it, before
    /// <see cref="Ended"/>.
    /// </summary>
    Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now);

    /// <summary>What a message is, in a few words for whoever manages its server; nothing in it that is a person's own.</summary>
    Markup Describe(OutboxRow row) => Markup.Plain(Name);

    /// <summary>What whoever manages a server should know of this kind beyond its messages, a line each: that it is paused, say.</summary>
    IReadOnlyList<Markup> StatusOf(StateTransaction transaction, ulong guildId) => [];
}

/// <summary>What becomes of a message when it is due.</summary>
internal abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It goes out.</summary>
    /// <param name="Message">What it says.</param>
    public sealed record Send(OutgoingMessage Message) : Decision;

    /// <summary>It is no longer true; another message, planned in <see cref="IDeliveryKind.Ended"/> or before, says what is.</summary>
    public sealed record Fold : Decision;

    /// <summary>It is no longer wanted, and nothing takes its place.</summary>
    public sealed record Drop : Decision;
}

/// <summary>How a message ended.</summary>
internal abstract record Ending
{
    private Ending()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="ChannelId">Where; null where it was deleted before we learned of it.</param>
    /// <param name="MessageId">Its id; null likewise.</param>
    public sealed record Sent(ulong? ChannelId, ulong? MessageId) : Ending;

    /// <summary>Its kind folded it.</summary>
    public sealed record Folded : Ending;

    /// <summary>Its kind dropped it.</summary>
    public sealed record Dropped : Ending;

    /// <summary>It could not be sent; <see cref="IDeliveryKind.Divert"/> has said what to do about that.</summary>
    /// <param name="Trouble">Why.</param>
    public sealed record Parked(Trouble Trouble) : Ending;
}

/// <summary>What to do about a message that cannot go where it should.</summary>
/// <param name="Instead">
/// The same message to another target, or null. Its row knows where it should have gone and why it did not. Passed over for
/// <see cref="Trouble.Unverifiable"/>, where it may have arrived.
/// </param>
/// <param name="Tell">
/// A message that says so to whoever can mend it, or null: of any kind, its occurrence naming the trouble rather than the message, so
/// that it is told once.
/// </param>
internal sealed record Recourse(PlannedMessage? Instead = null, PlannedMessage? Tell = null)
{
    /// <summary>It stays parked; <c>/status</c> and the log show it.</summary>
    public static Recourse None { get; } = new();
}
