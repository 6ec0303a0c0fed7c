using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Guilds and channels, to read.</summary>
internal sealed class ChannelRoutes(World world)
{
    public IEnumerable<Route> Routes =>
    [
        new("GET", "/guilds/{guild_id}", call => RestAnswer.Ok(GuildJson.Of(Guild(call)))),
        new("GET", "/guilds/{guild_id}/channels", ListChannels),
        new("GET", "/guilds/{guild_id}/roles", call => RestAnswer.Ok(PlaceJson.Roles(Guild(call)))),
        new("GET", "/guilds/{guild_id}/members/{user_id}", GetMember),
        new("GET", "/channels/{channel_id}", call => RestAnswer.Ok(PlaceJson.Of(Channel(world, call)))),
        new("POST", "/channels/{channel_id}/typing", Type),
    ];

    /// <summary>A channel the bot can see.</summary>
    public static Channel Channel(World world, RestCall call)
    {
        var channel = world.Channels.GetValueOrDefault(call.Id("channel_id")) ?? throw Refusals.UnknownChannel();
        return channel.HasBot && PermissionRules.Of(world.Bot.UserId, channel).HasFlag(Permission.ViewChannel)
            ? channel
            : throw Refusals.MissingAccess();
    }

    /// <summary>A guild the bot is in.</summary>
    public static Guild Guild(World world, RestCall call)
    {
        var guild = world.Guilds.GetValueOrDefault(call.Id("guild_id")) ?? throw Refusals.UnknownGuild();
        return guild.HasBot ? guild : throw Refusals.MissingAccess();
    }

    private Guild Guild(RestCall call) => Guild(world, call);

    private RestAnswer ListChannels(RestCall call) =>
        RestAnswer.Ok(new JsonArray([.. Guild(call).Channels.Select(channel => (JsonNode)PlaceJson.Of(channel))]));

    private RestAnswer GetMember(RestCall call)
    {
        var guild = Guild(call);
        var member = guild.Members.GetValueOrDefault(call.Id("user_id")) ?? throw Refusals.UnknownMember();
        var json = UserJson.Of(member);
        json["user"] = world.FindUser(member.UserId);
        return RestAnswer.Ok(json);
    }

    private RestAnswer Type(RestCall call)
    {
        var channel = Channel(world, call);
        return PermissionRules.Of(world.Bot.UserId, channel).HasFlag(PermissionRules.ToPostIn(channel))
            ? RestAnswer.Nothing
            : throw Refusals.MissingPermissions();
    }
}
