using Quadrennial.Bot.Drawing;

namespace Quadrennial.Bot.Tests.Drawing;

public sealed class ScoreBoardPictureTests
{
    private static readonly ScoreBoard Board = new(
        "Final board",
        "Five questions on dtrace.conf(16)",
        [
            new("1", "Ana", "420", "5 of 5 right"),
            new("2", "Ben", "310", "4 of 5 right"),
            new("2", "Cleo", "310", "4 of 5 right") { Team = "Probes" },
            new("4", "Dan", "90", "1 of 5 right"),
        ]);

    public static TheoryData<string> OddNames =>
    [
        "", " ", "\n", "\0", "\u202Eevil", "\uD83D", "\uDE00x", "👩‍👩‍👧", "🎉🎉🎉", "שלום (עולם) 123", "مرحبا بالعالم", "日本語の名前", "e\u0301", new string('\u0301', 500),
        new string('W', 5000), "Zoë Łukasz Ñandú Ωmega Жанна", "﷽", "\U0010FFFF", "<@1> @everyone **x**",
    ];

    [Fact]
    public void Every_part_of_a_row_is_drawn()
    {
        using var board = Pixels.Of(ScoreBoardPicture.Draw(Board));
        ScoreBoardRow row = Board.Rows[2];
        ScoreBoardRow[] others = [row with { Rank = "3" }, row with { Name = "Cleopatra" }, row with { Points = "311" }, row with { Detail = "none right" }, row with { Team = "Traces" }];

        Assert.All(others, other =>
        {
            using var changed = Pixels.Of(ScoreBoardPicture.Draw(Board with { Rows = [.. Board.Rows.Select(each => each == row ? other : each)] }));
            Assert.InRange(Pixels.Difference(board, changed), 20, 30_000);
        });
    }

    [Fact]
    public void Letters_are_drawn_in_the_colours_that_were_checked()
    {
        using var board = Pixels.Of(ScoreBoardPicture.Draw(Board));

        Assert.All(
            new[] { Tone.Title.Paper, Tone.Plain.Paper, Tone.Plain.Ink, Tone.Detail.Ink, Tone.Badge.Paper, Tone.Badge.Ink },
            colour => Assert.InRange(Pixels.Count(board, colour), 200, int.MaxValue));
    }

    [Fact]
    public void Its_words_say_what_the_picture_shows() => Assert.Equal(
        "Final board. Five questions on dtrace.conf(16). 1: Ana, 420, 5 of 5 right. 2 (tied): Ben, 310, 4 of 5 right. "
        + "2 (tied): Cleo (Probes), 310, 4 of 5 right. 4: Dan, 90, 1 of 5 right.",
        ScoreBoardPicture.Draw(Board).Description);

    [Fact]
    public void Of_many_the_first_fifteen_are_drawn_and_the_others_counted()
    {
        var rows = Enumerable.Range(1, 27).Select(rank => new ScoreBoardRow($"{rank}", $"Player {rank}", $"{100 - rank}")).ToList();

        var many = ScoreBoardPicture.Draw(Board with { Rows = rows });
        using var picture = Pixels.Of(many);
        using var fewer = Pixels.Of(ScoreBoardPicture.Draw(Board with { Rows = [.. rows.Take(15)] }));

        Assert.Contains("15: Player 15, 85. and 12 more.", many.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Player 16", many.Description, StringComparison.Ordinal);
        Assert.InRange(picture.Height, fewer.Height + 1, fewer.Height + 100);
    }

    [Fact]
    public void Nobody_is_a_board_too()
    {
        var empty = ScoreBoardPicture.Draw(Board with { Subtitle = "", Rows = [] });
        using var picture = Pixels.Of(empty);

        Assert.Equal("Final board. Nobody has scored.", empty.Description);
    }

    [Theory]
    [MemberData(nameof(OddNames))]
    public void Any_name_is_drawn(string name)
    {
        using var other = Pixels.Of(ScoreBoardPicture.Draw(Board with { Rows = [new("1", "Q", "1")] }));

        using var picture = Pixels.Of(ScoreBoardPicture.Draw(Board with { Rows = [new("1", name, "1")] }));

        Assert.InRange(Pixels.Difference(other, picture), 50, 40_000);
    }

    [Fact]
    public void However_long_everything_is_the_words_fit()
    {
        var rows = Enumerable.Range(1, 40).Select(rank => new ScoreBoardRow($"{rank}", new string('x', 300), "1,000,000", new string('y', 300)) { Team = new string('z', 300) });

        var words = ScoreBoardPicture.Describe(new ScoreBoard(new string('t', 200), new string('s', 200), [.. rows]));

        Assert.InRange(words.Length, 600, 1024);
        Assert.Contains("15: ", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_can_be_drawn_at_once()
    {
        var alone = ScoreBoardPicture.Draw(Board).Bytes().ToArray();

        var together = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ScoreBoardPicture.Draw(Board).Bytes().ToArray())));

        Assert.All(together, picture => Assert.Equal(alone, picture));
    }
}
