using System.Text.Json.Serialization;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Models;

/// <summary>A command as declared or as Discord holds it. Null leaves a field to Discord's default.</summary>
public sealed record ApplicationCommand
{
    /// <summary>Its id; set by Discord, never sent when declaring.</summary>
    public ulong? Id { get; init; }

    /// <summary>Its kind; null means <see cref="ApplicationCommandType.ChatInput"/>.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>1–32 characters, lower case for slash commands.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Names by locale, or null.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1–100 characters; null or empty for menu commands.</summary>
    public string? Description { get; init; }

    /// <summary>Descriptions by locale, or null.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Options or subcommands, at most 25, required ones first.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Permission bits a member needs unless the server overrides it; 0 is administrators only; null is everybody.</summary>
    /// <remarks>Sent as a number: Discord takes both, and its own description of the API asks for a number here.</remarks>
    [JsonConverter(typeof(NumericPermissionsConverter))]
    public ulong? DefaultMemberPermissions { get; init; }

    /// <summary>Where it can be used; null leaves it to Discord.</summary>
    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    /// <summary>For which kinds of install; null leaves it to Discord.</summary>
    public IReadOnlyList<IntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Whether it is kept to age-restricted channels.</summary>
    public bool? Nsfw { get; init; }
}

/// <summary>An option, a subcommand or a group of them.</summary>
public sealed record ApplicationCommandOption
{
    /// <summary>What it takes.</summary>
    public ApplicationCommandOptionType Type { get; init; }

    /// <summary>1–32 characters, lower case.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Names by locale, or null.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1–100 characters.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>Descriptions by locale, or null.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Whether it must be given; null is no.</summary>
    public bool? Required { get; init; }

    /// <summary>The only values allowed, at most 25; excludes <see cref="Autocomplete"/>.</summary>
    public IReadOnlyList<ApplicationCommandChoice>? Choices { get; init; }

    /// <summary>Options of a subcommand or subcommands of a group.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Kinds of channel that can be picked; null is all.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>Smallest number.</summary>
    public double? MinValue { get; init; }

    /// <summary>Largest number.</summary>
    public double? MaxValue { get; init; }

    /// <summary>Shortest text, 0–6,000 characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>Longest text, 1–6,000 characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether values are suggested while typing; null is no.</summary>
    public bool? Autocomplete { get; init; }
}

/// <summary>A value to choose.</summary>
public sealed record ApplicationCommandChoice
{
    /// <summary>A choice of text.</summary>
    public ApplicationCommandChoice(string name, string value) : this(name, ScalarValue.Of(value))
    {
    }

    /// <summary>A choice.</summary>
    /// <param name="name">What is shown, 1–100 characters.</param>
    /// <param name="value">What arrives; text of at most 100 characters or a number.</param>
    [JsonConstructor]
    public ApplicationCommandChoice(string name, ScalarValue value) => (Name, Value) = (name, value);

    /// <summary>What is shown.</summary>
    public string Name { get; init => field = value ?? ""; }

    /// <summary>What arrives.</summary>
    public ScalarValue Value { get; init; }

    /// <summary>What is shown, by locale, or null.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}
