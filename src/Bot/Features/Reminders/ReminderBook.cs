using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>
/// What people do with their reminders. Each wish is one transaction over the reminder and its message in the outbox, so when a task
/// ends, both are on disk; and each checks whose reminder it is, for the numbers in buttons are no secret.
/// </summary>
internal sealed class ReminderBook(StateDatabase state, Outbox outbox, Binding binding, RemindersSettings settings, TimeProvider clock)
{
    /// <summary>The owner is pinged too, and a message pings at most 100 (Discord's limit).</summary>
    private const int MostJoined = 99;

    private delegate ReminderOutcome Act(StateTransaction transaction, Reminder reminder, DateTimeOffset now);

    /// <summary>Sets one.</summary>
    public Task<ReminderOutcome> AddAsync(Reminder reminder, CancellationToken cancellationToken) => WriteAsync(
        (transaction, now) =>
        {
            if (ReminderStore.Count(transaction, reminder.PersonId, ReminderState.Open) >= settings.MostPerPerson)
            {
                return new ReminderOutcome.TooMany(settings.MostPerPerson);
            }

            return reminder.About.Length == 0 && ReminderStore.FindSame(transaction, reminder.PersonId, reminder.Schedule) is { } same
                ? new ReminderOutcome.Already(same)
                : Begin(transaction, reminder, now);
        },
        cancellationToken);

    /// <summary>One, for its owner.</summary>
    public Task<ReminderOutcome> FindAsync(long id, ulong personId, CancellationToken cancellationToken) => state.ReadAsync(
        transaction => Own(transaction, id, personId, clock.GetUtcNow(), (reader, reminder, _) => Kept(reader, reminder)), cancellationToken);

    /// <summary>A person's open ones and those that could not be delivered.</summary>
    public Task<IReadOnlyList<Reminder>> ListAsync(ulong personId, CancellationToken cancellationToken) =>
        state.ReadAsync(transaction => ReminderStore.ListFor(transaction, personId), cancellationToken);

    /// <summary>Changes what it says and, unless that is null, when it comes.</summary>
    public Task<ReminderOutcome> EditAsync(long id, ulong personId, Reminder? timing, string about, CancellationToken cancellationToken) =>
        WriteOwnAsync(
            id,
            personId,
            (transaction, reminder, now) =>
            {
                if (reminder.State != ReminderState.Open)
                {
                    return new ReminderOutcome.TooLate();
                }

                if (timing is null)
                {
                    ReminderStore.Update(transaction, reminder with { About = about }, now);
                    return Kept(transaction, reminder with { About = about });
                }

                return Retime(
                    transaction,
                    reminder,
                    reminder with
                    {
                        About = about,
                        Schedule = timing.Schedule,
                        Conference = timing.Conference,
                        KnownDate = timing.KnownDate,
                        EditionYear = null,
                        DueAt = timing.DueAt,
                    },
                    now);
            },
            cancellationToken);

    /// <summary>Leaves the next time out.</summary>
    public Task<ReminderOutcome> SkipAsync(long id, ulong personId, CancellationToken cancellationToken) => WriteOwnAsync(
        id,
        personId,
        (transaction, reminder, now) =>
            reminder is { State: ReminderState.Open, DueAt: { } due } && ReminderSeries.NextAfter(reminder, due) is { } next
                ? Retime(transaction, reminder, reminder with { DueAt = next }, now)
                : new ReminderOutcome.TooLate(),
        cancellationToken);

    /// <summary>Deletes it; for a while it can be taken back.</summary>
    public Task<ReminderOutcome> DeleteAsync(long id, ulong personId, CancellationToken cancellationToken) =>
        EndAsync(id, personId, ReminderState.Deleted, cancellationToken);

    /// <summary>Ends a series; it can be taken up again.</summary>
    public Task<ReminderOutcome> StopAsync(long id, ulong personId, CancellationToken cancellationToken) =>
        EndAsync(id, personId, ReminderState.Stopped, cancellationToken);

    /// <summary>Takes a deletion or a stop back. A series goes on with its first time ahead.</summary>
    public Task<ReminderOutcome> RestoreAsync(long id, ulong personId, CancellationToken cancellationToken) => WriteOwnAsync(
        id,
        personId,
        (transaction, reminder, now) => reminder.State switch
        {
            ReminderState.Open => Kept(transaction, reminder),
            ReminderState.Deleted or ReminderState.Stopped => Restore(transaction, reminder, now),
            _ => new ReminderOutcome.TooLate(),
        },
        cancellationToken);

    /// <summary>Puts one time off. The series goes on as it is; putting it off again moves what was put off.</summary>
    public Task<ReminderOutcome> SnoozeAsync(Occasion occasion, ulong personId, WhenReading.Once until, CancellationToken cancellationToken) =>
        WriteOwnAsync(
            occasion.Id,
            personId,
            (transaction, reminder, now) =>
            {
                var (due, schedule) = (until.At.ToDateTimeOffset(), WhenCanonical.Write(until.At, until.Zone));
                if (ReminderStore.FindSnooze(transaction, occasion, personId) is { } earlier)
                {
                    return Retime(transaction, earlier, earlier with { Schedule = schedule, DueAt = due }, now);
                }

                return Begin(
                    transaction,
                    reminder with
                    {
                        Schedule = schedule,
                        DueAt = due,
                        Occurrence = 1,
                        State = ReminderState.Open,
                        SnoozeOf = occasion.ToString(),
                        Conference = null,
                        EditionYear = null,
                        KnownDate = null,
                        Trouble = null,
                    },
                    now);
            },
            cancellationToken);

    /// <summary>One time is done with: what put it off is no longer wanted.</summary>
    public Task<ReminderOutcome> DoneAsync(Occasion occasion, ulong personId, CancellationToken cancellationToken) => WriteOwnAsync(
        occasion.Id,
        personId,
        (transaction, reminder, now) =>
        {
            if (ReminderStore.FindSnooze(transaction, occasion, personId) is { } snoozed)
            {
                End(transaction, snoozed, ReminderState.Deleted, now);
            }

            return Kept(transaction, reminder);
        },
        cancellationToken);

    /// <summary>Somebody wants to be pinged too, or no longer.</summary>
    public Task<ReminderOutcome> JoinAsync(long id, ulong personId, bool isIn, CancellationToken cancellationToken) => WriteAsync(
        (transaction, _) =>
        {
            if (ReminderStore.Find(transaction, id) is not { Goal.IsPerson: false } reminder)
            {
                return new ReminderOutcome.NotThere();
            }

            if (reminder.State != ReminderState.Open)
            {
                return new ReminderOutcome.TooLate();
            }

            if (!isIn)
            {
                ReminderStore.Leave(transaction, id, personId);
                return Kept(transaction, reminder);
            }

            if (ReminderStore.Joined(transaction, id).Count >= MostJoined)
            {
                return new ReminderOutcome.Full();
            }

            ReminderStore.Join(transaction, id, personId);
            return Kept(transaction, reminder);
        },
        cancellationToken);

    private Task<ReminderOutcome> EndAsync(long id, ulong personId, string ended, CancellationToken cancellationToken) => WriteOwnAsync(
        id,
        personId,
        (transaction, reminder, now) =>
        {
            if (reminder.State is ReminderState.Open or ReminderState.Undelivered)
            {
                End(transaction, reminder, ended, now);
            }

            return Kept(transaction, reminder with { State = ended });
        },
        cancellationToken);

    private ReminderOutcome Restore(StateTransaction transaction, Reminder reminder, DateTimeOffset now)
    {
        if (ReminderStore.Count(transaction, reminder.PersonId, ReminderState.Open) >= settings.MostPerPerson)
        {
            return new ReminderOutcome.TooMany(settings.MostPerPerson);
        }

        if (reminder.Conference is not null)
        {
            return Reopen(transaction, Bound(reminder, now), now);
        }

        if (reminder.DueAt > now)
        {
            return Reopen(transaction, reminder, now);
        }

        return ReminderSeries.NextAfter(reminder, now) is { } next
            ? Reopen(transaction, reminder with { DueAt = next, Occurrence = reminder.Occurrence + 1 }, now)
            : new ReminderOutcome.TooLate();
    }

    private ReminderOutcome.Kept Reopen(StateTransaction transaction, Reminder reminder, DateTimeOffset now)
    {
        var open = reminder with { State = ReminderState.Open };
        ReminderStore.Update(transaction, open, now);
        Plan(transaction, open);
        return Kept(transaction, open);
    }

    private ReminderOutcome.Kept Begin(StateTransaction transaction, Reminder reminder, DateTimeOffset now)
    {
        var added = ReminderStore.Add(transaction, Bound(reminder, now));
        Plan(transaction, added);
        return Kept(transaction, added);
    }

    private ReminderOutcome Retime(StateTransaction transaction, Reminder before, Reminder after, DateTimeOffset now)
    {
        var timed = Bound(after, now);
        var isFree = before.DueAt is null
            || (timed.DueAt is null ? outbox.Cancel(transaction, before.Next, now) : outbox.Move(transaction, timed.ToPlan()));
        if (!isFree)
        {
            return new ReminderOutcome.TooLate();
        }

        ReminderStore.Update(transaction, timed, now);
        if (before.DueAt is null)
        {
            Plan(transaction, timed);
        }

        return Kept(transaction, timed);
    }

    /// <summary>What waits for a conference, or counts from one, is due by what is known now.</summary>
    private Reminder Bound(Reminder reminder, DateTimeOffset now)
    {
        if (reminder.Conference is null)
        {
            return reminder;
        }

        var (dueAt, year) = binding.DueOf(reminder, now);
        return reminder with { DueAt = dueAt, EditionYear = year };
    }

    private void End(StateTransaction transaction, Reminder reminder, string ended, DateTimeOffset now)
    {
        outbox.Cancel(transaction, reminder.Next, now);
        ReminderStore.Update(transaction, reminder with { State = ended }, now);
    }

    private void Plan(StateTransaction transaction, Reminder reminder)
    {
        if (reminder.DueAt is not null)
        {
            outbox.Plan(transaction, reminder.ToPlan());
        }
    }

    private static ReminderOutcome.Kept Kept(StateTransaction transaction, Reminder reminder) => new(
        reminder,
        ReminderStore.Count(transaction, reminder.PersonId, ReminderState.Open),
        ReminderStore.Count(transaction, reminder.PersonId, ReminderState.Undelivered));

    private static ReminderOutcome Own(StateTransaction transaction, long id, ulong personId, DateTimeOffset now, Act act) =>
        ReminderStore.Find(transaction, id) switch
        {
            null => new ReminderOutcome.NotThere(),
            { PersonId: var owner } when owner != personId => new ReminderOutcome.NotYours(),
            var reminder => act(transaction, reminder, now),
        };

    private Task<ReminderOutcome> WriteOwnAsync(long id, ulong personId, Act act, CancellationToken cancellationToken) =>
        WriteAsync((transaction, now) => Own(transaction, id, personId, now, act), cancellationToken);

    private Task<ReminderOutcome> WriteAsync(Func<StateTransaction, DateTimeOffset, ReminderOutcome> act, CancellationToken cancellationToken) =>
        state.WriteAsync(transaction => act(transaction, clock.GetUtcNow()), cancellationToken);
}
