using Quadrennial.Discord.Gateway;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Gateway;

public sealed class SessionTests : GatewayTestBase
{
    private const string Interaction = """{"id":"5","application_id":"2","type":2,"token":"t","data":{"id":"7","name":"n","type":1}}""";

    [Fact]
    public async Task A_session_begins_with_version_token_intents_shard_and_presence()
    {
        Start(Options(Presence.Watching("41 talks")));
        var peer = await Server.PeerAsync();
        var identify = await peer.WelcomeAsync();

        Assert.Equal("/?v=10&encoding=json", peer.Address);
        var data = identify["d"]!;
        Assert.Equal("secret", (string?)data["token"]);
        Assert.Equal(1, (int)data["intents"]!);
        Assert.Equal("[0,1]", data["shard"]!.ToJsonString());
        Assert.Equal(
            """{"status":"online","activities":[{"name":"41 talks","type":3}],"since":null,"afk":false}""",
            data["presence"]!.ToJsonString());
        Assert.Equal(["os", "browser", "device"], data["properties"]!.AsObject().Select(property => property.Key));
        var ready = Assert.IsType<GatewayEvent.Ready>(await EventAsync());
        Assert.Equal(("bot", 2ul, 3ul), (ready.User.Username, ready.ApplicationId, ready.GuildIds[0]));
        Assert.True(Gateway.IsReady);
    }

    [Fact]
    public async Task After_a_break_the_session_goes_on_where_it_was_and_nothing_comes_twice_or_not_at_all()
    {
        var first = await StartReadyAsync(resumeUrl: Server.GatewayAddress + "/elsewhere?compress=zlib-stream&region=eu");
        await first.DispatchAsync("CHANNEL_CREATE", 2, """{"id":"41","type":0}""");
        await first.DispatchAsync("TYPING_START", 3, "{}");
        Assert.Equal(41ul, Assert.IsType<GatewayEvent.ChannelChanged>(await EventAsync()).Channel.Id);
        await first.SettleAsync();
        first.Break();

        var second = await Server.PeerAsync();
        Assert.Equal("/elsewhere?region=eu&v=10&encoding=json", second.Address);
        await second.HelloAsync();
        var resume = (await second.ReceiveAsync(6))["d"]!;
        Assert.Equal(("secret", "session-1", 3), ((string?)resume["token"], (string?)resume["session_id"], (int)resume["seq"]!));
        await second.DispatchAsync("CHANNEL_CREATE", 2, """{"id":"41","type":0}""");
        await second.DispatchAsync("INTERACTION_CREATE", 4, Interaction);
        await second.DispatchAsync("RESUMED", 5, "{}");
        await second.DispatchAsync("CHANNEL_CREATE", 6, """{"id":"42","type":0}""");

        Assert.Equal(5ul, Assert.IsType<GatewayEvent.InteractionCreated>(await EventAsync()).Interaction.Id);
        Assert.IsType<GatewayEvent.Resumed>(await EventAsync());
        Assert.Equal(42ul, Assert.IsType<GatewayEvent.ChannelChanged>(await EventAsync()).Channel.Id);
        Assert.Equal((1, 1, GatewayState.Ready), (Status.Identifies, Status.Resumes, Status.State));
    }

    [Fact]
    public async Task Asked_for_a_new_connection_it_resumes_at_once()
    {
        var first = await StartReadyAsync();
        await first.SendAsync("""{"op":7,"d":null}""");

        var second = await Server.PeerAsync();
        await second.HelloAsync();

        Assert.Equal("session-1", (string?)(await second.ReceiveAsync(6))["d"]!["session_id"]);
        Assert.Null(await first.ReceiveAsync());
        Assert.Equal(4000, first.CloseCode);
        Assert.Equal(Clock.Start, Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_server_that_does_not_number_the_end_of_its_replay_anew_is_understood()
    {
        var first = await StartReadyAsync();
        await first.DispatchAsync("GUILD_UPDATE", 9, """{"id":"3"}""");
        await first.SettleAsync();
        first.Break();

        var second = await Server.PeerAsync();
        await second.HelloAsync();
        await second.ReceiveAsync(6);
        await second.DispatchAsync("RESUMED", 1, "{}");
        await second.DispatchAsync("GUILD_UPDATE", 9, """{"id":"3"}""");
        await second.DispatchAsync("CHANNEL_CREATE", 10, """{"id":"41","type":0}""");

        Assert.IsType<GatewayEvent.GuildChanged>(await EventAsync());
        Assert.IsType<GatewayEvent.Resumed>(await EventAsync());
        Assert.IsType<GatewayEvent.ChannelChanged>(await EventAsync());
    }

    [Theory]
    [InlineData("true", 6)]
    [InlineData("false", 2)]
    [InlineData("null", 2)]
    public async Task Told_that_the_session_is_invalid_it_waits_one_to_five_seconds_and_does_as_told(string canResume, int operation)
    {
        var first = await StartReadyAsync();
        await first.SendAsync($$"""{"op":9,"d":{{canResume}}}""");

        await PassSecondsAsync(3);
        if (operation == 2)
        {
            await PassSecondsAsync(2.1); // The rest of the five seconds since the last identify.
        }

        var second = await Server.PeerAsync();
        await second.HelloAsync();
        await second.ReceiveAsync(operation);
    }

    [Theory]
    [InlineData(4004, GatewayFatalReason.BadToken, "token")]
    [InlineData(4010, GatewayFatalReason.InvalidShard, "shard")]
    [InlineData(4011, GatewayFatalReason.ShardingRequired, "2,500")]
    [InlineData(4012, GatewayFatalReason.InvalidVersion, "version 10")]
    [InlineData(4013, GatewayFatalReason.InvalidIntents, "intents")]
    [InlineData(4014, GatewayFatalReason.DisallowedIntents, "Privileged Gateway Intents")]
    public async Task A_hopeless_close_code_stops_it_with_a_sentence_that_says_what_to_do(int code, GatewayFatalReason reason, string hint)
    {
        Start();
        var peer = await Server.PeerAsync();
        await peer.HelloAsync();
        await peer.ReceiveAsync(2);
        await peer.CloseAsync(code);

        var fatal = await FatalAsync();
        Assert.Equal((reason, code), (fatal.Reason, fatal.CloseCode));
        Assert.Contains(hint, fatal.Message);
        Assert.Equal(GatewayState.Failed, Status.State);
    }

    [Theory]
    [InlineData(1000, 6)]
    [InlineData(1001, 6)]
    [InlineData(4000, 6)]
    [InlineData(4001, 6)]
    [InlineData(4002, 6)]
    [InlineData(4003, 6)]
    [InlineData(4005, 6)]
    [InlineData(4006, 2)]
    [InlineData(4007, 2)]
    [InlineData(4008, 6)]
    [InlineData(4009, 2)]
    [InlineData(4321, 6)]
    public async Task After_any_other_close_code_it_comes_back(int code, int operation)
    {
        var first = await StartReadyAsync();
        await first.CloseAsync(code);
        if (operation == 2)
        {
            await PassSecondsAsync(5.1);
        }

        var second = await Server.PeerAsync();
        await second.HelloAsync();
        await second.ReceiveAsync(operation);
    }

    [Fact]
    public async Task A_server_that_keeps_breaking_on_resume_gets_a_new_session_in_the_end()
    {
        var first = await StartReadyAsync();
        first.Break();
        foreach (var pause in new[] { 1.5, 3, 6, 12 })
        {
            var peer = await Server.PeerAsync();
            await peer.HelloAsync();
            await peer.ReceiveAsync(6);
            peer.Break();
            await PassSecondsAsync(pause);
        }

        var last = await Server.PeerAsync();
        await last.HelloAsync();
        await last.ReceiveAsync(2);
    }

    [Fact]
    public async Task A_server_that_does_not_name_an_address_to_resume_at_is_met_where_it_was()
    {
        var first = await StartReadyAsync();
        first.Break();

        Assert.Equal("/?v=10&encoding=json", (await Server.PeerAsync()).Address);
    }

    [Fact]
    public async Task Told_to_stop_it_says_goodbye()
    {
        var peer = await StartReadyAsync();

        Stop();

        Assert.Null(await peer.ReceiveAsync());
        Assert.Equal(1000, peer.CloseCode);
        await peer.CloseAsync(1000);
        await Running.WaitAsync(LoopbackServer.Patience());
        Assert.Equal(GatewayState.Stopped, Status.State);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_the_goodbye_is_not_waited_for_long()
    {
        var peer = await StartReadyAsync();

        Stop();
        Assert.Null(await peer.ReceiveAsync());
        Clock.Advance(TimeSpan.FromSeconds(2));

        await Running.WaitAsync(LoopbackServer.Patience());
    }

    [Fact]
    public async Task A_change_of_presence_is_sent_and_kept_for_the_next_session()
    {
        var first = await StartReadyAsync();
        await Gateway.UpdatePresenceAsync(Presence.Saying("soon"), TestContext.Current.CancellationToken);

        var update = (await first.ReceiveAsync(3))["d"]!;
        Assert.Equal("soon", (string?)update["activities"]![0]!["state"]);
        Assert.True(update.AsObject().ContainsKey("since"));

        await first.CloseAsync(4009);
        await PassSecondsAsync(5.1);
        var identify = await (await Server.PeerAsync()).WelcomeAsync();
        Assert.Equal("soon", (string?)identify["d"]!["presence"]!["activities"]![0]!["state"]);
    }

    [Fact]
    public async Task No_more_than_120_payloads_go_out_in_a_minute()
    {
        var peer = await StartReadyAsync();

        var updates = Enumerable.Range(0, 115)
            .Select(i => Gateway.UpdatePresenceAsync(Presence.Saying($"{i}"), TestContext.Current.CancellationToken))
            .ToList();
        for (var i = 0; i < 109; i++)
        {
            await peer.ReceiveAsync(3);
        }

        await PassSecondsAsync(60);
        await Task.WhenAll(updates);
    }
}
