using System.Text.Json.Serialization;

namespace Quadrennial.Discord.Models;

/// <summary>A component to send. A message holds at most 40, nested ones counted, with 4,000 characters of text in sum.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), (int)ComponentType.ActionRow)]
[JsonDerivedType(typeof(ButtonComponent), (int)ComponentType.Button)]
[JsonDerivedType(typeof(StringSelect), (int)ComponentType.StringSelect)]
[JsonDerivedType(typeof(TextInput), (int)ComponentType.TextInput)]
[JsonDerivedType(typeof(UserSelect), (int)ComponentType.UserSelect)]
[JsonDerivedType(typeof(RoleSelect), (int)ComponentType.RoleSelect)]
[JsonDerivedType(typeof(MentionableSelect), (int)ComponentType.MentionableSelect)]
[JsonDerivedType(typeof(ChannelSelect), (int)ComponentType.ChannelSelect)]
[JsonDerivedType(typeof(Section), (int)ComponentType.Section)]
[JsonDerivedType(typeof(TextDisplay), (int)ComponentType.TextDisplay)]
[JsonDerivedType(typeof(Thumbnail), (int)ComponentType.Thumbnail)]
[JsonDerivedType(typeof(MediaGallery), (int)ComponentType.MediaGallery)]
[JsonDerivedType(typeof(FileComponent), (int)ComponentType.File)]
[JsonDerivedType(typeof(Separator), (int)ComponentType.Separator)]
[JsonDerivedType(typeof(Container), (int)ComponentType.Container)]
[JsonDerivedType(typeof(Label), (int)ComponentType.Label)]
[JsonDerivedType(typeof(FileUploadInput), (int)ComponentType.FileUpload)]
[JsonDerivedType(typeof(RadioGroup), (int)ComponentType.RadioGroup)]
[JsonDerivedType(typeof(CheckboxGroup), (int)ComponentType.CheckboxGroup)]
[JsonDerivedType(typeof(Checkbox), (int)ComponentType.Checkbox)]
public abstract record Component
{
    private protected Component()
    {
    }
}

/// <summary>A picture or file that a component shows.</summary>
/// <param name="Url">An http(s) address, or <c>attachment://name</c> of a file sent along; at most 2,048 characters.</param>
public sealed record MediaItem(string Url);

/// <summary>An emoji on a button or entry.</summary>
public sealed record ComponentEmoji
{
    /// <summary>The emoji itself, or the name of a custom one; at most 32 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Id of a custom emoji, or null.</summary>
    public ulong? Id { get; init; }
}
