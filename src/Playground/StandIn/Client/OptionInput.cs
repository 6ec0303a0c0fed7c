using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Client;

/// <summary>The values a person gave, held against what the command takes, as the client does before it sends anything.</summary>
/// <param name="resolved">Collects what they refer to.</param>
/// <param name="focused">The option being typed, or null.</param>
internal sealed class OptionInput(Resolved resolved, string? focused)
{
    private const int MaxText = 6_000;

    public JsonArray Build(IReadOnlyList<JsonObject> known, IReadOnlyDictionary<string, JsonNode?> options)
    {
        foreach (var name in options.Keys)
        {
            if (!known.Any(option => (string)option["name"]! == name))
            {
                throw new ClientRefusedException($"There is no option \"{name}\".");
            }
        }

        var given = new JsonArray();
        foreach (var option in known)
        {
            var name = (string)option["name"]!;
            if (options.GetValueOrDefault(name) is { } value)
            {
                given.Add((JsonNode)Given(option, name, value));
            }
            else if (focused is null && option["required"] is JsonValue required && required.GetValue<bool>())
            {
                throw new ClientRefusedException($"The option \"{name}\" is missing.");
            }
        }

        return given;
    }

    private JsonObject Given(JsonObject option, string name, JsonNode value)
    {
        var type = (OptionType)(int)option["type"]!;
        var given = new JsonObject { ["name"] = name, ["type"] = (int)type, ["value"] = value.DeepClone() };
        if (name == focused)
        {
            // While it is being typed it is text, whatever it is to become.
            given["value"] = value.ToString();
            given["focused"] = true;
            return given;
        }

        if (!Fits(option, type, value))
        {
            throw new ClientRefusedException($"\"{value}\" does not fit the option \"{name}\".");
        }

        return given;
    }

    private bool Fits(JsonObject option, OptionType type, JsonNode value)
    {
        var chosen = value.ToJsonString();
        if (option["choices"] is JsonArray { Count: > 0 } choices && !choices.Any(choice => choice!["value"]!.ToJsonString() == chosen))
        {
            return false;
        }

        return type switch
        {
            OptionType.Text => FitsText(option, value),
            OptionType.Whole => value.AsWhole() is { } whole && FitsRange(option, whole),
            OptionType.Number => value.AsNumber() is { } number && FitsRange(option, number),
            OptionType.Flag => value is JsonValue flag && flag.TryGetValue<bool>(out _),
            _ => value.AsId() is { } id && resolved.Add(type, id),
        };
    }

    private static bool FitsText(JsonObject option, JsonNode value)
    {
        if (value is not JsonValue text || !text.TryGetValue<string>(out var content))
        {
            return false;
        }

        var length = Fields.CodePoints(content);
        return length >= ((int?)option["min_length"] ?? 0) && length <= ((int?)option["max_length"] ?? MaxText);
    }

    private static bool FitsRange(JsonObject option, double value) =>
        value >= ((double?)option["min_value"] ?? double.MinValue) && value <= ((double?)option["max_value"] ?? double.MaxValue);
}
