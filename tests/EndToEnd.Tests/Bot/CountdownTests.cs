using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>A channel follows, the days go by: over the wire, with restarts and trouble.</summary>
public sealed class CountdownTests(ContractCheck contract)
{
    [Fact]
    public async Task A_rung_appears_once_although_the_bot_restarts_and_its_clock_goes_back()
    {
        await using var bot = await StartAsync("2024-12-06T12:00Z");
        var admin = AdminOf(bot);
        Assert.Contains("follows dtrace.conf", await AnswerTo(Use(admin, bot.Channel, "countdown follow")), StringComparison.Ordinal);
        var first = await bot.StandIn.WaitForMessageAsync(bot.Channel, IsPost, RunningBot.Token);

        await bot.RestartAsync();
        await bot.StandIn.WaitForMessageAsync(bot.Channel, message => IsPost(message) && HeadingOf(message) != HeadingOf(first), RunningBot.Token);

        var posts = bot.StandIn.MessagesIn(bot.Channel).Where(IsPost).Select(HeadingOf).ToList();
        Assert.Equal(posts.Distinct(), posts);
    }

    [Fact]
    public async Task A_missing_permission_is_named_at_once_and_under_status()
    {
        await using var bot = await StartAsync("2024-12-06T12:00Z", speed: 1);
        var admin = AdminOf(bot);
        bot.StandIn.SetOverwrites(bot.Channel, new Overwrite(bot.StandIn.BotUserId, IsPerson: true, Deny: Permission.ReadMessageHistory));

        var refused = await AnswerTo(Use(admin, bot.Channel, "countdown follow"));
        bot.StandIn.SetOverwrites(bot.Channel);
        var accepted = await AnswerTo(Use(admin, bot.Channel, "countdown follow"));
        bot.StandIn.SetOverwrites(bot.Channel, new Overwrite(bot.StandIn.BotUserId, IsPerson: true, Deny: Permission.SendMessages));
        var status = await AnswerTo(Use(admin, bot.Channel, "status"));

        Assert.Contains("I lack *Read Message History* there", refused, StringComparison.Ordinal);
        Assert.Contains("follows dtrace.conf", accepted, StringComparison.Ordinal);
        Assert.Contains("(#general) I lack *Send Messages*", status, StringComparison.Ordinal);
        Assert.Contains("3 days to dtrace.conf(24)", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_its_channel_is_deleted_the_one_who_set_it_up_is_told_once_and_status_says_why()
    {
        await using var bot = await StartAsync("2024-12-06T12:00Z");
        var admin = AdminOf(bot);
        var channel = bot.StandIn.AddChannel(bot.Guild, "announcements");
        var options = new Dictionary<string, JsonNode?> { ["channel"] = $"{channel.Id}", ["pace"] = "eager" };
        Assert.Contains("follows dtrace.conf", await AnswerTo(admin.UseCommand(bot.Channel, "countdown follow", options)), StringComparison.Ordinal);

        bot.StandIn.DeleteChannel(channel);
        var notice = await bot.StandIn.WaitForMessageAsync(admin.DirectMessages, _ => true, RunningBot.Token);
        var status = await AnswerTo(Use(admin, bot.Channel, "status"));

        Assert.Contains("I have ended it.", notice.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("The channel it was for no longer exists.", status, StringComparison.Ordinal);
        Assert.Contains("has **ended**", status, StringComparison.Ordinal);
        Assert.Contains("nothing is planned", status, StringComparison.Ordinal);
        Assert.Single(bot.StandIn.MessagesIn(admin.DirectMessages));
    }

    [Fact]
    public async Task A_role_that_is_followed_with_is_the_only_one_pinged()
    {
        await using var bot = await StartAsync("2024-12-06T12:00Z");
        var role = bot.StandIn.AddRole(bot.Guild, "followers", isMentionable: true);
        var options = new Dictionary<string, JsonNode?> { ["role"] = $"{role.Id}" };
        Assert.Contains("is pinged", await AnswerTo(AdminOf(bot).UseCommand(bot.Channel, "countdown follow", options)), StringComparison.Ordinal);

        var post = await bot.StandIn.WaitForMessageAsync(bot.Channel, message => HeadingOf(message).Contains("day", StringComparison.Ordinal), RunningBot.Token);

        Assert.Equal([$"{role.Id}"], post.Body["mention_roles"]!.AsArray().Select(id => (string?)id));
        Assert.Empty(post.Body["mentions"]!.AsArray());
    }

    /// <summary>Half a day a second: the rungs before 11 December 2024 come seconds apart.</summary>
    private Task<RunningBot> StartAsync(string clock, double speed = 43_200) => RunningBot.StartAsync(
        contract,
        settings: [KeyValuePair.Create("Clock:StartAt", (string?)clock), KeyValuePair.Create("Clock:Speed", (string?)$"{speed}")]);

    private static Person AdminOf(RunningBot bot) => bot.StandIn.AddPerson("Cleo").Join(bot.Guild, Permission.ManageGuild);

    private static Interaction Use(Person person, Channel channel, string command) => person.UseCommand(channel, command, new Dictionary<string, JsonNode?>());

    /// <summary>What is answered, at once or after a while.</summary>
    private static async Task<string> AnswerTo(Interaction interaction)
    {
        await interaction.WaitForContentAsync(RunningBot.Token);
        return interaction.Message!.Body["components"]!.ToJsonString();
    }

    private static bool IsPost(Message message) => message.OnlyFor is null && message.Interaction is null;

    private static string HeadingOf(Message message) => message.Body["components"]?[0]?["components"]?[0]?["content"] is { } content
        ? ((string)content!).Split('\n')[0]
        : "";
}
