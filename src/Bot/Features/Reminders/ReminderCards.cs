using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>Composes delivered reminders: from the outbox, and again after a click.</summary>
internal sealed class ReminderCards(ReminderWording wording, Binding binding)
{
    /// <summary>Up to here nobody notices.</summary>
    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(2);

    /// <summary>As it goes out.</summary>
    public ReminderCard Delivered(Reminder reminder, Occasion occasion, OutboxRow row, IReadOnlyList<ulong> pinged, DateTimeOffset now)
    {
        var next = ReminderSeries.NextAfter(reminder, row.DueAt > now ? row.DueAt : now);
        return Of(reminder, occasion, next, now) with
        {
            Pinged = pinged,
            Notes = [.. Notes(reminder, row, next, now).Where(note => !note.IsEmpty).Select(note => Markup.Of($"-# {note}"))],
        };
    }

    /// <summary>As it is after its owner has done something about it.</summary>
    public ReminderCard Answered(Reminder reminder, Occasion occasion, Markup status, bool isDone, DateTimeOffset now)
    {
        var isGoingOn = reminder is { State: ReminderState.Open, IsRepeating: true };
        return Of(reminder, occasion, isGoingOn ? reminder.DueAt : null, now) with { Status = status, IsDone = isDone };
    }

    private ReminderCard Of(Reminder reminder, Occasion occasion, DateTimeOffset? next, DateTimeOffset now) => News(reminder, now) switch
    {
        { IsEmpty: true } => Of(reminder, occasion, wording.AboutOf(reminder), next),
        var news => Of(reminder, occasion, reminder.About, next) with { News = news },
    };

    private ReminderCard Of(Reminder reminder, Occasion occasion, string about, DateTimeOffset? next) => new(reminder, occasion, about)
    {
        Rule = next is { } at && reminder.IsRepeating ? wording.WhenOf(reminder with { DueAt = at }) : default,
    };

    private Markup News(Reminder reminder, DateTimeOffset now)
    {
        var isCount = binding.CountedFor(reminder, now) is not null;
        return binding.ProspectOf(reminder, now) switch
        {
            Prospect.Announced { Name: var name, Date: var date } when isCount => Markup.Of($"**Reminder**: {name} is {Wording.When(date)}."),
            Prospect.Announced { Name: var name, Date: var date } => Markup.Of($"**{name} has a date**: {Wording.Of(date)}."),
            Prospect.Off { Name: var name, WasCancelled: true } => Markup.Of($"**{name} is cancelled**, so what you wait for will not come."),
            Prospect.Off { Name: var name } => Markup.Of($"**{name} was never announced**, and its year has passed."),
            _ => default,
        };
    }

    private IEnumerable<Markup> Notes(Reminder reminder, OutboxRow row, DateTimeOffset? next, DateTimeOffset now)
    {
        if (row is { DivertedFrom: { } meant, Trouble: { } trouble })
        {
            yield return Markup.Of($"This was meant for {(meant.IsPerson ? "your direct messages" : "a channel")}. {TroubleWords.Of(trouble, meant)}");
        }

        if (binding.CountedFor(reminder, now) is { } counted && counted < row.DueAt - Punctual)
        {
            yield return Markup.Of($"The date became known too late for this: it would have been {Markup.Instant(counted)}.");
        }

        if (row.LatenessAt(now) >= Punctual)
        {
            yield return Markup.Of($"Late: this was due {Markup.Instant(row.DueAt)}. I was away, or could not deliver it.");
        }

        if (reminder.IsRepeating && next is null)
        {
            yield return reminder.Rule is null
                ? Markup.Of($"Its zone is no longer in the zone data, so I cannot tell when it comes next: please set it anew.")
                : Markup.Of($"This was the last time.");
        }
    }
}
