using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>Reminders as people meet them, over the wire. Ten minutes pass in a second.</summary>
public sealed class RemindersTests(ContractCheck contract)
{
    private const int Quiet = 1 << 12;

    private static readonly KeyValuePair<string, string?>[] Fast = [KeyValuePair.Create("Clock:Speed", (string?)"600")];

    [Fact]
    public async Task A_reminder_for_a_channel_arrives_there_and_pings_who_wanted_it()
    {
        await using var bot = await StartAsync();
        var set = await SetAsync(bot, "in 10 minutes", "watch party", ("where", $"{bot.Channel.Id}"));
        await RunningBot.AnswerTo(bot.Ben.Click(set.Message!, IdOf(set.Message!, "Ping me too")!));

        var message = await ArrivalAsync(bot, bot.Channel, "**Reminder**");

        Assert.Contains($"<@{bot.Ana.Id}> <@{bot.Ben.Id}>", TextOf(message), StringComparison.Ordinal);
        Assert.Equal(new[] { bot.Ana.Id, bot.Ben.Id }.Order(), message.Body["mentions"]!.AsArray().Select(user => ulong.Parse((string)user!["id"]!)).Order());
    }

    [Fact]
    public async Task A_reminder_outlives_a_restart_and_so_do_its_buttons()
    {
        await using var bot = await StartAsync();
        await SetAsync(bot, "in 20 minutes", "buy tickets");
        await bot.RestartAsync();
        var first = await ArrivalAsync(bot, bot.Ana.DirectMessages, "buy tickets");

        await bot.RestartAsync();
        var snoozed = bot.Ana.Click(first, IdOf(first, "Snooze 10 min")!);
        await snoozed.WaitForAnswerAsync(RunningBot.Token);
        var again = await bot.StandIn.WaitForMessageAsync(
            bot.Ana.DirectMessages, message => message.Id != first.Id && TextOf(message).Contains("buy tickets"), RunningBot.Token);

        Assert.Contains("Snoozed", TextOf(bot.StandIn.FindMessage(first.Id)!), StringComparison.Ordinal);
        Assert.NotNull(IdOf(again, "Done"));
    }

    [Fact]
    public async Task With_direct_messages_closed_it_falls_back_to_the_channel_and_says_why()
    {
        await using var bot = await StartAsync();
        bot.Ana.AcceptsDirectMessages = false;
        await SetAsync(bot, "in 10 minutes", "buy tickets");

        var message = await ArrivalAsync(bot, bot.Channel, "buy tickets");

        Assert.Contains("This was meant for your direct messages.", TextOf(message), StringComparison.Ordinal);
        Assert.Contains($"<@{bot.Ana.Id}>", TextOf(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_its_channel_deleted_it_falls_back_to_direct_messages_and_says_why()
    {
        await using var bot = await StartAsync();
        var party = bot.StandIn.AddChannel(bot.Guild, "party");
        await SetAsync(bot, "in 10 minutes", "watch party", ("where", $"{party.Id}"));
        bot.StandIn.DeleteChannel(party);

        var message = await ArrivalAsync(bot, bot.Ana.DirectMessages, "watch party");

        Assert.Contains("The channel it was for no longer exists.", TextOf(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_choice_it_comes_without_a_push()
    {
        await using var bot = await StartAsync();
        await SetAsync(bot, "in 10 minutes", "buy tickets", ("quiet", true));

        var message = await ArrivalAsync(bot, bot.Ana.DirectMessages, "buy tickets");

        Assert.Equal(Quiet, (int)message.Body["flags"]! & Quiet);
    }

    [Fact]
    public async Task A_time_is_read_back_while_typing_in_the_zone_that_was_set()
    {
        await using var bot = await StartAsync();
        var zone = bot.Ana.UseCommand(bot.Channel, "timezone set", new Dictionary<string, JsonNode?> { ["city"] = "Berlin" });
        await RunningBot.AnswerTo(zone);

        var choices = await bot.Ana.AutocompleteAsync(
            bot.Channel, "remind me", new Dictionary<string, JsonNode?> { ["when"] = "2040-05-01 09:00" }, "when", RunningBot.Token);

        Assert.StartsWith("Tue 1 May 2040, 09:00 (Berlin) · in ", (string)choices[0]["name"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_remembered_through_its_menu_and_a_form()
    {
        await using var bot = await StartAsync();
        var said = bot.Ben.Say(bot.Channel, "The room is booked from noon.");
        var menu = bot.Ana.UseMessageCommand("Remind me about this", said);
        await menu.WaitForAnswerAsync(RunningBot.Token);

        await RunningBot.AnswerTo(bot.Ana.Submit(menu, new Dictionary<string, JsonNode?> { ["when"] = "in 10 minutes" }));
        var message = await ArrivalAsync(bot, bot.Ana.DirectMessages, "The room is booked from noon.");

        Assert.Contains($"/{bot.Guild.Id}/{bot.Channel.Id}/{said.Id}", TextOf(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_edited_and_deleted_by_menu()
    {
        await using var bot = await StartAsync();
        await SetAsync(bot, "in 20 years", "one");
        await SetAsync(bot, "in 20 years", "two");
        var edit = bot.Ana.UseCommand(bot.Channel, "remind edit");
        await RunningBot.AnswerTo(edit);
        var opened = bot.Ana.Select(edit.Message!, "1:remind.form:picked", "1");
        await opened.WaitForAnswerAsync(RunningBot.Token);
        await bot.Ana.Submit(opened, new Dictionary<string, JsonNode?> { ["about"] = "three" }).WaitForAnswerAsync(RunningBot.Token);
        var delete = bot.Ana.UseCommand(bot.Channel, "remind delete");
        await RunningBot.AnswerTo(delete);
        await bot.Ana.Select(delete.Message!, "1:remind.delete:picked", "2").WaitForAnswerAsync(RunningBot.Token);

        var list = await RunningBot.AnswerTo(bot.Ana.UseCommand(bot.Channel, "remind list"));

        Assert.Contains("three", list, StringComparison.Ordinal);
        Assert.DoesNotContain("two", list, StringComparison.Ordinal);
    }

    private Task<RunningBot> StartAsync() => RunningBot.StartAsync(contract, settings: Fast);

    private static async Task<Interaction> SetAsync(RunningBot bot, string when, string about, params IReadOnlyList<(string Name, JsonNode Value)> more)
    {
        var options = new Dictionary<string, JsonNode?> { ["when"] = when, ["about"] = about };
        foreach (var (name, value) in more)
        {
            options[name] = value;
        }

        var set = bot.Ana.UseCommand(bot.Channel, "remind me", options);
        Assert.Contains(about, await RunningBot.AnswerTo(set), StringComparison.Ordinal);
        return set;
    }

    /// <summary>Waits for a reminder to come.</summary>
    private static Task<Message> ArrivalAsync(RunningBot bot, Channel channel, string text) => bot.StandIn.WaitForMessageAsync(
        channel, message => TextOf(message).Contains(text, StringComparison.Ordinal) && IdOf(message, "Done") is not null, RunningBot.Token);

    private static string TextOf(Message message) => string.Join('\n', All(message.Body["components"]).Select(component => (string?)component["content"]));

    private static string? IdOf(Message message, string label) =>
        (string?)All(message.Body["components"]).FirstOrDefault(component => (string?)component["label"] == label)?["custom_id"];

    private static IEnumerable<JsonObject> All(JsonNode? components) => components is not JsonArray list
        ? []
        : list.OfType<JsonObject>().SelectMany(component => All(component["components"]).Prepend(component));
}
