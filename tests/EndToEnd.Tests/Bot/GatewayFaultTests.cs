using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>What the gateway does to the bot, and that people hardly notice.</summary>
public sealed class GatewayFaultTests(ContractCheck contract)
{
    [Fact]
    public async Task A_dropped_connection_is_resumed_and_a_question_in_between_answered_once()
    {
        await using var bot = await RunningBot.StartAsync(contract);

        bot.StandIn.Faults.Gateway.Drop();
        var asked = bot.AskForTheTalk();

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(asked), StringComparison.Ordinal);
        Assert.Single(CallbacksTo(bot, asked));
        Assert.Equal(1, Sent(bot, op: 2));
        Assert.Equal(1, Sent(bot, op: 6));
    }

    [Fact]
    public async Task A_silent_gateway_is_noticed_by_its_missing_heartbeats()
    {
        await using var bot = await RunningBot.StartAsync(contract, options => options with { HeartbeatInterval = TimeSpan.FromMilliseconds(400) });

        await bot.ReconnectAsync(bot.StandIn.Faults.Gateway.GoSilent);

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(bot.AskForTheTalk()), StringComparison.Ordinal);
        Assert.Equal(1, Sent(bot, op: 6));
    }

    [Fact]
    public async Task A_question_into_the_silence_is_answered_after_the_resume()
    {
        await using var bot = await RunningBot.StartAsync(contract, options => options with { HeartbeatInterval = TimeSpan.FromMilliseconds(400) });

        bot.StandIn.Faults.Gateway.GoSilent();
        var asked = bot.AskForTheTalk();

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(asked), StringComparison.Ordinal);
        Assert.Single(CallbacksTo(bot, asked));
    }

    [Fact]
    public async Task A_request_to_reconnect_is_followed_by_a_resume()
    {
        await using var bot = await RunningBot.StartAsync(contract);

        bot.StandIn.Faults.Gateway.AskToReconnect();
        var asked = bot.AskForTheTalk();

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(asked), StringComparison.Ordinal);
        Assert.Single(CallbacksTo(bot, asked));
        Assert.Equal(1, Sent(bot, op: 6));
    }

    [Fact]
    public async Task An_invalid_session_that_can_be_resumed_is_resumed()
    {
        await using var bot = await RunningBot.StartAsync(contract);

        await bot.ReconnectAsync(() => bot.StandIn.Faults.Gateway.InvalidateSession(resumable: true));

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(bot.AskForTheTalk()), StringComparison.Ordinal);
        Assert.Equal(1, Sent(bot, op: 2));
    }

    [Fact]
    public async Task An_invalid_session_that_cannot_be_resumed_is_followed_by_a_new_one()
    {
        await using var bot = await RunningBot.StartAsync(contract);

        await bot.ReconnectAsync(() => bot.StandIn.Faults.Gateway.InvalidateSession(resumable: false));

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(bot.AskForTheTalk()), StringComparison.Ordinal);
        Assert.Equal(2, Sent(bot, op: 2));
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_answered_once()
    {
        await using var bot = await RunningBot.StartAsync(contract);

        bot.StandIn.Faults.Gateway.RepeatNextEvents();
        var asked = bot.AskForTheTalk();

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(asked), StringComparison.Ordinal);
        Assert.Single(CallbacksTo(bot, asked), callback => callback.Status is 200 or 204);
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again()
    {
        await using var bot = await RunningBot.StartAsync(contract);

        await bot.ReconnectAsync(() =>
        {
            bot.StandIn.Faults.Gateway.RefuseConnections(times: 2);
            bot.StandIn.Faults.Gateway.Drop();
        });

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(bot.AskForTheTalk()), StringComparison.Ordinal);
    }

    private static IEnumerable<Exchange.Rest> CallbacksTo(RunningBot bot, Interaction interaction) =>
        bot.Exchanges.OfType<Exchange.Rest>().Where(rest => rest.Path.Contains($"/interactions/{interaction.Id}/", StringComparison.Ordinal));

    private static int Sent(RunningBot bot, int op) =>
        bot.Exchanges.OfType<Exchange.Gateway>().Count(payload => payload.FromBot && Wire.Op(payload) == op);
}
