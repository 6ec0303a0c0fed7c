using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Trivia;

/// <summary>Games as people meet them, over the wire.</summary>
public sealed class GameTests(ContractCheck contract)
{
    [Fact]
    public async Task Three_players_play_five_questions_to_the_board()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        var start = await room.UseAsync(room.Ana, "play", ("rounds", 5), ("mode", "calm"));
        Assert.Contains("Trivia: 5 questions", TriviaRoom.TextOf(start.Message!), StringComparison.Ordinal);

        for (var number = 1; number <= 5; number++)
        {
            var question = await room.ReadAsync($"Question {number} of 5");
            Assert.Contains("It counts", await room.AnswerAsync(room.Ben, question, isRight: true), StringComparison.Ordinal);
            Assert.Contains("It counts", await room.AnswerAsync(room.Ana, question, isRight: number > 1), StringComparison.Ordinal);
            await room.AnswerAsync(room.Cleo, question, isRight: false);
            var round = await room.RoundOf(question);
            await TriviaRoom.PressAsync(room.Ana, question, "Ring the bell", "The bell rings");

            var reveal = TriviaRoom.TextOf(await room.ReadAsync($"The answer to question {number}"));
            Assert.Contains($"**Right:** <@{room.Ben.Id}> +10", reveal, StringComparison.Ordinal);
            Assert.Contains($"**First:** <@{room.Ben.Id}>", reveal, StringComparison.Ordinal);
            Assert.Contains(round.Question.Way == AnswerWay.Choose ? "%" : $"{(number > 1 ? 2 : 1)} of 3 right", reveal, StringComparison.Ordinal);
        }

        var board = TriviaRoom.TextOf(await room.ReadAsync("Final board"));
        Assert.Contains($"🏆 <@{room.Ben.Id}> wins.", board, StringComparison.Ordinal);
        Assert.Contains($"**1.** <@{room.Ben.Id}>: 50 points, 5 of 5 right, 5 in a row", board, StringComparison.Ordinal);
        Assert.Contains($"**2.** <@{room.Ana.Id}>: 40 points, 4 of 5 right, 4 in a row", board, StringComparison.Ordinal);
        Assert.Contains($"**3.** <@{room.Cleo.Id}>: 0 points, 0 of 5 right", board, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_classic_game_the_bell_rings_by_itself()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        await room.UseAsync(room.Ana, "play", ("rounds", 1));

        await room.ReadAsync("Question 1 of 1");
        var reveal = TriviaRoom.TextOf(await room.ReadAsync("The answer to question 1"));

        Assert.Contains("Nobody answered.", reveal, StringComparison.Ordinal);
        await room.ReadAsync("The game is over");
    }

    [Fact]
    public async Task Whoever_started_a_game_may_give_more_time_and_nobody_else()
    {
        await using var room = await TriviaRoom.OpenAsync(contract, speed: 1);
        await room.UseAsync(room.Ana, "play", ("rounds", 1));
        var question = await room.ReadAsync("Question 1 of 1");
        var more = TriviaRoom.IdOf(question, "More time")!;

        Assert.Contains("who started the game", await TriviaRoom.ClickAsync(room.Ben, question, more), StringComparison.Ordinal);

        await TriviaRoom.PressAsync(room.Ana, question, "More time", "There is more time");
    }

    [Fact]
    public async Task A_question_goes_on_after_a_restart_with_what_was_answered()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        await room.UseAsync(room.Ana, "play", ("rounds", 1), ("mode", "calm"));
        var question = await room.ReadAsync("Question 1 of 1");
        await room.AnswerAsync(room.Ben, question, isRight: true);

        await room.Bot.RestartAsync();

        Assert.Contains("goes on with the time that was left", TriviaRoom.TextOf(await room.ReadAsync("I am back after a restart")), StringComparison.Ordinal);
        Assert.Contains("It counts", await room.AnswerAsync(room.Cleo, question, isRight: true), StringComparison.Ordinal);
        await TriviaRoom.PressAsync(room.Ana, question, "Ring the bell", "The bell rings");
        Assert.Contains("A tie", TriviaRoom.TextOf(await room.ReadAsync("Final board")), StringComparison.Ordinal);
        Assert.Single(room.Bot.StandIn.MessagesIn(room.Bot.Channel), message => TriviaRoom.TextOf(message).Contains("Question 1 of 1"));
    }

    [Fact]
    public async Task Of_two_starts_at_once_one_begins_and_the_other_is_told_where_it_is()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        var starts = await Task.WhenAll(room.UseAsync(room.Ana, "play"), room.UseAsync(room.Ben, "play"));

        var refused = Assert.Single(starts, start => start.Message!.OnlyFor is not null);

        Assert.Contains("There is a game in this channel already", TriviaRoom.TextOf(refused.Message!), StringComparison.Ordinal);
        await room.ReadAsync("Question 1 of 5");
    }

    [Fact]
    public async Task A_stranger_cannot_stop_a_game_but_its_starter_and_who_manages_messages_can()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        await room.UseAsync(room.Ana, "play", ("mode", "calm"));
        await room.ReadAsync("Question 1 of 5");

        Assert.Contains("who started the game", TriviaRoom.TextOf((await room.UseAsync(room.Ben, "stop")).Message!), StringComparison.Ordinal);
        Assert.Contains("Stopped", TriviaRoom.TextOf((await room.UseAsync(room.Ana, "stop")).Message!), StringComparison.Ordinal);
        Assert.Contains("It was stopped after 0 questions of 5.", TriviaRoom.TextOf(await room.ReadAsync("The game is over")), StringComparison.Ordinal);
        Assert.Contains("There is no game in this channel.", TriviaRoom.TextOf((await room.UseAsync(room.Ana, "stop")).Message!), StringComparison.Ordinal);

        await room.UseAsync(room.Ben, "play", ("mode", "calm"));
        Assert.Contains("Stopped", TriviaRoom.TextOf((await room.UseAsync(room.Admin, "stop")).Message!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_may_be_changed_once_and_a_late_one_is_told_what_counts()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        await room.UseAsync(room.Ana, "play", ("rounds", 1), ("mode", "calm"), ("difficulty", "easy"));
        var question = await room.ReadAsync("Question 1 of 1");

        await room.AnswerAsync(room.Ben, question, isRight: false);
        Assert.Contains("That is your answer already", await room.AnswerAsync(room.Ben, question, isRight: false), StringComparison.Ordinal);
        Assert.Contains("That was the one change", await room.AnswerAsync(room.Ben, question, isRight: true), StringComparison.Ordinal);
        Assert.Contains("You have changed your answer once", await room.AnswerAsync(room.Ben, question, isRight: false), StringComparison.Ordinal);
        var (old, id) = (question, TriviaRoom.IdsOf(question)[0]);
        await TriviaRoom.PressAsync(room.Ana, question, "Ring the bell", "The bell rings");
        await room.ReadAsync("Final board");

        var late = room.Ben.SendUnchecked(room.Bot.Channel, InteractionKind.Component, new() { ["custom_id"] = id, ["component_type"] = 2 }, old);
        await late.WaitForContentAsync(RunningBot.Token);
        Assert.Contains("The bell has rung. What counts is what you answered in time", TriviaRoom.TextOf(late.Message!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_a_client_sees_before_the_bell_tells_the_answer()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        await room.UseAsync(room.Ana, "play", ("rounds", 10), ("mode", "calm"));
        for (var number = 1; number <= 10; number++)
        {
            var question = await room.ReadAsync($"Question {number} of 10");
            var round = await room.RoundOf(question);
            var sent = question.Body.ToJsonString();

            Assert.All(TriviaRoom.IdsOf(question), id => Assert.Matches(@"^1:trivia\.[a-z]+:\d+\.\d+(\.\d+)?$", id));
            Assert.DoesNotContain(round.Question.Id, sent, StringComparison.Ordinal);
            Assert.DoesNotContain(round.Question.Explanation[..20], sent, StringComparison.Ordinal);
            Assert.DoesNotContain("\"style\":3", sent, StringComparison.Ordinal);
            if (round.Question.Way == AnswerWay.Type)
            {
                Assert.DoesNotContain($"{round.Question.Accepted[0]}\"", sent, StringComparison.OrdinalIgnoreCase);
            }

            await TriviaRoom.PressAsync(room.Ana, question, "Ring the bell", "The bell rings");
            if (number % 2 == 0)
            {
                continue;
            }

            // Somebody answers now and then, or the game would end by itself.
            await room.ReadAsync($"The answer to question {number}");
            var next = await room.ReadAsync($"Question {++number} of 10");
            await room.AnswerAsync(room.Ben, next, isRight: true);
            await TriviaRoom.PressAsync(room.Ana, next, "Ring the bell", "The bell rings");
        }
    }

    [Fact]
    public async Task When_its_channel_is_deleted_the_game_ends_and_its_starter_is_told()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        var party = room.Bot.StandIn.AddChannel(room.Bot.Guild, "party");
        await room.Ana.UseCommand(party, "trivia play").WaitForContentAsync(RunningBot.Token);
        await room.ReadAsync("Question 1 of 5", party);

        room.Bot.StandIn.DeleteChannel(party);

        Assert.Contains(
            "The channel it was for no longer exists.",
            TriviaRoom.TextOf(await room.ReadAsync("Your trivia game has ended", room.Ana.DirectMessages)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_bot_may_post_no_longer_the_game_ends_its_starter_is_told_and_another_can_begin_later()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        await room.UseAsync(room.Ana, "play", ("mode", "calm"));
        var question = await room.ReadAsync("Question 1 of 5");
        room.Bot.StandIn.SetOverwrites(room.Bot.Channel, new Overwrite(room.Bot.Guild.Id, Deny: Permission.SendMessages));
        await TriviaRoom.PressAsync(room.Ana, question, "Ring the bell", "The bell rings");

        Assert.Contains("I may not post", TriviaRoom.TextOf(await room.ReadAsync("Your trivia game has ended", room.Ana.DirectMessages)), StringComparison.Ordinal);
        Assert.Contains("I cannot play here: I need Send Messages", TriviaRoom.TextOf((await room.UseAsync(room.Ana, "play")).Message!), StringComparison.Ordinal);

        room.Bot.StandIn.SetOverwrites(room.Bot.Channel);
        Assert.Contains("Trivia: 5 questions", TriviaRoom.TextOf((await room.UseAsync(room.Ana, "play")).Message!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_game_can_have_a_thread_of_its_own()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        var start = await room.UseAsync(room.Ana, "play", ("rounds", 1), ("thread", true), ("mode", "calm"));
        Assert.NotNull(start.Message!.OnlyFor);

        var opening = await room.ReadAsync("It is played in the thread of this message.");
        while (opening.Thread is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, RunningBot.Token);
        }

        var question = await room.ReadAsync("Question 1 of 1", opening.Thread);
        Assert.Contains("It counts", await room.AnswerAsync(room.Ben, question, isRight: true), StringComparison.Ordinal);
        await TriviaRoom.PressAsync(room.Ana, question, "Ring the bell", "The bell rings");
        await room.ReadAsync("Final board", opening.Thread);
    }

    [Theory]
    [InlineData("topic", "gardening", "I know no")]
    [InlineData("edition", "1999", "I know no")]
    [InlineData("edition", "next", "I have no questions from dtrace.conf(28) to ask.")]
    public async Task A_wish_that_makes_no_sense_is_answered_in_private(string option, string value, string sentence)
    {
        await using var room = await TriviaRoom.OpenAsync(contract);

        var start = await room.UseAsync(room.Ana, "play", (option, value));

        Assert.NotNull(start.Message!.OnlyFor);
        Assert.Contains(sentence, TriviaRoom.TextOf(start.Message), StringComparison.Ordinal);
    }
}
