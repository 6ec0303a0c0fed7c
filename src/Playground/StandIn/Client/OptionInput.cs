using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Commands;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Client;

/// <summary>The values a person gave, held against what the command takes, as the client does before it sends anything.</summary>
/// <param name="resolved">Collects what they refer to.</param>
/// <param name="focused">The option being typed, or null.</param>
internal sealed class OptionInput(Resolved resolved, string? focused)
{
    public JsonArray Build(IReadOnlyList<CommandOption> known, IReadOnlyDictionary<string, JsonNode?> options)
    {
        foreach (var name in options.Keys)
        {
            if (!known.Any(option => option.Name == name))
            {
                throw new ClientRefusedException($"There is no option \"{name}\".");
            }
        }

        var given = new JsonArray();
        foreach (var option in known)
        {
            if (options.GetValueOrDefault(option.Name) is { } value)
            {
                given.Add((JsonNode)Given(option, value));
            }
            else if (focused is null && option.IsRequired)
            {
                throw new ClientRefusedException($"The option \"{option.Name}\" is missing.");
            }
        }

        return given;
    }

    private JsonObject Given(CommandOption option, JsonNode value)
    {
        var given = new JsonObject { ["name"] = option.Name, ["type"] = (int)option.Type };
        if (option.Name == focused)
        {
            // While it is being typed it is text, whatever it is to become.
            given["value"] = value.ToString();
            given["focused"] = true;
            return given;
        }

        if (!Fits(option, value))
        {
            throw new ClientRefusedException($"\"{value}\" does not fit the option \"{option.Name}\".");
        }

        given["value"] = value.DeepClone();
        return given;
    }

    private bool Fits(CommandOption option, JsonNode value)
    {
        if (option.Choices.Count > 0 && !option.Choices.Contains(value.ToJsonString()))
        {
            return false;
        }

        return option.Type switch
        {
            OptionType.Text => FitsText(option, value),
            OptionType.Whole => value.AsWhole() is { } whole && FitsRange(option, whole),
            OptionType.Number => value.AsNumber() is { } number && FitsRange(option, number),
            OptionType.Flag => value is JsonValue flag && flag.TryGetValue<bool>(out _),
            _ => value.AsId() is { } id && resolved.Add(option.Type, id),
        };
    }

    private static bool FitsText(CommandOption option, JsonNode value)
    {
        if (value is not JsonValue text || !text.TryGetValue<string>(out var content))
        {
            return false;
        }

        var length = Fields.CodePoints(content);
        return length >= option.MinLength && length <= option.MaxLength;
    }

    private static bool FitsRange(CommandOption option, double value) => value >= option.MinValue && value <= option.MaxValue;
}
