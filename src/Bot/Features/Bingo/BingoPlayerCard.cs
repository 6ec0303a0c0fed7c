using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Drawing;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>A player's card: as a picture, in words, and with what it takes to claim a square.</summary>
internal static class BingoPlayerCard
{
    private const string FileName = "bingo.png";

    /// <summary>The card.</summary>
    /// <param name="catalogue">For the talk.</param>
    /// <param name="card">From which it was dealt.</param>
    /// <param name="table">The game.</param>
    /// <param name="deal">Whose card.</param>
    /// <param name="withPicture">Whether pictures may be shown; else its words stand there.</param>
    /// <param name="said">What stands above it; may be empty.</param>
    public static Card For(Catalogue catalogue, BingoCard card, BingoTable table, BingoDeal deal, bool withPicture, Markup said = default)
    {
        var sheet = SheetOf(catalogue, card, table, deal);
        var picture = withPicture ? BingoCardPicture.Draw(sheet, FileName) : null;
        return new Card(
            new Block.Text(said),
            new Block.Text(Markup.Lines(Markup.Of($"## Your bingo card"), Standing(table, deal))),
            picture is null
                ? new Block.Text(Markup.Plain(BingoCardPicture.Describe(sheet)))
                : new Block.Picture($"attachment://{FileName}", picture.Description),
            new Block.Picker(new ControlId(BingoWording.Claim, $"{table.Room.Id}"), "It just happened: pick the square", [.. Entries(catalogue, card, table, deal)]),
            new Block.Buttons(BingoWording.CardButton("Refresh"), BingoWording.StatusButton()),
            new Block.Text(BingoWording.Rule()),
            new Block.Text(BingoWording.Honesty(card)))
        {
            Accent = table.LinesOf(deal).Count > 0 ? Accent.Good : Accent.Neutral,
            Files = picture is null ? [] : [picture],
        };
    }

    /// <summary>How a card stands: <c>Bingo! Row 2</c>.</summary>
    public static string StandingOf(BingoTable table, BingoDeal deal)
    {
        var squares = deal.Squares.Count(square => square != BingoDealing.Free);
        return table.LinesOf(deal) is [_, ..] lines
            ? $"Bingo! {Wording.Names([.. lines.Select(line => line.Name)])}"
            : $"{table.MarksOf(deal)} of {squares} squares seen, no line";
    }

    private static Markup Standing(BingoTable table, BingoDeal deal) => table.LinesOf(deal).Count > 0
        ? Markup.Of($"★ **{StandingOf(table, deal)}**")
        : Markup.Of($"{StandingOf(table, deal)}.");

    private static BingoSheet SheetOf(Catalogue catalogue, BingoCard card, BingoTable table, BingoDeal deal)
    {
        var inLines = table.LinesOf(deal).SelectMany(line => line.Places).ToHashSet();
        var of = BingoWording.ForWhat(catalogue, table.Room) is { Length: > 0 } talk ? $" · {talk}" : "";
        return new BingoSheet(
            card.Name,
            $"{BingoWording.NameOf(deal.Name)}’s card{of}",
            [.. deal.Squares.Select((square, place) => Shown(card, table, square, inLines.Contains(place)))],
            StandingOf(table, deal));
    }

    private static BingoSquareShown Shown(BingoCard card, BingoTable table, string square, bool isInLine)
    {
        var text = BingoWording.TextOf(card, square);
        return (square, table.CountingClaim(square)) switch
        {
            (BingoDealing.Free, _) => new BingoSquareShown(text, BingoMark.Free, IsInLine: isInLine),
            (_, { State: BingoClaimState.Confirmed } claim) => new BingoSquareShown(text, BingoMark.Marked, Wording.Of(claim.Into), isInLine),
            (_, { }) => new BingoSquareShown(text, BingoMark.Claimed),
            _ => new BingoSquareShown(text, BingoMark.Open),
        };
    }

    /// <summary>What is still to be seen, in the order of the card; a place on it is said as row and column.</summary>
    private static IEnumerable<PickerEntry> Entries(Catalogue catalogue, BingoCard card, BingoTable table, BingoDeal deal)
    {
        var size = (int)Math.Round(Math.Sqrt(deal.Squares.Count));
        return deal.Squares
            .Select((square, place) => (square, where: $"Row {(place / size) + 1}, column {(place % size) + 1}"))
            .Where(entry => entry.square != BingoDealing.Free && table.CountingClaim(entry.square)?.State != BingoClaimState.Confirmed)
            .Select(entry => new PickerEntry(BingoWording.TextOf(card, entry.square), entry.square, Described(catalogue, card, table, entry.square, entry.where)));
    }

    private static string Described(Catalogue catalogue, BingoCard card, BingoTable table, string squareId, string where)
    {
        if (table.CountingClaim(squareId) is { } open)
        {
            return Label.Fit($"{where} · claimed by {BingoWording.NameOf(open.Name)}", ControlLimits.MaxEntryText);
        }

        var square = card.Squares.FirstOrDefault(square => square.Id == squareId);
        var seen = square?.Sightings.FirstOrDefault(sighting => sighting.At is not null) is { At: { } at } sighting && catalogue.FindTalk(sighting.TalkId) is { } talk
            ? $" · seen at {Wording.Of(at)} in {catalogue.EditionOf(talk).Year}"
            : "";
        return Label.Fit($"{where}{seen}", ControlLimits.MaxEntryText);
    }
}
