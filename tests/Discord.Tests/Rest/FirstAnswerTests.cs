using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Rest;

public sealed class FirstAnswerTests : RestTestBase
{
    [Fact]
    public async Task It_is_sent_again_at_once_after_a_server_error_or_a_reset()
    {
        Server.Next(Answer.Error(503, 0, "oops"), Answer.Reset, Answer.NoContent);

        var answering = AnswerAsync();
        await PassSecondsAsync(0.02, 0.06);
        await PassSecondsAsync(0.04, 0.12);
        await answering;

        Assert.Equal(3, Server.Requests().Count);
    }

    [Fact]
    public async Task Already_acknowledged_counts_as_success_for_a_repeat()
    {
        Server.Next(Answer.Reset, Answer.Error(400, DiscordErrorCode.AlreadyAcknowledged, "Interaction has already been acknowledged."));

        var answering = AnswerAsync();
        await PassSecondsAsync(0.02, 0.06);
        await answering;

        Assert.Equal(2, Server.Requests().Count);
    }

    [Fact]
    public async Task Already_acknowledged_is_an_error_for_a_first_attempt()
    {
        Server.Next(Answer.Error(400, DiscordErrorCode.AlreadyAcknowledged, "Interaction has already been acknowledged."));

        var error = await ErrorOfAsync(AnswerAsync);

        Assert.Equal((DiscordErrorCode.AlreadyAcknowledged, false), (error.Code, error.MayHaveHappened));
    }

    [Fact]
    public async Task When_nothing_comes_back_for_a_second_it_is_sent_a_second_time()
    {
        Server.Next(Answer.Silence, Answer.NoContent);

        var answering = AnswerAsync();
        await Server.RequestAsync();
        await Clock.WaitedForAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.2));
        Clock.Advance(TimeSpan.FromSeconds(1.2));
        await answering;

        Assert.Equal(1.2, ((await Server.RequestAsync()).At - Clock.Start).TotalSeconds, 0.01);
    }

    [Fact]
    public async Task A_slow_server_that_takes_the_first_and_refuses_the_second_has_taken_one()
    {
        var slow = new TaskCompletionSource();
        Server.Next(
            async context =>
            {
                await slow.Task;
                await Answer.NoContent(context);
            },
            Answer.Error(400, DiscordErrorCode.AlreadyAcknowledged, "Interaction has already been acknowledged."));

        var answering = AnswerAsync();
        await Server.RequestAsync();
        await Clock.WaitedForAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.2));
        Clock.Advance(TimeSpan.FromSeconds(1.2));

        await answering;
        slow.SetResult();
    }

    [Fact]
    public async Task It_gives_up_when_the_three_seconds_are_over()
    {
        Server.Otherwise = Answer.Silence;

        var answering = ErrorOfAsync(AnswerAsync);
        await Server.RequestAsync();
        await Clock.WaitedForAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.2));
        Clock.Advance(TimeSpan.FromSeconds(1.2));
        await Server.RequestAsync();
        Clock.Advance(TimeSpan.FromSeconds(1.8));

        var error = await answering;
        Assert.Equal((DiscordErrorKind.TimedOut, true), (error.Kind, error.MayHaveHappened));
        Assert.Empty(Server.Requests());
    }

    [Fact]
    public async Task A_short_429_is_waited_out_and_a_long_one_is_not()
    {
        Server.Next(Answer.TooMany("user", "0.5"), Answer.NoContent, Answer.TooMany("user", "5"));

        var answering = AnswerAsync();
        await PassSecondsAsync(0.5, 0.5);
        await answering;
        var error = await ErrorOfAsync(AnswerAsync);

        Assert.Equal((DiscordErrorKind.RateLimited, 5), (error.Kind, error.RetryAfter?.TotalSeconds));
        Assert.Equal(3, Server.Requests().Count);
    }

    [Fact]
    public async Task A_refusal_is_not_sent_again()
    {
        Server.Next(Answer.Error(404, DiscordErrorCode.UnknownInteraction, "Unknown interaction"));

        var error = await ErrorOfAsync(AnswerAsync);

        Assert.Equal((DiscordErrorKind.Refused, DiscordErrorCode.UnknownInteraction), (error.Kind, error.Code));
        Assert.Single(Server.Requests());
    }

    private Task AnswerAsync() => Rest.CreateInteractionResponseAsync(5, "tok", InteractionResponse.Message(Hello), Stop);
}
