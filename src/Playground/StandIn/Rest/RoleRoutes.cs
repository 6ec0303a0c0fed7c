using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Roles that the bot gives to people and takes from them.</summary>
internal sealed class RoleRoutes(World world)
{
    private const string Template = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}";

    public IEnumerable<Route> Routes =>
    [
        new("PUT", Template, call => Change(call, (roles, role) => [.. roles.Append(role).Distinct()])),
        new("DELETE", Template, call => Change(call, (roles, role) => [.. roles.Where(other => other != role)])),
    ];

    private RestAnswer Change(RestCall call, Func<IReadOnlyList<Role>, Role, IReadOnlyList<Role>> change)
    {
        var guild = ChannelRoutes.Guild(world, call);
        var member = guild.Members.GetValueOrDefault(call.Id("user_id")) ?? throw Refusals.UnknownMember();
        var roleId = call.Id("role_id");
        var role = guild.Roles.Find(role => role.Id == roleId && role != guild.Everyone) ?? throw Refusals.UnknownRole();
        if (!MayManage(guild, role))
        {
            throw Refusals.MissingPermissions();
        }

        world.Places.SetRoles(guild, member, change(member.Roles, role));
        return RestAnswer.Nothing;
    }

    /// <summary>Whoever manages roles manages those below their own highest; an app's own role is nobody's to give.</summary>
    private bool MayManage(Guild guild, Role role) =>
        PermissionRules.Of(world.Bot.UserId, guild).HasFlag(Permission.ManageRoles)
        && !role.IsBots
        && guild.Roles.IndexOf(role) < guild.Members[world.Bot.UserId].Roles.Max(guild.Roles.IndexOf);
}
