using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Drawing;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>What everybody in the channel hears of a game: that it is on, who has a line, how it stands and how it ended.</summary>
internal sealed class BingoBoard(CommandMentions mentions)
{
    private const string FileName = "board.png";

    /// <summary>It is on.</summary>
    public Card Opening(Catalogue catalogue, BingoCard card, BingoRoom room)
    {
        var talk = BingoWording.TalkOf(catalogue, room);
        var speaker = catalogue.FindSpeaker(card.SpeakerId)?.Name ?? "the speaker";
        var isOther = talk is not null && !talk.Speakers.Any(credit => credit.SpeakerId == card.SpeakerId);
        return new Card(
            new Block.Text(Markup.Lines(Markup.Of($"## Bingo is on: {card.Name}"), For(catalogue, room))),
            new Block.Text(Markup.Of(
                $"Everybody gets a card of their own, made of habits of **{speaker}**. When one of yours happens, claim it on your card, and the others say "
                + $"whether it did. A row, a column or a diagonal is a bingo.")),
            new Block.Text(isOther ? Markup.Of($"No source says that {speaker} speaks in this talk.") : default) { Expendable = 1 },
            new Block.Buttons([BingoWording.CardButton(), BingoWording.StatusButton(), .. Watch(talk, room.Offset)]),
            new Block.Text(BingoWording.Rule()),
            new Block.Text(Markup.Of(
                $"-# {BingoWording.NameOf(room.HostName)} started it at {BingoWording.Clock(room.StartedAt)}{At(room)} and can end it with {mentions.Of("bingo stop")}, as can whoever manages "
                + $"messages; after {Wording.Number((int)BingoGame.Quiet.TotalHours)} hours of silence it ends by itself.")),
            new Block.Text(BingoWording.Honesty(card)));
    }

    /// <summary>How it stands.</summary>
    public static Card Status(Catalogue catalogue, BingoCard card, BingoTable table)
    {
        var open = table.Claims.Where(claim => claim.State == BingoClaimState.Open).ToList();
        return new Card(
            new Block.Text(Markup.Lines(Markup.Of($"## Bingo: {card.Name}"), For(catalogue, table.Room))),
            new Block.Text(Markup.Of($"-# Started by {BingoWording.NameOf(table.Room.HostName)}, {Markup.Instant(table.Room.StartedAt)}")),
            new Block.Text(Players(table)),
            new Block.Text(Moments(catalogue, card, table)),
            new Block.Text(open.Count == 0
                ? default
                : Markup.Lines([Markup.Of($"**Waiting for votes**"), .. open.Select(claim => Markup.Of(
                    $"- {BingoWording.TextOf(card, claim.SquareId)}, says {BingoWording.NameOf(claim.Name)}"))])),
            new Block.Text(Known(catalogue, card, table)) { Expendable = 1 },
            new Block.Buttons(BingoWording.CardButton()),
            new Block.Text(BingoWording.Honesty(card)) { Expendable = 2 });
    }

    /// <summary>A claim has completed somebody's first line.</summary>
    public static Card Bingo(BingoCard card, BingoTable table, BingoClaim claim)
    {
        var winners = table.Deals.Where(deal => deal.WonWith == claim.Id).ToList();
        var place = winners is [var first, ..] ? table.PlaceOf(first) ?? 1 : 1;
        var names = BingoWording.NamesOf(winners.Select(deal => deal.Name));
        var ranking = (place, winners.Count) switch
        {
            (1, 1) => "It is the first of the game, and crowned.",
            (1, _) => "They are the first of the game, all by the same square, and share the crown.",
            (_, 1) => $"It is number {place} of the game.",
            _ => $"They share place {place} of the game, all by the same square.",
        };
        return new Card(
            new Block.Text(Markup.Of($"## ★ Bingo! {names}")),
            new Block.Text(Markup.Of($"“{BingoWording.TextOf(card, claim.SquareId)}” completed the line. {ranking}")),
            new Block.Text(Markup.Lines(winners.Select(deal => Markup.Of(
                $"- **{BingoWording.NameOf(deal.Name)}**: {Wording.Names([.. table.LinesOf(deal).Select(line => line.Name)])}")))),
            new Block.Buttons(BingoWording.CardButton()))
        {
            Accent = Accent.Good,
        };
    }

    /// <summary>It is over: who stood how, and every moment that was confirmed.</summary>
    public static Card Final(Catalogue catalogue, BingoCard card, BingoTable table, bool withPicture)
    {
        var board = withPicture && table.Deals.Count > 0 ? BoardOf(catalogue, card, table) : null;
        var picture = board is null ? null : new Attachment(FileName, () => ScoreBoardPicture.ToPng(board), ScoreBoardPicture.Describe(board));
        return new Card(
            new Block.Text(Markup.Lines(
                Markup.Of($"## Bingo is over: {card.Name}"),
                For(catalogue, table.Room),
                Markup.Plain(WhyOf(table.Room.Ending)))),
            new Block.Picture($"attachment://{FileName}", picture?.Description ?? "") { Expendable = 2 },
            new Block.Text(Players(table)),
            new Block.Text(Moments(catalogue, card, table)),
            new Block.Text(Known(catalogue, card, table)) { Expendable = 1 },
            new Block.Text(BingoWording.Honesty(card)) { Expendable = 3 })
        {
            Accent = Accent.Good,
            Files = picture is null ? [] : [picture],
        };
    }

    private static Markup For(Catalogue catalogue, BingoRoom room) =>
        BingoWording.TalkOf(catalogue, room) is { } talk ? Markup.Of($"For **{TalkWording.LabelFor(catalogue, talk)}**") : default;

    private static string At(BingoRoom room) => room.Offset > TimeSpan.Zero ? $", {Wording.Of(room.Offset)} into the talk," : "";

    private static IEnumerable<Button> Watch(Talk? talk, TimeSpan offset) => talk?.VideoUrl is not { } video
        ? []
        : [new Button.Open("Watch the video", offset > TimeSpan.Zero ? VideoSecond.At(video, offset) ?? video : video)];

    private static string WhyOf(BingoEnding? ending) => ending switch
    {
        BingoEnding.Complete => "Every square has been seen.",
        BingoEnding.Quiet => $"Nobody claimed anything for {Wording.Number((int)BingoGame.Quiet.TotalHours)} hours.",
        _ => "",
    };

    private static Markup Players(BingoTable table) => table.Deals.Count == 0
        ? Markup.Of($"Nobody has a card yet.")
        : Markup.Lines([
            Markup.Of($"**Players**"),
            .. Ranked(table).Take(ScoreBoardPicture.MostRows).Select(row => Markup.Of(
                $"- {row.Rank}{(row.IsTied ? " (tied)" : "")}: **{BingoWording.NameOf(row.Deal.Name)}**, {BingoPlayerCard.StandingOf(table, row.Deal)}")),
            table.Deals.Count > ScoreBoardPicture.MostRows ? Markup.Of($"- and {table.Deals.Count - ScoreBoardPicture.MostRows} more") : default]);

    private static Markup Moments(Catalogue catalogue, BingoCard card, BingoTable table) => table.Confirmed.Count == 0
        ? Markup.Of($"Nothing has been confirmed.")
        : Markup.Lines([
            Markup.Of($"**What happened**"),
            .. table.Confirmed.Select(claim => Markup.Of(
                $"- **{BingoWording.TextOf(card, claim.SquareId)}**, {BingoWording.When(catalogue, table.Room, claim)}, at {BingoWording.Clock(claim.ClaimedAt)}; "
                + $"seen by {BingoWording.NameOf(claim.Name)}"))]);

    /// <summary>What the pack knows of the same talk.</summary>
    private static Markup Known(Catalogue catalogue, BingoCard card, BingoTable table)
    {
        var known = card.Squares
            .SelectMany(square => square.Sightings.Where(sighting => sighting.TalkId == table.Room.TalkId).Select(sighting => Markup.Of(
                $"- {square.Text}{BingoWording.At(sighting)}{(square.Provenance.IsInferred ? " (our reading of the sources)" : "")}")))
            .ToList();
        return known.Count == 0 || BingoWording.TalkOf(catalogue, table.Room) is not { } talk
            ? default
            : Markup.Lines([Markup.Of($"**Known from before, of {catalogue.EditionOf(talk).Name}**"), .. known]);
    }

    private static ScoreBoard BoardOf(Catalogue catalogue, BingoCard card, BingoTable table) => new(
        "Bingo: final board",
        BingoWording.ForWhat(catalogue, table.Room) is { Length: > 0 } talk ? talk : card.Name,
        [
            .. Ranked(table).Select(row => new ScoreBoardRow(
                $"{row.Rank}",
                BingoWording.NameOf(row.Deal.Name),
                row.Deal.WonAt is null ? "no line" : "★ Bingo",
                $"{table.MarksOf(row.Deal)} {(table.MarksOf(row.Deal) == 1 ? "square" : "squares")}")),
        ]);

    /// <summary>By the first line, and without one by the squares; who did equally well shares a rank.</summary>
    private static List<(int Rank, bool IsTied, BingoDeal Deal)> Ranked(BingoTable table)
    {
        // A line comes before any number of squares.
        var order = table.Deals
            .Select(deal => (Deal: deal, Merit: table.PlaceOf(deal) is { } place ? (1, -place) : (0, table.MarksOf(deal))))
            .OrderByDescending(row => row.Merit)
            .ToList();
        return [.. order.Select(row => (1 + order.Count(other => other.Merit.CompareTo(row.Merit) > 0), order.Count(other => other.Merit == row.Merit) > 1, row.Deal))];
    }
}
