using System.Net;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Rest;

public sealed class ErrorTests : RestTestBase
{
    [Fact]
    public async Task A_refused_body_tells_which_fields_and_why()
    {
        Server.Next(Answer.Json(
            """
            {"code":50035,"message":"Invalid Form Body","errors":{
            "components":{"0":{"accessory":{"url":{"_errors":[{"code":"URL_TYPE_INVALID_URL","message":"Not a well formed URL."}]}}}},
            "_errors":[{"code":"X","message":"whole"}]}}
            """,
            400));

        var error = await ErrorOfAsync(() => Rest.CreateMessageAsync(4, Hello, Stop));

        Assert.Equal((DiscordErrorKind.Refused, HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody), (error.Kind, error.Status, error.Code));
        Assert.Equal(
            [new("components[0].accessory.url", "URL_TYPE_INVALID_URL", "Not a well formed URL."), new("", "X", "whole")],
            error.Fields);
        Assert.False(error.MayHaveHappened);
    }

    [Theory]
    [InlineData("<html>blocked</html>")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("""{"code":"text","message":{"a":1},"errors":[]}""")]
    [InlineData("""{"errors":{"a":{"_errors":["text"]}}}""")]
    public async Task An_answer_that_is_no_error_of_discords_is_still_an_error(string body)
    {
        Server.Next(Answer.Json(body, 403));

        var error = await ErrorOfAsync(() => Rest.GetChannelAsync(4, Stop));

        Assert.Equal((DiscordErrorKind.Refused, HttpStatusCode.Forbidden, 0), (error.Kind, error.Status, error.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html/>")]
    [InlineData("{\"id\":")]
    public async Task An_unreadable_success_is_an_error_of_its_own(string body)
    {
        Server.Next(Answer.Json(body));

        var error = await ErrorOfAsync(() => Rest.CreateMessageAsync(4, Hello, Stop));

        Assert.Equal((DiscordErrorKind.Unreadable, true), (error.Kind, error.MayHaveHappened));
    }

    [Fact]
    public async Task No_message_of_an_error_holds_a_secret()
    {
        Server.Otherwise = Answer.Error(403, 50013, "Missing Permissions");

        var thrown = new[]
        {
            await Assert.ThrowsAsync<DiscordException>(() => Rest.CreateMessageAsync(4, Hello, Stop)),
            await Assert.ThrowsAsync<DiscordException>(() => Rest.CreateFollowUpAsync(2, "interaction-token", Hello, Stop)),
            await Assert.ThrowsAsync<DiscordException>(
                () => Rest.CreateInteractionResponseAsync(5, "interaction-token", InteractionResponse.DeferUpdate(), Stop)),
        };

        Assert.All(thrown, exception =>
        {
            Assert.DoesNotContain(Token, exception.ToString());
            Assert.DoesNotContain("interaction-token", exception.ToString());
        });
        Assert.Equal("POST channels/{channel}/messages: Refused 403 50013 Missing Permissions", thrown[0].Message);
    }

    [Fact]
    public async Task After_too_many_refusals_nothing_is_sent_until_ten_minutes_have_passed()
    {
        using var rest = NewRest(invalidLimit: 3);
        Server.Next(Answer.Error(403, 50001, "x"), Answer.Error(401, 0, "x"), Answer.Error(403, 50001, "x"));
        for (ulong channel = 0; channel < 3; channel++)
        {
            await ErrorOfAsync(() => rest.GetChannelAsync(channel, Stop));
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Server.Requests();

        var error = await ErrorOfAsync(() => rest.GetChannelAsync(4, Stop));
        Assert.Equal((DiscordErrorKind.Guarded, TimeSpan.FromMinutes(7)), (error.Kind, error.RetryAfter));
        Assert.Empty(Server.Requests());

        Clock.Advance(TimeSpan.FromMinutes(7));
        await rest.GetChannelAsync(4, Stop);
        Assert.Single(Server.Requests());
    }

    [Fact]
    public async Task Shared_limits_and_missing_things_do_not_count_as_refusals()
    {
        using var rest = NewRest(invalidLimit: 2);
        Server.Otherwise = Answer.Error(404, 10003, "Unknown Channel");
        for (ulong channel = 0; channel < 5; channel++)
        {
            await ErrorOfAsync(() => rest.GetChannelAsync(channel, Stop));
        }

        Server.Next(Answer.TooMany("shared", "1"), Answer.TooMany("shared", "1"), Answer.TooMany("shared", "1"), Answer.Json(Answer.Message));
        var sending = rest.CreateMessageAsync(4, Hello, Stop);
        await PassSecondsAsync(0.9, 1.1);
        await PassSecondsAsync(0.9, 1.1);
        await PassSecondsAsync(0.9, 1.1);

        Assert.Equal(900ul, (await sending).Id);
    }
}
