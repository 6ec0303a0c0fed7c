using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Features.Topics;

/// <summary>What is said when a search for a topic has no one answer.</summary>
internal sealed class TopicMessages(Misses misses)
{
    /// <summary>The answer to any outcome but a found topic.</summary>
    public Card For(Catalogue catalogue, Match<Topic> match, string name) => match switch
    {
        Match<Topic>.Several several =>
            Misses.Several(Misses.Quote(name), "topics", Ways.ShowTopic, Entries(catalogue, several.Candidates)),
        Match<Topic>.Nothing nothing => misses.Nothing(
            Markup.Of(
                $"I found no topic for {Misses.Quote(name)} that I could be sure of: "
                + $"no name or short form that I hold is close enough."),
            Ways.ShowTopic,
            Entries(catalogue, nothing.Nearest)),
        _ => throw new ArgumentException($"Not a miss: {match}", nameof(match)),
    };

    private static PickerEntry[] Entries(Catalogue catalogue, IReadOnlyList<Topic> topics) =>
        [.. topics.Select(topic => new PickerEntry($"{topic.Name}, {Wording.Count(catalogue.TalksOn(topic).Count, "talk")}", topic.Id))];
}
