using System.Globalization;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

public sealed class RateLimitTests(ContractCheck contract)
{
    private const string Hello = """{"content":"hello"}""";

    [Fact]
    public async Task A_channel_takes_five_messages_in_five_seconds_and_says_so_in_headers()
    {
        await using var lab = await StartAsync();
        var answers = new List<RawAnswer>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await PostAsync(lab, lab.Channel));
        }

        Assert.Equal(["4", "3", "2", "1", "0"], answers[..5].Select(answer => answer.Header("X-RateLimit-Remaining")));
        Assert.All(answers[..5], answer => Assert.Equal("5", answer.Header("X-RateLimit-Limit")));
        Assert.Equal("5.000", answers[0].Header("X-RateLimit-Reset-After"));
        Assert.Equal(
            lab.Clock.GetUtcNow().AddSeconds(5).ToUnixTimeSeconds(),
            (long)double.Parse(answers[0].Header("X-RateLimit-Reset")!, CultureInfo.InvariantCulture));

        var refused = answers[5];
        Assert.Equal((429, "user", "5", null), (refused.Status, refused.Header("X-RateLimit-Scope"), refused.Header("Retry-After"), refused.Header("X-RateLimit-Global")));
        Assert.Equal((5.0, false), ((double)refused.Object["retry_after"]!, (bool)refused.Object["global"]!));
        Assert.NotNull(refused.Header("Via"));
    }

    [Fact]
    public async Task The_window_opens_again_and_other_channels_have_their_own()
    {
        await using var lab = await StartAsync();
        var other = lab.StandIn.AddChannel(lab.Guild, "other");
        for (var i = 0; i < 5; i++)
        {
            await PostAsync(lab, lab.Channel);
        }

        var elsewhere = await PostAsync(lab, other);
        lab.Clock.Advance(TimeSpan.FromSeconds(5));
        var later = await PostAsync(lab, lab.Channel);

        Assert.Equal((200, 200), (elsewhere.Status, later.Status));
        Assert.Equal(later.Header("X-RateLimit-Bucket"), elsewhere.Header("X-RateLimit-Bucket"));
    }

    [Fact]
    public async Task A_channel_takes_five_edits_in_five_seconds_besides_five_posts_under_the_same_name()
    {
        await using var lab = await StartAsync();
        var posts = new List<RawAnswer>();
        var edits = new List<RawAnswer>();
        for (var i = 0; i < 6; i++)
        {
            posts.Add(await PostAsync(lab, lab.Channel));
            edits.Add(await lab.Rest.PatchAsync($"channels/{lab.Channel.Id}/messages/{posts[i % 2].Object["id"]}", Hello));
        }

        Assert.Equal(["4", "3", "2", "1", "0"], edits[..5].Select(answer => answer.Header("X-RateLimit-Remaining")));
        Assert.Equal(["4", "3", "2", "1", "0"], posts[..5].Select(answer => answer.Header("X-RateLimit-Remaining")));
        Assert.Equal((429, 429), (posts[5].Status, edits[5].Status));
        Assert.Equal(posts[0].Header("X-RateLimit-Bucket"), edits[0].Header("X-RateLimit-Bucket"));
    }

    [Fact]
    public async Task Neither_clicks_nor_their_answers_count_as_edits_of_the_channel()
    {
        await using var lab = await StartAsync();
        var bot = await Conversation.StartAsync(lab);
        for (var i = 0; i < 20; i++)
        {
            var interaction = bot.Talk();
            await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"x"}}""");
            Assert.Equal(200, (await bot.EditAsync(interaction, Hello)).Status);
        }

        var posted = await PostAsync(lab, lab.Channel);
        var edited = await lab.Rest.PatchAsync($"channels/{lab.Channel.Id}/messages/{posted.Object["id"]}", Hello);
        Assert.Equal((200, "4"), (edited.Status, edited.Header("X-RateLimit-Remaining")));
    }

    [Fact]
    public async Task The_bot_has_fifty_requests_a_second_in_all()
    {
        await using var lab = await StartAsync();
        for (var i = 0; i < 50; i++)
        {
            await PostAsync(lab, lab.StandIn.AddChannel(lab.Guild, $"channel-{i}"));
        }

        var refused = await PostAsync(lab, lab.StandIn.AddChannel(lab.Guild, "one-more"));
        Assert.Equal((429, "global", "true"), (refused.Status, refused.Header("X-RateLimit-Scope"), refused.Header("X-RateLimit-Global")));
        Assert.True((bool)refused.Object["global"]!);

        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await PostAsync(lab, lab.Channel)).Status);
    }

    [Fact]
    public async Task Answers_to_interactions_do_not_count_toward_them()
    {
        await using var lab = await StartAsync();
        var bot = await Conversation.StartAsync(lab);
        for (var i = 0; i < 60; i++)
        {
            var interaction = bot.Talk();
            Assert.Equal(204, (await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"x"}}""")).Status);
        }
    }

    [Fact]
    public async Task Follow_ups_are_limited_by_their_token()
    {
        await using var lab = await StartAsync();
        var bot = await Conversation.StartAsync(lab);
        var (one, other) = (bot.Talk(), bot.Talk());
        await bot.AnswerAsync(one, """{"type":4,"data":{"content":"x"}}""");
        await bot.AnswerAsync(other, """{"type":4,"data":{"content":"x"}}""");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, (await bot.FollowUpAsync(one, Hello)).Status);
        }

        Assert.Equal(429, (await bot.FollowUpAsync(one, Hello)).Status);
        Assert.Equal(200, (await bot.FollowUpAsync(other, Hello)).Status);
    }

    [Fact]
    public async Task Ten_thousand_bad_requests_get_the_address_blocked()
    {
        await using var lab = await StartAsync(options => options with { OnExchange = null });
        for (var i = 0; i < 10_000; i++)
        {
            await lab.Rest.GetAsync("applications/1/commands");
        }

        var blocked = await lab.Rest.GetAsync("gateway");
        lab.Clock.Advance(TimeSpan.FromMinutes(10));
        var later = await lab.Rest.GetAsync("gateway");

        Assert.Equal((429, null, null), (blocked.Status, blocked.Body, blocked.Header("Via")));
        Assert.Equal(200, later.Status);
    }

    private static Task<RawAnswer> PostAsync(Lab lab, Channel channel) => lab.Rest.PostAsync($"channels/{channel.Id}/messages", Hello);

    private Task<Lab> StartAsync(Func<StandInOptions, StandInOptions>? adjust = null) =>
        Lab.StartAsync(contract, options => (adjust ?? (same => same))(options with { RateLimits = true }));
}
