using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>
/// Follows what becomes known of conferences: plans, moves and takes back what waits for them. Also puts right what a failed step left
/// behind, and forgets what was deleted. All others are planned when they are set and need no planner.
/// </summary>
internal sealed class ReminderPlanner(Binding binding, ReminderSeries series, Outbox outbox) : IPlanner
{
    /// <summary>So long a deletion can be taken back.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromDays(30);

    private static readonly TimeSpan Suspicious = TimeSpan.FromHours(1);
    private const int RepairedAtOnce = 1000;

    /// <inheritdoc/>
    public void Plan(StateTransaction transaction, DateTimeOffset now)
    {
        // Many people wait for the same thing.
        var dues = new Dictionary<(string Schedule, long? Year, string? Known), (DateTimeOffset? DueAt, int? Year)>();
        foreach (var reminder in ReminderStore.Bound(transaction))
        {
            var key = (reminder.Schedule, reminder.EditionYear, reminder.KnownDate);
            if (!dues.TryGetValue(key, out var due))
            {
                dues[key] = due = binding.DueOf(reminder, now);
            }

            Follow(transaction, reminder, due, now);
        }

        foreach (var reminder in ReminderStore.Overdue(transaction, now - Suspicious, RepairedAtOnce))
        {
            Repair(transaction, reminder, now);
        }

        ReminderStore.Clean(transaction, now - UndoFor);
    }

    private void Follow(StateTransaction transaction, Reminder reminder, (DateTimeOffset? DueAt, int? Year) due, DateTimeOffset now)
    {
        var (dueAt, year) = due;
        if (dueAt == reminder.DueAt || (dueAt <= now && reminder.DueAt <= now))
        {
            return;
        }

        // What is being sent at this moment is not called back.
        var moved = reminder with { DueAt = dueAt, EditionYear = year };
        var isDone = dueAt is null
            ? outbox.Cancel(transaction, reminder.Next, now)
            : outbox.Move(transaction, moved.ToPlan()) || outbox.Plan(transaction, moved.ToPlan());
        if (isDone)
        {
            ReminderStore.Update(transaction, moved, now);
        }
    }

    /// <summary>Open and long due, so it should be in the outbox; or it was sent, and what follows could not be kept.</summary>
    private void Repair(StateTransaction transaction, Reminder reminder, DateTimeOffset now)
    {
        if (outbox.Find(transaction, reminder.Next) is { EndedAt: not null, State: not OutboxState.Cancelled } ended)
        {
            series.Advance(transaction, reminder, ended.DueAt, now);
        }
        else
        {
            outbox.Plan(transaction, reminder.ToPlan());
        }
    }
}
