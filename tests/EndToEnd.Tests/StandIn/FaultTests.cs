using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>What goes wrong on demand, seen from the bot's side.</summary>
public sealed class FaultTests(ContractCheck contract)
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string Hello = """{"content":"hello"}""";

    [Fact]
    public async Task A_server_error_happens_so_often_to_what_it_is_for()
    {
        await using var lab = await Lab.StartAsync(contract);
        var happened = lab.StandIn.Faults.Rest.Next(new RestFault.ServerError(503), "POST", Messages, times: 2);

        Assert.Equal(200, (await lab.Rest.GetAsync("users/@me")).Status);
        Assert.Equal(503, (await PostAsync(lab)).Status);
        Assert.False(happened.IsCompleted);
        Assert.Equal(503, (await PostAsync(lab)).Status);
        await happened;
        Assert.Equal(200, (await PostAsync(lab)).Status);
        Assert.Single(lab.StandIn.MessagesIn(lab.Channel));
    }

    [Theory]
    [InlineData(LimitScopeName.User, false)]
    [InlineData(LimitScopeName.Global, true)]
    [InlineData(LimitScopeName.Shared, false)]
    public async Task A_limit_of_any_scope_can_be_hit(string scope, bool isGlobal)
    {
        await using var lab = await Lab.StartAsync(contract);
        _ = lab.StandIn.Faults.Rest.Next(new RestFault.Limited(Enum.Parse<LimitScope>(scope, ignoreCase: true), TimeSpan.FromSeconds(1.5)));

        var answer = await PostAsync(lab);

        Assert.Equal((429, scope, "2"), (answer.Status, answer.Header("X-RateLimit-Scope"), answer.Header("Retry-After")));
        Assert.Equal((1.5, isGlobal), ((double)answer.Object["retry_after"]!, (bool)answer.Object["global"]!));
    }

    [Fact]
    public async Task A_reset_before_leaves_nothing_and_one_after_leaves_the_message()
    {
        await using var lab = await Lab.StartAsync(contract);
        _ = lab.StandIn.Faults.Rest.Next(new RestFault.Reset());
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(lab));
        Assert.Empty(lab.StandIn.MessagesIn(lab.Channel));

        _ = lab.StandIn.Faults.Rest.Next(new RestFault.DoneThenReset());
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(lab));
        Assert.Single(lab.StandIn.MessagesIn(lab.Channel));
    }

    [Fact]
    public async Task An_error_after_the_work_was_done_leaves_the_message()
    {
        await using var lab = await Lab.StartAsync(contract);
        _ = lab.StandIn.Faults.Rest.Next(new RestFault.DoneThenServerError(502));

        Assert.Equal(502, (await PostAsync(lab)).Status);
        Assert.Single(lab.StandIn.MessagesIn(lab.Channel));
    }

    [Fact]
    public async Task A_request_can_be_done_twice()
    {
        await using var lab = await Lab.StartAsync(contract);
        _ = lab.StandIn.Faults.Rest.Next(new RestFault.DoneTwice());

        Assert.Equal(200, (await PostAsync(lab)).Status);
        Assert.Equal(2, lab.StandIn.MessagesIn(lab.Channel).Count);
    }

    [Fact]
    public async Task A_slow_answer_takes_as_long_as_said()
    {
        await using var lab = await Lab.StartAsync(contract);
        var taken = lab.StandIn.Faults.Rest.Next(new RestFault.Slow(TimeSpan.FromSeconds(2)));
        var answer = PostAsync(lab);
        await taken;

        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(answer.IsCompleted);
        lab.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(200, (await answer).Status);
    }

    [Fact]
    public async Task A_message_can_be_there_long_before_its_answer()
    {
        await using var lab = await Lab.StartAsync(contract);
        var posted = lab.StandIn.Faults.Rest.Next(new RestFault.DoneThenSlow(TimeSpan.FromSeconds(2)));
        var answer = PostAsync(lab);
        await posted;

        Assert.Single(lab.StandIn.MessagesIn(lab.Channel));
        Assert.False(answer.IsCompleted);
        lab.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(200, (await answer).Status);
    }

    [Fact]
    public async Task A_request_can_surface_when_who_sent_it_is_gone()
    {
        await using var lab = await Lab.StartAsync(contract);
        var held = lab.StandIn.Faults.Rest.Next(new RestFault.DoneLate(TimeSpan.FromSeconds(2)));
        using (var other = new RawRest(lab.StandIn))
        {
            _ = other.PostAsync($"channels/{lab.Channel.Id}/messages", Hello);
            await held;
        }

        Assert.Empty(lab.StandIn.MessagesIn(lab.Channel));
        lab.Clock.Advance(TimeSpan.FromSeconds(2));

        await lab.StandIn.WaitForMessageAsync(lab.Channel, _ => true, Lab.Token);
    }

    [Fact]
    public async Task What_is_armed_comes_before_what_is_chosen_for_each_request()
    {
        await using var lab = await Lab.StartAsync(contract);
        lab.StandIn.Faults.Rest.Otherwise = (method, template) => method == "POST" && template == Messages ? new RestFault.ServerError(502) : null;
        _ = lab.StandIn.Faults.Rest.Next(new RestFault.ServerError(503));

        Assert.Equal(503, (await PostAsync(lab)).Status);
        Assert.Equal(502, (await PostAsync(lab)).Status);
        Assert.Equal(200, (await lab.Rest.GetAsync("users/@me")).Status);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task An_answer_can_stay_away_for_ever(bool isDone, int messages)
    {
        await using var lab = await Lab.StartAsync(contract);
        var happened = lab.StandIn.Faults.Rest.Next(isDone ? new RestFault.DoneThenNoAnswer() : new RestFault.NoAnswer());

        var answer = PostAsync(lab);
        await happened;

        Assert.False(answer.IsCompleted);
        Assert.Equal(messages, lab.StandIn.MessagesIn(lab.Channel).Count);
        await lab.StandIn.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }

    [Fact]
    public async Task Faults_that_did_not_happen_can_be_cleared()
    {
        await using var lab = await Lab.StartAsync(contract);
        _ = lab.StandIn.Faults.Rest.Next(new RestFault.ServerError(), times: 100);

        lab.StandIn.Faults.Rest.Clear();

        Assert.Equal(200, (await PostAsync(lab)).Status);
    }

    [Fact]
    public async Task A_dropped_connection_ends_without_a_close_and_can_be_resumed()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.IdentifyAsync();

        lab.StandIn.Faults.Gateway.Drop();

        Assert.Null(await gateway.ReadToCloseAsync());
        await ResumeAsync(lab, gateway);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4008)]
    public async Task A_close_leaves_the_session_where_its_code_says_so(int code)
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.IdentifyAsync();

        lab.StandIn.Faults.Gateway.Close(code);

        Assert.Equal(code, await gateway.ReadToCloseAsync());
        await ResumeAsync(lab, gateway);
    }

    [Fact]
    public async Task A_silent_gateway_acknowledges_nothing_and_its_events_come_with_the_resume()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.IdentifyAsync();

        lab.StandIn.Faults.Gateway.GoSilent();
        await gateway.SendAsync("""{"op":1,"d":2}""");
        lab.StandIn.AddChannel(lab.Guild, "unheard");
        var nothing = gateway.ReceiveAsync();

        var second = await lab.ConnectAsync();
        await second.ResumeAsync(gateway.SessionId, 2);
        Assert.Equal("unheard", (string)(await second.ReceiveAsync("CHANNEL_CREATE"))["name"]!);
        Assert.Null(await nothing);
    }

    [Fact]
    public async Task Op_7_asks_to_reconnect()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.IdentifyAsync();

        lab.StandIn.Faults.Gateway.AskToReconnect();

        Assert.Equal(7, (int)(await gateway.ReceiveAsync())!["op"]!);
        await ResumeAsync(lab, gateway);
    }

    [Fact]
    public async Task Op_9_leaves_the_session_or_forgets_it()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.IdentifyAsync();

        lab.StandIn.Faults.Gateway.InvalidateSession(resumable: true);
        Assert.True((bool)(await gateway.ReceiveAsync())!["d"]!);
        var second = await ResumeAsync(lab, gateway);

        lab.StandIn.Faults.Gateway.InvalidateSession(resumable: false);
        Assert.False((bool)(await second.ReceiveAsync())!["d"]!);
        await second.IdentifyAsync();
        Assert.NotEqual(gateway.SessionId, (string)(await second.ReceiveAsync("READY"))["session_id"]!);
    }

    [Fact]
    public async Task Held_events_arrive_later_in_order_and_repeated_ones_twice()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.IdentifyAsync();

        using (lab.StandIn.Faults.Gateway.HoldEvents())
        {
            lab.StandIn.AddChannel(lab.Guild, "one");
            lab.StandIn.AddChannel(lab.Guild, "two");
            await gateway.SendAsync("""{"op":1,"d":2}""");
            Assert.Equal(11, (int)(await gateway.ReceiveAsync())!["op"]!);
        }

        Assert.Equal("one", (string)(await gateway.ReceiveAsync("CHANNEL_CREATE"))["name"]!);
        Assert.Equal("two", (string)(await gateway.ReceiveAsync("CHANNEL_CREATE"))["name"]!);

        lab.StandIn.Faults.Gateway.RepeatNextEvents();
        lab.StandIn.AddChannel(lab.Guild, "three");
        await gateway.ReceiveAsync("CHANNEL_CREATE");
        var first = gateway.Sequence;
        await gateway.ReceiveAsync("CHANNEL_CREATE");
        Assert.Equal(first, gateway.Sequence);
    }

    [Fact]
    public async Task Connections_and_identifies_can_be_refused()
    {
        await using var lab = await Lab.StartAsync(contract);
        lab.StandIn.Faults.Gateway.RefuseConnections();
        lab.StandIn.Faults.Gateway.CloseNextIdentify(4014);

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => lab.ConnectAsync());
        var second = await lab.ConnectAsync();
        await second.IdentifyAsync();
        Assert.Equal(4014, await second.ReadToCloseAsync());
        await lab.IdentifyAsync();
    }

    private static Task<RawAnswer> PostAsync(Lab lab) => lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", Hello);

    private static async Task<RawGateway> ResumeAsync(Lab lab, RawGateway old)
    {
        var gateway = await lab.ConnectAsync();
        await gateway.ResumeAsync(old.SessionId, old.Sequence);
        await gateway.ReceiveAsync("RESUMED");
        return gateway;
    }

    /// <summary>Scopes as headers spell them.</summary>
    private static class LimitScopeName
    {
        public const string User = "user";
        public const string Global = "global";
        public const string Shared = "shared";
    }
}
