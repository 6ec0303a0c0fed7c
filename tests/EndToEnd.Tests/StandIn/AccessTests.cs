using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>Who may do what where: tokens, paths, permissions, closed doors.</summary>
public sealed class AccessTests(ContractCheck contract)
{
    private const string Hello = """{"content":"hello"}""";

    [Fact]
    public async Task A_wrong_token_is_unauthorized()
    {
        await using var lab = await Lab.StartAsync(contract);
        using var http = new HttpClient { BaseAddress = lab.StandIn.ApiBaseUrl };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (x, 1)");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot wrong");
        using var response = await http.GetAsync(new Uri("users/@me", UriKind.Relative), Lab.Token);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("""{"message":"401: Unauthorized","code":0}""", await response.Content.ReadAsStringAsync(Lab.Token));
    }

    [Fact]
    public async Task A_client_that_does_not_name_itself_is_turned_away()
    {
        await using var lab = await Lab.StartAsync(contract);
        using var http = new HttpClient { BaseAddress = lab.StandIn.ApiBaseUrl };

        using var response = await http.GetAsync(new Uri("gateway", UriKind.Relative), Lab.Token);

        Assert.Equal(403, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "nowhere", 404, 0)]
    [InlineData("DELETE", "gateway", 405, 0)]
    [InlineData("GET", "channels/1", 404, 10003)]
    [InlineData("GET", "channels/abc", 400, 50035)]
    [InlineData("GET", "guilds/1", 404, 10004)]
    [InlineData("GET", "users/1", 404, 10013)]
    [InlineData("GET", "applications/1/commands", 403, 20012)]
    [InlineData("POST", "interactions/1/token/callback", 404, 10062)]
    [InlineData("POST", "webhooks/1/token", 404, 10015)]
    [InlineData("PATCH", "webhooks/1/token/messages/@original", 404, 10015)]
    public async Task Unknown_things_are_refused_with_discords_code(string method, string path, int status, int code)
    {
        await using var lab = await Lab.StartAsync(contract);

        var answer = await lab.Rest.SendAsync(method, path, method is "GET" or "DELETE" ? null : """{"type":1}""");

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(nameof(Permission.ViewChannel), 403, 50001)]
    [InlineData(nameof(Permission.SendMessages), 403, 50013)]
    public async Task A_channel_closed_to_the_bot_refuses_messages(string permission, int status, int code)
    {
        var denied = Enum.Parse<Permission>(permission);
        await using var lab = await Lab.StartAsync(contract);
        lab.StandIn.SetOverwrites(lab.Channel, new Overwrite(lab.StandIn.BotUserId, IsPerson: true, Deny: denied));

        var answer = await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", Hello);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task An_overwrite_for_the_bot_outweighs_one_for_everyone()
    {
        await using var lab = await Lab.StartAsync(contract);
        lab.StandIn.SetOverwrites(
            lab.Channel,
            new Overwrite(lab.Guild.Id, Deny: Permission.SendMessages),
            new Overwrite(lab.StandIn.BotUserId, IsPerson: true, Allow: Permission.SendMessages));

        Assert.Equal(200, (await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", Hello)).Status);
    }

    [Fact]
    public async Task Without_history_a_list_is_empty_and_a_message_refused()
    {
        await using var lab = await Lab.StartAsync(contract);
        var message = lab.Ana.Say(lab.Channel, "earlier");
        lab.StandIn.SetOverwrites(lab.Channel, new Overwrite(lab.Guild.Id, Deny: Permission.ReadMessageHistory));

        // The bot's own role grants it in the guild; the channel takes it from everyone first.
        Assert.Empty((await lab.Rest.GetAsync($"channels/{lab.Channel.Id}/messages")).Body!.AsArray());
        Assert.Equal(50013, (await lab.Rest.GetAsync($"channels/{lab.Channel.Id}/messages/{message.Id}")).Code);
        var reply = await lab.Rest.PostAsync(
            $"channels/{lab.Channel.Id}/messages", $$$"""{"content":"x","message_reference":{"message_id":"{{{message.Id}}}"}}""");
        Assert.Equal(160002, reply.Code);
    }

    [Fact]
    public async Task A_deleted_channel_is_unknown_and_a_guild_left_is_out_of_reach()
    {
        await using var lab = await Lab.StartAsync(contract);
        var other = lab.StandIn.AddChannel(lab.Guild, "other");
        lab.StandIn.DeleteChannel(lab.Channel);
        Assert.Equal(10003, (await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", Hello)).Code);

        lab.StandIn.RemoveBot(lab.Guild);
        Assert.Equal(50001, (await lab.Rest.PostAsync($"channels/{other.Id}/messages", Hello)).Code);
        Assert.Equal(50001, (await lab.Rest.GetAsync($"guilds/{lab.Guild.Id}")).Code);
    }

    [Fact]
    public async Task Direct_messages_reach_those_who_let_them()
    {
        await using var lab = await Lab.StartAsync(contract);
        var stranger = lab.StandIn.AddPerson("Stranger");

        var opened = await lab.Rest.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{lab.Ana.Id}}"}""");
        Assert.Equal(200, (await lab.Rest.PostAsync($"channels/{opened.Object["id"]}/messages", Hello)).Status);

        lab.Ana.AcceptsDirectMessages = false;
        Assert.Equal(50007, (await lab.Rest.PostAsync($"channels/{opened.Object["id"]}/messages", Hello)).Code);
        Assert.Equal(50278, (await lab.Rest.PostAsync($"channels/{stranger.DirectMessages.Id}/messages", Hello)).Code);
        Assert.Equal(50033, (await lab.Rest.PostAsync("users/@me/channels", """{"recipient_id":"1"}""")).Code);
    }

    [Fact]
    public async Task Opening_many_direct_messages_is_stopped()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { RateLimits = true });
        var codes = new List<int?>();
        for (var i = 0; i < 11; i++)
        {
            var person = lab.StandIn.AddPerson($"Person {i}").Join(lab.Guild);
            lab.Clock.Advance(TimeSpan.FromSeconds(5));
            codes.Add((await lab.Rest.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{person.Id}}"}""")).Code);
        }

        Assert.All(codes[..10], Assert.Null);
        Assert.Equal(40003, codes[10]);
    }

    [Fact]
    public async Task Reads_what_it_is_and_where()
    {
        await using var lab = await Lab.StartAsync(contract);
        lab.StandIn.AddGuild("elsewhere", hasBot: false);

        Assert.Equal(lab.StandIn.BotUserId.ToString(), (string)(await lab.Rest.GetAsync("users/@me")).Object["id"]!);
        Assert.Equal(lab.StandIn.ApplicationId.ToString(), (string)(await lab.Rest.GetAsync("applications/@me")).Object["id"]!);
        Assert.Single((await lab.Rest.GetAsync("users/@me/guilds")).Body!.AsArray());
        Assert.Equal("dtrace.conf", (string)(await lab.Rest.GetAsync($"guilds/{lab.Guild.Id}")).Object["name"]!);
        Assert.Equal("general", (string)(await lab.Rest.GetAsync($"guilds/{lab.Guild.Id}/channels")).Body![0]!["name"]!);
        Assert.Equal(2, (await lab.Rest.GetAsync($"guilds/{lab.Guild.Id}/roles")).Body!.AsArray().Count);
        Assert.Equal("Ana", (string)(await lab.Rest.GetAsync($"guilds/{lab.Guild.Id}/members/{lab.Ana.Id}")).Object["user"]!["global_name"]!);
        Assert.Equal("Ana", (string)(await lab.Rest.GetAsync($"users/{lab.Ana.Id}")).Object["global_name"]!);
        Assert.Equal(1, (int)(await lab.Rest.GetAsync("gateway/bot")).Object["shards"]!);
        Assert.Equal(204, (await lab.Rest.SendAsync("POST", $"channels/{lab.Channel.Id}/typing")).Status);
    }
}
