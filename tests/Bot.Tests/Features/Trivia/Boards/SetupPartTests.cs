using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Features.Trivia.Boards;

/// <summary>What <c>/trivia setup</c> lets whom set.</summary>
public sealed class SetupPartTests : IDisposable
{
    private const Permissions Admin = Permissions.ManageServer | Permissions.ManageRoles;

    private readonly Conversation _bot = new(HomePack.Catalogue);

    [Fact]
    public async Task Nothing_is_set_unless_somebody_sets_it()
    {
        var card = await AskAsync(Permissions.ManageServer);

        Assert.Contains("this server does not join in", card.Text());
        Assert.Contains("**Champion’s role**: none.", card.Text());
    }

    [Fact]
    public async Task It_is_for_whoever_manages_the_server_also_by_its_buttons()
    {
        var button = (await AskAsync(Permissions.ManageServer)).Press("Join the board across servers");

        Assert.Contains("you need *Manage Server*", (await AskAsync(Permissions.ManageMessages)).Text());
        Assert.Contains("you need *Manage Server*", CardOf(await _bot.Handle(A.Click(button))).Text());
        Assert.Contains("does not join in", (await AskAsync(Permissions.ManageServer)).Text());
    }

    [Fact]
    public async Task A_server_joins_the_board_across_servers_and_leaves_it()
    {
        var joined = await ClickAsync((await AskAsync(Permissions.ManageServer)).Press("Join the board across servers"));
        Assert.Contains("this server joins in", joined.Text());

        var left = await ClickAsync(joined.Press("Leave the board across servers"));
        Assert.Contains("does not join in", left.Text());
        Assert.Contains("this server joins in", (await AskAsync(Permissions.ManageServer, ("across-servers", new OptionValue(Flag: true)))).Text());
    }

    [Fact]
    public async Task A_role_is_kept_through_other_changes_until_it_is_taken_off()
    {
        await AskAsync(Admin, ("champion-role", new OptionValue(Number: 77)));

        var card = await AskAsync(Permissions.ManageServer, ("across-servers", new OptionValue(Flag: true)));
        Assert.Contains("**Champion’s role**: <@&77>", card.Text());
        Assert.Contains("I lack *Manage Roles*", card.Text());

        Assert.Contains("**Champion’s role**: none.", (await ClickAsync(card.Press("No role for champions"))).Text());
    }

    [Fact]
    public async Task Who_may_give_no_roles_cannot_have_the_bot_give_one()
    {
        var card = await AskAsync(Permissions.ManageServer, ("champion-role", new OptionValue(Number: 77)));

        Assert.Contains("you need *Manage Server* and *Manage Roles*", card.Text());
        Assert.Contains("none.", (await AskAsync(Admin)).Text());
    }

    [Fact]
    public async Task The_role_that_everybody_has_is_refused()
    {
        var card = await AskAsync(Admin, ("champion-role", new OptionValue(Number: (long)Played.Guild)));

        Assert.Contains("Everybody has that role already.", card.Text());
    }

    [Fact]
    public async Task A_role_that_is_set_after_a_season_goes_to_its_champion_at_once()
    {
        await _bot.The<StateDatabase>().WriteAsync(
            transaction =>
            {
                Played.Keep(transaction, "dtrace.conf/2024", (1, 10), (2, 30));
                HallStore.Close(transaction, "dtrace.conf/2024", Played.Noon);
            },
            TestContext.Current.CancellationToken);

        await AskAsync(Admin, ("champion-role", new OptionValue(Number: 77)));
        await AskAsync(Admin, ("champion-role", new OptionValue(Number: 78)));

        var open = await _bot.The<StateDatabase>().ReadAsync(ChampionRoles.Open, TestContext.Current.CancellationToken);
        Assert.Equal([(2UL, 77UL, false), (2UL, 78UL, true)], open.Select(wearer => (wearer.PersonId, wearer.RoleId, wearer.IsWanted)));
    }

    public void Dispose() => _bot.Dispose();

    private async Task<Card> AskAsync(Permissions permissions, params IReadOnlyList<(string Name, OptionValue Value)> options) =>
        CardOf(await _bot.Handle(With(A.Call("trivia setup", options), permissions)));

    private async Task<Card> ClickAsync(ControlId id) =>
        Assert.IsType<Reply.Update>(await _bot.Handle(With(A.Click(id), Permissions.ManageServer))).Card;

    private static CommandCall With(CommandCall call, Permissions permissions) => call with { Caller = call.Caller with { Permissions = permissions } };

    private static Card CardOf(Reply reply)
    {
        var message = Assert.IsType<Reply.Message>(reply);
        Assert.True(message.IsPrivate);
        return message.Card;
    }
}
