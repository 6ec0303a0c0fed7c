using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>What a post carries from the archive.</summary>
internal static class ArchiveBlocks
{
    /// <summary>The blocks; none where the archive was empty.</summary>
    public static IEnumerable<Block> For(Catalogue catalogue, ArchiveItem? item) => item switch
    {
        ArchiveItem.OfTalk { Talk: var talk } => OfTalk(catalogue, talk),
        ArchiveItem.OfMoment { Talk: var talk, Moment: var moment } => OfMoment(catalogue, talk, moment),
        ArchiveItem.OfTradition { Conference: var conference, Tradition: var tradition } => OfTradition(conference, tradition),
        _ => [],
    };

    /// <summary>The buttons that lead on from it.</summary>
    public static IEnumerable<Button> Buttons(ArchiveItem? item) => item switch
    {
        ArchiveItem.OfTalk { Talk: { VideoUrl: { } video } talk } => [new Button.Open("Watch the video", video), Open(talk)],
        ArchiveItem.OfTalk { Talk: var talk } => [Open(talk)],
        ArchiveItem.OfMoment { Talk: var talk, Moment: var moment } =>
            [new Button.Open($"Watch from {Wording.Of(moment.At)}", moment.Url), Open(talk)],
        _ => [],
    };

    private static Button.Act Open(Talk talk) => new("Open the talk", Ways.To(talk));

    private static IEnumerable<Block> OfTalk(Catalogue catalogue, Talk talk) =>
    [
        new Block.Text(Markup.Lines(
            Markup.Of($"**From the archive: {talk.Title}**"),
            Byline(catalogue, talk),
            Markup.Plain(talk.Gist))),
        new Block.Text(Wording.SourceLine(talk.Provenance, talk.Speakers.Any(credit => credit.IsInferred))) { Expendable = 1 },
    ];

    private static IEnumerable<Block> OfMoment(Catalogue catalogue, Talk talk, Moment moment) =>
    [
        new Block.Text(Markup.Lines(
            Markup.Of($"**A moment from the archive**: {Markup.Link(Wording.Of(moment.At), moment.Url)} {moment.What}"),
            Markup.Of($"In {talk.Title}"),
            Byline(catalogue, talk))),
        new Block.Text(Wording.SourceLine(moment.Provenance)) { Expendable = 1 },
    ];

    private static IEnumerable<Block> OfTradition(Conference conference, Tradition tradition) =>
    [
        new Block.Text(Markup.Lines(Markup.Of($"**A custom of {conference.Name}: {tradition.Name}**"), Markup.Plain(tradition.Text))),
        new Block.Text(Wording.SourceLine(tradition.Provenance)) { Expendable = 1 },
    ];

    private static Markup Byline(Catalogue catalogue, Talk talk)
    {
        var edition = catalogue.EditionOf(talk);
        var when = edition.Date is { } date ? $"{edition.Name}, {Wording.Of(date)}" : edition.Name;
        return talk.Speakers.Count > 0 ? Markup.Of($"{TalkWording.CreditsOf(catalogue, talk)} · {when}") : Markup.Plain(when);
    }
}
