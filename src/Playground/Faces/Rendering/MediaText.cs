using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>Pictures and files as text: what they say of themselves.</summary>
internal static class MediaText
{
    /// <summary>A thumbnail or an item of a gallery by its alternative text.</summary>
    public static TextLine Picture(JsonObject item)
    {
        var alt = (string?)item["description"] is [_, ..] description ? description : FileName((string?)item["media"]?["url"]);
        var kind = (bool?)item["spoiler"] is true ? "Picture, spoiler" : "Picture";
        return new TextLine(new Run($"[{kind}: {alt}]", Ink.Italic));
    }

    /// <summary>A file with its size, and what it says of itself where it does.</summary>
    public static TextLine File(string? name, long? size, string? description)
    {
        var bytes = size switch
        {
            null => "",
            < 1024 => $", {size} bytes",
            < 1024 * 1024 => $", {size / 1024.0:0.#} KiB",
            _ => $", {size / 1024.0 / 1024:0.#} MiB",
        };
        return new TextLine(new Run($"[File: {name}{bytes}]{(description is [_, ..] ? " " + description : "")}", Ink.Italic));
    }

    private static string FileName(string? url)
    {
        var path = (url ?? "").Split('?', '#')[0];
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
