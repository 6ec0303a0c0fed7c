using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Client;

/// <summary>Collects the people, roles and channels that a use refers to (<c>resolved</c>).</summary>
internal sealed class Resolved(World world, Person person, Channel channel)
{
    private readonly JsonObject _json = [];

    /// <summary>The object, or null where nothing was referred to.</summary>
    public JsonObject? Json => _json.Count > 0 ? _json : null;

    /// <summary>Adds what an id refers to.</summary>
    /// <returns>False where there is nothing of that kind.</returns>
    public bool Add(OptionType type, ulong id) => type switch
    {
        OptionType.User => AddUser(id),
        OptionType.Role => AddRole(id),
        OptionType.Channel => AddChannel(id),
        OptionType.Mentionable => AddUser(id) || AddRole(id),
        _ => false,
    };

    public bool AddUser(ulong id)
    {
        if (world.FindUser(id) is not { } user)
        {
            return false;
        }

        Kind("users")[id.Text()] = user;
        if (channel.Guild is { } guild && guild.Members.TryGetValue(id, out var member))
        {
            // Resolved members come without user, deaf and mute (Discord's rule) but with their permissions there.
            var json = UserJson.Of(member);
            json.Remove("deaf");
            json.Remove("mute");
            json["permissions"] = PermissionRules.Of(id, channel).Text();
            Kind("members")[id.Text()] = json;
        }

        return true;
    }

    public void AddMessage(Message message) => Kind("messages")[message.Id.Text()] = message.Body.DeepClone();

    private bool AddRole(ulong id)
    {
        if (channel.Guild?.Roles.FindIndex(role => role.Id == id) is not (>= 0 and var position))
        {
            return false;
        }

        Kind("roles")[id.Text()] = PlaceJson.Of(channel.Guild.Roles[position], position);
        return true;
    }

    private bool AddChannel(ulong id)
    {
        if (!world.Channels.TryGetValue(id, out var picked) || picked.Guild != channel.Guild)
        {
            return false;
        }

        Kind("channels")[id.Text()] = PlaceJson.Resolved(picked, person, world.Bot.UserId);
        return true;
    }

    private JsonObject Kind(string name) => (JsonObject)(_json[name] ??= new JsonObject());
}
