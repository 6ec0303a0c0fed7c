using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Talks;

/// <summary>A talk's card: what it was, who gave it where, where to watch it, and where to go from there.</summary>
internal static class TalkCard
{
    /// <summary>Shares the card of the talk with the id that the control carries.</summary>
    public const string ShareTalk = "talk.share";

    private const int MomentButtons = 5;
    private const int SpeakerButtons = 3;
    private const int TopicButtons = 2;

    /// <summary>Discord advises this length, so that a row of buttons fits on a phone.</summary>
    private const int ButtonLabel = 34;

    /// <summary>The card.</summary>
    /// <param name="catalogue">Where the talk's surroundings stand.</param>
    /// <param name="talk">The talk.</param>
    /// <param name="audience">Who sees it.</param>
    public static Card For(Catalogue catalogue, Talk talk, Audience audience) => new(
        new Block.Text(Head(catalogue, talk)),
        new Block.Text(Markup.Plain(talk.Gist)) { Expendable = 1 },
        new Block.Buttons([.. Links(talk).Take(CardLimits.ButtonsPerRow)]),
        new Block.Buttons([.. Links(talk).Skip(CardLimits.ButtonsPerRow)]) { Expendable = 7 },
        new Block.Text(Moments(talk)) { Expendable = 3 },
        new Block.Buttons([.. talk.Moments.Take(MomentButtons).Select(ButtonFor)]) { Expendable = 4 },
        new Block.Text(Topics(catalogue, talk)) { Expendable = 5 },
        new Block.Text(Notes(talk)) { Expendable = 6 },
        new Block.Divider(),
        new Block.Buttons([.. Neighbours(catalogue, talk), Ways.ReminderOf(talk), .. Sharing.ButtonFor(audience, new ControlId(ShareTalk, talk.Id))]),
        new Block.Buttons([.. SeeAlso(catalogue, talk)]) { Expendable = 2 },
        new Block.Text(Wording.SourceLine(talk.Provenance, talk.Speakers.Any(credit => credit.IsInferred))) { Expendable = 1 });

    private static Markup Head(Catalogue catalogue, Talk talk) => Markup.Lines(
        Markup.Of($"## {talk.Title}"),
        talk.IsTitleDescriptive ? Markup.Of($"-# No source gives a title; this one describes it.") : default,
        talk.Speakers.Count > 0 ? TalkWording.CreditsOf(catalogue, talk) : Markup.Of($"{NobodyNamed(talk.Kind)}"),
        Place(catalogue, talk),
        talk.VideoUrl is null ? Markup.Of($"-# No video of it is known.") : default);

    private static string NobodyNamed(TalkKind kind) =>
        kind == TalkKind.Session ? "A session of the whole room" : "No source names the speaker";

    private static Markup Place(Catalogue catalogue, Talk talk)
    {
        var edition = catalogue.EditionOf(talk);
        var group = talk.Group is { } name ? Markup.Of($", {name}") : default;
        var time = talk.StartsAt is { } at ? Markup.Of($", at {Wording.Of(at)} there") : default;
        var kind = talk.Kind.ToString().ToLowerInvariant();
        var date = edition.Date is { } day ? Markup.Of($", {Wording.Of(day)}") : default;
        return Markup.Of($"{edition.Name}{date} · {kind} {talk.Position} of {catalogue.TalksOf(edition).Count}{group}{time}");
    }

    private static IEnumerable<Button> Links(Talk talk)
    {
        if (talk.VideoUrl is { } video)
        {
            yield return new Button.Open("Watch the video", video);
        }

        if (talk.SlidesUrl is { } slides)
        {
            yield return new Button.Open("Slides", slides);
        }

        foreach (var link in talk.Links)
        {
            yield return new Button.Open(link.Label, link.Url);
        }
    }

    private static Markup Moments(Talk talk) => talk.Moments.Count == 0
        ? default
        : Markup.Lines([Markup.Of($"**Moments**"), .. talk.Moments.Select(MomentLine)]);

    private static Markup MomentLine(Moment moment) => Markup.Of($"- {Markup.Link(Wording.Of(moment.At), moment.Url)} {moment.What}");

    private static Button.Open ButtonFor(Moment moment) =>
        new(Label.Fit($"{Wording.Of(moment.At)} {moment.What}", ButtonLabel), moment.Url);

    private static Markup Topics(Catalogue catalogue, Talk talk) => talk.TopicIds.Count == 0
        ? default
        : Markup.Of($"**Topics**: {string.Join(", ", talk.TopicIds.Select(id => catalogue.Topic(id).Name))}");

    private static Markup Notes(Talk talk) => Markup.Lines([
        talk.OtherTitles.Count > 0 ? Markup.Of($"Also called {string.Join("; ", talk.OtherTitles)}.") : default,
        .. talk.Notes.Select(Markup.Plain)]);

    private static IEnumerable<Button> Neighbours(Catalogue catalogue, Talk talk) =>
    [
        .. catalogue.Before(talk) is { } before ? [new Button.Act("Previous talk", Ways.To(before))] : Array.Empty<Button>(),
        .. catalogue.After(talk) is { } after ? [new Button.Act("Next talk", Ways.To(after))] : Array.Empty<Button>(),
        new Button.Act("Programme", Ways.To(catalogue.EditionOf(talk))),
    ];

    private static IEnumerable<Button> SeeAlso(Catalogue catalogue, Talk talk) =>
    [
        .. talk.Speakers
            .Select(credit => catalogue.Speaker(credit.SpeakerId))
            .Take(SpeakerButtons)
            .Select(speaker => (speaker, verb: catalogue.TalksBy(speaker).Count > 1 ? "More by" : "About"))
            .Select(pair => new Button.Act(Label.Fit($"{pair.verb} {pair.speaker.Name}", ButtonLabel), Ways.To(pair.speaker))),
        .. talk.TopicIds
            .Select(catalogue.Topic)
            .Take(TopicButtons)
            .Select(topic => new Button.Act(Label.Fit($"More on {topic.Name}", ButtonLabel), Ways.To(topic))),
    ];
}
