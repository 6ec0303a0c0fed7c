using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

public sealed class RoleTests(ContractCheck contract)
{
    [Fact]
    public async Task A_role_is_given_and_taken_and_doing_so_again_is_fine()
    {
        await using var lab = await StartAsync();
        var champion = lab.StandIn.AddRole(lab.Guild, "Champion");

        Assert.Equal(204, (await GiveAsync(lab, champion.Id)).Status);
        Assert.Equal(204, (await GiveAsync(lab, champion.Id)).Status);
        Assert.Equal([champion], lab.StandIn.RolesOf(lab.Guild, lab.Ana.Id));
        var read = await lab.Rest.GetAsync($"guilds/{lab.Guild.Id}/members/{lab.Ana.Id}");
        Assert.Equal($"{champion.Id}", (string)Assert.Single(read.Object["roles"]!.AsArray())!);

        Assert.Equal(204, (await TakeAsync(lab, champion.Id)).Status);
        Assert.Equal(204, (await TakeAsync(lab, champion.Id)).Status);
        Assert.Empty(lab.StandIn.RolesOf(lab.Guild, lab.Ana.Id));
    }

    [Fact]
    public async Task Only_roles_below_the_bots_own_are_its_to_give()
    {
        await using var lab = await StartAsync();
        var champion = lab.StandIn.AddRole(lab.Guild, "Champion");
        lab.StandIn.RaiseRole(lab.Guild, champion);

        Assert.Equal((403, 50013), StatusAndCode(await GiveAsync(lab, champion.Id)));

        lab.StandIn.RaiseRole(lab.Guild, BotsOwn(lab));
        Assert.Equal(204, (await GiveAsync(lab, champion.Id)).Status);
    }

    [Fact]
    public async Task An_apps_own_role_is_nobodys_to_give()
    {
        await using var lab = await StartAsync();

        Assert.Equal((403, 50013), StatusAndCode(await GiveAsync(lab, BotsOwn(lab).Id)));
    }

    [Fact]
    public async Task Without_Manage_Roles_none_is()
    {
        await using var lab = await Lab.StartAsync(contract);
        var champion = lab.StandIn.AddRole(lab.Guild, "Champion");

        Assert.Equal((403, 50013), StatusAndCode(await GiveAsync(lab, champion.Id)));
    }

    [Fact]
    public async Task What_is_gone_has_a_code_of_its_own()
    {
        await using var lab = await StartAsync();
        var champion = lab.StandIn.AddRole(lab.Guild, "Champion");
        await GiveAsync(lab, champion.Id);
        lab.StandIn.DeleteRole(lab.Guild, champion);

        Assert.Empty(lab.StandIn.RolesOf(lab.Guild, lab.Ana.Id));
        Assert.Equal((404, 10011), StatusAndCode(await GiveAsync(lab, champion.Id)));
        Assert.Equal((404, 10011), StatusAndCode(await GiveAsync(lab, lab.Guild.Id)));
        lab.Ana.Leave(lab.Guild);
        Assert.Equal((404, 10007), StatusAndCode(await GiveAsync(lab, champion.Id)));
    }

    [Fact]
    public async Task The_bot_hears_of_roles_that_come_change_and_go()
    {
        await using var lab = await StartAsync();
        var gateway = await lab.IdentifyAsync();
        var champion = lab.StandIn.AddRole(lab.Guild, "Champion");
        lab.StandIn.RaiseRole(lab.Guild, champion);
        lab.StandIn.DeleteRole(lab.Guild, champion);

        Assert.Equal(1, (int)(await gateway.ReceiveAsync("GUILD_ROLE_CREATE"))["role"]!["position"]!);
        Assert.Equal(2, (int)(await gateway.ReceiveAsync("GUILD_ROLE_UPDATE"))["role"]!["position"]!);
        Assert.Equal($"{champion.Id}", (string)(await gateway.ReceiveAsync("GUILD_ROLE_DELETE"))["role_id"]!);
    }

    [Fact]
    public async Task Who_has_left_presses_no_buttons()
    {
        await using var lab = await Lab.StartAsync(contract);
        await lab.Rest.PostAsync(
            $"channels/{lab.Channel.Id}/messages",
            """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"x"}]}]}""");
        lab.Ana.Leave(lab.Guild);

        Assert.Throws<ClientRefusedException>(() => lab.Ana.Click(lab.StandIn.MessagesIn(lab.Channel)[0], "x"));
    }

    private static Role BotsOwn(Lab lab) => lab.StandIn.RolesOf(lab.Guild, lab.StandIn.BotUserId).Single();

    private static (int, int?) StatusAndCode(RawAnswer answer) => (answer.Status, answer.Code);

    private static Task<RawAnswer> GiveAsync(Lab lab, ulong roleId) => lab.Rest.SendAsync("PUT", Path(lab, roleId));

    private static Task<RawAnswer> TakeAsync(Lab lab, ulong roleId) => lab.Rest.DeleteAsync(Path(lab, roleId));

    private static string Path(Lab lab, ulong roleId) => $"guilds/{lab.Guild.Id}/members/{lab.Ana.Id}/roles/{roleId}";

    /// <summary>A server that lets the bot manage roles.</summary>
    private async Task<Lab> StartAsync()
    {
        var lab = await Lab.StartAsync(contract);
        lab.StandIn.SetPermissions(lab.Guild, BotsOwn(lab), Permission.Everyone | Permission.ManageRoles);
        return lab;
    }
}
