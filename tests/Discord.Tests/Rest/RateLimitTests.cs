using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Rest;

public sealed class RateLimitTests : RestTestBase
{
    [Fact]
    public async Task An_exhausted_bucket_is_waited_for_to_the_fraction_of_a_second()
    {
        Server.Next(Answer.Limited(5, 0, "1.337"));
        await Rest.CreateMessageAsync(4, Hello, Stop);
        var first = await Server.RequestAsync();

        var sending = Rest.CreateMessageAsync(4, Hello, Stop);
        await PassSecondsAsync(1.3, 1.4);
        await sending;

        Assert.Equal(1.337, ((await Server.RequestAsync()).At - first.At).TotalSeconds, 0.001);
    }

    [Fact]
    public async Task Other_channels_do_not_wait_for_an_exhausted_one()
    {
        Server.Next(Answer.Limited(5, 0, "60"));
        await Rest.CreateMessageAsync(4, Hello, Stop);

        await Rest.CreateMessageAsync(5, Hello, Stop);

        Assert.Equal(["channels/4/messages", "channels/5/messages"], Server.Requests().Select(request => request.Path));
    }

    [Fact]
    public async Task Edits_and_posts_are_counted_apart_though_they_name_the_same_bucket()
    {
        Server.Next(Answer.Limited(5, 4, "30", "one-name"), Answer.Limited(5, 0, "30", "one-name"));
        await Rest.EditMessageAsync(4, 9, Hello, Stop);
        await Rest.CreateMessageAsync(4, Hello, Stop);
        Server.Requests();

        await Rest.EditMessageAsync(4, 9, Hello, Stop);
        Assert.Equal("PATCH", Assert.Single(Server.Requests()).Method);

        var start = Clock.GetUtcNow();
        var posting = Rest.CreateMessageAsync(4, Hello, Stop);
        await PassSecondsAsync(29, 31);
        await posting;
        Assert.Equal(30, ((await Server.RequestAsync()).At - start).TotalSeconds, 0.01);
    }

    [Fact]
    public async Task Until_the_first_answer_tells_the_limit_requests_of_a_route_go_one_at_a_time()
    {
        var gate = new TaskCompletionSource();
        Server.Next(async context =>
        {
            await gate.Task;
            await Answer.Limited(2, 1, "8")(context);
        });

        var all = Enumerable.Range(0, 3).Select(_ => Rest.CreateMessageAsync(4, Hello, Stop)).ToList();
        await Server.RequestAsync();
        Assert.Empty(Server.Requests());
        gate.SetResult();

        // One place is left in this window, the third comes in the next.
        Assert.Equal(Clock.Start, (await Server.RequestAsync()).At);
        await PassSecondsAsync(7, 9);
        await Task.WhenAll(all);
        Assert.Equal(8, ((await Server.RequestAsync()).At - Clock.Start).TotalSeconds, 0.01);
    }

    [Fact]
    public async Task A_new_window_gives_all_its_places_and_no_more()
    {
        Server.Next(Answer.Limited(2, 0, "5"), Answer.Limited(2, 1, "5"), Answer.Limited(2, 0, "5"), Answer.Limited(2, 1, "5"));
        await Rest.CreateMessageAsync(4, Hello, Stop);
        await Server.RequestAsync();

        var all = Enumerable.Range(0, 3).Select(_ => Rest.CreateMessageAsync(4, Hello, Stop)).ToList();
        await PassSecondsAsync(4, 6);
        var inSecondWindow = new[] { await Server.RequestAsync(), await Server.RequestAsync() };
        await PassSecondsAsync(4, 6);
        await Task.WhenAll(all);

        Assert.All(inSecondWindow, request => Assert.Equal(5, (request.At - Clock.Start).TotalSeconds, 0.01));
        Assert.Equal(10, ((await Server.RequestAsync()).At - Clock.Start).TotalSeconds, 0.01);
    }

    [Fact]
    public async Task A_server_without_limit_headers_is_not_waited_for()
    {
        await Rest.CreateMessageAsync(4, Hello, Stop);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Rest.CreateMessageAsync(4, Hello, Stop)));

        Assert.All(Server.Requests(), request => Assert.Equal(Clock.Start, request.At));
    }

    [Theory]
    [InlineData("user", "1", "0.75", 0.75)]
    [InlineData("user", "0.4", null, 0.4)]
    [InlineData("shared", "2", "1.5", 1.5)]
    public async Task A_429_is_waited_out_in_seconds_with_its_fraction_and_tried_again(string scope, string header, string? body, double seconds)
    {
        Server.Next(Answer.TooMany(scope, header, body));

        var sending = Rest.CreateMessageAsync(4, Hello, Stop);
        await PassSecondsAsync(seconds - 0.01, seconds + 0.01);
        await sending;

        Assert.Equal([0, seconds], Server.Requests().Select(request => Math.Round((request.At - Clock.Start).TotalSeconds, 3)));
    }

    [Fact]
    public async Task A_global_429_holds_every_route_that_carries_the_bot_token_but_no_interaction()
    {
        Server.Next(Answer.TooMany("global", "20", "20"));
        var sending = Rest.CreateMessageAsync(4, Hello, Stop);
        await Clock.WaitedForAsync(TimeSpan.FromSeconds(19), TimeSpan.FromSeconds(21));
        Server.Requests();

        await Rest.CreateInteractionResponseAsync(5, "tok", InteractionResponse.DeferMessage(false), Stop);
        await Rest.CreateFollowUpAsync(2, "tok", Hello, Stop);
        Assert.All(Server.Requests(), request => Assert.Equal(Clock.Start, request.At));

        var other = Rest.GetGuildAsync(3, Stop);
        await PassSecondsAsync(19, 21);
        await Task.WhenAll(sending, other);
        Assert.All(Server.Requests(), request => Assert.Equal(20, (request.At - Clock.Start).TotalSeconds, 0.01));
    }

    [Fact]
    public async Task Fifty_requests_go_in_a_second_and_the_next_waits()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Rest.GetChannelAsync((ulong)(100 + i), Stop)));
        Assert.All(Server.Requests(), request => Assert.Equal(Clock.Start, request.At));

        var next = Rest.GetChannelAsync(4, Stop);
        var wait = await PassSecondsAsync(0.5, 2);
        await next;

        Assert.InRange(wait.TotalSeconds, 1, 1.1);
        Assert.Equal(wait, (await Server.RequestAsync()).At - Clock.Start);
    }

    [Fact]
    public async Task A_wait_beyond_the_allowed_one_is_an_error_that_says_how_long()
    {
        using var rest = NewRest(longestWait: TimeSpan.FromSeconds(30));
        Server.Next(Answer.TooMany("user", "600", "600"));

        var told = await ErrorOfAsync(() => rest.CreateMessageAsync(4, Hello, Stop));
        var notSent = await ErrorOfAsync(() => rest.CreateMessageAsync(4, Hello, Stop));

        Assert.Equal((DiscordErrorKind.RateLimited, TimeSpan.FromSeconds(600), "user"), (told.Kind, told.RetryAfter, told.RateLimitScope));
        Assert.Equal((DiscordErrorKind.RateLimited, 600, false), (notSent.Kind, notSent.RetryAfter?.TotalSeconds, notSent.MayHaveHappened));
        Assert.Single(Server.Requests());
    }

    [Fact]
    public async Task Too_many_edits_of_an_old_message_are_an_error_at_once_and_newer_messages_are_edited_on()
    {
        Server.Next(Answer.Json("""{"message":"Try again later","code":30046,"retry_after":20,"global":false}""", 429));

        var error = await ErrorOfAsync(() => Rest.EditMessageAsync(4, 9, Hello, Stop));
        await Rest.EditMessageAsync(4, 10, Hello, Stop);

        Assert.Equal(
            (DiscordErrorKind.RateLimited, DiscordErrorCode.TooManyLateEdits, TimeSpan.FromSeconds(20)), (error.Kind, error.Code, error.RetryAfter));
        Assert.Equal(["channels/4/messages/9", "channels/4/messages/10"], Server.Requests().Select(request => request.Path));
    }

    [Fact]
    public async Task One_interaction_out_of_follow_ups_leaves_all_others_alone()
    {
        Server.Next(Answer.Limited(5, 0, "2", "webhooks"));
        await Rest.CreateFollowUpAsync(2, "spent", Hello, Stop);

        await Rest.CreateFollowUpAsync(2, "fresh", Hello, Stop);
        var waiting = Rest.EditOriginalResponseAsync(2, "spent", Hello, Stop);
        var again = Rest.CreateFollowUpAsync(2, "spent", Hello, Stop);
        await PassSecondsAsync(1.9, 2.1);
        await Task.WhenAll(waiting, again);

        Assert.Equal([0, 0, 2], Server.Requests().Where(request => request.Method == "POST").Select(request => Math.Round((request.At - Clock.Start).TotalSeconds)));
    }

    [Fact]
    public async Task First_answers_never_wait_whatever_the_headers_say()
    {
        Server.Otherwise = Answer.Limited(1, 0, "60");

        for (var i = 0; i < 60; i++)
        {
            await Rest.CreateInteractionResponseAsync(5, "tok", InteractionResponse.DeferMessage(false), Stop);
        }

        Assert.Equal(60, Server.Requests().Count(request => request.At == Clock.Start));
    }

    [Fact]
    public async Task Buckets_that_are_over_are_forgotten()
    {
        var limits = new RateLimits(new DiscordRestOptions { Token = Token }, Clock);
        for (ulong token = 0; token < 5_000; token++)
        {
            var call = new RestCall(HttpMethod.Post, "webhooks/{application}/{token}", $"webhooks/2/{token}")
            {
                Manner = RestManner.Webhook,
                Major = token.ToString(),
            };
            (await limits.EnterAsync(call, Stop)).Dispose();
            limits.Learn(call, new RateLimitHeaders(5, 0, TimeSpan.FromSeconds(2), null, null), error: null);
            Clock.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.InRange(limits.Count, 1, 1_000);
    }
}
