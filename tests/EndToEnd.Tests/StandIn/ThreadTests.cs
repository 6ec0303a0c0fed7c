using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

public sealed class ThreadTests(ContractCheck contract)
{
    private const string Trivia = """{"name":"Trivia","auto_archive_duration":1440}""";
    private const string Hello = """{"content":"hello"}""";

    [Fact]
    public async Task A_thread_has_its_messages_id_and_messages_of_its_own()
    {
        await using var lab = await Lab.StartAsync(contract);
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");

        var opened = await OpenAsync(lab, message.Id);
        var posted = await lab.Rest.PostAsync($"channels/{message.Id}/messages", Hello);

        Assert.Equal((201, $"{message.Id}", 11), (opened.Status, (string)opened.Object["id"]!, (int)opened.Object["type"]!));
        Assert.Equal((200, $"{message.Id}"), (posted.Status, (string)posted.Object["channel_id"]!));
        var thread = Assert.Single(lab.StandIn.ThreadsIn(lab.Guild));
        Assert.Equal("hello", (string)Assert.Single(lab.StandIn.MessagesIn(thread)).Body["content"]!);
        Assert.Single(lab.StandIn.MessagesIn(lab.Channel));
        var read = (await lab.Rest.GetAsync($"channels/{message.Id}")).Object;
        Assert.Equal(($"{lab.Channel.Id}", 1), ((string)read["parent_id"]!, (int)read["message_count"]!));
    }

    [Fact]
    public async Task Its_message_tells_of_the_thread()
    {
        await using var lab = await Lab.StartAsync(contract);
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");
        await OpenAsync(lab, message.Id);

        var read = (await lab.Rest.GetAsync($"channels/{lab.Channel.Id}/messages/{message.Id}")).Object;

        Assert.Equal(1 << 5, (int)read["flags"]!);
        Assert.Equal("Trivia", (string)read["thread"]!["name"]!);
    }

    [Fact]
    public async Task The_bot_hears_of_it_now_and_when_it_connects()
    {
        await using var lab = await Lab.StartAsync(contract);
        var gateway = await lab.IdentifyAsync();
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");
        await OpenAsync(lab, message.Id);

        var created = await gateway.ReceiveAsync("THREAD_CREATE");
        lab.StandIn.DeleteChannel(lab.StandIn.ThreadsIn(lab.Guild)[0]);
        var deleted = await gateway.ReceiveAsync("THREAD_DELETE");

        Assert.Equal(("Trivia", true), ((string)created["name"]!, (bool)created["newly_created"]!));
        Assert.Equal($"{lab.Channel.Id}", (string)deleted["parent_id"]!);

        await OpenAsync(lab, lab.Ana.Say(lab.Channel, "another?").Id);
        var later = await lab.ConnectAsync();
        await later.IdentifyAsync();
        await later.ReceiveAsync("READY");
        Assert.Single((await later.ReceiveAsync("GUILD_CREATE"))["threads"]!.AsArray());
    }

    [Fact]
    public async Task A_message_has_one_thread()
    {
        await using var lab = await Lab.StartAsync(contract);
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");
        await OpenAsync(lab, message.Id);

        var again = await OpenAsync(lab, message.Id);

        Assert.Equal((400, 160004), (again.Status, again.Code));
    }

    [Fact]
    public async Task What_cannot_have_a_thread_is_refused_with_discords_code()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { MostThreads = 1 });
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");
        var another = lab.Ana.Say(lab.Channel, "another?");
        Assert.Equal(10003, (await lab.Rest.PostAsync($"channels/1/messages/{message.Id}/threads", Trivia)).Code);
        Assert.Equal(10008, (await OpenAsync(lab, 1)).Code);
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await OpenAsync(lab, message.Id, """{"name":""}""")).ProblemAt("name"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await OpenAsync(lab, message.Id, $$"""{"name":"{{new string('x', 101)}}"}""")).ProblemAt("name"));
        Assert.Equal(
            "BASE_TYPE_CHOICES",
            (await OpenAsync(lab, message.Id, """{"name":"x","auto_archive_duration":61}""")).ProblemAt("auto_archive_duration"));

        await OpenAsync(lab, message.Id);
        Assert.Equal(160006, (await OpenAsync(lab, another.Id)).Code);

        var inside = await lab.Rest.PostAsync($"channels/{message.Id}/messages", Hello);
        Assert.Equal(50024, (await lab.Rest.PostAsync($"channels/{message.Id}/messages/{inside.Object["id"]}/threads", Trivia)).Code);
        var direct = await lab.Rest.PostAsync($"channels/{lab.Ana.DirectMessages.Id}/messages", Hello);
        Assert.Equal(50024, (await lab.Rest.PostAsync($"channels/{lab.Ana.DirectMessages.Id}/messages/{direct.Object["id"]}/threads", Trivia)).Code);
    }

    [Theory]
    [InlineData(nameof(Permission.CreatePublicThreads), 50013)]
    [InlineData(nameof(Permission.ViewChannel), 50001)]
    public async Task Opening_one_takes_the_permission(string denied, int code)
    {
        await using var lab = await Lab.StartAsync(contract);
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");
        lab.StandIn.SetOverwrites(lab.Channel, new Overwrite(lab.Guild.Id, Deny: Enum.Parse<Permission>(denied)));

        Assert.Equal(code, (await OpenAsync(lab, message.Id)).Code);
    }

    [Fact]
    public async Task Posting_in_it_takes_another_permission_than_around_it()
    {
        await using var lab = await Lab.StartAsync(contract);
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");
        await OpenAsync(lab, message.Id);
        lab.StandIn.SetOverwrites(lab.Channel, new Overwrite(lab.Guild.Id, Deny: Permission.SendMessages));
        Assert.Equal(50013, (await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", Hello)).Code);
        Assert.Equal(200, (await lab.Rest.PostAsync($"channels/{message.Id}/messages", Hello)).Status);

        lab.StandIn.SetOverwrites(lab.Channel, new Overwrite(lab.Guild.Id, Deny: Permission.SendMessagesInThreads));
        Assert.Equal(200, (await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages", Hello)).Status);
        Assert.Equal(50013, (await lab.Rest.PostAsync($"channels/{message.Id}/messages", Hello)).Code);
    }

    [Fact]
    public async Task It_goes_with_its_channel_and_stays_without_its_message()
    {
        await using var lab = await Lab.StartAsync(contract);
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");
        await OpenAsync(lab, message.Id);

        lab.StandIn.DeleteMessage(message);
        Assert.Equal(200, (await lab.Rest.PostAsync($"channels/{message.Id}/messages", Hello)).Status);

        lab.StandIn.DeleteChannel(lab.Channel);
        Assert.Equal(10003, (await lab.Rest.PostAsync($"channels/{message.Id}/messages", Hello)).Code);
    }

    [Fact]
    public async Task People_use_the_bot_in_it_and_name_it()
    {
        await using var lab = await Lab.StartAsync(contract);
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");
        await OpenAsync(lab, message.Id);
        var thread = lab.StandIn.ThreadsIn(lab.Guild)[0];
        var bot = await Conversation.StartAsync(lab);

        lab.Ana.UseCommand(thread, "talk", new Dictionary<string, JsonNode?> { ["query"] = "dynamic", ["where"] = $"{thread.Id}" });
        var heard = await bot.HearAsync();

        var place = heard["channel"]!;
        Assert.Equal(($"{thread.Id}", 11, $"{lab.Channel.Id}"), ((string)heard["channel_id"]!, (int)place["type"]!, (string)place["parent_id"]!));
        var named = heard["data"]!["resolved"]!["channels"]![$"{thread.Id}"]!;
        Assert.Equal((11, $"{lab.Channel.Id}"), ((int)named["type"]!, (string)named["parent_id"]!));
    }

    private static Task<RawAnswer> OpenAsync(Lab lab, ulong messageId, string body = Trivia) =>
        lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages/{messageId}/threads", body);
}
