using Quadrennial.Bot.Features.Bingo;

namespace Quadrennial.Bot.Tests.Features.Bingo;

public sealed class BingoDealingTests
{
    [Theory]
    [InlineData(26, 25, true)]
    [InlineData(24, 25, true)]
    [InlineData(23, 16, false)]
    [InlineData(16, 16, false)]
    [InlineData(15, 9, true)]
    [InlineData(8, 9, true)]
    public void A_card_is_as_large_as_its_squares_allow_with_a_free_middle_where_there_is_one(int squares, int places, bool hasFree)
    {
        var dealt = BingoDealing.Deal(Ids(squares), "seed");

        Assert.Equal(places, dealt.Count);
        Assert.Equal(places, dealt.Distinct().Count());
        Assert.Equal(hasFree, dealt.Contains(BingoDealing.Free));
        Assert.True(!hasFree || dealt[places / 2] == BingoDealing.Free);
    }

    [Fact]
    public void The_same_seed_deals_the_same_card_and_others_others()
    {
        var cards = Enumerable.Range(0, 50).Select(seed => string.Join(' ', BingoDealing.Deal(Ids(26), $"{seed}"))).ToList();

        Assert.Equal(cards[0], string.Join(' ', BingoDealing.Deal(Ids(26), "0")));
        Assert.Equal(50, cards.Distinct().Count());
    }

    [Theory]
    [InlineData("abc", "row 1")]
    [InlineData("di", "")]
    [InlineData("df", "row 2")]
    [InlineData("bh", "column 2")]
    [InlineData("cfi", "column 3")]
    [InlineData("ai", "the diagonal from top left")]
    [InlineData("cg", "the diagonal from top right")]
    [InlineData("abcdfghi", "row 1, row 2, row 3, column 1, column 2, column 3, the diagonal from top left, the diagonal from top right")]
    [InlineData("", "")]
    public void Rows_columns_and_diagonals_are_lines_and_the_free_square_counts(string happened, string lines)
    {
        string[] card = ["a", "b", "c", "d", BingoDealing.Free, "f", "g", "h", "i"];

        Assert.Equal(lines, string.Join(", ", BingoDealing.Lines(card, happened.Contains).Select(line => line.Name)));
    }

    [Fact]
    public void A_card_of_four_by_four_has_ten_lines() =>
        Assert.Equal(10, BingoDealing.Lines(BingoDealing.Deal(Ids(16), "seed"), _ => true).Count);

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(1, count).Select(number => $"conf/habit-{number}");
}
