using System.Text.Json.Serialization;

namespace Quadrennial.Discord.Models;

/// <summary>A box with a coloured edge.</summary>
/// <param name="Components">At least one: rows, sections, text, galleries, separators, files.</param>
public sealed record Container(IReadOnlyList<Component> Components) : Component
{
    /// <summary>Colour of the edge, 0xRRGGBB, or null for none.</summary>
    public int? AccentColor { get; init; }

    /// <summary>Whether it is hidden until clicked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Spoiler { get; init; }
}

/// <summary>Up to five buttons, or one select.</summary>
/// <param name="Components">The buttons or the select.</param>
public sealed record ActionRow(IReadOnlyList<Component> Components) : Component;

/// <summary>Text with something beside it.</summary>
/// <param name="Components">One to three <see cref="TextDisplay"/>.</param>
/// <param name="Accessory">A <see cref="ButtonComponent"/> or <see cref="Thumbnail"/>.</param>
public sealed record Section(IReadOnlyList<Component> Components, Component Accessory) : Component;

/// <summary>A run of text.</summary>
/// <param name="Content">Markdown, 1–4,000 characters.</param>
public sealed record TextDisplay(string Content) : Component;

/// <summary>A small picture beside a section.</summary>
/// <param name="Media">The picture.</param>
public sealed record Thumbnail(MediaItem Media) : Component
{
    /// <summary>Alternative text, 1–1,024 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is hidden until clicked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Spoiler { get; init; }
}

/// <summary>Pictures.</summary>
/// <param name="Items">One to ten.</param>
public sealed record MediaGallery(IReadOnlyList<MediaGalleryItem> Items) : Component;

/// <summary>A picture of a gallery.</summary>
/// <param name="Media">The picture.</param>
public sealed record MediaGalleryItem(MediaItem Media)
{
    /// <summary>Alternative text, 1–1,024 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is hidden until clicked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Spoiler { get; init; }
}

/// <summary>A file shown for download.</summary>
/// <param name="File">Only <c>attachment://name</c>.</param>
public sealed record FileComponent(MediaItem File) : Component
{
    /// <summary>Whether it is hidden until clicked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Spoiler { get; init; }
}

/// <summary>A line or gap.</summary>
public sealed record Separator : Component
{
    /// <summary>Whether a line is drawn; null is yes.</summary>
    public bool? Divider { get; init; }

    /// <summary>1 for a small gap, 2 for a large one; null is small.</summary>
    public int? Spacing { get; init; }
}

/// <summary>A field of a form with its label.</summary>
/// <param name="Text">The label, 1–45 characters.</param>
/// <param name="Component">A text input, select, upload, radio group or checkbox.</param>
public sealed record Label([property: JsonPropertyName("label")] string Text, Component Component) : Component
{
    /// <summary>A quieter line, 1–100 characters, or null.</summary>
    public string? Description { get; init; }
}
