using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>What a person wants to be reminded of, as it is kept. It stays after it was delivered, so that its buttons work for ever.</summary>
internal sealed record Reminder
{
    /// <summary>Name of the kind in the outbox.</summary>
    public const string Kind = "reminder";

    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required ulong PersonId { get; init; }

    /// <summary>What of; user text. Empty only where it waits for a date and nothing was said.</summary>
    public string About { get; init; } = "";

    /// <summary>When, as <see cref="WhenCanonical"/> writes it.</summary>
    public required string Schedule { get; init; }

    /// <summary>Where it goes, as <see cref="Delivery.Target"/> writes it.</summary>
    public required string Target { get; init; }

    /// <summary>The server it goes to; null for direct messages.</summary>
    public ulong? GuildId { get; init; }

    /// <summary>1 where it comes without a push, else 0.</summary>
    public long IsQuiet { get; init; }

    /// <summary>When it was set.</summary>
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>The server in which it was set; null outside servers.</summary>
    public ulong? SetInGuild { get; init; }

    /// <summary>The channel in which it was set.</summary>
    public ulong? SetInChannel { get; init; }

    /// <summary>Where it goes should direct messages be closed, as <see cref="Delivery.Target"/> writes it; null for nowhere.</summary>
    public string? Fallback { get; init; }

    /// <summary>The message it is about; null where it is about none.</summary>
    public ulong? MessageId { get; init; }

    /// <summary>The talk it is about; null where it is about none.</summary>
    public string? TalkId { get; init; }

    /// <summary>The conference it waits for or counts from; null for all others.</summary>
    public string? Conference { get; init; }

    /// <summary>The year of the edition that <see cref="DueAt"/> follows from; null while there is none.</summary>
    public long? EditionYear { get; init; }

    /// <summary>The edition's date as it was known when the reminder was set, such as <c>2020</c>: that is no news.</summary>
    public string? KnownDate { get; init; }

    /// <summary>The occurrence that this one puts off, such as <c>42.3</c>; null for all others.</summary>
    public string? SnoozeOf { get; init; }

    /// <summary>Which time is the next, from 1.</summary>
    public long Occurrence { get; init; } = 1;

    /// <summary>When the next time is; null while it waits for a date.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>One of <see cref="ReminderState"/>.</summary>
    public string State { get; init; } = ReminderState.Open;

    /// <summary>Why it could not be delivered; null otherwise.</summary>
    public string? Trouble { get; init; }

    /// <summary>Where it goes.</summary>
    public Target Goal => Delivery.Target.Parse(Target);

    /// <summary>Which message comes next.</summary>
    public Identity Next => new(Kind, Goal, new Occasion(Id, Occurrence).ToString());

    /// <summary>Whether it comes again and again.</summary>
    public bool IsRepeating => Schedule.StartsWith("R/", StringComparison.Ordinal);

    /// <summary>The rule by which it comes again; null for one that does not, or whose zone is no longer in the zone data.</summary>
    public Recurrence? Rule => Recurrence.TryParse(Schedule, out var rule) ? rule : null;

    /// <summary>The message to come.</summary>
    /// <exception cref="InvalidOperationException">It waits for a date.</exception>
    public PlannedMessage ToPlan() => new(Next, DueAt ?? throw new InvalidOperationException("It has no date yet."))
    {
        PersonId = PersonId,
        GuildId = GuildId,
    };
}

/// <summary>How far a reminder has come; words of the table.</summary>
internal static class ReminderState
{
    /// <summary>It will come.</summary>
    public const string Open = "open";

    /// <summary>It came, for the last time.</summary>
    public const string Done = "done";

    /// <summary>Its owner stopped it.</summary>
    public const string Stopped = "stopped";

    /// <summary>Its owner deleted it; it can be taken back for a while.</summary>
    public const string Deleted = "deleted";

    /// <summary>It could be delivered nowhere.</summary>
    public const string Undelivered = "undelivered";
}

/// <summary>One time of a reminder: <c>42.3</c> is the third time of the 42nd.</summary>
/// <param name="Id">The reminder's number.</param>
/// <param name="Number">From 1.</param>
internal readonly record struct Occasion(long Id, long Number)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static Occasion? Parse(string text) =>
        text.Split('.') is [var id, var number] && TryNumber(id, out var first) && TryNumber(number, out var second) ? new(first, second) : null;

    /// <summary>Reads a number of ours; false for anything else.</summary>
    public static bool TryNumber(string text, out long number) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);

    /// <summary>The two numbers.</summary>
    public override string ToString() => $"{Id}.{Number}";
}
