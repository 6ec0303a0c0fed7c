using System.Text;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Features.Trivia.Boards;

/// <summary>A game as a file; person 99 has started it, the caller is person 7.</summary>
public sealed class ResultsTests : IDisposable
{
    private const string Head = "question number,question,player,team,answer,right,seconds,points,changed";

    private readonly Conversation _bot = new(HomePack.Catalogue);

    [Fact]
    public async Task The_host_gets_all_answers_and_then_the_totals()
    {
        var game = await PlayAsync();

        var lines = TextOf(await ClickAsync(game, caller: 99)).Split("\r\n");

        Assert.Equal(
            [
                Head,
                "1,Who counted engines?,Player 3,,A · Ada Lovelace,yes,3.0,12,no",
                "1,Who counted engines?,Player 7,,B · Grace Hopper,no,7.0,0,yes",
                "total,,Player 3,,1 answer,1,,12,",
                "total,,Player 7,,1 answer,0,,0,",
                "",
            ],
            lines);
    }

    [Fact]
    public async Task Whoever_may_manage_messages_gets_the_same() =>
        Assert.Contains("Player 3", TextOf(await ClickAsync(await PlayAsync(), caller: 55, Permissions.ManageMessages)));

    [Fact]
    public async Task A_player_gets_their_own_answers()
    {
        var text = TextOf(await ClickAsync(await PlayAsync(), caller: 7));

        Assert.Contains("Player 7", text);
        Assert.DoesNotContain("Player 3", text);
    }

    [Fact]
    public async Task Who_did_not_play_is_told_who_has_the_file()
    {
        var card = await ClickAsync(await PlayAsync(), caller: 55);

        Assert.Contains("You have no answers in that game. The file with everybody’s is for <@99>", card.Text());
        Assert.Empty(card.Files);
    }

    [Fact]
    public async Task There_is_no_file_of_a_game_that_is_being_played()
    {
        var game = await WriteAsync(transaction => Played.Begin(transaction, Played.Noon, Played.Guild, Played.Question));

        Assert.Contains("still being played", (await ClickAsync(game, caller: 99)).Text());
    }

    [Fact]
    public async Task There_is_no_file_of_a_game_of_another_server()
    {
        var game = await WriteAsync(transaction => Played.Keep(transaction, "s", Played.Noon, 5, (1, 3), (2, 4)));

        Assert.Contains("That game is not here any more.", (await ClickAsync(game, caller: 99)).Text());
    }

    [Fact]
    public async Task Spreadsheets_read_the_names()
    {
        var game = await PlayAsync("Zoë 日本");

        var bytes = Assert.Single((await ClickAsync(game, caller: 99)).Files).Bytes();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3].ToArray());
        Assert.Contains("Zoë 日本", Encoding.UTF8.GetString(bytes.Span));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("1+1", "1+1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    public async Task A_cell_is_quoted_as_it_must_be_and_is_no_formula(string answer, string expected)
    {
        var game = await WriteAsync(transaction =>
        {
            var begun = Played.Begin(transaction, Played.Noon, Played.Guild, Played.Question with { Way = AnswerWay.Type, Options = [], Right = [], Accepted = ["Ada"] });
            GameStore.Save(transaction, Played.AnswerOf(begun, 3, answer) with { IsRight = 0, Points = 0, Streak = 0 });
            return Played.End(transaction, begun, "s", Played.Noon);
        });

        var text = TextOf(await ClickAsync(game, caller: 99));

        Assert.Contains($"Player 3,,{expected},no", text);
    }

    public void Dispose() => _bot.Dispose();

    private Task<Game> PlayAsync(string name = "Player 3") => WriteAsync(transaction =>
    {
        var game = Played.Begin(transaction, Played.Noon, Played.Guild, Played.Question);
        GameStore.Save(transaction, Played.AnswerOf(game, 7, "1") with { IsRight = 0, Points = 0, Streak = 0, Changes = 1 });
        GameStore.Save(transaction, Played.AnswerOf(game, 3, "0") with { IsRight = 1, Points = 12, Streak = 1, Name = name });
        return Played.End(transaction, game, "s", Played.Noon);
    });

    private async Task<Card> ClickAsync(Game game, ulong caller, Permissions permissions = Permissions.None)
    {
        var click = A.ClickInPublic(GameControls.On(GameControls.Results, game), askedBy: null);
        var reply = Assert.IsType<Reply.Message>(await _bot.Handle(click with { Caller = new Caller(caller, "Somebody", Permissions: permissions) }));
        Assert.True(reply.IsPrivate);
        return reply.Card;
    }

    private static string TextOf(Card card)
    {
        var file = Assert.Single(card.Files);
        Assert.Equal(file.Name, Assert.Single(card.Blocks.OfType<Block.Download>()).Name);
        return Encoding.UTF8.GetString(file.Bytes().Span[3..]);
    }

    private Task<Game> WriteAsync(Func<StateTransaction, Game> work) => _bot.The<StateDatabase>().WriteAsync(work, TestContext.Current.CancellationToken);
}
