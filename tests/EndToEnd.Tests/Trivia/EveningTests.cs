using System.Text.Json.Nodes;
using Quadrennial.Bot.Features.Trivia.Evening;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Trivia;

/// <summary>Evenings with a host, and what a channel plays by itself, over the wire.</summary>
public sealed class EveningTests(ContractCheck contract)
{
    [Fact]
    public async Task A_host_asks_pauses_goes_on_and_accepts_an_answer_afterwards()
    {
        // By the real clock: time enough to press buttons.
        await using var room = await TriviaRoom.OpenAsync(contract, speed: 1);
        var panel = (await room.UseAsync(room.Ana, "evening", ("rounds", 2))).Message!;
        Assert.NotNull(panel.OnlyFor);
        Assert.Contains("Right: ", TriviaRoom.TextOf(panel), StringComparison.Ordinal);

        await PressAsync(room.Ana, panel, HostPanel.Announce);
        await room.ReadAsync("Hosted: the host asks when the room is ready.");
        await PressAsync(room.Ana, panel, HostPanel.Next);
        var question = await room.ReadAsync("Question 1 of 2");
        var round = await room.RoundOf(question);
        await room.AnswerAsync(room.Ben, question, isRight: true);
        await room.AnswerAsync(room.Cleo, question, isRight: false);

        while (!(await PressAsync(room.Ana, panel, HostPanel.Pause)).Contains("The clock stands still", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, RunningBot.Token);
        }

        Assert.Contains("is open and closes", await PressAsync(room.Ana, panel, HostPanel.Continue), StringComparison.Ordinal);
        Assert.Contains("is open and closes", await PressAsync(room.Ana, panel, HostPanel.Extend), StringComparison.Ordinal);
        await PressAsync(room.Ana, panel, HostPanel.Bell);
        await room.ReadAsync("The answer to question 1");

        Assert.Contains("is answered", await PressAsync(room.Ana, panel, HostPanel.Show), StringComparison.Ordinal);
        var accept = room.Ana.Select(panel, $"1:{HostPanel.Accept}:{round.GameId}.0", $"{round.GameId}.1.0");
        await accept.WaitForAnswerAsync(RunningBot.Token);
        await room.ReadAsync("The host also accepts");

        // What is picked again from a panel that has moved on is no longer there to be accepted, and the room hears of nothing.
        var stale = room.Ana.SendUnchecked(
            room.Bot.Channel,
            InteractionKind.Component,
            new() { ["custom_id"] = $"1:{HostPanel.Accept}:{round.GameId}.0", ["component_type"] = 3, ["values"] = new JsonArray($"{round.GameId}.1.0") },
            panel);
        await stale.WaitForAnswerAsync(RunningBot.Token);

        await PressAsync(room.Ana, panel, HostPanel.Next);
        var second = await room.ReadAsync("Question 2 of 2");
        await room.AnswerAsync(room.Cleo, second, isRight: true);
        while (!(await PressAsync(room.Ana, panel, HostPanel.Bell)).Contains("It is over", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, RunningBot.Token);
        }

        var board = TriviaRoom.TextOf(await room.ReadAsync("Final board"));
        Assert.Single(room.Bot.StandIn.MessagesIn(room.Bot.Channel), message => TriviaRoom.TextOf(message).Contains("The host also accepts"));
        Assert.Contains($"**1.** <@{room.Cleo.Id}>: 20 points, 2 of 2 right, 2 in a row", board, StringComparison.Ordinal);
        Assert.Contains($"**2.** <@{room.Ben.Id}>: 10 points, 1 of 2 right", board, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_may_press_the_hosts_buttons()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        var panel = (await room.UseAsync(room.Ana, "evening", ("rounds", 1))).Message!;
        var id = TriviaRoom.IdOf(panel, "Ask question 1")!;

        var stolen = room.Ben.SendUnchecked(room.Bot.Channel, InteractionKind.Component, new() { ["custom_id"] = id, ["component_type"] = 2 }, panel);
        await stolen.WaitForContentAsync(RunningBot.Token);

        Assert.Contains("who started the game", TriviaRoom.TextOf(stolen.Message!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_the_day_comes_at_its_hour_and_is_answered_the_day_after()
    {
        // A day passes in 14 seconds.
        await using var room = await TriviaRoom.OpenAsync(contract, speed: 6000);
        var set = await room.UseAsync(room.Admin, "schedule", ("what", "question"), ("when", "every day at 16:00"));
        Assert.Contains("It is set.", TriviaRoom.TextOf(set.Message!), StringComparison.Ordinal);

        var question = await room.ReadAsync("Question of the day");
        Assert.Contains("It counts", await room.AnswerAsync(room.Ben, question, isRight: true), StringComparison.Ordinal);

        Assert.Contains($"<@{room.Ben.Id}> +10", TriviaRoom.TextOf(await room.ReadAsync("The answer: ")), StringComparison.Ordinal);
        await room.ReadAsync("Question of the day");
    }

    [Fact]
    public async Task Only_who_manages_the_server_schedules_and_only_what_comes_again()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);

        Assert.Contains("Manage Server", TriviaRoom.TextOf((await room.UseAsync(room.Ana, "schedule", ("what", "game"))).Message!), StringComparison.Ordinal);
        Assert.Contains(
            "That comes only once.",
            TriviaRoom.TextOf((await room.UseAsync(room.Admin, "schedule", ("what", "game"), ("when", "tomorrow at 9"))).Message!),
            StringComparison.Ordinal);
        Assert.Contains(
            "once a day at most",
            TriviaRoom.TextOf((await room.UseAsync(room.Admin, "schedule", ("what", "question"), ("when", "every 2 hours"))).Message!),
            StringComparison.Ordinal);
        Assert.Contains("Nothing yet.", TriviaRoom.TextOf((await room.UseAsync(room.Admin, "schedule")).Message!), StringComparison.Ordinal);
    }

    private static Task<string> PressAsync(Person host, Message panel, string action) =>
        TriviaRoom.ClickAsync(host, panel, TriviaRoom.IdsOf(panel).First(id => id.StartsWith($"1:{action}:", StringComparison.Ordinal)));
}
