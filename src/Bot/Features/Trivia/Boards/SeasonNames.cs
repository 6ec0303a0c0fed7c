using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>What seasons are called, and whether they are over.</summary>
internal sealed class SeasonNames(ConferenceContent content, TimeProvider clock)
{
    /// <summary>The season now.</summary>
    public string Present => At(clock.GetUtcNow());

    /// <summary>The season at an instant.</summary>
    public string At(DateTimeOffset instant) => Season.At(content, instant);

    /// <summary>The edition that ends a season, by name: <c>dtrace.conf(28)</c>. Empty where no conference is known.</summary>
    public string EditionOf(string season)
    {
        var catalogue = content.Current.Catalogue;
        if (catalogue.Conferences is not [var home, ..] || season == Season.Unnamed)
        {
            return "";
        }

        return Find(season)?.Name
            ?? (EditionKnowledge.After(home, catalogue.Editions, EditionKnowledge.DayAt(home, clock.GetUtcNow())) is { } next
                && $"{home.Id}/{next.Date.Year}" == season
                    ? next.Name
                    : season);
    }

    /// <summary>What became of the edition that ends a season.</summary>
    public SeasonEnd EndOf(string season, DateTimeOffset now)
    {
        if (content.Current.Catalogue.Conferences is not [var home, ..] || Find(season) is not { } edition)
        {
            return SeasonEnd.NotHeld;
        }

        var today = EditionKnowledge.DayAt(home, now);
        return EditionKnowledge.On(edition, today) switch
        {
            { Status: not EditionStatus.Held } => SeasonEnd.NotHeld,
            { Date: { } date } when EditionKnowledge.LastDay(date) >= today => SeasonEnd.UnderWay,
            _ => SeasonEnd.Held,
        };
    }

    private Edition? Find(string season)
    {
        var catalogue = content.Current.Catalogue;
        return catalogue.Conferences is [var home, ..]
            ? catalogue.Editions.FirstOrDefault(edition => edition.ConferenceId == home.Id && $"{home.Id}/{edition.Year}" == season)
            : null;
    }
}

/// <summary>What became of the edition that ends a season.</summary>
internal enum SeasonEnd
{
    /// <summary>It was not held, at least not yet: put off, cancelled, or brought forward to another year.</summary>
    NotHeld,

    /// <summary>It is being held.</summary>
    UnderWay,

    /// <summary>It was held and is over.</summary>
    Held,
}
