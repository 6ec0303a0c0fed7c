using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Rest;

public sealed class RouteTests : RestTestBase
{
    private static readonly Dictionary<string, Func<DiscordRest, Task>> Calls = new()
    {
        ["GET gateway/bot"] = rest => rest.GetGatewayBotAsync(Stop),
        ["GET applications/@me"] = rest => rest.GetApplicationAsync(Stop),
        ["GET applications/2/commands?with_localizations=true"] = rest => rest.GetCommandsAsync(2, null, Stop),
        ["GET applications/2/guilds/3/commands?with_localizations=true"] = rest => rest.GetCommandsAsync(2, 3, Stop),
        ["PUT applications/2/commands"] = rest => rest.SetCommandsAsync(2, null, [], Stop),
        ["PUT applications/2/guilds/3/commands"] = rest => rest.SetCommandsAsync(2, 3, [], Stop),
        ["POST channels/4/messages"] = rest => rest.CreateMessageAsync(4, Hello, Stop),
        ["GET channels/4/messages/9"] = rest => rest.GetMessageAsync(4, 9, Stop),
        ["GET channels/4/messages?limit=50"] = rest => rest.GetMessagesAsync(4, 50, null, null, Stop),
        ["GET channels/4/messages?limit=50&before=9"] = rest => rest.GetMessagesAsync(4, 50, 9, null, Stop),
        ["GET channels/4/messages?limit=50&after=9"] = rest => rest.GetMessagesAsync(4, 50, null, 9, Stop),
        ["PATCH channels/4/messages/9"] = rest => rest.EditMessageAsync(4, 9, Hello, Stop),
        ["DELETE channels/4/messages/9"] = rest => rest.DeleteMessageAsync(4, 9, Stop),
        ["POST channels/4/messages/9/threads"] = rest => rest.StartThreadAsync(4, 9, new ThreadCreate("Trivia") { AutoArchiveDuration = 1440 }, Stop),
        ["GET channels/4"] = rest => rest.GetChannelAsync(4, Stop),
        ["POST users/@me/channels"] = rest => rest.CreateDmAsync(6, Stop),
        ["GET guilds/3"] = rest => rest.GetGuildAsync(3, Stop),
        ["GET guilds/3/members/6"] = rest => rest.GetMemberAsync(3, 6, Stop),
        ["PUT guilds/3/members/6/roles/8"] = rest => rest.AddMemberRoleAsync(3, 6, 8, Stop),
        ["DELETE guilds/3/members/6/roles/8"] = rest => rest.RemoveMemberRoleAsync(3, 6, 8, Stop),
        ["POST interactions/5/tok/callback"] = rest => rest.CreateInteractionResponseAsync(5, "tok", InteractionResponse.DeferUpdate(), Stop),
        ["POST interactions/5/tok/callback?with_response=true"] =
            rest => rest.CreateInteractionResponseWithMessageAsync(5, "tok", InteractionResponse.DeferUpdate(), Stop),
        ["GET webhooks/2/tok/messages/@original"] = rest => rest.GetOriginalResponseAsync(2, "tok", Stop),
        ["PATCH webhooks/2/tok/messages/@original"] = rest => rest.EditOriginalResponseAsync(2, "tok", Hello, Stop),
        ["DELETE webhooks/2/tok/messages/@original"] = rest => rest.DeleteOriginalResponseAsync(2, "tok", Stop),
        ["POST webhooks/2/tok"] = rest => rest.CreateFollowUpAsync(2, "tok", Hello, Stop),
        ["PATCH webhooks/2/tok/messages/9"] = rest => rest.EditFollowUpAsync(2, "tok", 9, Hello, Stop),
        ["DELETE webhooks/2/tok/messages/9"] = rest => rest.DeleteFollowUpAsync(2, "tok", 9, Stop),
    };

    public static TheoryData<string> Routes => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Each_call_goes_to_its_documented_route_with_the_token_only_where_it_belongs(string route)
    {
        var isList = route.Contains("commands") || route.Contains("messages?");
        Server.Next(Answer.Json(isList ? "[]" : Answer.Message));

        await Calls[route](Rest);

        var request = await Server.RequestAsync();
        Assert.Equal(route, $"{request.Method} {request.Path}");
        Assert.Equal("DiscordBot (https://example.org, 1.0)", request.Header("User-Agent"));
        var carriesItsOwnToken = route.Contains("/tok");
        Assert.Equal(carriesItsOwnToken ? null : "Bot " + Token, request.Header("Authorization"));
        Assert.Equal(request.Body.Length == 0 ? null : "application/json", request.Header("Content-Type"));
        var hasNoBody = request.Method is "GET" or "DELETE" || route.Contains("/roles/");
        Assert.Equal(hasNoBody ? 0 : 2, Math.Min(2, request.Body.Length));
    }

    [Fact]
    public async Task A_base_address_without_a_slash_at_its_end_works_the_same()
    {
        using var rest = new DiscordRest(
            new DiscordRestOptions { Token = Token, BaseAddress = new Uri(Server.Origin + "/api/v10") },
            Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<DiscordRest>.Instance);

        await rest.GetChannelAsync(4, Stop);

        Assert.Equal("channels/4", (await Server.RequestAsync()).Path);
    }

    [Fact]
    public async Task Ids_are_sent_as_text_and_answers_may_hold_numbers()
    {
        Server.Next(Answer.Json("""{"id":77,"type":1,"unknown":{"deep":[1,2]}}"""));

        var channel = await Rest.CreateDmAsync(123_456_789_012_345_678, Stop);

        Assert.Equal("""{"recipient_id":"123456789012345678"}""", (await Server.RequestAsync()).Body);
        Assert.Equal((77ul, ChannelType.Dm), (channel.Id, channel.Type));
    }

    [Fact]
    public async Task An_answer_of_204_to_a_callback_that_asked_for_a_message_is_no_message()
    {
        Server.Next(Answer.NoContent, Answer.Json($$$"""{"interaction":{"id":"5","type":2},"resource":{"type":4,"message":{{{Answer.Message}}}}}"""));

        Assert.Null(await Rest.CreateInteractionResponseWithMessageAsync(5, "tok", InteractionResponse.Message(Hello), Stop));
        var message = await Rest.CreateInteractionResponseWithMessageAsync(5, "tok", InteractionResponse.Message(Hello), Stop);
        Assert.Equal(900ul, message?.Id);
    }

    [Fact]
    public async Task Warming_up_opens_the_connection_that_the_first_call_then_uses()
    {
        await Rest.WarmUpAsync(1, Stop);
        await Rest.GetChannelAsync(4, Stop);

        var warmUp = await Server.RequestAsync();
        Assert.Equal("gateway", warmUp.Path);
        Assert.Null(warmUp.Header("Authorization"));
        Assert.Equal(warmUp.Connection, (await Server.RequestAsync()).Connection);
    }

    [Fact]
    public async Task Warming_up_never_fails()
    {
        Server.Next(Answer.Reset, Answer.Error(500, 0, "x"));

        await Rest.WarmUpAsync(2, Stop);

        Assert.Equal(2, Server.Requests().Count);
    }
}
