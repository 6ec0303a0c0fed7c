using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.About;

/// <summary>What the bot says of itself.</summary>
internal static class AboutMessages
{
    /// <summary>Shares the card.</summary>
    public const string ShareAbout = "about.share";

    private const int SourcesNamed = 6;
    private const int ConferencesNamed = 5;

    /// <summary>The card.</summary>
    public static Card For(Holdings holdings, string version, Audience audience)
    {
        Conference[] conferences = [.. holdings.Conferences.Take(ConferencesNamed)];
        var links = conferences.Take(1).SelectMany(conference => conference.Links);
        return new Card(
            new Block.Text(Markup.Of(
                $"## Quadrennial {version}\nAsk me which talk it was: by title, speaker, subject or half a memory of it.")),
            new Block.Text(Markup.Lines(conferences.Select(About))) { Expendable = 3 },
            new Block.Text(Markup.Of($"**What I hold**: {Held(holdings)}.")),
            new Block.Text(Markup.Of(
                $"**What is missing**: {Missing(holdings)}. Every card says where its facts come from and marks what is inferred.")),
            new Block.Text(Markup.Of($"**Sources**: {Wording.Named(holdings.Sources, SourcesNamed)}.")) { Expendable = 2 },
            new Block.Text(Markup.Of(
                $"**Privacy**: I keep what you set, such as your time zone and your reminders, and nothing else about you. I see the commands you send me and, "
                + $"with a command in a message’s menu, that one message; I cannot read anything else.")),
            new Block.Text(Markup.Of($"**Licence**: the program is free under the MIT licence.")),
            new Block.Text(Markup.Lines(conferences.Select(conference => Markup.Plain(conference.Credits)))) { Expendable = 1 },
            new Block.Buttons([.. links.Select(link => new Button.Open(link.Label, link.Url))]) { Expendable = 4 },
            new Block.Buttons([.. Sharing.ButtonFor(audience, new ControlId(ShareAbout))]));
    }

    private static Markup About(Conference conference) => Markup.Of($"**{conference.Name}**: {conference.About}");

    private static string Held(Holdings holdings) => string.Join(", ", [
        Wording.Count(holdings.Conferences.Count, "conference"),
        $"{Wording.Count(holdings.Editions, "edition")} ({holdings.EditionsHeld} held)",
        Wording.Count(holdings.Talks, "talk"),
        Wording.Count(holdings.Speakers, "speaker"),
        Wording.Count(holdings.Topics, "topic"),
        Wording.Count(holdings.Videos, "video"),
        Wording.Count(holdings.Moments, "moment")]);

    private static string Missing(Holdings holdings) => string.Join(", ", [
        $"{Wording.Count(holdings.WithoutVideo, "talk")} without a video",
        $"{holdings.WithoutSpeaker} without a named speaker",
        $"{holdings.WithoutGist} without a description",
        $"{Wording.Count(holdings.InferredNames, "speaker’s name", "speakers’ names")} inferred",
        $"{Wording.Count(holdings.InferredTalks, "whole record")} inferred"]);
}
