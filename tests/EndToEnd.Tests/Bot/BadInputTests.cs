using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>Whatever arrives gets a clear, private sentence; nothing pings, nothing throws.</summary>
public sealed class BadInputTests(ContractCheck contract)
{
    private const int Ephemeral = 1 << 6;

    [Fact]
    public async Task Strange_queries_get_a_private_answer_that_pings_nobody()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        string[] queries =
        [
            "@everyone @here <@&1> <@1>",
            "**bold** _it_ ||spoiler|| `code` [link](http://example.com)",
            "\u202Eevil\u202C \u2066\u200F",
            "\uD83D\uDE00\uD83E\uDD84",
            "\uD800 lone \uDC00",
            "\0\u0001\u0007",
            new string('x', 6_000),
            string.Concat(Enumerable.Repeat("quantum kittens ", 375)),
            "....,,,;;;///",
        ];
        foreach (var query in queries)
        {
            var asked = bot.Ana.SendUnchecked(bot.Channel, InteractionKind.Command, Typed(bot, "talk", ("query", query)));

            var answer = await RunningBot.AnswerTo(asked);

            Assert.Equal(Ephemeral, (int)asked.Message!.Body["flags"]! & Ephemeral);
            Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
            Assert.Empty(asked.Message.Body["mentions"]!.AsArray());
            Assert.False((bool)asked.Message.Body["mention_everyone"]!);
        }
    }

    [Fact]
    public async Task Commands_that_are_not_ours_any_more_are_told_so()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        JsonObject[] outdated =
        [
            new() { ["id"] = "1", ["type"] = 1, ["name"] = "abolished" },
            Typed(bot, "talk"),
            Typed(bot, "talk", ("quarry", "zfs")),
            new()
            {
                ["id"] = "1", ["type"] = 1, ["name"] = "talk",
                ["options"] = new JsonArray(new JsonObject { ["name"] = "query", ["type"] = 4, ["value"] = 7 }),
            },
            new()
            {
                ["id"] = "1", ["type"] = 1, ["name"] = "talk",
                ["options"] = new JsonArray(new JsonObject { ["name"] = "sub", ["type"] = 1, ["options"] = new JsonArray() }),
            },
        ];
        foreach (var data in outdated)
        {
            var asked = bot.Ana.SendUnchecked(bot.Channel, InteractionKind.Command, data);

            Assert.Contains("changed", await RunningBot.AnswerTo(asked), StringComparison.Ordinal);
            Assert.Equal(Ephemeral, (int)asked.Message!.Body["flags"]! & Ephemeral);
        }
    }

    [Fact]
    public async Task Controls_that_nobody_answers_any_more_have_moved_on()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        var asked = bot.AskForTheTalk();
        await RunningBot.AnswerTo(asked);
        foreach (var customId in new[] { "0:talk.show:dtrace.conf/16-05", "1:gone.act:x", "nonsense", "1:", "1:talk.show", "\u202E" })
        {
            var clicked = bot.Ana.SendUnchecked(
                bot.Channel,
                InteractionKind.Component,
                new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 },
                asked.Message);

            Assert.Contains("moved on", await RunningBot.AnswerTo(clicked), StringComparison.Ordinal);
            Assert.Equal(Ephemeral, (int)clicked.Message!.Body["flags"]! & Ephemeral);
        }
    }

    [Fact]
    public async Task A_click_on_somebody_elses_card_leaves_it_as_it_is()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        var asked = bot.AskForTheTalk();
        var before = await RunningBot.AnswerTo(asked);

        var clicked = bot.Ben.Click(asked.Message!, Next(asked.Message!));
        await RunningBot.AnswerTo(clicked);

        Assert.Same(bot.Ben, clicked.Message!.OnlyFor);
        Assert.Equal(before, bot.StandIn.FindMessage(asked.Message!.Id)!.Body["components"]!.ToJsonString());
    }

    [Fact]
    public async Task A_private_card_is_shared_once()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        var asked = bot.AskForTheTalk(isPrivate: true);
        await RunningBot.AnswerTo(asked);
        var share = Buttons(asked.Message!).First(button => (string?)button["label"] == "Share");

        var first = bot.Ana.Click(asked.Message!, (string)share["custom_id"]!);
        var second = bot.Ana.Click(asked.Message!, (string)share["custom_id"]!);
        await first.WaitForFollowUpsAsync(1, RunningBot.Token);
        await second.WaitForAnswerAsync(RunningBot.Token);

        Assert.Single(bot.StandIn.MessagesIn(bot.Channel), message => message.OnlyFor is null);
    }

    private static JsonObject Typed(RunningBot bot, string command, params (string Name, string Value)[] options)
    {
        var id = (string)bot.StandIn.Commands.Single(registered => (string)registered["name"]! == command)["id"]!;
        return new JsonObject
        {
            ["id"] = id,
            ["type"] = 1,
            ["name"] = command,
            ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["name"] = option.Name, ["type"] = 3, ["value"] = option.Value })]),
        };
    }

    private static string Next(Message message) => (string)Buttons(message).First(button => (string?)button["label"] == "Next talk")["custom_id"]!;

    private static IEnumerable<JsonObject> Buttons(Message message) =>
        message.Body["components"]!.AsArray().SelectMany(Descend).Where(component => (int)component["type"]! == 2);

    private static IEnumerable<JsonObject> Descend(JsonNode? component) =>
        [component!.AsObject(), .. (component["components"] as JsonArray ?? []).SelectMany(Descend)];
}
