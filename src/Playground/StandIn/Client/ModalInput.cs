using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Client;

/// <summary>A form as a person filled it in.</summary>
internal sealed class ModalInput
{
    private readonly IReadOnlyDictionary<string, JsonNode?> _fields;
    private readonly Resolved _resolved;
    private readonly HashSet<string> _used = [];

    private ModalInput(IReadOnlyDictionary<string, JsonNode?> fields, Resolved resolved) => (_fields, _resolved) = (fields, resolved);

    /// <summary>Builds what is sent.</summary>
    /// <param name="modal">The form as the bot sent it.</param>
    /// <param name="fields">By custom id.</param>
    /// <param name="resolved">Collects what is referred to.</param>
    /// <exception cref="ClientRefusedException">The client would not send this.</exception>
    public static JsonObject Build(JsonObject modal, IReadOnlyDictionary<string, JsonNode?> fields, Resolved resolved)
    {
        var input = new ModalInput(fields, resolved);
        var components = input.All(modal["components"]!.AsArray());
        if (fields.Keys.FirstOrDefault(name => !input._used.Contains(name)) is { } unknown)
        {
            throw new ClientRefusedException($"The form has no field \"{unknown}\".");
        }

        var data = new JsonObject { ["custom_id"] = modal["custom_id"]!.DeepClone(), ["components"] = components };
        if (resolved.Json is { } json)
        {
            data["resolved"] = json;
        }

        return data;
    }

    private JsonArray All(JsonArray components)
    {
        var sent = new JsonArray();
        foreach (var component in components)
        {
            sent.Add((JsonNode)One(component!.AsObject(), id: sent.Count + 1));
        }

        return sent;
    }

    private JsonObject One(JsonObject component, int id)
    {
        var type = (ComponentType)(int)component["type"]!;
        var sent = new JsonObject { ["type"] = (int)type, ["id"] = component["id"]?.DeepClone() ?? id };
        switch (type)
        {
            case ComponentType.ActionRow:
                sent["components"] = All(component["components"]!.AsArray());
                break;
            case ComponentType.Label:
                // Ids count through the form: those of inputs come after those of the blocks.
                sent["component"] = One(component["component"]!.AsObject(), id + 100);
                break;
            case ComponentType.TextDisplay:
                break;
            default:
                Fill(sent, component, type);
                break;
        }

        return sent;
    }

    private void Fill(JsonObject sent, JsonObject input, ComponentType type)
    {
        var customId = (string)input["custom_id"]!;
        _used.Add(customId);
        sent["custom_id"] = customId;
        var given = _fields.GetValueOrDefault(customId);
        switch (type)
        {
            case ComponentType.TextInput:
                sent["value"] = Text(input, customId, (string?)given ?? (string?)input["value"] ?? "");
                break;
            case ComponentType.Checkbox:
                sent["value"] = given?.DeepClone() ?? input["default"]?.DeepClone() ?? false;
                break;
            case ComponentType.RadioGroup:
                sent["value"] = given?.DeepClone() ?? Preset(input).FirstOrDefault();
                break;
            default:
                sent["values"] = Values(input, customId, given, type);
                break;
        }
    }

    private static string Text(JsonObject input, string customId, string text)
    {
        var isRequired = input["required"] is not JsonValue required || required.GetValue<bool>();
        var length = Fields.CodePoints(text);
        var min = Math.Max((int?)input["min_length"] ?? 0, isRequired ? 1 : 0);
        var max = (int?)input["max_length"] ?? 4_000;
        var isLeftOut = length == 0 && !isRequired;
        return isLeftOut || (length >= min && length <= max)
            ? text
            : throw new ClientRefusedException($"The field \"{customId}\" takes {min} to {max} characters.");
    }

    private JsonArray Values(JsonObject input, string customId, JsonNode? given, ComponentType type)
    {
        var values = given switch
        {
            JsonArray array => array.DeepClone().AsArray(),
            null => new JsonArray([.. Preset(input)]),
            var one => new JsonArray(one.DeepClone()),
        };
        foreach (var value in values)
        {
            SelectInput.Check(input, customId, value!.ToString(), type, _resolved);
        }

        return values;
    }

    private static IEnumerable<JsonNode> Preset(JsonObject input) =>
        (input["options"] as JsonArray ?? [])
            .Where(option => option!["default"] is JsonValue isDefault && isDefault.GetValue<bool>())
            .Select(option => option!["value"]!.DeepClone());
}
