using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Client;

/// <summary>Controls on messages as a person uses them.</summary>
internal static class SelectInput
{
    /// <summary>Builds the use of a button or select.</summary>
    /// <param name="message">The message that carries it.</param>
    /// <param name="customId">Which.</param>
    /// <param name="values">What was picked; null for a button.</param>
    /// <param name="resolved">Collects what is referred to.</param>
    /// <exception cref="ClientRefusedException">The client would not send this.</exception>
    public static JsonObject Build(Message message, string customId, IReadOnlyList<string>? values, Resolved resolved)
    {
        var control = Find(message.Body["components"] as JsonArray, customId)
            ?? throw new ClientRefusedException($"The message has no control \"{customId}\".");
        var type = (ComponentType)(int)control["type"]!;
        if (control["disabled"] is JsonValue disabled && disabled.GetValue<bool>())
        {
            throw new ClientRefusedException($"The control \"{customId}\" is disabled.");
        }

        if ((type is ComponentType.Button) != (values is null))
        {
            throw new ClientRefusedException($"The control \"{customId}\" is a {type}.");
        }

        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = (int)type, ["id"] = control["id"]!.DeepClone() };
        if (values is null)
        {
            return data;
        }

        CheckCount(control, customId, values.Count);
        foreach (var value in values)
        {
            Check(control, customId, value, type, resolved);
        }

        data["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        if (type is not ComponentType.StringSelect)
        {
            data["resolved"] = resolved.Json ?? [];
        }

        return data;
    }

    /// <summary>Checks one picked value.</summary>
    public static void Check(JsonObject select, string customId, string value, ComponentType type, Resolved resolved)
    {
        var isThere = type switch
        {
            ComponentType.UserSelect => ulong.TryParse(value, out var id) && resolved.Add(OptionType.User, id),
            ComponentType.RoleSelect => ulong.TryParse(value, out var id) && resolved.Add(OptionType.Role, id),
            ComponentType.ChannelSelect => ulong.TryParse(value, out var id) && resolved.Add(OptionType.Channel, id),
            ComponentType.MentionableSelect => ulong.TryParse(value, out var id) && resolved.Add(OptionType.Mentionable, id),
            _ => select["options"] is JsonArray options && options.Any(option => (string?)option!["value"] == value),
        };
        if (!isThere)
        {
            throw new ClientRefusedException($"\"{value}\" cannot be picked in \"{customId}\".");
        }
    }

    private static void CheckCount(JsonObject select, string customId, int count)
    {
        var min = (int?)select["min_values"] ?? 1;
        var max = (int?)select["max_values"] ?? 1;
        if (count < min || count > max)
        {
            throw new ClientRefusedException($"\"{customId}\" takes {min} to {max} values.");
        }
    }

    private static JsonObject? Find(JsonArray? components, string customId)
    {
        foreach (var component in (components ?? []).OfType<JsonObject>())
        {
            if ((string?)component["custom_id"] == customId)
            {
                return component;
            }

            if (component["accessory"] is JsonObject accessory && (string?)accessory["custom_id"] == customId)
            {
                return accessory;
            }

            if (Find(component["components"] as JsonArray, customId) is { } nested)
            {
                return nested;
            }
        }

        return null;
    }
}
