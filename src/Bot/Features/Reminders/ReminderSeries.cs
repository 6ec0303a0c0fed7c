using NodaTime;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>From one time of a reminder to the next.</summary>
internal sealed class ReminderSeries(Outbox outbox)
{
    /// <summary>
    /// Plans the next time, or ends the reminder. What fell into a pause of the bot is not made up for: the one that came late says
    /// so, and the next is the first ahead.
    /// </summary>
    public void Advance(StateTransaction transaction, Reminder reminder, DateTimeOffset cameAt, DateTimeOffset now)
    {
        if (NextAfter(reminder, cameAt > now ? cameAt : now) is not { } next)
        {
            ReminderStore.Update(transaction, reminder with { State = ReminderState.Done }, now);
            return;
        }

        var following = reminder with { Occurrence = reminder.Occurrence + 1, DueAt = next };
        ReminderStore.Update(transaction, following, now);
        outbox.Plan(transaction, following.ToPlan());
    }

    /// <summary>The next time after an instant; null where there is none.</summary>
    public static DateTimeOffset? NextAfter(Reminder reminder, DateTimeOffset instant) =>
        reminder.Rule?.Next(Instant.FromDateTimeOffset(instant)) is { } next ? next.ToDateTimeOffset() : null;
}
