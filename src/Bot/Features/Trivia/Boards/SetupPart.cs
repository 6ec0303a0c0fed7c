using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary><c>/trivia setup</c>: what whoever manages a server decides about its boards.</summary>
internal sealed class SetupPart(StateDatabase state, ChampionRoles roles, SetupCard cards) : ITriviaPart
{
    private const string Across = "across-servers";
    private const string Role = "champion-role";

    public IEnumerable<Command> Subcommands =>
    [
        new("setup", "Trivia in this server: the board across servers, a role for the champion (Manage Server)", SetAsync)
        {
            Example = "/trivia setup champion-role:@Champion",
            Options =
            [
                new(Across, "Whether games here count on the board across servers, for players who want that") { Kind = OptionKind.Flag },
                new(Role, "A role that the season’s champion gets and the one before loses; needs Manage Roles") { Kind = OptionKind.Role },
            ],
        },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(SetupCard.Across, (call, token) => ChangeAsync(call, wish => wish with { IsAcross = call.Subject == SetupCard.Yes }, token)),
        new(SetupCard.NoRole, (call, token) => ChangeAsync(call, wish => wish with { RoleId = null }, token)),
    ];

    private Task<Reply> SetAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var across = call.Options.GetValueOrDefault(Across).Flag;
        var role = call.Role(Role);
        return role is not null && WhyNot(call, role) is { } objection
            ? Task.FromResult<Reply>(Reply.Private(objection))
            : ChangeAsync(call, wish => wish with { IsAcross = across ?? wish.IsAcross, RoleId = role?.Id ?? wish.RoleId }, cancellationToken);
    }

    /// <summary>Through the bot nobody hands out a role who could not do so themselves.</summary>
    private static Card? WhyNot(CommandCall call, NamedRole role) =>
        !call.Caller.Permissions.Allow(Permissions.ManageServer | Permissions.ManageRoles) ? SetupCard.NeedsManageRoles()
        : role.Id == call.Place.GuildId ? SetupCard.NotEverybodysRole()
        : null;

    private async Task<Reply> ChangeAsync(CommandCall call, Func<ServerWish, ServerWish> change, CancellationToken cancellationToken)
    {
        if (call.Place is not { GuildId: { } guildId, BotIsMember: true })
        {
            return Reply.Private(SetupCard.OnlyInServers());
        }

        if (!call.Caller.Permissions.Allow(Permissions.ManageServer))
        {
            return Reply.Private(SetupCard.NeedsManageServer());
        }

        var card = await state.WriteAsync(
            transaction =>
            {
                var before = ServerWishStore.Find(transaction, guildId);
                var after = change(before);
                if (after != before)
                {
                    ServerWishStore.Save(transaction, after);
                }

                // Setting the same role again is how one has it tried again.
                if (after.RoleId != before.RoleId || call.Role(Role) is not null)
                {
                    roles.Follow(transaction, guildId);
                }

                return cards.For(after, ChampionRoles.Troubles(transaction, guildId), call.Place.BotPermissions);
            },
            cancellationToken);
        return call.Control is { MessageIsPrivate: true } ? new Reply.Update(card) : Reply.Private(card);
    }
}
