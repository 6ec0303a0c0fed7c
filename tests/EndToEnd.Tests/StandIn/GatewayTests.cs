using Quadrennial.EndToEnd.Tests.Contract;

namespace Quadrennial.EndToEnd.Tests.StandIn;

public sealed class GatewayTests(ContractCheck contract)
{
    [Fact]
    public async Task Says_hello_then_ready_with_unavailable_guilds_then_each_guild()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.ConnectAsync();

        var hello = await gateway.ReceiveAsync();
        await gateway.IdentifyAsync();
        var ready = await gateway.ReceiveAsync("READY");
        var guild = await gateway.ReceiveAsync("GUILD_CREATE");

        Assert.Equal(41_250, (int)hello!["d"]!["heartbeat_interval"]!);
        Assert.True((bool)ready["guilds"]![0]!["unavailable"]!);
        Assert.Equal(lab.StandIn.BotUserId.ToString(), (string)ready["user"]!["id"]!);
        Assert.Equal("dtrace.conf", (string)guild["name"]!);
        Assert.Equal("general", (string)guild["channels"]![0]!["name"]!);
        Assert.Equal(2, gateway.Sequence);
    }

    [Theory]
    [InlineData("v=9&encoding=json", """{"op":1,"d":null}""", 4012)]
    [InlineData("v=10&encoding=json", """{"op":42,"d":null}""", 4001)]
    [InlineData("v=10&encoding=json", "no JSON", 4002)]
    [InlineData("v=10&encoding=json", """{"op":2,"d":{}}""", 4002)]
    [InlineData("v=10&encoding=json", """{"op":3,"d":{"since":null,"activities":[],"status":"online","afk":false}}""", 4003)]
    [InlineData("v=10&encoding=json", """{"op":2,"d":{"token":"wrong","intents":1,"properties":{"os":"","browser":"","device":""}}}""", 4004)]
    public async Task Closes_with_discords_code(string query, string sent, int code)
    {
        // What is sent here is wrong on purpose, so it is not held against the documents.
        await using var lab = await Lab.StartAsync(contract, options => options with { OnExchange = null });
        var gateway = await lab.ConnectAsync(query);

        await gateway.SendAsync(sent);

        Assert.Equal(code, await gateway.ReadToCloseAsync());
    }

    [Theory]
    [InlineData(1 << 30, "", 4013)]
    [InlineData(1 << 15, "", 4014)]
    [InlineData(1, ""","shard":[2,2]""", 4010)]
    public async Task Refuses_an_identify_with_wrong_intents_or_shard(int intents, string extra, int code)
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.ConnectAsync();

        await gateway.IdentifyAsync(intents, extra);

        Assert.Equal(code, await gateway.ReadToCloseAsync());
    }

    [Fact]
    public async Task Refuses_payloads_beyond_4096_bytes()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.ConnectAsync();

        await gateway.SendAsync($$"""{"op":1,"d":null,"padding":"{{new string('x', 5_000)}}"}""");

        Assert.Equal(4002, await gateway.ReadToCloseAsync());
    }

    [Fact]
    public async Task Refuses_a_second_identify_on_the_same_connection()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.IdentifyAsync();

        await gateway.IdentifyAsync();

        Assert.Equal(4005, await gateway.ReadToCloseAsync());
    }

    [Fact]
    public async Task Refuses_more_than_120_payloads_a_minute()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { RateLimits = true });
        var gateway = await lab.ConnectAsync();

        for (var i = 0; i < 121; i++)
        {
            await gateway.SendAsync("""{"op":1,"d":null}""");
        }

        Assert.Equal(4008, await gateway.ReadToCloseAsync());
    }

    [Fact]
    public async Task Acknowledges_heartbeats_and_closes_when_they_stay_away()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.IdentifyAsync();

        lab.Clock.Advance(TimeSpan.FromSeconds(80));
        await gateway.SendAsync("""{"op":1,"d":2}""");
        Assert.Equal(11, (int)(await gateway.ReceiveAsync())!["op"]!);

        lab.Clock.Advance(TimeSpan.FromSeconds(80));
        await gateway.SendAsync("""{"op":1,"d":2}""");
        Assert.Equal(11, (int)(await gateway.ReceiveAsync())!["op"]!);

        lab.Clock.Advance(TimeSpan.FromSeconds(83));
        Assert.Equal(4009, await gateway.ReadToCloseAsync());
    }

    [Fact]
    public async Task Resumes_with_everything_missed_in_order()
    {
        await using var lab = await Lab.StartAsync(contract);
        var first = await lab.IdentifyAsync();
        first.Abort();
        await lab.StandIn.WaitForBotGoneAsync(Lab.Token);
        lab.StandIn.AddChannel(lab.Guild, "one");
        lab.StandIn.AddChannel(lab.Guild, "two");

        var second = await lab.ConnectAsync();
        await second.ResumeAsync(first.SessionId, first.Sequence);

        Assert.Equal("one", (string)(await second.ReceiveAsync("CHANNEL_CREATE"))["name"]!);
        Assert.Equal("two", (string)(await second.ReceiveAsync("CHANNEL_CREATE"))["name"]!);
        await second.ReceiveAsync("RESUMED");
        Assert.Equal(first.Sequence + 3, second.Sequence);
    }

    [Fact]
    public async Task Replays_what_was_sent_but_not_seen()
    {
        await using var lab = await Lab.StartAsync(contract);
        var first = await lab.IdentifyAsync();
        lab.StandIn.AddChannel(lab.Guild, "one");
        first.Abort();

        var second = await lab.ConnectAsync();
        await second.ResumeAsync(first.SessionId, first.Sequence);

        Assert.Equal("one", (string)(await second.ReceiveAsync("CHANNEL_CREATE"))["name"]!);
        await second.ReceiveAsync("RESUMED");
    }

    [Fact]
    public async Task A_normal_close_ends_the_session()
    {
        await using var lab = await Lab.StartAsync(contract);
        var first = await lab.IdentifyAsync();
        await first.CloseAsync(1000);
        await lab.StandIn.WaitForBotGoneAsync(Lab.Token);

        Assert.False(await IsResumableAsync(lab, first));
    }

    [Fact]
    public async Task A_session_nobody_resumes_ends_after_a_while()
    {
        await using var lab = await Lab.StartAsync(contract);
        var first = await lab.IdentifyAsync();
        first.Abort();
        await lab.StandIn.WaitForBotGoneAsync(Lab.Token);
        lab.Clock.Advance(TimeSpan.FromMinutes(4));

        Assert.False(await IsResumableAsync(lab, first));
    }

    [Fact]
    public async Task A_resume_from_before_what_is_kept_is_invalid()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { ReplayLength = 2 });
        var first = await lab.IdentifyAsync();
        first.Abort();
        await lab.StandIn.WaitForBotGoneAsync(Lab.Token);
        for (var i = 0; i < 3; i++)
        {
            lab.StandIn.AddChannel(lab.Guild, $"channel-{i}");
        }

        Assert.False(await IsResumableAsync(lab, first));
    }

    [Fact]
    public async Task A_resume_from_the_future_closes_with_4007()
    {
        await using var lab = await Lab.StartAsync(contract);
        var first = await lab.IdentifyAsync();
        first.Abort();

        var second = await lab.ConnectAsync();
        await second.ResumeAsync(first.SessionId, first.Sequence + 10);

        Assert.Equal(4007, await second.ReadToCloseAsync());
    }

    [Fact]
    public async Task An_identify_within_five_seconds_of_the_last_is_told_to_wait()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { LimitIdentifies = true });
        await lab.IdentifyAsync();

        var second = await lab.ConnectAsync();
        await second.ReceiveAsync();
        await second.IdentifyAsync();
        Assert.Equal(9, (int)(await second.ReceiveAsync())!["op"]!);

        lab.Clock.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync();
        await second.ReceiveAsync("READY");
    }

    [Fact]
    public async Task Compresses_as_one_stream_when_asked()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.ConnectAsync("v=10&encoding=json&compress=zlib-stream");

        Assert.Equal(10, (int)(await gateway.ReceiveAsync())!["op"]!);
        await gateway.IdentifyAsync();
        await gateway.ReceiveAsync("READY");
        Assert.Equal("dtrace.conf", (string)(await gateway.ReceiveAsync("GUILD_CREATE"))["name"]!);
    }

    [Fact]
    public async Task A_shard_hears_of_its_own_guilds_only()
    {
        await using var lab = await Lab.StartAsync(contract);
        var shard = (int)((lab.Guild.Id >> 22) % 2);

        var own = await lab.ConnectAsync();
        await own.IdentifyAsync(extra: $""","shard":[{shard},2]""");
        var other = await lab.ConnectAsync();
        await other.IdentifyAsync(extra: $""","shard":[{1 - shard},2]""");

        Assert.Single((await own.ReceiveAsync("READY"))["guilds"]!.AsArray());
        Assert.Empty((await other.ReceiveAsync("READY"))["guilds"]!.AsArray());
    }

    [Fact]
    public async Task Messages_are_told_only_to_sessions_that_asked_and_their_content_only_with_its_intent()
    {
        const int guildsAndMessages = 1 | (1 << 9);
        await using var lab = await Lab.StartAsync(contract, options => options with { PrivilegedIntents = 1 << 15 });
        var plain = await lab.IdentifyAsync();
        var listening = await lab.IdentifyAsync(guildsAndMessages);
        var reading = await lab.IdentifyAsync(guildsAndMessages | (1 << 15));

        lab.Ana.Say(lab.Channel, "hello");
        lab.StandIn.AddChannel(lab.Guild, "after");

        await plain.ReceiveAsync("CHANNEL_CREATE");
        Assert.Equal("", (string)(await listening.ReceiveAsync("MESSAGE_CREATE"))["content"]!);
        Assert.Equal("hello", (string)(await reading.ReceiveAsync("MESSAGE_CREATE"))["content"]!);
    }

    [Fact]
    public async Task Can_send_what_no_client_knows_yet()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { IsFromTheFuture = true, OnExchange = null });
        var gateway = await lab.ConnectAsync();
        await gateway.IdentifyAsync();

        Assert.NotNull((await gateway.ReceiveAsync("READY"))["user"]!["something_new"]);
        await gateway.ReceiveAsync("SOMETHING_NEW");
        Assert.NotNull((await gateway.ReceiveAsync("GUILD_CREATE"))["channels"]![0]!["something_new"]);
        Assert.NotNull((await lab.Rest.GetAsync("users/@me")).Object["something_new"]);
    }

    [Fact]
    public async Task Says_nothing_to_a_client_it_is_closing_on()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.ConnectAsync();

        await gateway.IdentifyAsync(intents: 1 << 15);
        await gateway.IdentifyAsync();

        Assert.Equal(4014, await gateway.ReadToCloseAsync());
    }

    private static async Task<bool> IsResumableAsync(Lab lab, RawGateway old)
    {
        var gateway = await lab.ConnectAsync();
        await gateway.ReceiveAsync();
        await gateway.ResumeAsync(old.SessionId, old.Sequence);
        var answer = await gateway.ReceiveAsync();
        return !((int)answer!["op"]! is 9 && !(bool)answer["d"]!.AsValue());
    }
}
