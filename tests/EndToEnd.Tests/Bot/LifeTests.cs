using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>From start to stop.</summary>
public sealed class LifeTests(ContractCheck contract)
{
    [Fact]
    public async Task A_restart_does_not_write_the_commands_again()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        var writes = Writes(bot);

        await bot.RestartAsync();

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(bot.AskForTheTalk()), StringComparison.Ordinal);
        Assert.Equal(1, writes);
        Assert.Equal(1, Writes(bot));
    }

    [Fact]
    public async Task The_bot_asks_for_the_guilds_intent_and_shows_how_many_talks_it_knows()
    {
        await using var bot = await RunningBot.StartAsync(contract);

        var identify = Wire.Json(bot.Exchanges.OfType<Exchange.Gateway>().Single(payload => payload.FromBot && Wire.Op(payload) == 2));

        Assert.Equal(1, (int)identify["d"]!["intents"]!);
        Assert.Contains("63 talks", identify["d"]!["presence"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_being_answered_at_the_stop_is_still_answered()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        var slow = bot.StandIn.Faults.Rest.Next(
            new Playground.StandIn.Faults.RestFault.Slow(TimeSpan.FromMilliseconds(500)), method: "POST");
        var asked = bot.AskForTheTalk();
        await slow.WaitAsync(RunningBot.Token);

        await bot.RestartAsync();

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_and_events_from_the_future_do_not_matter()
    {
        await using var bot = await RunningBot.StartAsync(contract: null, options => options with { IsFromTheFuture = true });

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(bot.AskForTheTalk()), StringComparison.Ordinal);
        bot.StandIn.Faults.Gateway.Drop();
        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(bot.AskForTheTalk()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_gateway_serves_as_well()
    {
        await using var bot = await RunningBot.StartAsync(contract, settings: [KeyValuePair.Create("Discord:Compress", (string?)"true")]);

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(bot.AskForTheTalk()), StringComparison.Ordinal);
    }

    private static int Writes(RunningBot bot) =>
        bot.Exchanges.OfType<Exchange.Rest>().Count(rest => rest is { Method: "PUT", Template: "/applications/{application_id}/commands" });
}
