using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>Guilds, channels and roles as JSON.</summary>
internal static class PlaceJson
{
    public static JsonObject Of(Role role, int position)
    {
        var json = new JsonObject
        {
            ["id"] = role.Id.Text(),
            ["name"] = role.Name,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["position"] = position,
            ["permissions"] = role.Permissions.Text(),
            ["managed"] = role.IsBots,
            ["mentionable"] = role.IsMentionable,
            ["flags"] = 0,
        };
        return json;
    }

    public static JsonArray Roles(Guild guild) => new([.. guild.Roles.Select((role, position) => (JsonNode)Of(role, position))]);

    /// <summary>A channel as REST returns it.</summary>
    public static JsonObject Of(Channel channel)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id.Text(),
            ["type"] = (int)channel.Kind,
            ["flags"] = 0,
            ["last_message_id"] = channel.Log.All is [.., var last] ? last.Id.Text() : null,
        };
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Text();
            if (channel.Thread is { } thread)
            {
                AddThreadFields(json, channel, thread);
            }
            else
            {
                AddGuildFields(json, channel, guild);
            }

            return json;
        }

        json["recipients"] = new JsonArray([.. channel.Recipients.Select(person => (JsonNode)UserJson.Of(person))]);
        if (channel.Kind is ChannelKind.Group)
        {
            json["name"] = channel.Name;
            json["icon"] = null;
            json["owner_id"] = channel.Recipients[0].Id.Text();
        }

        return json;
    }

    /// <summary>A thread as somebody gets it who is in it.</summary>
    public static JsonObject OfJoined(Channel channel, ulong userId)
    {
        var json = Of(channel);
        json["member"] = new JsonObject
        {
            ["id"] = channel.Id.Text(),
            ["user_id"] = userId.Text(),
            ["join_timestamp"] = channel.Thread!.OpenedAt.ToString("O"),
            ["flags"] = 0,
        };
        return json;
    }

    /// <summary>The little of a channel that an interaction carries.</summary>
    public static JsonObject Partial(Channel channel)
    {
        var json = new JsonObject { ["id"] = channel.Id.Text(), ["type"] = (int)channel.Kind };
        if (channel.Kind is not ChannelKind.DirectMessage)
        {
            json["name"] = channel.Name;
        }

        if (channel.Thread is { } thread)
        {
            json["parent_id"] = thread.Parent.Id.Text();
            json["thread_metadata"] = Metadata(thread);
        }

        return json;
    }

    /// <summary>A channel that was picked as an option, with the picker's permissions and the bot's there.</summary>
    public static JsonObject Resolved(Channel channel, Person person, ulong botUserId)
    {
        var json = Partial(channel);
        json.TryAdd("parent_id", null);
        json["permissions"] = PermissionRules.Of(person.Id, channel).Text();
        json["app_permissions"] = PermissionRules.OfApplication(botUserId, person, channel).Text();
        return json;
    }

    private static void AddThreadFields(JsonObject json, Channel channel, ThreadState thread)
    {
        json["name"] = channel.Name;
        json["parent_id"] = thread.Parent.Id.Text();
        json["owner_id"] = thread.OwnerId.Text();
        json["rate_limit_per_user"] = 0;
        json["message_count"] = channel.Log.All.Count;
        json["total_message_sent"] = channel.Log.All.Count;
        json["member_count"] = 1;
        json["thread_metadata"] = Metadata(thread);
    }

    private static JsonObject Metadata(ThreadState thread) => new()
    {
        ["archived"] = false,
        ["archive_timestamp"] = thread.OpenedAt.ToString("O"),
        ["auto_archive_duration"] = thread.AutoArchiveMinutes,
        ["locked"] = false,
        ["create_timestamp"] = thread.OpenedAt.ToString("O"),
    };

    private static void AddGuildFields(JsonObject json, Channel channel, Guild guild)
    {
        json["name"] = channel.Name;
        json["position"] = guild.Channels.IndexOf(channel);
        json["parent_id"] = null;
        json["topic"] = null;
        json["nsfw"] = false;
        json["rate_limit_per_user"] = 0;
        json["permission_overwrites"] = new JsonArray([.. channel.Overwrites.Select(overwrite => (JsonNode)new JsonObject
        {
            ["id"] = overwrite.TargetId.Text(),
            ["type"] = overwrite.IsPerson ? 1 : 0,
            ["allow"] = overwrite.Allow.Text(),
            ["deny"] = overwrite.Deny.Text(),
        })]);
    }
}
