using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>An interaction's life: asked, answered in time or not, followed up.</summary>
public sealed class InteractionTests(ContractCheck contract)
{
    private const string Message = """{"type":4,"data":{"content":"Dan McDonald"}}""";
    private const string Deferred = """{"type":5}""";

    [Fact]
    public async Task Tells_the_bot_who_asked_what_and_where()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);

        var interaction = lab.Ana.UseCommand(lab.Channel, "talk", new Dictionary<string, JsonNode?>
        {
            ["query"] = "zones",
            ["edition"] = 2016,
            ["speaker"] = lab.Ana.Id.ToString(),
            ["where"] = lab.Channel.Id.ToString(),
        });
        var heard = await bot.HearAsync();

        Assert.Equal((interaction.Id.ToString(), interaction.Token), ((string)heard["id"]!, (string)heard["token"]!));
        Assert.Equal((2, 0, "en-GB"), ((int)heard["type"]!, (int)heard["context"]!, (string)heard["locale"]!));
        Assert.Equal(lab.Guild.Id.ToString(), (string)heard["authorizing_integration_owners"]!["0"]!);
        Assert.Equal("Ana", (string)heard["member"]!["user"]!["global_name"]!);
        Assert.Equal(
            """[{"name":"query","type":3,"value":"zones"},{"name":"edition","type":4,"value":2016}]""",
            new JsonArray([.. heard["data"]!["options"]!.AsArray().Take(2).Select(option => option!.DeepClone())]).ToJsonString());
        Assert.NotNull(heard["data"]!["resolved"]!["users"]![lab.Ana.Id.ToString()]);
        Assert.NotNull(heard["data"]!["resolved"]!["members"]![lab.Ana.Id.ToString()]);
        Assert.NotNull(heard["data"]!["resolved"]!["channels"]![lab.Channel.Id.ToString()]!["app_permissions"]);
    }

    [Fact]
    public async Task Nests_subcommands()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);

        lab.Ana.UseCommand(lab.Channel, "countdown follow", new Dictionary<string, JsonNode?> { ["quietly"] = true });

        Assert.Equal(
            """[{"name":"follow","type":1,"options":[{"name":"quietly","type":5,"value":true}]}]""",
            (await bot.HearAsync())["data"]!["options"]!.ToJsonString());
    }

    [Fact]
    public async Task An_answer_appears_as_a_message_of_the_bot()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();

        var answer = await bot.AnswerAsync(interaction, Message);

        await interaction.WaitForAnswerAsync(Lab.Token);
        Assert.Equal(204, answer.Status);
        Assert.Equal(InteractionState.Answered, interaction.State);
        Assert.Equal("Dan McDonald", (string)interaction.Message!.Body["content"]!);
        Assert.Equal(20, (int)interaction.Message.Body["type"]!);
        Assert.Same(interaction.Message, Assert.Single(lab.StandIn.MessagesIn(lab.Channel)));
    }

    [Fact]
    public async Task The_message_is_returned_where_the_bot_asks_for_it()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();

        var answer = await bot.AnswerAsync(interaction, Message, "?with_response=true");

        Assert.Equal("Dan McDonald", (string)answer.Object["resource"]!["message"]!["content"]!);
        Assert.Equal(interaction.Message!.Id.ToString(), (string)answer.Object["interaction"]!["response_message_id"]!);
    }

    [Fact]
    public async Task After_three_seconds_the_interaction_is_unknown()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();

        lab.Clock.Advance(TimeSpan.FromSeconds(3));
        await interaction.WaitForAnswerAsync(Lab.Token);
        var answer = await bot.AnswerAsync(interaction, Message);

        Assert.Equal(InteractionState.TimedOut, interaction.State);
        Assert.Equal((404, 10062), (answer.Status, answer.Code));
        Assert.Empty(lab.StandIn.MessagesIn(lab.Channel));
    }

    [Fact]
    public async Task A_second_first_answer_is_refused()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();

        await bot.AnswerAsync(interaction, Message);
        var again = await bot.AnswerAsync(interaction, Message);

        Assert.Equal((400, 40060), (again.Status, again.Code));
        Assert.Single(lab.StandIn.MessagesIn(lab.Channel));
    }

    [Theory]
    [InlineData("""{"type":6}""", "type")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""", "type")]
    [InlineData("""{"type":1}""", "type")]
    [InlineData("""{"type":4}""", "data")]
    [InlineData("""{"type":5,"data":{"flags":32768}}""", "data.flags")]
    [InlineData("""{"type":4,"data":{"content":"x","nonce":"y"}}""", "data.nonce")]
    [InlineData("""{"type":9,"data":{"custom_id":"f","title":"x","components":[]}}""", "data.components")]
    public async Task An_answer_that_does_not_fit_a_command_is_refused_and_can_be_mended(string wrong, string path)
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();

        var refused = await bot.AnswerAsync(interaction, wrong);
        var mended = await bot.AnswerAsync(interaction, Message);

        Assert.Equal((400, 50035), (refused.Status, refused.Code));
        Assert.NotNull(refused.ProblemAt(path));
        Assert.Equal(204, mended.Status);
    }

    [Fact]
    public async Task A_deferral_shows_thinking_until_it_is_edited()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();

        await bot.AnswerAsync(interaction, Deferred);
        await interaction.WaitForAnswerAsync(Lab.Token);
        var content = interaction.WaitForContentAsync(Lab.Token);
        Assert.Equal((InteractionState.Deferred, true, false), (interaction.State, interaction.Message!.IsLoading, content.IsCompleted));

        lab.Clock.Advance(TimeSpan.FromSeconds(60));
        await bot.EditAsync(interaction, """{"flags":32768,"components":[{"type":10,"content":"found"}]}""");
        await content;

        Assert.False(interaction.Message.IsLoading);
        Assert.Equal(32768, (int)interaction.Message.Body["flags"]!);
    }

    [Fact]
    public async Task A_follow_up_right_after_a_deferral_fills_it_in()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();
        await bot.AnswerAsync(interaction, """{"type":5,"data":{"flags":64}}""");

        await bot.FollowUpAsync(interaction, """{"content":"found"}""");

        Assert.Equal("found", (string)interaction.Message!.Body["content"]!);
        Assert.Same(lab.Ana, interaction.Message.OnlyFor);
        Assert.Empty(interaction.FollowUps);
    }

    [Fact]
    public async Task Follow_ups_are_posted_read_edited_and_deleted()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();
        await bot.AnswerAsync(interaction, Message);

        var posted = await bot.FollowUpAsync(interaction, """{"content":"and one more","flags":64}""");
        var path = $"{bot.Webhook(interaction)}/messages/{posted.Object["id"]}";
        await interaction.WaitForFollowUpsAsync(1, Lab.Token);
        var edited = await lab.Rest.PatchAsync(path, """{"content":"two more"}""");
        var read = await lab.Rest.GetAsync(path);
        var deleted = await lab.Rest.DeleteAsync(path);

        Assert.Equal("two more", (string)edited.Object["content"]!);
        Assert.Equal("two more", (string)read.Object["content"]!);
        Assert.Equal(204, deleted.Status);
        Assert.True(interaction.FollowUps.Single().IsDeleted);
        Assert.Equal(10008, (await lab.Rest.GetAsync(path)).Code);
    }

    [Fact]
    public async Task The_first_answer_can_be_deleted()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();
        await bot.AnswerAsync(interaction, Deferred);

        Assert.Equal(204, (await lab.Rest.DeleteAsync(bot.Webhook(interaction) + "/messages/@original")).Status);

        await interaction.WaitForContentAsync(Lab.Token);
        Assert.True(interaction.Message!.IsDeleted);
        Assert.Equal(10008, (await bot.EditAsync(interaction, """{"content":"x"}""")).Code);
    }

    [Fact]
    public async Task Nothing_follows_before_the_first_answer_or_after_fifteen_minutes()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { RequireHeartbeats = false });
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();

        Assert.Equal((404, 10015), Told(await bot.FollowUpAsync(interaction, """{"content":"early"}""")));
        await bot.AnswerAsync(interaction, Message);
        lab.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(200, (await bot.EditAsync(interaction, """{"content":"just in time"}""")).Status);
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((401, 50027), Told(await bot.EditAsync(interaction, """{"content":"late"}""")));
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_the_caller_alone()
    {
        await using var lab = await Lab.StartAsync(contract);
        var ben = lab.StandIn.AddPerson("Ben").Join(lab.Guild);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();

        await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"psst","flags":64}}""");

        Assert.Single(lab.Ana.MessagesIn(lab.Channel));
        Assert.Empty(ben.MessagesIn(lab.Channel));
        Assert.Equal(10008, (await lab.Rest.GetAsync($"channels/{lab.Channel.Id}/messages/{interaction.Message!.Id}")).Code);
    }

    [Fact]
    public async Task An_answer_can_bring_a_file()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"type":4,"data":{"attachments":[{"id":"0","filename":"talks.csv"}]}}"""), "payload_json" },
            { new ByteArrayContent("title"u8.ToArray()), "files[0]", "talks.csv" },
        };

        var path = $"interactions/{interaction.Id}/{interaction.Token}/callback";
        var answer = await lab.Rest.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = form });

        Assert.Equal(204, answer.Status);
        var file = Assert.Single(interaction.Message!.Body["attachments"]!.AsArray())!;
        Assert.Equal("title"u8.ToArray(), await lab.Rest.DownloadAsync((string)file["url"]!));
    }

    [Fact]
    public async Task However_many_follow_one_that_waits_for_its_answer_is_not_forgotten()
    {
        await using var lab = await Lab.StartAsync(contract, options => options with { Remembered = 3 });
        var bot = await Conversation.StartAsync(lab);
        var answered = bot.Talk();
        await bot.AnswerAsync(answered, Message);
        var waiting = bot.Talk();
        for (var i = 0; i < 5; i++)
        {
            await bot.AnswerAsync(bot.Talk(), Message);
        }

        Assert.Equal(204, (await bot.AnswerAsync(waiting, Message)).Status);
        Assert.Equal(10015, (await bot.EditAsync(answered, """{"content":"x"}""")).Code);
    }

    [Fact]
    public async Task A_ping_is_answered_with_a_pong()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);

        var ping = lab.StandIn.Ping(lab.Ana);
        await bot.HearAsync();
        await bot.AnswerAsync(ping, """{"type":1}""");

        Assert.Equal(InteractionState.Answered, ping.State);
    }

    private static (int Status, int? Code) Told(RawAnswer answer) => (answer.Status, answer.Code);
}
