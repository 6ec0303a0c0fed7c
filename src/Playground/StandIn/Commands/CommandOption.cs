using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Commands;

/// <summary>An option or subcommand of a registered command, as far as the client looks at it.</summary>
internal sealed record CommandOption(string Name, OptionType Type)
{
    private const int MaxText = 6_000;

    public bool IsRequired { get; private init; }

    /// <summary>Values to choose from, as JSON; empty where any will do.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    public long MinLength { get; private init; }

    public long MaxLength { get; private init; }

    public double MinValue { get; private init; }

    public double MaxValue { get; private init; }

    /// <summary>What a subcommand or group holds.</summary>
    public IReadOnlyList<CommandOption> Options { get; private init; } = [];

    public bool IsNesting => Type is OptionType.Subcommand or OptionType.SubcommandGroup;

    /// <summary>The options of a command or subcommand that Discord holds.</summary>
    public static IReadOnlyList<CommandOption> Of(JsonObject holder) =>
        [.. (holder["options"] as JsonArray ?? []).OfType<JsonObject>().Select(Read)];

    private static CommandOption Read(JsonObject json) => new((string)json["name"]!, (OptionType)(int)json["type"]!)
    {
        IsRequired = json["required"] is JsonValue required && required.TryGetValue<bool>(out var isRequired) && isRequired,
        Choices = [.. (json["choices"] as JsonArray ?? []).Select(choice => choice!["value"]!.ToJsonString())],
        MinLength = json["min_length"].AsWhole() ?? 0,
        MaxLength = json["max_length"].AsWhole() ?? MaxText,
        MinValue = json["min_value"].AsNumber() ?? double.MinValue,
        MaxValue = json["max_value"].AsNumber() ?? double.MaxValue,
        Options = Of(json),
    };
}
