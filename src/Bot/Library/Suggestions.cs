using Quadrennial.Bot.Commands;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Library;

/// <summary>What is suggested while somebody types an edition, a speaker or a topic; values are ids.</summary>
internal sealed class Suggestions(ConferenceContent content, EditionFinder editions)
{
    /// <summary>Editions, newest first while nothing is typed.</summary>
    public IReadOnlyList<Choice> Editions(CommandCall call, string typed)
    {
        var shelf = content.Current;
        var found = string.IsNullOrWhiteSpace(typed) ? shelf.Catalogue.Editions : shelf.Search.SuggestEditions(typed);
        return [.. found.Select(edition => new Choice(LabelFor(shelf.Catalogue.Conference(edition.ConferenceId), edition), edition.Id))];
    }

    /// <summary>Speakers, with how many talks they gave.</summary>
    public IReadOnlyList<Choice> Speakers(CommandCall call, string typed)
    {
        var (catalogue, search) = content.Current;
        var found = string.IsNullOrWhiteSpace(typed) ? catalogue.Speakers : search.SuggestSpeakers(typed);
        return [.. found.Take(CommandRouter.MaxSuggestions).Select(speaker => new Choice(
            Label.FitPair(speaker.Name, Wording.Count(catalogue.TalksBy(speaker).Count, "talk"), CommandRules.MaxCharacters), speaker.Id))];
    }

    /// <summary>Topics, with how many talks touch them.</summary>
    public IReadOnlyList<Choice> Topics(CommandCall call, string typed)
    {
        var (catalogue, search) = content.Current;
        var found = string.IsNullOrWhiteSpace(typed) ? catalogue.Topics : search.SuggestTopics(typed);
        return [.. found.Take(CommandRouter.MaxSuggestions).Select(topic => new Choice(
            Label.FitPair(topic.Name, Wording.Count(catalogue.TalksOn(topic).Count, "talk"), CommandRules.MaxCharacters), topic.Id))];
    }

    private string LabelFor(Conference conference, Edition edition)
    {
        var known = EditionKnowledge.On(edition, editions.Today(conference));
        return Label.FitPair(edition.Name, EditionWording.InShort(known), CommandRules.MaxCharacters);
    }
}
