using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Commands;

/// <summary>Commands as Discord holds and returns them: defaults spelled out or left out as it does.</summary>
internal static class CommandJson
{
    public static JsonObject Held(JsonObject request, ulong id, ulong applicationId, ulong version, ulong? guildId)
    {
        var held = new JsonObject
        {
            ["id"] = id.Text(),
            ["application_id"] = applicationId.Text(),
            ["version"] = version.Text(),
            ["default_member_permissions"] = request["default_member_permissions"]?.ToString(),
            ["type"] = request["type"]?.DeepClone() ?? 1,
            ["name"] = request["name"]!.DeepClone(),
            ["name_localizations"] = request["name_localizations"]?.DeepClone(),
            ["description"] = (string?)request["description"] ?? "",
            ["description_localizations"] = request["description_localizations"]?.DeepClone(),
            ["nsfw"] = request["nsfw"]?.DeepClone() ?? false,
        };
        if (guildId is { } guild)
        {
            held["guild_id"] = guild.Text();
        }
        else
        {
            held["dm_permission"] = request["contexts"] is not JsonArray contexts || contexts.Any(context => (int?)context is 1 or 2);
            held["contexts"] = request["contexts"]?.DeepClone();
            held["integration_types"] = request["integration_types"]?.DeepClone() ?? new JsonArray(JsonValue.Create(0));
        }

        AddOptions(held, request);
        return held;
    }

    /// <summary>A command without its translations, as lists show it unless asked for them.</summary>
    public static JsonObject WithoutLocalizations(JsonObject command)
    {
        var bare = command.DeepClone().AsObject();
        RemoveLocalizations(bare);
        return bare;
    }

    private static void AddOptions(JsonObject held, JsonObject source)
    {
        if (source["options"] is JsonArray { Count: > 0 } options)
        {
            held["options"] = new JsonArray([.. options.Select(option => (JsonNode)Option(option!.AsObject()))]);
        }
    }

    /// <summary>Discord leaves out of an option what says nothing: false, null, and empty lists.</summary>
    private static JsonObject Option(JsonObject option)
    {
        var held = new JsonObject();
        foreach (var (name, value) in option)
        {
            var saysNothing = value is null or JsonArray { Count: 0 }
                || (value is JsonValue flag && flag.TryGetValue<bool>(out var isSet) && !isSet);
            if (!saysNothing && name is not "options")
            {
                held[name] = value!.DeepClone();
            }
        }

        AddOptions(held, option);
        return held;
    }

    private static void RemoveLocalizations(JsonObject holder)
    {
        holder.Remove("name_localizations");
        holder.Remove("description_localizations");
        foreach (var name in (ReadOnlySpan<string>)["options", "choices"])
        {
            foreach (var child in holder[name] as JsonArray ?? [])
            {
                RemoveLocalizations(child!.AsObject());
            }
        }
    }
}
