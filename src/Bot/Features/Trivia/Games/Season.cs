using Quadrennial.Bot.Library;
using Quadrennial.Content.Editions;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>The time between two editions of the home conference. Named for the edition that ends it: <c>dtrace.conf/2028</c>.</summary>
internal static class Season
{
    /// <summary>Of a conference of which nothing is known yet.</summary>
    public const string Unnamed = "-";

    /// <summary>The season at an instant.</summary>
    public static string At(ConferenceContent content, DateTimeOffset now)
    {
        var catalogue = content.Current.Catalogue;
        return catalogue.Conferences is [var home, ..]
            && EditionKnowledge.After(home, catalogue.Editions, EditionKnowledge.DayAt(home, now)) is { } next
                ? $"{home.Id}/{next.Date.Year}"
                : Unnamed;
    }
}
