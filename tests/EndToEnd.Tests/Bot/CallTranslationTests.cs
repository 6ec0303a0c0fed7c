using System.Text;
using System.Text.Json.Nodes;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Connection;
using Quadrennial.Discord.Json;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.EndToEnd.Tests.StandIn;
using Conversation = Quadrennial.EndToEnd.Tests.StandIn.Conversation;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>What features learn of who called and where.</summary>
public sealed class CallTranslationTests(ContractCheck contract)
{
    [Fact]
    public async Task A_callers_roles_are_known_in_the_server_and_nowhere_else()
    {
        await using var lab = await Lab.StartAsync(contract);
        var (red, blue) = (lab.StandIn.AddRole(lab.Guild, "Red"), lab.StandIn.AddRole(lab.Guild, "Blue"));
        lab.StandIn.SetRoles(lab.Guild, lab.Ana, red, blue);
        var bot = await Conversation.StartAsync(lab);

        bot.Talk();
        var inServer = await HearAsync(bot);
        Conversation.Talk(lab.Ana, lab.Ana.DirectMessages);
        var inDirectMessages = await HearAsync(bot);

        Assert.Equal([red.Id, blue.Id], inServer.Caller.Roles);
        Assert.Empty(inDirectMessages.Caller.Roles);
    }

    [Fact]
    public async Task A_thread_is_known_as_one_whether_called_in_or_named()
    {
        await using var lab = await Lab.StartAsync(contract);
        var message = lab.Ana.Say(lab.Channel, "a game, anyone?");
        await lab.Rest.PostAsync($"channels/{lab.Channel.Id}/messages/{message.Id}/threads", """{"name":"Trivia"}""");
        var thread = lab.StandIn.ThreadsIn(lab.Guild)[0];
        var bot = await Conversation.StartAsync(lab);

        lab.Ana.UseCommand(thread, "talk", new Dictionary<string, JsonNode?> { ["query"] = "x", ["where"] = $"{lab.Channel.Id}" });
        var inThread = await HearAsync(bot);
        lab.Ana.UseCommand(lab.Channel, "talk", new Dictionary<string, JsonNode?> { ["query"] = "x", ["where"] = $"{thread.Id}" });
        var besides = await HearAsync(bot);

        Assert.Equal((true, false), (inThread.Place.IsThread, inThread.Channel("where")!.IsThread));
        Assert.Equal((false, true), (besides.Place.IsThread, besides.Channel("where")!.IsThread));
    }

    private static async Task<CommandCall> HearAsync(Conversation bot) =>
        CallTranslation.Translate(DiscordJson.ReadInteraction(Encoding.UTF8.GetBytes((await bot.HearAsync()).ToJsonString())));
}
