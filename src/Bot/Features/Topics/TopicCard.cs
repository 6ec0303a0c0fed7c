using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Topics;

/// <summary>A topic's card: what it is, how it ran through the editions, and every talk on it, newest first.</summary>
internal static class TopicCard
{
    /// <summary>Shares the page of the card that the control carries.</summary>
    public const string ShareTopic = "topic.share";

    private const int TalksPerPage = 10;

    /// <summary>The card.</summary>
    /// <param name="catalogue">Where the talks stand.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="pageNumber">1-based page of the talks; brought into range.</param>
    /// <param name="audience">Who sees it.</param>
    public static Card For(Catalogue catalogue, Topic topic, int pageNumber, Audience audience)
    {
        var talks = catalogue.TalksOn(topic);
        var page = talks.Page(pageNumber, TalksPerPage);
        return new Card(
            new Block.Text(Markup.Lines(Markup.Of($"## {topic.Name}"), Markup.Plain(topic.What))),
            new Block.Text(Markup.Plain(topic.Thread)) { Expendable = 2 },
            new Block.Buttons([.. topic.Links.Select(link => new Button.Open(link.Label, link.Url))]) { Expendable = 3 },
            new Block.Text(Markup.Lines([Heading(talks.Count, page), .. page.Items.Select(talk => TalkLine(catalogue, talk))])),
            TalkWording.PickerFor(catalogue, page.Items),
            new Block.Buttons([
                .. page.Buttons(Ways.ShowTopic, topic.Id),
                .. Sharing.ButtonFor(audience, new ControlId(ShareTopic, $"{new PageOf(topic.Id, page.Number)}"))]),
            new Block.Text(Wording.SourceLine(topic.Provenance)) { Expendable = 1 });
    }

    private static Markup Heading(int count, Page<Talk> page) => count switch
    {
        0 => Markup.Of($"No talk on record touches it."),
        _ when page.Count == 1 => Markup.Of($"**{Wording.Count(count, "talk")}**"),
        _ => Markup.Of($"**{Wording.Count(count, "talk")}**, page {page.Number} of {page.Count}"),
    };

    private static Markup TalkLine(Catalogue catalogue, Talk talk)
    {
        var edition = catalogue.EditionOf(talk).Name;
        var where = TalkWording.SpeakersOf(catalogue, talk) is { Length: > 0 } speakers ? $"{speakers}, {edition}" : edition;
        return Markup.Of($"- {talk.Title} — {where} · {TalkWording.VideoOf(talk)}");
    }
}
