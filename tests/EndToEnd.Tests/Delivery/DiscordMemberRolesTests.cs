using Microsoft.Extensions.Logging.Abstractions;
using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Rest;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;
using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.EndToEnd.Tests.Delivery;

/// <summary>Roles that the bot gives and takes.</summary>
public sealed class DiscordMemberRolesTests(ContractCheck contract) : IAsyncLifetime
{
    private const string Route = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}";

    private readonly ExchangeLog _log = new();
    private DiscordStandIn _discord = null!;
    private DiscordRest _rest = null!;
    private DiscordMemberRoles _roles = null!;
    private Guild _guild = null!;
    private Person _ana = null!;
    private Role _bots = null!;
    private Role _champion = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync(new StandInOptions { RateLimits = false, OnExchange = _log.Add }, Token);
        _guild = _discord.AddGuild("dtrace.conf");
        _ana = _discord.AddPerson("Ana").Join(_guild);
        _champion = _discord.AddRole(_guild, "Champion");
        _bots = _discord.RolesOf(_guild, _discord.BotUserId).Single();
        _discord.SetPermissions(_guild, _bots, Permission.Everyone | Permission.ManageRoles);
        _rest = new DiscordRest(
            new DiscordRestOptions { Token = _discord.BotToken, BaseAddress = _discord.ApiBaseUrl, MaxAttempts = 1 },
            TimeProvider.System,
            NullLogger<DiscordRest>.Instance);
        var self = new BotSelf();
        self.Introduce(_discord.BotUserId);
        _roles = new DiscordMemberRoles(_rest, self);
    }

    public async ValueTask DisposeAsync()
    {
        _rest.Dispose();
        await _discord.DisposeAsync();
        await contract.AssertValidAsync(_log.All);
    }

    [Fact]
    public async Task A_champion_gets_the_role_and_the_one_before_loses_it()
    {
        Assert.IsType<RoleOutcome.Done>(await GiveAsync());
        Assert.IsType<RoleOutcome.Done>(await GiveAsync());
        Assert.Equal([_champion], _discord.RolesOf(_guild, _ana.Id));

        Assert.IsType<RoleOutcome.Done>(await _roles.TakeAsync(_guild.Id, _ana.Id, _champion.Id, Token));
        Assert.Empty(_discord.RolesOf(_guild, _ana.Id));
    }

    [Fact]
    public async Task What_somebody_could_mend_is_told_apart()
    {
        Assert.IsType<RoleOutcome.RoleManaged>(await GiveAsync(_bots.Id));

        _discord.RaiseRole(_guild, _champion);
        Assert.IsType<RoleOutcome.RoleTooHigh>(await GiveAsync());

        _discord.SetPermissions(_guild, _bots, Permission.Everyone);
        Assert.IsType<RoleOutcome.NotPermitted>(await GiveAsync());
    }

    [Fact]
    public async Task What_is_gone_is_told_apart()
    {
        _discord.DeleteRole(_guild, _champion);
        Assert.IsType<RoleOutcome.RoleGone>(await GiveAsync());

        _ana.Leave(_guild);
        Assert.IsType<RoleOutcome.MemberGone>(await GiveAsync());

        _discord.RemoveBot(_guild);
        Assert.IsType<RoleOutcome.Refused>(await GiveAsync());
    }

    [Fact]
    public async Task What_Discord_cannot_do_now_is_for_later()
    {
        _ = _discord.Faults.Rest.Next(new RestFault.ServerError(), "PUT", Route);
        Assert.IsType<RoleOutcome.Later>(await GiveAsync());

        _ = _discord.Faults.Rest.Next(new RestFault.DoneThenReset(), "PUT", Route);
        Assert.IsType<RoleOutcome.Later>(await GiveAsync());
        Assert.IsType<RoleOutcome.Done>(await GiveAsync());
    }

    private Task<RoleOutcome> GiveAsync(ulong? roleId = null) => _roles.GiveAsync(_guild.Id, _ana.Id, roleId ?? _champion.Id, Token);
}
