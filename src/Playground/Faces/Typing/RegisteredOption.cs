using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Typing;

/// <summary>An option of a command as Discord lists it, or a subcommand, or a group of them.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Type">What it takes.</param>
internal sealed record RegisteredOption(string Name, OptionType Type)
{
    /// <summary>What the menu says about it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether Discord refuses the command without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only values it takes; empty where any will do.</summary>
    public IReadOnlyList<OptionChoice> Choices { get; init; } = [];

    /// <summary>Smallest number.</summary>
    public double? Min { get; init; }

    /// <summary>Largest number.</summary>
    public double? Max { get; init; }

    /// <summary>Shortest text, in characters.</summary>
    public int MinLength { get; init; }

    /// <summary>Longest text, in characters; 6,000 is Discord's own limit.</summary>
    public int MaxLength { get; init; } = 6000;

    /// <summary>Whether the bot suggests values while one types.</summary>
    public bool HasAutocomplete { get; init; }

    /// <summary>What stands below a subcommand or group.</summary>
    public IReadOnlyList<RegisteredOption> Options { get; init; } = [];

    /// <summary>Whether it is a subcommand or a group of them rather than something that takes a value.</summary>
    public bool IsSubcommand => Type is OptionType.Subcommand or OptionType.Group;

    /// <summary>Reads the options of a command or subcommand.</summary>
    public static IReadOnlyList<RegisteredOption> ReadAll(JsonObject holder) => [.. holder.Objects("options").Select(Read)];

    private static RegisteredOption Read(JsonObject json) =>
        new(json.Text("name") ?? "", (OptionType)json.Type())
        {
            Description = json.Text("description") ?? "",
            IsRequired = json.Flag("required") ?? false,
            Choices = [.. json.Objects("choices").Select(OptionChoice.Read)],
            Min = json.Number("min_value"),
            Max = json.Number("max_value"),
            MinLength = json.Whole("min_length") ?? 0,
            MaxLength = json.Whole("max_length") ?? 6000,
            HasAutocomplete = json.Flag("autocomplete") ?? false,
            Options = ReadAll(json),
        };
}

/// <summary>A value to choose.</summary>
/// <param name="Label">What people see.</param>
/// <param name="Value">What the bot gets: text or a number.</param>
internal sealed record OptionChoice(string Label, JsonNode Value)
{
    /// <summary>Reads one entry of <c>choices</c>.</summary>
    public static OptionChoice Read(JsonObject json) => new(json.Text("name") ?? "", json["value"]?.DeepClone() ?? "");
}

/// <summary>What an option takes, by Discord's numbers.</summary>
internal enum OptionType
{
    /// <summary>A subcommand.</summary>
    Subcommand = 1,

    /// <summary>A group of subcommands.</summary>
    Group = 2,

    /// <summary>Text.</summary>
    Text = 3,

    /// <summary>A whole number.</summary>
    Integer = 4,

    /// <summary>Yes or no.</summary>
    Boolean = 5,

    /// <summary>A person.</summary>
    User = 6,

    /// <summary>A channel.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A person or a role.</summary>
    Mentionable = 9,

    /// <summary>A number, whole or not.</summary>
    Number = 10,

    /// <summary>A file.</summary>
    Attachment = 11,
}
