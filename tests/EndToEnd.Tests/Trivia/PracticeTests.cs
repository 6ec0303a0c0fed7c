using System.Text.Json.Nodes;
using Quadrennial.Bot.Features.Trivia.Practice;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Content.Loading;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Trivia;

/// <summary>Practice, reports and suggestions as people meet them, over the wire.</summary>
public sealed class PracticeTests(ContractCheck contract)
{
    [Fact]
    public async Task A_round_of_three_goes_on_after_a_restart_in_its_middle()
    {
        await using var room = await TriviaRoom.OpenAsync(contract, speed: 1);
        var message = (await room.UseAsync(room.Ana, "practice")).Message!;
        Assert.Same(room.Ana, message.OnlyFor);

        Assert.Contains("### ✅ Right", await AnswerAsync(room, message, isRight: true), StringComparison.Ordinal);
        Assert.Contains("### Practice, question 2", await ClickAsync(room, message, "Next"), StringComparison.Ordinal);
        await room.Bot.RestartAsync();
        Assert.Contains("### ❌ Not this time", await AnswerAsync(room, message, isRight: false), StringComparison.Ordinal);
        Assert.Contains("### Practice, question 3", await ClickAsync(room, message, "Next"), StringComparison.Ordinal);
        Assert.Contains("### 💡 The answer", await ClickAsync(room, message, "Show me"), StringComparison.Ordinal);
        var end = await ClickAsync(room, message, "Enough");

        Assert.Contains("### Practice is over: 1 of 3 right", end, StringComparison.Ordinal);
        Assert.DoesNotContain(room.Bot.StandIn.MessagesIn(room.Bot.Channel), other => other.OnlyFor is null);
    }

    [Fact]
    public async Task It_works_in_direct_messages()
    {
        await using var room = await TriviaRoom.OpenAsync(contract, speed: 1);
        var begun = room.Ana.UseCommand(room.Ana.DirectMessages, "trivia practice");
        await begun.WaitForContentAsync(RunningBot.Token);

        Assert.Contains("### ✅ Right", await AnswerAsync(room, begun.Message!, isRight: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_a_game_is_reported_below_its_answer_and_reviewed()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        await room.UseAsync(room.Ana, "play", ("rounds", 1));
        var question = await room.ReadAsync("Question 1 of 1");
        var asked = (await room.RoundOf(question)).Question.Text;
        var reveal = await room.ReadAsync("The answer to question 1");

        var thanks = await SubmitAsync(room.Ben, await OpenAsync(room.Ben, reveal, "Report this question"), ("words", "it was *Tuesday*"));
        var desk = await room.UseAsync(room.Admin, "review");
        var report = TriviaRoom.TextOf(desk.Message!);
        var done = await ClickAsync(room.Admin, desk.Message!, "Done");

        Assert.Contains("Thank you.", TriviaRoom.TextOf(thanks.Message!), StringComparison.Ordinal);
        Assert.Contains($"**Report** by <@{room.Ben.Id}> in <#{room.Bot.Channel.Id}>", report, StringComparison.Ordinal);
        Assert.Contains("“it was \\*Tuesday\\*”", report, StringComparison.Ordinal);
        Assert.Contains(asked, report.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("## Nothing waits for review", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_suggested_and_approved_is_asked_in_a_game_and_exported()
    {
        await using var room = await TriviaRoom.OpenAsync(contract);
        var opened = room.Ben.UseCommand(room.Bot.Channel, "trivia suggest");
        await opened.WaitForAnswerAsync(RunningBot.Token);
        var refused = await SubmitAsync(
            room.Ben,
            opened,
            ("ask", "Which port does the sample listen on?"),
            ("answer", "8080"),
            ("wrong", "80\n8080"),
            ("explanation", "It says so."),
            ("source", "https://example.org/port"));
        Assert.Contains("“Wrong options” lists “8080” twice.", TriviaRoom.TextOf(refused.Message!), StringComparison.Ordinal);
        var fixing = await OpenAsync(room.Ben, refused.Message!, "Fix it");
        await SubmitAsync(room.Ben, fixing, ("wrong", "80\n443"));
        Assert.Contains("### Your suggestion waits for the reviewers", TriviaRoom.TextOf(refused.Message!), StringComparison.Ordinal);

        var desk = await room.UseAsync(room.Admin, "review");
        await ClickAsync(room.Admin, desk.Message!, "Approve as easy");
        await room.Bot.RestartAsync();
        await AskAllOfThePackAsync(room);
        await room.UseAsync(room.Ana, "play", ("rounds", 1), ("mode", "calm"));
        var asked = await room.ReadAsync("Question 1 of 1");

        Assert.Contains("**A** · 80\n**B** · 443\n**C** · 8080", TriviaRoom.TextOf(asked), StringComparison.Ordinal);
        await room.AnswerAsync(room.Ana, asked, isRight: true);
        await TriviaRoom.ClickAsync(room.Ana, asked, TriviaRoom.IdOf(asked, "Ring the bell")!);
        Assert.Contains("Question by Ben", TriviaRoom.TextOf(await room.ReadAsync("The answer to question 1")), StringComparison.Ordinal);

        var export = room.Admin.Click(desk.Message!, TriviaRoom.IdOf(desk.Message!, "Approved questions as a file")!);
        await export.WaitForContentAsync(RunningBot.Token);
        Assert.Equal("trivia.yaml", (string?)export.Message!.Body["attachments"]![0]!["filename"]);
    }

    /// <summary>Every question of the pack was asked in the server, so one of its own is next.</summary>
    private static Task AskAllOfThePackAsync(TriviaRoom room)
    {
        var pack = Assert.IsType<PackOutcome.Loaded>(PackLoader.Load(PackSource.Embedded)).Catalogue.Questions;
        Assert.NotEmpty(pack);
        return room.Bot.WriteAsync((transaction, _) =>
        {
            foreach (var question in pack)
            {
                AskedStore.Note(transaction, AskedStore.Server(room.Bot.Guild.Id), question.Id, DateTimeOffset.UnixEpoch.AddYears(50));
            }
        });
    }

    private static async Task<string> AnswerAsync(TriviaRoom room, Message message, bool isRight)
    {
        PracticeRound? round = null;
        await room.Bot.WriteAsync((transaction, _) => round = PracticeStore.Of(transaction, room.Ana.Id));
        var question = round!.Question;
        if (question.Way == AnswerWay.Choose)
        {
            var option = (question.Right[0] + (isRight ? 0 : 1)) % question.Options.Count;
            return await ClickAsync(room.Ana, message, $"{PosedQuestion.Letter(option)} · ");
        }

        var order = isRight ? question.Right : question.Right.Reverse();
        var typed = question.Way == AnswerWay.Order ? string.Concat(order.Select(PosedQuestion.Letter)) : isRight ? question.Accepted[0] : "no idea";
        await SubmitAsync(room.Ana, await OpenAsync(room.Ana, message, "Type"), ("answer", typed));
        return TriviaRoom.TextOf(message);
    }

    private static Task<string> ClickAsync(TriviaRoom room, Message message, string label) => ClickAsync(room.Ana, message, label);

    private static Task<string> ClickAsync(Person person, Message message, string label) =>
        TriviaRoom.ClickAsync(person, message, TriviaRoom.IdOf(message, label)!);

    private static async Task<Interaction> OpenAsync(Person person, Message message, string label)
    {
        var opened = person.Click(message, TriviaRoom.IdOf(message, label)!);
        await opened.WaitForAnswerAsync(RunningBot.Token);
        Assert.NotNull(opened.Modal);
        return opened;
    }

    private static async Task<Interaction> SubmitAsync(Person person, Interaction opened, params IReadOnlyList<(string Key, string Value)> fields)
    {
        var sent = person.Submit(opened, fields.ToDictionary(field => field.Key, field => (JsonNode?)field.Value));
        await sent.WaitForAnswerAsync(RunningBot.Token);
        return sent;
    }
}
