using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>What goes wrong while the bot answers, and that the person gets one answer all the same.</summary>
public sealed class RestFaultTests(ContractCheck contract)
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";

    [Theory]
    [InlineData((int)LimitScope.User)]
    [InlineData((int)LimitScope.Global)]
    [InlineData((int)LimitScope.Shared)]
    public async Task A_rate_limited_answer_arrives_after_the_wait(int scope) =>
        await AnsweredOnceDespite(new RestFault.Limited((LimitScope)scope, TimeSpan.FromMilliseconds(300)));

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_server_error_is_tried_again(int status) => await AnsweredOnceDespite(new RestFault.ServerError(status));

    [Fact]
    public async Task A_reset_connection_is_tried_again() => await AnsweredOnceDespite(new RestFault.Reset());

    [Fact]
    public async Task A_slow_server_gets_its_time() => await AnsweredOnceDespite(new RestFault.Slow(TimeSpan.FromSeconds(1)));

    [Fact]
    public async Task An_answer_that_arrived_although_the_server_failed_is_not_given_twice() =>
        await AnsweredOnceDespite(new RestFault.DoneThenServerError());

    [Fact]
    public async Task An_answer_that_arrived_although_the_connection_broke_is_not_given_twice() =>
        await AnsweredOnceDespite(new RestFault.DoneThenReset());

    [Fact]
    public async Task After_an_answer_that_could_not_be_delivered_the_next_one_is()
    {
        await using var bot = await RunningBot.StartAsync(contract);

        var failed = bot.StandIn.Faults.Rest.Next(new RestFault.NoAnswer(), template: Callback);
        var lost = bot.AskForTheTalk();
        await failed.WaitAsync(RunningBot.Token);

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(bot.AskForTheTalk()), StringComparison.Ordinal);
        await lost.WaitForAnswerAsync(RunningBot.Token);
        Assert.True(bot.StandIn.MessagesIn(bot.Channel).Count <= 2, "The lost answer was given more than once.");
    }

    private async Task AnsweredOnceDespite(RestFault fault)
    {
        await using var bot = await RunningBot.StartAsync(contract);

        var happened = bot.StandIn.Faults.Rest.Next(fault, template: Callback);
        var asked = bot.AskForTheTalk();

        Assert.Contains("Dan McDonald", await RunningBot.AnswerTo(asked), StringComparison.Ordinal);
        await happened.WaitAsync(RunningBot.Token);
        Assert.Single(bot.StandIn.MessagesIn(bot.Channel));
    }
}
