using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>Where commands can be used, and through which install.</summary>
public sealed class ReachTests(ContractCheck contract)
{
    private const string Message = """{"type":4,"data":{"content":"Dan McDonald"}}""";

    [Fact]
    public async Task In_direct_messages_the_bot_is_told_so()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);

        var interaction = Conversation.Talk(lab.Ana, lab.Ana.DirectMessages);
        var heard = await bot.HearAsync();
        await bot.AnswerAsync(interaction, Message);

        Assert.Equal(1, (int)heard["context"]!);
        Assert.Equal("0", (string)heard["authorizing_integration_owners"]!["0"]!);
        Assert.Equal(lab.Ana.Id.ToString(), (string)heard["user"]!["id"]!);
        Assert.Null(heard["member"]);
        Assert.Single(lab.Ana.MessagesIn(lab.Ana.DirectMessages));
    }

    [Fact]
    public async Task A_group_is_reached_by_those_who_installed_the_app()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var ben = lab.StandIn.AddPerson("Ben");
        var group = lab.StandIn.AddGroup(lab.Ana, ben);
        lab.Ana.InstallApp();

        Conversation.Talk(lab.Ana, group);
        var heard = await bot.HearAsync();

        Assert.Equal(2, (int)heard["context"]!);
        Assert.Equal($$"""{"1":"{{lab.Ana.Id}}"}""", heard["authorizing_integration_owners"]!.ToJsonString());
        Assert.Throws<ClientRefusedException>(() => Conversation.Talk(ben, group));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_the_right_to_use_external_apps_the_answer_is_private_whatever_the_bot_says(bool mayUseApps, bool isPrivate)
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var elsewhere = lab.StandIn.AddGuild("elsewhere", hasBot: false);
        var channel = lab.StandIn.AddChannel(elsewhere, "general");
        lab.StandIn.SetPermissions(
            elsewhere, elsewhere.Everyone, Permission.Everyone & ~(mayUseApps ? Permission.None : Permission.UseExternalApps));
        lab.Ana.InstallApp().Join(elsewhere);

        var interaction = Conversation.Talk(lab.Ana, channel);
        await bot.HearAsync();
        await bot.AnswerAsync(interaction, Message);

        Assert.Equal(isPrivate, interaction.Message!.OnlyFor == lab.Ana);
    }

    [Fact]
    public async Task An_app_that_is_only_installed_by_the_person_may_follow_up_five_times()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var group = lab.StandIn.AddGroup(lab.Ana.InstallApp(), lab.StandIn.AddPerson("Ben"));
        var interaction = Conversation.Talk(lab.Ana, group);
        await bot.AnswerAsync(interaction, Message);

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, (await bot.FollowUpAsync(interaction, """{"content":"more"}""")).Status);
        }

        Assert.Equal(40094, (await bot.FollowUpAsync(interaction, """{"content":"more"}""")).Code);
    }

    [Fact]
    public async Task A_command_for_some_members_is_offered_to_them_alone()
    {
        await using var lab = await Lab.StartAsync(contract);
        await Conversation.StartAsync(lab);
        var manager = lab.StandIn.AddPerson("Mia").Join(lab.Guild, Permission.ManageGuild);

        Assert.Equal(InteractionState.Pending, manager.UseCommand(lab.Channel, "setup").State);
        Assert.Throws<ClientRefusedException>(() => lab.Ana.UseCommand(lab.Channel, "setup"));
        Assert.Throws<ClientRefusedException>(() => manager.UseCommand(manager.DirectMessages, "setup"));
        Assert.DoesNotContain(lab.Ana.CommandsIn(lab.Channel), command => (string?)command["name"] == "setup");
    }

    [Theory]
    [InlineData("tlak", "query", "x")]
    [InlineData("talk", "qeury", "x")]
    [InlineData("talk", "edition", "2016")]
    [InlineData("countdown", "quietly", "x")]
    [InlineData("countdown unfollow", "quietly", "x")]
    [InlineData("talk now", "query", "x")]
    public async Task The_client_does_not_send_what_no_command_takes(string path, string option, string value)
    {
        await using var lab = await Lab.StartAsync(contract);
        await Conversation.StartAsync(lab);

        Assert.Throws<ClientRefusedException>(() =>
            lab.Ana.UseCommand(lab.Channel, path, new Dictionary<string, JsonNode?> { [option] = value }));
    }
}
