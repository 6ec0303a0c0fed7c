using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Features.Trivia.Boards;

/// <summary>What <c>/trivia me</c> tells, changes and forgets; the caller is person 7.</summary>
public sealed class MePartTests : IDisposable
{
    private const string Season = "dtrace.conf/2028";

    private readonly Conversation _bot = new(HomePack.Catalogue);

    [Fact]
    public async Task It_tells_ones_points_and_places_in_private()
    {
        await WriteAsync(transaction =>
        {
            Played.Keep(transaction, "dtrace.conf/2024", (1, 10), (7, 40));
            Played.Keep(transaction, Season, (1, 10), (7, 0));
        });

        var reply = Assert.IsType<Reply.Message>(await _bot.Ask("trivia me"));

        Assert.True(reply.IsPrivate);
        Assert.StartsWith(
            """
            ## Your trivia, in this server
            **This season**, until dtrace.conf(28): 0 points, 1 game, 0 won, 0 of 1 right
            **All time**: place 1 of 2, 40 points, 2 games, 1 won, 1 of 2 right
            """,
            reply.Card.Text());
    }

    [Fact]
    public async Task Elsewhere_it_is_about_all_servers_together()
    {
        await WriteAsync(transaction =>
        {
            Played.Keep(transaction, Season, Played.Noon, 2, (1, 10), (7, 40));
            Played.Keep(transaction, Season, Played.Noon, 3, (1, 10), (7, 2));
        });

        var reply = await _bot.Handle(A.Call("trivia me") with { Place = new Place { Kind = PlaceKind.BotDm } });

        Assert.Contains("in all servers together\n**This season**, until dtrace.conf(28): 42 points, 2 games", Assert.IsType<Reply.Message>(reply).Card.Text());
    }

    [Fact]
    public async Task It_names_the_subjects_in_which_one_was_right_least_with_talks_to_watch()
    {
        var talk = HomePack.Catalogue.FindTalk("dtrace.conf/16-05")!;
        var topic = HomePack.Catalogue.FindTopic(talk.TopicIds.Order(StringComparer.Ordinal).First())!;
        await WriteAsync(transaction =>
        {
            var game = Played.Begin(
                transaction, Played.Noon, 2, Played.Question with { TalkId = talk.Id }, Played.Question with { TalkId = talk.Id }, Played.Question with { TalkId = talk.Id });
            GameStore.Save(transaction, Played.AnswerOf(game, 7, "0", number: 1) with { IsRight = 1, Points = 10, Streak = 1 });
            GameStore.Save(transaction, Played.AnswerOf(game, 7, "1", number: 2) with { IsRight = 0, Points = 0, Streak = 0 });
            GameStore.Save(transaction, Played.AnswerOf(game, 7, "1", number: 3));
            Played.End(transaction, game, Season, Played.Noon);
        });

        var card = await _bot.AskForCard("trivia me");

        Assert.Contains($"- {Markup.Plain(topic.Name)}: 1 of 2 right. To watch: [{Markup.Plain(talk.Title)}](<{talk.VideoUrl}>)", card.Text());
        Assert.Contains($"## {Markup.Plain(topic.Name)}", Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(card.Press($"About {topic.Name}")))).Card.Text());
    }

    [Fact]
    public async Task One_leaves_the_boards_and_comes_back()
    {
        await WriteAsync(transaction => Played.Keep(transaction, Season, (1, 10), (7, 40)));

        var hidden = await ClickAsync((await _bot.AskForCard("trivia me")).Press("Take me off all boards"));
        Assert.Contains("You are on no board", hidden.Text());
        Assert.Contains("40 points", hidden.Text());
        Assert.DoesNotContain("<@7>", (await _bot.AskForCard("trivia leaderboard")).Text());

        var back = await ClickAsync(hidden.Press("Put me on the boards"));
        Assert.Contains("place 1 of 2, 40 points", back.Text());
    }

    [Fact]
    public async Task One_joins_the_board_across_servers_and_leaves_it()
    {
        var joined = await ClickAsync((await _bot.AskForCard("trivia me")).Press("Join the board across servers"));
        Assert.Contains("You are also on the board across servers", joined.Text());

        var left = await ClickAsync(joined.Press("Leave the board across servers"));
        Assert.Contains("You are not on the board across servers.", left.Text());
    }

    [Fact]
    public async Task Nothing_is_deleted_before_it_is_confirmed()
    {
        await WriteAsync(transaction => Played.Keep(transaction, Season, (1, 10), (7, 40)));

        var question = await ClickAsync((await _bot.AskForCard("trivia me")).Press("Delete my trivia data"));

        Assert.StartsWith("## Delete your trivia data?", question.Text());
        Assert.Contains("40 points", (await ClickAsync(question.Press("Keep it"))).Text());
    }

    [Fact]
    public async Task Who_is_forgotten_is_nowhere_and_others_keep_what_they_have()
    {
        await WriteAsync(transaction =>
        {
            Played.Keep(transaction, Season, (1, 10), (7, 40));
            AskedStore.Note(transaction, AskedStore.Person(7), "q", Played.Noon);
            PlayerWishStore.Save(transaction, new PlayerWish { PersonId = 7, AcrossFlag = 1 });
        });

        var question = await ClickAsync((await _bot.AskForCard("trivia me")).Press("Delete my trivia data"));
        Assert.StartsWith("Deleted.", (await ClickAsync(question.Press("Delete it all"))).Text());

        Assert.Contains("You have no points in this server yet.", (await _bot.AskForCard("trivia me")).Text());
        Assert.EndsWith("**1.** <@1>: 10 points, 1 game, 1 of 1 right", (await _bot.AskForCard("trivia leaderboard")).Text());
        string[] tables = ["trivia_answers", "trivia_members", "trivia_scores", "trivia_boards_totals", "trivia_boards_hall", "trivia_boards_people"];
        var counts = string.Join(" + ", tables.Select(table => $"(SELECT COUNT(*) FROM {table} WHERE person_id = 7)"));
        var left = await _bot.The<StateDatabase>().ReadAsync(
            transaction => transaction.First<long>($"SELECT {counts} + (SELECT COUNT(*) FROM trivia_asked WHERE asked = 'p7')"),
            TestContext.Current.CancellationToken);
        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Who_hides_stays_hidden_after_being_forgotten()
    {
        var hidden = await ClickAsync((await _bot.AskForCard("trivia me")).Press("Take me off all boards"));
        await ClickAsync((await ClickAsync(hidden.Press("Delete my trivia data"))).Press("Delete it all"));

        await WriteAsync(transaction => Played.Keep(transaction, Season, (1, 10), (7, 40)));

        Assert.DoesNotContain("<@7>", (await _bot.AskForCard("trivia leaderboard")).Text());
    }

    public void Dispose() => _bot.Dispose();

    private async Task<Card> ClickAsync(ControlId id) => Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(id))).Card;

    private Task WriteAsync(Action<StateTransaction> work) => _bot.The<StateDatabase>().WriteAsync(work, TestContext.Current.CancellationToken);
}
