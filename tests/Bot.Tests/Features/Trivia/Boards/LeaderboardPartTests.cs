using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Features.Trivia.Boards;

/// <summary>What <c>/trivia leaderboard</c> says, to whom.</summary>
public sealed class LeaderboardPartTests : IDisposable
{
    private readonly Conversation _bot = new(HomePack.Catalogue);

    [Fact]
    public async Task A_board_reads_from_the_best_down_and_says_what_it_counts()
    {
        await KeepAsync((1, 30), (2, 20), (3, 20));

        var card = await _bot.AskForCard("trivia leaderboard");

        Assert.Equal(
            """
            ## Leaderboard: this season
            -# Points until dtrace.conf(28); 3 players with points. Games of two or more count.
            **1.** <@1>: 30 points, 1 game, 1 of 1 right
            **2.** (tie) <@2>: 20 points, 1 game, 1 of 1 right
            **2.** (tie) <@3>: 20 points, 1 game, 1 of 1 right
            """,
            card.Text());
    }

    [Fact]
    public async Task Its_picture_has_the_same_in_words()
    {
        await KeepAsync((1, 30), (2, 20));

        var card = await _bot.AskForCard("trivia leaderboard");

        var picture = Assert.Single(card.Blocks.OfType<Block.Picture>());
        Assert.Equal("attachment://scores.png", picture.Url);
        Assert.Contains("1: Player 1, 30, 1 of 1 right. 2: Player 2, 20, 1 of 1 right.", picture.Description);
        Assert.Equal("scores.png", Assert.Single(card.Files).Name);
    }

    [Fact]
    public async Task The_callers_place_is_there_although_it_is_on_another_page()
    {
        await KeepAsync([.. Enumerable.Range(1, 12).Where(person => person != 7).Select(person => ((ulong)person, 100L - person)), (7, 1L)]);

        var seen = await _bot.AskForCard("trivia leaderboard");
        var alone = await _bot.AskForCard("trivia leaderboard", ("private", "yes"));
        var second = Assert.IsType<Reply.Update>(await _bot.Handle(A.ClickInPublic(seen.Press("Next page"), askedBy: 7))).Card;

        Assert.EndsWith("<@7>: place 12 of 12, 1 point, 1 game, 1 of 1 right.", seen.Text());
        Assert.Contains("**You**: place 12 of 12, 1 point", alone.Text());
        Assert.Contains("**11.** <@12>", second.Text());
        Assert.EndsWith("**12.** <@7>: 1 point, 1 game, 1 of 1 right", second.Text());
    }

    [Fact]
    public async Task Somebody_else_who_turns_the_page_gets_theirs_in_private()
    {
        await KeepAsync([.. Enumerable.Range(1, 12).Select(person => ((ulong)person, 100L - person))]);
        var card = await _bot.AskForCard("trivia leaderboard");

        var reply = Assert.IsType<Reply.Message>(await _bot.Handle(A.ClickInPublic(card.Press("Next page"), askedBy: 8)));

        Assert.True(reply.IsPrivate);
        Assert.Contains("**You**: place 7 of 12", reply.Card.Text());
        var shared = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(reply.Card.Press("Share")))).Then!;
        Assert.DoesNotContain("**You**", shared.Card.Text());
    }

    [Fact]
    public async Task Another_board_is_a_pick_away()
    {
        await KeepAsync((1, 30), (7, 20));
        var picker = (await _bot.AskForCard("trivia leaderboard")).Picker();

        foreach (var (label, value) in picker.Entries.Select(entry => (entry.Label, entry.Value)))
        {
            var card = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(picker.Id, value))).Card;
            Assert.Equal(label, card.Picker().Entries.Single(entry => entry.IsCurrent).Label);
        }
    }

    [Fact]
    public async Task That_somebody_hides_is_told_to_them_alone()
    {
        await KeepAsync((1, 30), (2, 10), (7, 20));
        await WriteAsync(transaction => PlayerWishStore.Save(transaction, new PlayerWish { PersonId = 7, HiddenFlag = 1 }));

        var seen = await _bot.AskForCard("trivia leaderboard");
        var alone = await _bot.AskForCard("trivia leaderboard", ("private", "yes"));

        Assert.DoesNotContain("7", seen.Text().Replace("2027", ""));
        Assert.DoesNotContain("Player 7", Assert.Single(seen.Blocks.OfType<Block.Picture>()).Description);
        Assert.Contains("You are on no board, as you wished.", alone.Text());
    }

    [Fact]
    public async Task Across_servers_people_have_names_and_a_server_that_does_not_join_is_told_how()
    {
        await KeepAsync((1, 30), (7, 20));
        await WriteAsync(transaction =>
        {
            ServerWishStore.Save(transaction, new ServerWish(5, IsAcross: true, RoleId: null));
            Played.Keep(transaction, "dtrace.conf/2028", Played.Noon, 5, (1, 11), (7, 22));
            PlayerWishStore.Save(transaction, new PlayerWish { PersonId = 7, AcrossFlag = 1 });
        });

        var card = await _bot.AskForCard("trivia leaderboard", ("scope", "servers"));

        Assert.Contains("**1.** **Player 7**: 22 points", card.Text());
        Assert.Contains("Games in this server do not count for it", card.Text());
        Assert.DoesNotContain("Player 1:", card.Text());
    }

    [Fact]
    public async Task In_direct_messages_there_is_the_board_across_servers_alone()
    {
        var elsewhere = A.Call("trivia leaderboard") with { Place = new Place { Kind = PlaceKind.BotDm } };

        var season = Assert.IsType<Reply.Message>(await _bot.Handle(elsewhere));
        var across = Assert.IsType<Reply.Message>(await _bot.Handle(elsewhere with { Options = new Dictionary<string, OptionValue> { ["scope"] = new("servers") } }));

        Assert.StartsWith("A leaderboard is a server’s", season.Card.Text());
        Assert.Contains("Nobody is on it yet", across.Card.Text());
    }

    [Fact]
    public async Task On_the_picture_of_a_final_board_who_hides_is_a_player()
    {
        var (board, words) = await _bot.The<StateDatabase>().WriteAsync(
            transaction =>
            {
                PlayerWishStore.Save(transaction, new PlayerWish { PersonId = 2, HiddenFlag = 1 });
                var game = Played.Keep(transaction, "dtrace.conf/2028", (1, 30), (2, 20));
                var standings = PlayerStanding.Of(GameStore.Answers(transaction, game.Id));
                var words = BoardCard.For(game, standings, unanswered: null);
                return (_bot.The<BoardPictures>().With(transaction, words, game, standings), words);
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(words.Text(), board.Text());
        var picture = Assert.Single(board.Blocks.OfType<Block.Picture>());
        Assert.Contains("1: Player 1, 30, 1 of 1 right. 2: a player, 20, 1 of 1 right.", picture.Description);
        Assert.Equal(board.Blocks.ToList().FindIndex(block => block is Block.Buttons) - 1, board.Blocks.ToList().IndexOf(picture));
    }

    [Fact]
    public void A_picture_that_cannot_be_drawn_is_left_out()
    {
        var card = new Card(new Block.Text(Markup.Of($"words")));

        var rows = new List<Quadrennial.Bot.Drawing.ScoreBoardRow> { new("1", "Ana", "30") };
        var picture = _bot.The<BoardPictures>().Drawn(new Quadrennial.Bot.Drawing.ScoreBoard("Board", "", rows));
        rows[0] = null!;

        Assert.Null(picture.Load());
        Assert.Same(card, BoardPictures.Show(card, picture: null));
    }

    public void Dispose() => _bot.Dispose();

    private Task KeepAsync(params (ulong Person, long Points)[] scores) =>
        WriteAsync(transaction => Played.Keep(transaction, "dtrace.conf/2028", Played.Noon, Played.Guild, scores));

    private Task WriteAsync(Action<StateTransaction> work) => _bot.The<StateDatabase>().WriteAsync(work, TestContext.Current.CancellationToken);
}
