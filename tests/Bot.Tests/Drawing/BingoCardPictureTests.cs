using Quadrennial.Bot.Drawing;

namespace Quadrennial.Bot.Tests.Drawing;

public sealed class BingoCardPictureTests
{
    private static readonly BingoSheet Sheet = new(
        "Cantrill Presentation Bingo Card",
        "Ana’s card, for Opening",
        [
            .. Enumerable.Range(0, 9).Select(place => new BingoSquareShown($"Tells story number {place + 1} to everybody", BingoMark.Open)),
        ],
        "Nothing confirmed yet");

    [Fact]
    public void A_mark_is_more_than_a_colour()
    {
        var marked = With(new BingoSquareShown(Sheet.Squares[0].Text, BingoMark.Marked, "16:19"));
        using var picture = Pixels.Of(BingoCardPicture.Draw(marked));
        using var otherTime = Pixels.Of(BingoCardPicture.Draw(With(marked.Squares[0] with { Note = "20:11" })));
        using var inLine = Pixels.Of(BingoCardPicture.Draw(With(marked.Squares[0] with { IsInLine = true })));

        Assert.InRange(Pixels.Difference(picture, otherTime), 20, 3_000);
        Assert.InRange(Pixels.Difference(picture, inLine), 500, 50_000);
        Assert.Equal(0, Pixels.Count(picture, Tone.Badge.Paper));
        Assert.InRange(Pixels.Count(inLine, Tone.Badge.Paper), 1_000, int.MaxValue);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_square_has_its_words(int size)
    {
        var sheet = Sheet with { Squares = [.. Enumerable.Range(0, size * size).Select(place => new BingoSquareShown($"Does {place}", BingoMark.Open))] };
        using var picture = Pixels.Of(BingoCardPicture.Draw(sheet));

        Assert.All(Enumerable.Range(0, size * size), place =>
        {
            var squares = sheet.Squares.ToArray();
            squares[place] = squares[place] with { Text = "Is trolled by unikernels" };
            using var changed = Pixels.Of(BingoCardPicture.Draw(sheet with { Squares = squares }));
            Assert.InRange(Pixels.Difference(picture, changed), 100, 30_000);
        });
    }

    [Fact]
    public void Its_words_list_the_rows()
    {
        var squares = Sheet.Squares.ToArray();
        squares[0] = new BingoSquareShown("Punches himself", BingoMark.Marked, "16:19");
        squares[1] = new BingoSquareShown("Is late", BingoMark.Claimed);
        squares[4] = new BingoSquareShown("Free", BingoMark.Free);

        var words = BingoCardPicture.Describe(Sheet with { Squares = squares });

        Assert.StartsWith(
            "Cantrill Presentation Bingo Card. Nothing confirmed yet. Row 1: Punches himself (yes 16:19); Is late (claimed); Tells story number 3 to everybody. Row 2:",
            words,
            StringComparison.Ordinal);
        Assert.Contains("; free; ", words, StringComparison.Ordinal);
    }

    [Fact]
    public void However_long_the_squares_are_the_words_fit_and_name_each()
    {
        var squares = Enumerable.Range(1, 25).Select(place => new BingoSquareShown($"{place}x{new string('w', 76)}", BingoMark.Marked, "1:23:45", IsInLine: true));

        var words = BingoCardPicture.Describe(Sheet with { Squares = [.. squares] });

        Assert.InRange(words.Length, 500, 1024);
        Assert.All(Enumerable.Range(1, 25), place => Assert.Contains($"{place}x", words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ScoreBoardPictureTests.OddNames), MemberType = typeof(ScoreBoardPictureTests))]
    public void Any_text_is_drawn(string text)
    {
        using var picture = Pixels.Of(BingoCardPicture.Draw(With(new BingoSquareShown(text, BingoMark.Claimed, text)) with { Title = text, Subtitle = text, Foot = text }));

        Assert.Equal(1000, picture.Width);
    }

    private static BingoSheet With(BingoSquareShown first) => Sheet with { Squares = [first, .. Sheet.Squares.Skip(1)] };
}
