using System.Net;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Rest;

public sealed class RetryTests : RestTestBase
{
    private static readonly MessageCreate Safe = Hello with { Nonce = "n1", EnforceNonce = true };

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Fetching_is_tried_again_after_a_server_error(int status)
    {
        Server.Next(Answer.Error(status, 0, "oops"));

        var fetching = Rest.GetChannelAsync(4, Stop);
        await PassSecondsAsync(0.1, 0.4);

        Assert.Equal(900ul, (await fetching).Id);
    }

    [Fact]
    public async Task Trying_again_takes_longer_each_time_and_ends_with_the_error()
    {
        Server.Otherwise = Answer.Error(500, 0, "oops");

        var fetching = ErrorOfAsync(() => Rest.GetChannelAsync(4, Stop));
        await PassSecondsAsync(0.125, 0.375);
        await PassSecondsAsync(0.25, 0.75);
        await PassSecondsAsync(0.5, 1.5);
        await PassSecondsAsync(1, 3);

        var error = await fetching;
        Assert.Equal((DiscordErrorKind.ServerFailed, HttpStatusCode.InternalServerError, false), (error.Kind, error.Status, error.MayHaveHappened));
        Assert.Equal(5, Server.Requests().Count);
    }

    [Fact]
    public async Task A_message_without_enforced_nonce_is_not_sent_again_after_a_server_error()
    {
        Server.Next(Answer.Error(500, 0, "oops"));

        var error = await ErrorOfAsync(() => Rest.CreateMessageAsync(4, Hello with { Nonce = "n1" }, Stop));

        Assert.True(error.MayHaveHappened);
        Assert.Single(Server.Requests());
    }

    [Fact]
    public async Task A_message_without_enforced_nonce_is_not_sent_again_after_a_time_out()
    {
        Server.Next(Answer.Silence);

        var sending = ErrorOfAsync(() => Rest.CreateMessageAsync(4, Hello, Stop));
        await Server.RequestAsync();
        Clock.Advance(TimeSpan.FromSeconds(11));

        var error = await sending;
        Assert.Equal((DiscordErrorKind.TimedOut, true), (error.Kind, error.MayHaveHappened));
        Assert.Empty(Server.Requests());
    }

    [Fact]
    public async Task A_message_without_enforced_nonce_is_not_sent_again_after_a_reset()
    {
        Server.Next(Answer.Reset);

        var error = await ErrorOfAsync(() => Rest.CreateMessageAsync(4, Hello, Stop));

        Assert.Equal((DiscordErrorKind.Network, true), (error.Kind, error.MayHaveHappened));
        Assert.Single(Server.Requests());
    }

    [Fact]
    public async Task A_message_with_enforced_nonce_is_sent_again_with_the_same_nonce()
    {
        Server.Next(Answer.Reset, Answer.Error(502, 0, "oops"));

        var sending = Rest.CreateMessageAsync(4, Safe, Stop);
        await PassSecondsAsync(0.1, 0.4);
        await PassSecondsAsync(0.2, 0.8);

        Assert.Equal(900ul, (await sending).Id);
        Assert.All(Server.Requests(), request => Assert.Contains("\"nonce\":\"n1\",\"enforce_nonce\":true", request.Body));
    }

    [Fact]
    public async Task What_may_have_happened_once_may_have_happened_for_good()
    {
        Server.Next(Answer.Reset, Answer.Error(403, 50013, "Missing Permissions"));

        var sending = ErrorOfAsync(() => Rest.CreateMessageAsync(4, Safe, Stop));
        await PassSecondsAsync(0.1, 0.4);

        var error = await sending;
        Assert.Equal((DiscordErrorCode.MissingPermissions, true), (error.Code, error.MayHaveHappened));
    }

    [Fact]
    public async Task A_follow_up_is_not_sent_again()
    {
        Server.Next(Answer.Error(500, 0, "oops"));

        var error = await ErrorOfAsync(() => Rest.CreateFollowUpAsync(2, "tok", Hello, Stop));

        Assert.True(error.MayHaveHappened);
        Assert.Single(Server.Requests());
    }

    [Fact]
    public async Task What_never_left_is_sent_again_whatever_it_is()
    {
        using var rest = NewRest(new Unreachable(times: 2));

        var sending = rest.CreateMessageAsync(4, Hello, Stop);
        await PassSecondsAsync(0.1, 0.4);
        await PassSecondsAsync(0.2, 0.8);

        Assert.Equal(900ul, (await sending).Id);
        Assert.Single(Server.Requests());
    }

    [Fact]
    public async Task Deleting_again_what_an_unclear_attempt_deleted_is_success()
    {
        Server.Next(Answer.Reset, Answer.Error(404, 10008, "Unknown Message"));

        var deleting = Rest.DeleteMessageAsync(4, 9, Stop);
        await PassSecondsAsync(0.1, 0.4);
        await deleting;

        Assert.Equal(2, Server.Requests().Count);
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_an_error()
    {
        Server.Next(Answer.Error(404, 10008, "Unknown Message"));

        var error = await ErrorOfAsync(() => Rest.DeleteMessageAsync(4, 9, Stop));

        Assert.Equal((DiscordErrorKind.Refused, DiscordErrorCode.UnknownMessage), (error.Kind, error.Code));
    }

    [Fact]
    public async Task The_callers_own_stop_is_no_error_of_discord()
    {
        Server.Next(Answer.Silence);
        using var stop = new CancellationTokenSource();

        var fetching = Rest.GetChannelAsync(4, stop.Token);
        await Server.RequestAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    /// <summary>Nobody listens there at first.</summary>
    private sealed class Unreachable(int times) : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _left = times;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _left-- > 0
                ? throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused")
                : base.SendAsync(request, cancellationToken);
    }
}
