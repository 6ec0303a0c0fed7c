using Quadrennial.Discord.Gateway;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Gateway;

public sealed class ShardTests : GatewayTestBase
{
    [Fact]
    public async Task Shards_identify_one_per_five_seconds()
    {
        Server.Next(Answer.Json(GatewayBot(shards: 2)));
        Start();
        var first = await (await Server.PeerAsync()).WelcomeAsync();

        await PassSecondsAsync(5.1);
        var second = await (await Server.PeerAsync()).WelcomeAsync();

        Assert.Equal(["[0,2]", "[1,2]"], new[] { first, second }.Select(identify => identify["d"]!["shard"]!.ToJsonString()).Order());
        await EventAsync();
        await EventAsync();
        Assert.True(Gateway.IsReady);
    }

    [Fact]
    public async Task As_many_shards_identify_at_once_as_discord_allows()
    {
        Server.Next(Answer.Json(GatewayBot(shards: 2, concurrency: 2)));
        Start();

        await (await Server.PeerAsync()).WelcomeAsync();
        await (await Server.PeerAsync()).WelcomeAsync();

        Assert.Equal(Clock.Start, Clock.GetUtcNow());
    }

    [Fact]
    public async Task Without_starts_left_for_the_day_it_waits_for_the_next()
    {
        Server.Next(Answer.Json(GatewayBot(remaining: 0, resetAfter: 7_200_000)));
        Start();

        await PassSecondsAsync(7_200);

        await (await Server.PeerAsync()).WelcomeAsync();
    }

    [Fact]
    public async Task Starts_are_counted_down_to_none()
    {
        var gate = new IdentifyGate(new SessionStartLimit { Total = 1_000, Remaining = 2, ResetAfter = 60_000, MaxConcurrency = 16 }, Clock);
        for (var shard = 0; shard < 2; shard++)
        {
            (await gate.EnterAsync(shard, TestContext.Current.CancellationToken)).Identified();
        }

        var third = gate.EnterAsync(2, TestContext.Current.CancellationToken);
        Assert.False(third.IsCompleted);
        await PassSecondsAsync(60);
        (await third).Identified();
    }

    [Fact]
    public async Task A_turn_given_back_without_identifying_costs_nothing()
    {
        var gate = new IdentifyGate(null, Clock);
        (await gate.EnterAsync(0, TestContext.Current.CancellationToken)).Dispose();

        Assert.True(gate.EnterAsync(1, TestContext.Current.CancellationToken).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Only_the_shards_named_run_here()
    {
        Start(Options(shardCount: 4, shardIds: [3]));

        var identify = await (await Server.PeerAsync()).WelcomeAsync();

        Assert.Equal("[3,4]", identify["d"]!["shard"]!.ToJsonString());
        Assert.Equal(3, Assert.Single(Gateway.Statuses).ShardId);
    }

    [Fact]
    public async Task One_hopeless_shard_ends_them_all()
    {
        Server.Next(Answer.Json(GatewayBot(shards: 2, concurrency: 2)));
        Start();
        var first = await Server.PeerAsync();
        var second = await Server.PeerAsync();
        await first.WelcomeAsync();
        await second.HelloAsync();
        await second.ReceiveAsync(2);
        await second.CloseAsync(4014);

        Assert.Null(await first.ReceiveAsync());
        await first.CloseAsync(1000);
        Assert.Equal(GatewayFatalReason.DisallowedIntents, (await FatalAsync()).Reason);
    }

    [Fact]
    public async Task A_refused_token_is_hopeless_before_any_connection()
    {
        Server.Next(Answer.Error(401, 0, "401: Unauthorized"));
        Start();

        var fatal = await FatalAsync();

        Assert.Equal((GatewayFatalReason.BadToken, null), (fatal.Reason, fatal.CloseCode));
    }

    [Fact]
    public async Task A_server_that_cannot_say_where_its_gateway_is_gets_asked_again()
    {
        Server.Next(Answer.Error(403, 0, "no"), Answer.Json(GatewayBot(url: "nonsense://x")));
        Start();

        await PassSecondsAsync(0.75);
        await PassSecondsAsync(1.5);

        await (await Server.PeerAsync()).WelcomeAsync();
    }

    [Fact]
    public async Task A_gateway_that_has_moved_is_found_again()
    {
        Server.Next(Answer.Json(GatewayBot(url: "ws://127.0.0.1:1")), Answer.Json(GatewayBot()));
        Start();

        await PassSecondsAsync(0.75);
        await PassSecondsAsync(1.5);

        await (await Server.PeerAsync()).WelcomeAsync();
        Assert.IsType<GatewayEvent.Ready>(await EventAsync());
    }
}
