using System.Text.Json.Serialization;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Models;

/// <summary>A button that calls back (<see cref="CustomId"/>) or opens a page (<see cref="Url"/>).</summary>
public sealed record ButtonComponent : Component
{
    /// <summary>How it looks; <see cref="ButtonStyle.Link"/> goes with <see cref="Url"/>, the others with <see cref="CustomId"/>.</summary>
    public required ButtonStyle Style { get; init; }

    /// <summary>What it says, at most 80 characters.</summary>
    public string? Label { get; init; }

    /// <summary>The emoji before the label, or null.</summary>
    public ComponentEmoji? Emoji { get; init; }

    /// <summary>What it calls back with, 1–100 characters, once in a message.</summary>
    public string? CustomId { get; init; }

    /// <summary>Where it leads, at most 512 characters.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it is greyed out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Disabled { get; init; }
}

/// <summary>How a button looks.</summary>
[JsonConverter(typeof(NumericEnumConverter<ButtonStyle>))]
public enum ButtonStyle
{
    /// <summary>Not chosen; Discord refuses it.</summary>
    None = 0,

    /// <summary>The main thing to do.</summary>
    Primary = 1,

    /// <summary>Grey.</summary>
    Secondary = 2,

    /// <summary>Green.</summary>
    Success = 3,

    /// <summary>Red.</summary>
    Danger = 4,

    /// <summary>Opens a page.</summary>
    Link = 5,
}

/// <summary>A drop-down.</summary>
public abstract record SelectComponent : Component
{
    private protected SelectComponent()
    {
    }

    /// <summary>What it calls back with, 1–100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>Grey text while nothing is picked, at most 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Fewest picks, 0–25; null is 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>Most picks, 1–25; null is 1.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether it is greyed out; not in forms.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Disabled { get; init; }

    /// <summary>Whether it must be filled in; only in forms, where null is yes.</summary>
    public bool? Required { get; init; }
}

/// <summary>A drop-down of given entries.</summary>
public sealed record StringSelect : SelectComponent
{
    /// <summary>1–25 entries.</summary>
    public required IReadOnlyList<SelectOption> Options { get; init; }
}

/// <summary>An entry of a drop-down, radio group or checkbox group.</summary>
/// <param name="Label">What is shown, 1–100 characters.</param>
/// <param name="Value">What arrives, 1–100 characters.</param>
public sealed record SelectOption(string Label, string Value)
{
    /// <summary>A quieter second line, at most 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>An emoji before it, or null; only in drop-downs.</summary>
    public ComponentEmoji? Emoji { get; init; }

    /// <summary>Whether it is picked at first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Default { get; init; }
}

/// <summary>A drop-down of people.</summary>
public sealed record UserSelect : SelectComponent
{
    /// <summary>Who is picked at first.</summary>
    public IReadOnlyList<SelectDefault>? DefaultValues { get; init; }
}

/// <summary>A drop-down of roles.</summary>
public sealed record RoleSelect : SelectComponent
{
    /// <summary>What is picked at first.</summary>
    public IReadOnlyList<SelectDefault>? DefaultValues { get; init; }
}

/// <summary>A drop-down of people and roles.</summary>
public sealed record MentionableSelect : SelectComponent
{
    /// <summary>What is picked at first.</summary>
    public IReadOnlyList<SelectDefault>? DefaultValues { get; init; }
}

/// <summary>A drop-down of channels.</summary>
public sealed record ChannelSelect : SelectComponent
{
    /// <summary>What is picked at first.</summary>
    public IReadOnlyList<SelectDefault>? DefaultValues { get; init; }

    /// <summary>Kinds of channel to offer; null is all.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }
}

/// <summary>What is picked at first.</summary>
/// <param name="Id">The id.</param>
/// <param name="Type"><c>user</c>, <c>role</c> or <c>channel</c>.</param>
public sealed record SelectDefault(ulong Id, string Type);

/// <summary>A text field of a form; stands in a <see cref="Models.Label"/>.</summary>
public sealed record TextInput : Component
{
    /// <summary>By which it arrives, 1–100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>1 for one line, 2 for several.</summary>
    public int Style { get; init; } = 1;

    /// <summary>Text to start from, at most 4,000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>Grey example text, at most 100 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether it must be filled in; null is yes.</summary>
    public bool? Required { get; init; }

    /// <summary>Shortest text, 0–4,000 characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>Longest text, 1–4,000 characters.</summary>
    public int? MaxLength { get; init; }
}

/// <summary>An upload field of a form; stands in a <see cref="Models.Label"/>.</summary>
public sealed record FileUploadInput : Component
{
    /// <summary>By which it arrives, 1–100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>Fewest files, 0–10; null is 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>Most files, 1–10; null is 1.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether it must be filled in; null is yes.</summary>
    public bool? Required { get; init; }
}

/// <summary>One of several, in a form; stands in a <see cref="Models.Label"/>.</summary>
public sealed record RadioGroup : Component
{
    /// <summary>By which it arrives, 1–100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>2–10 entries.</summary>
    public required IReadOnlyList<SelectOption> Options { get; init; }

    /// <summary>Whether one must be picked; null is yes.</summary>
    public bool? Required { get; init; }
}

/// <summary>Any of several, in a form; stands in a <see cref="Models.Label"/>.</summary>
public sealed record CheckboxGroup : Component
{
    /// <summary>By which it arrives, 1–100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>1–10 entries.</summary>
    public required IReadOnlyList<SelectOption> Options { get; init; }

    /// <summary>Fewest picks, 0–10.</summary>
    public int? MinValues { get; init; }

    /// <summary>Most picks, 1–10.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether any must be picked; null is yes.</summary>
    public bool? Required { get; init; }
}

/// <summary>Yes or no, in a form; stands in a <see cref="Models.Label"/>.</summary>
public sealed record Checkbox : Component
{
    /// <summary>By which it arrives, 1–100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>Whether it is ticked at first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Default { get; init; }
}
