using NodaTime;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>When a reminder that waits for a conference, or counts from one, is due by what is known.</summary>
internal sealed class Binding(EditionWatch watch)
{
    /// <summary>When it is due.</summary>
    /// <param name="reminder">One with a conference.</param>
    /// <param name="now">The bot's clock; what is due by the past is due now.</param>
    /// <returns>The instant, null while it must wait; and the year of the edition that it follows from.</returns>
    public (DateTimeOffset? DueAt, int? Year) DueOf(Reminder reminder, DateTimeOffset now) => Read(reminder, now) switch
    {
        WhenReading.Condition condition => ProspectOf(reminder, condition.Edition, now) switch
        {
            Prospect.Announced announced when $"{announced.Date}" != reminder.KnownDate => (now, announced.Year),
            Prospect.Off => (now, condition.Edition.Year),
            _ => (null, null),
        },
        WhenReading.RelativeToEdition relative => ProspectOf(reminder, relative.Edition, now) switch
        {
            Prospect.Announced { Date.AsDay: { } day, Year: var year } =>
                (Later(relative.Offset.For(LocalDate.FromDateOnly(day)).ToDateTimeOffset(), now), year),
            Prospect.Off => (now, relative.Edition.Year),
            _ => (null, null),
        },
        _ => (null, null),
    };

    /// <summary>How it stands with the edition that a reminder is about; null for one about none.</summary>
    public Prospect? ProspectOf(Reminder reminder, DateTimeOffset now) => Read(reminder, now) switch
    {
        WhenReading.Condition condition => ProspectOf(reminder, condition.Edition, now),
        WhenReading.RelativeToEdition relative => ProspectOf(reminder, relative.Edition, now),
        _ => null,
    };

    /// <summary>When a reminder that counts from an edition should have come; null for any other, or without a day.</summary>
    public DateTimeOffset? CountedFor(Reminder reminder, DateTimeOffset now) =>
        Read(reminder, now) is WhenReading.RelativeToEdition relative
        && ProspectOf(reminder, relative.Edition, now) is Prospect.Announced { Date.AsDay: { } day }
            ? relative.Offset.For(LocalDate.FromDateOnly(day)).ToDateTimeOffset()
            : null;

    /// <summary>
    /// The edition a reminder once followed stays its edition, also when another is the next by then; "the next one" passes on where that
    /// edition will not be.
    /// </summary>
    private Prospect ProspectOf(Reminder reminder, EditionRef edition, DateTimeOffset now)
    {
        var prospect = watch.Of(edition.Conference, edition.Year ?? (int?)reminder.EditionYear, now);
        return prospect is Prospect.Off && edition.Year is null ? watch.Of(edition.Conference, year: null, now) : prospect;
    }

    private WhenReading? Read(Reminder reminder, DateTimeOffset now) => reminder.Conference is null
        ? null
        : WhenCanonical.Read(reminder.Schedule, Instant.FromDateTimeOffset(now), watch.ContextAt(now));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
