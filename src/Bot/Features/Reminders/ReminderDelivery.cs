using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>
/// Reminders in the outbox. They always arrive; from two minutes on they say that they are late. Where a channel is out of reach they
/// go to their owner's direct messages, and where those are closed to the channel in which they were set.
/// </summary>
internal sealed class ReminderDelivery(ReminderCards cards, ReminderSeries series) : IDeliveryKind
{
    /// <inheritdoc/>
    public string Name => Reminder.Kind;

    /// <summary>Whose it is and what it says is between the person and the bot.</summary>
    public Markup Describe(OutboxRow row) => Markup.Of($"a member’s reminder");

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        if (Find(transaction, row) is not var (reminder, occasion) || reminder.State is ReminderState.Deleted or ReminderState.Stopped)
        {
            return new Decision.Drop();
        }

        IReadOnlyList<ulong> pinged = row.Target.IsPerson
            ? []
            : [reminder.PersonId, .. ReminderStore.Joined(transaction, reminder.Id).Where(id => id != reminder.PersonId)];
        return new Decision.Send(new OutgoingMessage(cards.Delivered(reminder, occasion, row, pinged, now).ToCard())
        {
            MayPing = pinged,
            IsQuiet = reminder.IsQuiet == 1,
        });
    }

    /// <inheritdoc/>
    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now)
    {
        if (Find(transaction, row) is not var (reminder, occasion))
        {
            return;
        }

        var failed = ending is Ending.Parked parked && Elsewhere(reminder, row, parked.Trouble) is null ? parked.Trouble : (Trouble?)null;
        if (reminder.State == ReminderState.Open && reminder.Occurrence == occasion.Number)
        {
            series.Advance(transaction, reminder with { Trouble = failed?.ToString() }, row.DueAt, now);
        }

        // What was diverted first ends for its first target, then for the second.
        if (failed is not null && ReminderStore.Find(transaction, reminder.Id) is { State: ReminderState.Open or ReminderState.Done } after)
        {
            var state = after.State == ReminderState.Done ? ReminderState.Undelivered : after.State;
            ReminderStore.Update(transaction, after with { State = state, Trouble = failed.ToString() }, now);
        }
    }

    /// <inheritdoc/>
    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now)
    {
        if (Find(transaction, row) is not var (reminder, _))
        {
            return Recourse.None;
        }

        if (trouble is Trouble.ChannelGone or Trouble.ServerLeft && !row.Target.IsPerson && reminder.Goal == row.Target)
        {
            // There is nothing to come back to: from now on it goes to its owner.
            ReminderStore.Update(transaction, reminder with { Target = Target.Person(reminder.PersonId).ToString(), GuildId = null }, now);
        }

        return new Recourse(
            Elsewhere(reminder, row, trouble) is { } target
                ? new PlannedMessage(row.Identity with { Target = target }, row.DueAt)
                {
                    PersonId = reminder.PersonId,
                    GuildId = target.IsPerson ? null : reminder.SetInGuild,
                }
                : null,
            trouble == Trouble.Unverifiable && !row.Target.IsPerson ? ReminderDoubt.NoticeFor(reminder, row) : null);
    }

    /// <summary>Where it goes instead; null where nowhere else, or where that would not help.</summary>
    private static Target? Elsewhere(Reminder reminder, OutboxRow row, Trouble trouble) => trouble switch
    {
        _ when row.DivertedFrom is not null => null,
        Trouble.Unverifiable or Trouble.Malformed or Trouble.Broken or Trouble.UnknownKind or Trouble.PersonGone => null,
        _ when !row.Target.IsPerson => Target.Person(reminder.PersonId),
        _ => reminder.Fallback is { } fallback ? Target.Parse(fallback) : null,
    };

    private static (Reminder Reminder, Occasion Occasion)? Find(StateTransaction transaction, OutboxRow row) =>
        Occasion.Parse(row.Identity.Occurrence) is { } occasion && ReminderStore.Find(transaction, occasion.Id) is { } reminder
            ? (reminder, occasion)
            : null;
}

/// <summary>Tells somebody that nobody knows whether a reminder reached its channel: it was cut off, and the channel cannot be read.</summary>
internal sealed class ReminderDoubt : IDeliveryKind
{
    private const string Kind = "reminder-doubt";

    /// <inheritdoc/>
    public string Name => Kind;

    /// <summary>The message about a reminder that may have arrived.</summary>
    public static PlannedMessage NoticeFor(Reminder reminder, OutboxRow row) =>
        new(new Identity(Kind, Target.Person(reminder.PersonId), row.Identity.Occurrence), row.DueAt)
        {
            PersonId = reminder.PersonId,
            Payload = row.Target.ToString(),
        };

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now) =>
        Occasion.Parse(row.Identity.Occurrence) is { } occasion && ReminderStore.Find(transaction, occasion.Id) is { } reminder
            ? new Decision.Send(new OutgoingMessage(new Card(new Block.Text(Markup.Lines(
                Markup.Of($"**This reminder may not have arrived.**"),
                ReminderWording.Quote(reminder.About),
                Markup.Of($"-# {TroubleWords.Of(Trouble.Unverifiable, Target.Parse(row.Payload))}"))))
            {
                Accent = Accent.Notice,
            }))
            : new Decision.Drop();

    /// <inheritdoc/>
    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now)
    {
        // Nothing follows.
    }

    /// <inheritdoc/>
    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now) => Recourse.None;
}
