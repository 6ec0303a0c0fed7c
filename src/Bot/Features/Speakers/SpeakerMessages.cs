using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Features.Speakers;

/// <summary>What is said when a search for a speaker has no one answer.</summary>
internal sealed class SpeakerMessages(Misses misses)
{
    /// <summary>The answer to any outcome but a found speaker.</summary>
    public Card For(Catalogue catalogue, Match<Speaker> match, string name) => match switch
    {
        Match<Speaker>.Several several =>
            Misses.Several(Misses.Quote(name), "speakers", Ways.ShowSpeaker, Entries(catalogue, several.Candidates)),
        Match<Speaker>.Nothing nothing => misses.Nothing(
            Markup.Of(
                $"I found no speaker for {Misses.Quote(name)} that I could be sure of: "
                + $"no name, alias or handle that I hold is close enough."),
            Ways.ShowSpeaker,
            Entries(catalogue, nothing.Nearest)),
        _ => throw new ArgumentException($"Not a miss: {match}", nameof(match)),
    };

    private static PickerEntry[] Entries(Catalogue catalogue, IReadOnlyList<Speaker> speakers) =>
        [.. speakers.Select(speaker => new PickerEntry($"{speaker.Name}, {SpeakerCard.Summary(catalogue, speaker)}", speaker.Id))];
}
