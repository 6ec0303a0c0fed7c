using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>People, the bot and members as JSON.</summary>
internal static class UserJson
{
    public static JsonObject Of(Person person) =>
        User(person.Id, person.Name.ToLowerInvariant().Replace(' ', '.'), person.Name, isBot: false);

    public static JsonObject Of(BotApplication bot) => User(bot.UserId, bot.Name, displayName: null, isBot: true);

    /// <summary>The bot as it sees itself (<c>GET /users/@me</c>, READY).</summary>
    public static JsonObject Self(BotApplication bot)
    {
        var user = Of(bot);
        user["mfa_enabled"] = true;
        user["locale"] = "en-US";
        user["verified"] = true;
        user["email"] = null;
        return user;
    }

    public static JsonObject Of(Member member) => new()
    {
        ["avatar"] = null,
        ["banner"] = null,
        ["communication_disabled_until"] = null,
        ["deaf"] = false,
        ["flags"] = 0,
        ["joined_at"] = member.JoinedAt.ToString("O"),
        ["mute"] = false,
        ["nick"] = null,
        ["pending"] = false,
        ["premium_since"] = null,
        ["roles"] = new JsonArray([.. member.Roles.Select(role => (JsonNode)role.Id.Text())]),
    };

    private static JsonObject User(ulong id, string name, string? displayName, bool isBot)
    {
        var user = new JsonObject
        {
            ["id"] = id.Text(),
            ["username"] = name,
            ["discriminator"] = isBot ? "0042" : "0",
            ["global_name"] = displayName,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["primary_guild"] = null,
        };
        if (isBot)
        {
            user["bot"] = true;
        }

        return user;
    }
}
