using System.Text;
using System.Text.Json.Nodes;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Trivia;

/// <summary>What is left of games when they are over, over the wire.</summary>
public sealed class BoardTests(ContractCheck contract)
{
    [Fact]
    public async Task A_game_is_on_the_leaderboard_as_a_picture_and_in_words()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        await PlayAsync(room);

        var board = (await room.UseAsync(room.Cleo, "leaderboard")).Message!;
        Assert.Contains(
            $"**1.** <@{room.Ben.Id}>: 10 points, 1 game, 1 of 1 right", TriviaRoom.TextOf(board), StringComparison.Ordinal);
        Assert.Contains("1: Ben, 10, 1 of 1 right.", board.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await FileOf(board))[..4]);
        Assert.Empty(board.Body["mentions"]!.AsArray());

        var picked = room.Cleo.Select(board, "1:trivia.board:picked", "wins");
        await picked.WaitForAnswerAsync(RunningBot.Token);
        Assert.Contains("## Leaderboard: games won", TriviaRoom.TextOf(board), StringComparison.Ordinal);
        Assert.Single(board.Body["attachments"]!.AsArray());

        var hall = room.Cleo.Select(board, "1:trivia.board:picked", "hall");
        await hall.WaitForAnswerAsync(RunningBot.Token);
        Assert.Contains("No season has ended here yet.", TriviaRoom.TextOf(board), StringComparison.Ordinal);
        Assert.Empty(board.Body["attachments"]!.AsArray());
    }

    [Fact]
    public async Task A_player_sees_their_own_leaves_the_boards_and_is_forgotten()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        await PlayAsync(room);

        var mine = (await room.UseAsync(room.Ben, "me")).Message!;
        Assert.Equal(room.Ben.Id, mine.OnlyFor?.Id);
        Assert.Contains("place 1 of 1, 10 points, 1 game, 1 won, 1 of 1 right", TriviaRoom.TextOf(mine), StringComparison.Ordinal);

        await TriviaRoom.ClickAsync(room.Ben, mine, TriviaRoom.IdOf(mine, "Take me off all boards")!);
        Assert.Contains("You are on no board", TriviaRoom.TextOf(mine), StringComparison.Ordinal);
        Assert.Contains("0 players with points", TriviaRoom.TextOf((await room.UseAsync(room.Ana, "leaderboard")).Message!), StringComparison.Ordinal);

        await TriviaRoom.ClickAsync(room.Ben, mine, TriviaRoom.IdOf(mine, "Delete my trivia data")!);
        await TriviaRoom.ClickAsync(room.Ben, mine, TriviaRoom.IdOf(mine, "Delete it all")!);
        Assert.Contains("Deleted.", TriviaRoom.TextOf(mine), StringComparison.Ordinal);
        Assert.Contains("You have no points in this server yet.", TriviaRoom.TextOf((await room.UseAsync(room.Ben, "me")).Message!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_gets_everybodys_answers_as_a_file_and_a_player_their_own()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        var board = await PlayAsync(room);

        var all = await ResultsAsync(room.Ana, board);
        var own = await ResultsAsync(room.Ben, board);

        Assert.StartsWith("\uFEFFquestion number,question,player,team,answer,right,seconds,points,changed\r\n1,", all, StringComparison.Ordinal);
        Assert.Contains(",Ben,", all, StringComparison.Ordinal);
        Assert.Contains("\r\ntotal,,Ana,,1 answer,0,,0,\r\n", all, StringComparison.Ordinal);
        Assert.Contains(",Ben,", own, StringComparison.Ordinal);
        Assert.DoesNotContain(",Ana,", own, StringComparison.Ordinal);
        var click = room.Cleo.Click(board, TriviaRoom.IdOf(board, "Results as a file")!);
        await click.WaitForContentAsync(RunningBot.Token);
        Assert.Contains("You have no answers in that game.", TriviaRoom.TextOf(click.Message!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_champion_of_a_season_is_told_of_once_and_gets_the_role()
    {
        var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bot = await RunningBot.StartAsync(
            contract,
            options => options with { OnExchange = exchange => Note(options, exchange, given) },
            [KeyValuePair.Create("Clock:StartAt", (string?)"2024-12-09T12:00Z"), KeyValuePair.Create("Clock:Speed", (string?)"43200")]);
        var admin = bot.StandIn.AddPerson("Ada").Join(bot.Guild, Permission.ManageGuild | Permission.ManageRoles);
        var own = bot.StandIn.RolesOf(bot.Guild, bot.StandIn.BotUserId).Single();
        bot.StandIn.SetPermissions(bot.Guild, own, Permission.Everyone | Permission.ManageRoles);
        var role = bot.StandIn.AddRole(bot.Guild, "Champion");
        bot.StandIn.RaiseRole(bot.Guild, own);
        await bot.WriteAsync((transaction, _) => Keep(transaction, bot, (bot.Ana, 10), (bot.Ben, 25)));

        var setup = admin.UseCommand(bot.Channel, "trivia setup", new Dictionary<string, JsonNode?> { ["champion-role"] = $"{role.Id}" });
        await setup.WaitForContentAsync(RunningBot.Token);
        Assert.Contains($"<@&{role.Id}>", TriviaRoom.TextOf(setup.Message!), StringComparison.Ordinal);

        var post = await bot.StandIn.WaitForMessageAsync(
            bot.Channel, message => TriviaRoom.TextOf(message).Contains("is over", StringComparison.Ordinal), RunningBot.Token);
        Assert.Contains($"The champion is <@{bot.Ben.Id}>, with 25 points in 1 game.", TriviaRoom.TextOf(post), StringComparison.Ordinal);
        await given.Task.WaitAsync(RunningBot.Token);
        Assert.Contains(role, bot.StandIn.RolesOf(bot.Guild, bot.Ben.Id));

        await bot.RestartAsync();
        Assert.Single(bot.StandIn.MessagesIn(bot.Channel), message => TriviaRoom.TextOf(message).Contains("is over", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Setting_up_is_for_whoever_manages_the_server()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);

        Assert.Contains("you need *Manage Server*", TriviaRoom.TextOf((await room.UseAsync(room.Ben, "setup")).Message!), StringComparison.Ordinal);
        var setup = (await room.UseAsync(room.Admin, "setup", ("across-servers", true))).Message!;
        Assert.Contains("this server joins in", TriviaRoom.TextOf(setup), StringComparison.Ordinal);
    }

    /// <summary>Ana starts a game of one question in which Ben is right and she is not.</summary>
    private static async Task<Message> PlayAsync(TriviaRoom room)
    {
        await room.UseAsync(room.Ana, "play", ("rounds", 1), ("mode", "calm"));
        var question = await room.ReadAsync("Question 1 of 1");
        await room.AnswerAsync(room.Ben, question, isRight: true);
        await room.AnswerAsync(room.Ana, question, isRight: false);
        await TriviaRoom.ClickAsync(room.Ana, question, TriviaRoom.IdOf(question, "Ring the bell")!);
        return await room.ReadAsync("Final board");
    }

    private static async Task<string> ResultsAsync(Person person, Message board)
    {
        var click = person.Click(board, TriviaRoom.IdOf(board, "Results as a file")!);
        await click.WaitForContentAsync(RunningBot.Token);
        Assert.Equal(person.Id, click.Message!.OnlyFor?.Id);
        return Encoding.UTF8.GetString(await FileOf(click.Message));
    }

    private static async Task<byte[]> FileOf(Message message)
    {
        using var http = new HttpClient();
        return await http.GetByteArrayAsync((string)message.Body["attachments"]![0]!["url"]!, RunningBot.Token);
    }

    /// <summary>Scores of a game before dtrace.conf(24), as the game keeps them.</summary>
    private static void Keep(StateTransaction transaction, RunningBot bot, params (Person Person, long Points)[] scores)
    {
        var at = new DateTimeOffset(2024, 12, 9, 11, 0, 0, TimeSpan.Zero);
        var question = new PosedQuestion { Id = "q", Text = "Who?", Way = AnswerWay.Type, Accepted = ["Ada"] };
        var game = GameStore.Add(
            transaction,
            new Game
            {
                GuildId = bot.Guild.Id,
                ChannelId = bot.Channel.Id,
                HomeId = bot.Channel.Id,
                StartedBy = bot.Ana.Id,
                Mode = GameMode.Calm,
                Wish = "anything",
                State = GameState.Asking,
                Rounds = 1,
                StartedAt = at,
            },
            [question])!;
        foreach (var (person, points) in scores)
        {
            GameStore.Save(transaction, new PlayerAnswer
            {
                GameId = game.Id,
                Number = 1,
                PersonId = person.Id,
                Name = person.Name,
                Given = "Ada",
                At = at,
                Took = 1000,
                IsRight = 1,
                Points = points,
                Streak = 1,
            });
        }

        var ended = game with { State = GameState.Ended, EndedAt = at, Ending = GameEnding.Played };
        GameStore.Save(transaction, ended);
        ScoreStore.Keep(transaction, ended, "dtrace.conf/2024");
    }

    private static void Note(StandInOptions options, Exchange exchange, TaskCompletionSource given)
    {
        options.OnExchange?.Invoke(exchange);
        if (exchange is Exchange.Rest { Method: "PUT", Status: 204 } rest && rest.Path.Contains("/roles/", StringComparison.Ordinal))
        {
            given.TrySetResult();
        }
    }
}
