using NodaTime;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.When;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>What is known of the editions that people wait for, at an instant of the bot's clock.</summary>
internal sealed class EditionWatch(ConferenceContent content)
{
    /// <summary>What a text about time may refer to.</summary>
    public WhenContext ContextAt(DateTimeOffset now)
    {
        var catalogue = content.Current.Catalogue;
        return new WhenContext
        {
            Editions =
            [
                .. catalogue.Conferences
                    .Select(conference => (conference, next: NextOf(conference, now)))
                    .Where(pair => pair.next is not null)
                    .Select(pair => new EditionAhead(
                        pair.conference.Id,
                        pair.next!.Name,
                        pair.next.Date.Year,
                        pair.next is { IsAnnounced: true, Date.AsDay: { } day } ? LocalDate.FromDateOnly(day) : null)),
            ],
        };
    }

    /// <summary>How it stands with an edition.</summary>
    /// <param name="conferenceId">Its conference.</param>
    /// <param name="year">Its year, or null for whichever comes next.</param>
    /// <param name="now">The instant.</param>
    public Prospect Of(string conferenceId, int? year, DateTimeOffset now)
    {
        var catalogue = content.Current.Catalogue;
        if (catalogue.Conferences.FirstOrDefault(conference => conference.Id == conferenceId) is not { } conference)
        {
            return new Prospect.Waiting($"{conferenceId}");
        }

        if (year is null)
        {
            return NextOf(conference, now) switch
            {
                { IsAnnounced: true } next => new Prospect.Announced(next.Name, next.Date.Year, next.Date),
                { } next => new Prospect.Waiting(next.Name),
                null => new Prospect.Waiting($"the next {conference.Name}"),
            };
        }

        var today = EditionKnowledge.DayAt(conference, now);
        var edition = catalogue.Editions.FirstOrDefault(candidate => candidate.ConferenceId == conferenceId && candidate.Year == year);
        return edition is null
            ? new Prospect.Waiting($"{conference.Name} {year}").OrOver(year < today.Year)
            : Of(EditionKnowledge.On(edition, today), today);
    }

    private static Prospect Of(KnownEdition known, DateOnly today)
    {
        var date = known.Date ?? new PartialDate(known.Edition.Year);
        var isPast = EditionKnowledge.LastDay(date) < today;
        return known.Status switch
        {
            EditionStatus.Held => new Prospect.Announced(known.Edition.Name, known.Edition.Year, date),
            EditionStatus.Planned when !isPast => new Prospect.Announced(known.Edition.Name, known.Edition.Year, date),
            EditionStatus.Cancelled => new Prospect.Off(known.Edition.Name, WasCancelled: true),
            _ => new Prospect.Waiting(known.Edition.Name).OrOver(isPast),
        };
    }

    private NextEdition? NextOf(Conference conference, DateTimeOffset now) =>
        EditionKnowledge.After(conference, content.Current.Catalogue.Editions, EditionKnowledge.DayAt(conference, now));
}

/// <summary>How it stands with an edition that somebody waits for.</summary>
/// <param name="Name">What it is called.</param>
internal abstract record Prospect(string Name)
{
    /// <summary>It is announced, or was held.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Year">Its year.</param>
    /// <param name="Date">Its date as precisely as it is known.</param>
    public sealed record Announced(string Name, int Year, PartialDate Date) : Prospect(Name);

    /// <summary>Nothing is announced.</summary>
    public sealed record Waiting(string Name) : Prospect(Name)
    {
        /// <summary>The same; or, where its year is over, that nothing comes any more.</summary>
        public Prospect OrOver(bool isOver) => isOver ? new Off(Name, WasCancelled: false) : this;
    }

    /// <summary>It will not come: it was cancelled, or its year passed without it.</summary>
    public sealed record Off(string Name, bool WasCancelled) : Prospect(Name);
}
