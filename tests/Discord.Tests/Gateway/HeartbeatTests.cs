using Quadrennial.Discord.Gateway;

namespace Quadrennial.Discord.Tests.Gateway;

public sealed class HeartbeatTests : GatewayTestBase
{
    [Fact]
    public async Task Heartbeats_carry_the_last_sequence_and_measure_how_long_the_answer_takes()
    {
        var peer = await StartReadyAsync();
        await peer.DispatchAsync("CHANNEL_CREATE", 17, """{"id":"41","type":0}""");
        await EventAsync();
        await peer.SettleAsync();

        await PassSecondsAsync(50); // A random part of the interval.
        Assert.Equal("""{"op":1,"d":17}""", (await peer.ReceiveAsync())!.ToJsonString());
        await Clock.WaitedForAsync(TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17));
        Clock.Advance(TimeSpan.FromMilliseconds(70));
        await peer.SendAsync("""{"op":11}""");
        await peer.DispatchAsync("CHANNEL_CREATE", 18, """{"id":"42","type":0}""");
        await EventAsync();
        await peer.SettleAsync();

        Assert.Equal(70, Status.Latency?.TotalMilliseconds);
        Assert.Equal(Clock.GetUtcNow(), Status.LastEventAt);

        Clock.Advance(TimeSpan.FromSeconds(17));
        await PassSecondsAsync(83);
        Assert.Equal("""{"op":1,"d":18}""", (await peer.ReceiveAsync())!.ToJsonString());
    }

    [Fact]
    public async Task A_heartbeat_asked_for_is_sent_at_once()
    {
        var peer = await StartReadyAsync();

        await peer.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal("""{"op":1,"d":1}""", (await peer.ReceiveAsync())!.ToJsonString());
    }

    [Fact]
    public async Task A_connection_that_leaves_a_heartbeat_unanswered_is_dead_and_replaced()
    {
        var first = await StartReadyAsync();
        await PassSecondsAsync(50);
        Assert.Equal(1, (int)(await first.ReceiveAsync())!["op"]!);

        await PassSecondsAsync(17);

        Assert.Null(await first.ReceiveAsync());
        first.Leave();
        var second = await Server.PeerAsync();
        await second.HelloAsync();
        await second.ReceiveAsync(6);
        Assert.Equal("a heartbeat stayed unanswered", Status.LastDisconnect);
    }

    [Fact]
    public async Task A_server_that_never_greets_is_left_and_tried_again()
    {
        Start();
        var first = await Server.PeerAsync();

        await PassSecondsAsync(19);
        Assert.Null(await first.ReceiveAsync());
        first.Leave();
        await PassSecondsAsync(0.75);

        await (await Server.PeerAsync()).WelcomeAsync();
        Assert.IsType<GatewayEvent.Ready>(await EventAsync());
    }

    [Fact]
    public async Task A_server_that_never_makes_it_ready_is_left_and_tried_again()
    {
        Start();
        var first = await Server.PeerAsync();
        await first.HelloAsync();
        await first.ReceiveAsync(2);
        await Clock.WaitedForAsync(TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(50));

        Clock.Advance(TimeSpan.FromSeconds(19));
        Assert.Null(await first.ReceiveAsync());
        first.Leave();
        await PassSecondsAsync(0.75);
        await (await Server.PeerAsync()).WelcomeAsync();
        Assert.IsType<GatewayEvent.Ready>(await EventAsync());
    }
}
