using Quadrennial.Bot.Commands;
using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Library;

/// <summary>What is suggested while somebody types an edition, a speaker or a topic; values are ids.</summary>
internal sealed class Suggestions(ConferenceContent content, EditionFinder editions)
{
    /// <summary>Editions, with how it stands with them; <c>next</c> and <c>last</c> mean those of the bot's clock.</summary>
    public IReadOnlyList<Choice> Editions(CommandCall call, string typed)
    {
        var shelf = content.Current;
        var meant = EditionFinder.Words
            .Where(word => typed.Length > 0 && word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(word => editions.Find(shelf, word))
            .OfType<EditionLookup.Found>()
            .Select(found => found.Edition);
        return
        [
            .. meant
                .Concat(shelf.Search.SuggestEditions(typed))
                .Select(edition => new Choice(LabelFor(editions.Known(shelf.Catalogue, edition)), edition.Id)),
        ];
    }

    /// <summary>Speakers, with how many talks they gave.</summary>
    public IReadOnlyList<Choice> Speakers(CommandCall call, string typed)
    {
        var (catalogue, search) = content.Current;
        var speakers = search.SuggestSpeakers(typed);
        return [.. speakers.Select(speaker => new Choice(LabelFor(speaker.Name, catalogue.TalksBy(speaker)), speaker.Id))];
    }

    /// <summary>Topics, with how many talks touch them.</summary>
    public IReadOnlyList<Choice> Topics(CommandCall call, string typed)
    {
        var (catalogue, search) = content.Current;
        var topics = search.SuggestTopics(typed);
        return [.. topics.Select(topic => new Choice(LabelFor(topic.Name, catalogue.TalksOn(topic)), topic.Id))];
    }

    private static string LabelFor(string name, IReadOnlyList<Talk> talks) =>
        Label.FitPair(name, Wording.Count(talks.Count, "talk"), CommandRules.MaxCharacters);

    private static string LabelFor(KnownEdition known) =>
        Label.FitPair(known.Edition.Name, EditionWording.InShort(known), CommandRules.MaxCharacters);
}
