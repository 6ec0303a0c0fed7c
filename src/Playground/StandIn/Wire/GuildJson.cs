using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>Guilds as JSON.</summary>
internal static class GuildJson
{
    /// <summary>A guild as REST returns it.</summary>
    public static JsonObject Of(Guild guild)
    {
        var json = Common(guild);
        json["home_header"] = null;
        json["region"] = "deprecated";
        json["widget_enabled"] = false;
        json["widget_channel_id"] = null;
        json["max_presences"] = null;
        json["max_members"] = 500_000;
        json["max_stage_video_channel_users"] = 50;
        json["max_video_channel_users"] = 25;
        json["premium_subscription_count"] = 0;
        json["nsfw"] = false;
        json["stickers"] = new JsonArray();
        return json;
    }

    /// <summary>A guild as GUILD_CREATE carries it; of its members only the bot, as without the members intent.</summary>
    public static JsonObject Created(Guild guild, BotApplication bot)
    {
        var json = Common(guild);
        var self = guild.Members[bot.UserId];
        var member = UserJson.Of(self);
        member["user"] = UserJson.Of(bot);
        json["joined_at"] = self.JoinedAt.ToString("O");
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["members"] = new JsonArray(member);
        json["channels"] = new JsonArray([.. guild.Channels.Select(channel => (JsonNode)PlaceJson.Of(channel))]);
        json["threads"] = new JsonArray([.. guild.Threads.Select(thread => (JsonNode)PlaceJson.OfJoined(thread, bot.UserId))]);
        foreach (var name in (ReadOnlySpan<string>)["voice_states", "presences", "stage_instances", "guild_scheduled_events",
            "soundboard_sounds", "stickers"])
        {
            json[name] = new JsonArray();
        }

        return json;
    }

    /// <summary>A guild as <c>GET /users/@me/guilds</c> lists it.</summary>
    public static JsonObject Listed(Guild guild, Permission permissions) => new()
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = false,
        ["permissions"] = permissions.Text(),
        ["features"] = new JsonArray(),
    };

    private static JsonObject Common(Guild guild) => new()
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["description"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["features"] = new JsonArray(),
        ["emojis"] = new JsonArray(),
        ["banner"] = null,
        ["owner_id"] = guild.OwnerId.Text(),
        ["application_id"] = null,
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["verification_level"] = 1,
        ["roles"] = PlaceJson.Roles(guild),
        ["default_message_notifications"] = 1,
        ["mfa_level"] = 0,
        ["explicit_content_filter"] = 0,
        ["vanity_url_code"] = null,
        ["premium_tier"] = 0,
        ["preferred_locale"] = guild.Locale,
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["premium_progress_bar_enabled"] = false,
        ["nsfw_level"] = 0,
        ["hub_type"] = null,
        ["incidents_data"] = null,
    };
}
