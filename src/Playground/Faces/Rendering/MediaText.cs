using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>Pictures and files as text: what they say of themselves.</summary>
internal static class MediaText
{
    /// <summary>A picture by its alternative text; without one, by its file's name.</summary>
    /// <param name="item">A thumbnail, an item of a gallery, or a picture of an embed.</param>
    /// <param name="url">Its address, where it is not in <c>media</c>.</param>
    public static TextLine Picture(JsonObject item, string? url = null)
    {
        var alt = item.Text("description") is [_, ..] description ? description : FileName(url ?? item["media"]?.Text("url"));
        var kind = item.Flag("spoiler") is true ? "Picture, spoiler" : "Picture";
        return new TextLine(new Run($"[{kind}: {alt}]", Ink.Italic));
    }

    /// <summary>A file with its size, and what it says of itself where it does.</summary>
    public static TextLine File(string? name, int? size, string? description)
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
