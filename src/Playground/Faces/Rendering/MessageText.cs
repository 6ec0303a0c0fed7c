using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>A message, as Discord holds it, in readable text.</summary>
/// <param name="markdown">Reads its texts.</param>
/// <param name="numberOf">The number by which a control is used, in a face where it can be; null leaves the numbers out.</param>
internal sealed class MessageText(DiscordMarkdown markdown, Func<JsonObject, int?>? numberOf = null)
{
    private const int PrivateFlag = 1 << 6;
    private const int ThinkingFlag = 1 << 7;

    private readonly ControlText _controls = new(numberOf);

    /// <summary>What a reader sees, top to bottom.</summary>
    public IReadOnlyList<TextLine> Render(JsonObject message)
    {
        List<TextLine> lines = [];
        if ((string?)message["content"] is [_, ..] content)
        {
            lines.AddRange(markdown.Render(content));
        }

        foreach (var embed in Objects(message["embeds"]))
        {
            lines.AddRange(Embed(embed));
        }

        lines.AddRange(Components(message["components"]));
        var shown = Objects(message["components"]).Any() ? message["components"]!.ToJsonString() : "";
        lines.AddRange(Objects(message["attachments"])
            .Where(file => (string?)file["filename"] is [_, ..] name && !shown.Contains(name, StringComparison.Ordinal))
            .Select(file => MediaText.File((string?)file["filename"], (long?)file["size"], (string?)file["description"])));

        var flags = (long?)message["flags"] ?? 0;
        if ((flags & ThinkingFlag) != 0)
        {
            lines.Add(new TextLine(new Run("(thinking…)", Ink.Faint)));
        }

        if ((flags & PrivateFlag) != 0)
        {
            lines.Add(new TextLine(new Run("(only you can see this)", Ink.Faint)));
        }

        return lines;
    }

    private IEnumerable<TextLine> Components(JsonNode? components) => Objects(components).SelectMany(Component);

    private IEnumerable<TextLine> Component(JsonObject component) => (int?)component["type"] switch
    {
        1 => _controls.Row(Objects(component["components"])),
        9 => Section(component),
        10 => markdown.Render((string?)component["content"] ?? ""),
        11 => [MediaText.Picture(component)],
        12 => Objects(component["items"]).Select(MediaText.Picture),
        13 => [MediaText.File((string?)component["name"], (long?)component["size"], null)],
        14 => [Separator(component)],
        17 => Container(component),
        var other => [new TextLine(new Run($"(something that text cannot show: component type {other})", Ink.Faint))],
    };

    private IEnumerable<TextLine> Container(JsonObject container)
    {
        var lines = Components(container["components"]);
        return (int?)container["accent_color"] is { } colour ? lines.Select(line => line with { Bar = colour }) : lines;
    }

    private List<TextLine> Section(JsonObject section)
    {
        var lines = Components(section["components"]).ToList();
        if (section["accessory"] is JsonObject accessory)
        {
            // A button beside the text stays beside it.
            if ((int?)accessory["type"] == 2 && lines.Count > 0)
            {
                lines[^1] = lines[^1] with { Runs = [.. lines[^1].Runs, new Run("  "), .. _controls.Button(accessory)] };
            }
            else
            {
                lines.AddRange(Component(accessory));
            }
        }

        return lines;
    }

    private static TextLine Separator(JsonObject separator) =>
        (bool?)separator["divider"] ?? true ? new TextLine(new Run(new string('─', 24), Ink.Faint)) : TextLine.Blank;

    private IEnumerable<TextLine> Embed(JsonObject embed)
    {
        if ((string?)embed["author"]?["name"] is [_, ..] author)
        {
            yield return new TextLine(new Run(author, Ink.Faint));
        }

        if ((string?)embed["title"] is [_, ..] title)
        {
            var url = (string?)embed["url"] is [_, ..] address ? $" ({address})" : "";
            yield return new TextLine([.. markdown.RenderInline(title, Ink.Bold), new Run(url)]);
        }

        foreach (var line in (string?)embed["description"] is [_, ..] description ? markdown.Render(description) : [])
        {
            yield return line;
        }

        foreach (var field in Objects(embed["fields"]))
        {
            yield return new TextLine(markdown.RenderInline((string?)field["name"] ?? "", Ink.Bold));
            foreach (var line in markdown.Render((string?)field["value"] ?? ""))
            {
                yield return line with { Lead = "  " + line.Lead, Hang = "  " + line.Hang };
            }
        }

        foreach (var picture in Objects(new JsonArray(embed["image"]?.DeepClone(), embed["thumbnail"]?.DeepClone())))
        {
            yield return MediaText.Picture(new JsonObject { ["media"] = picture.DeepClone(), ["description"] = (string?)picture["description"] });
        }

        if ((string?)embed["footer"]?["text"] is [_, ..] footer)
        {
            yield return new TextLine(new Run(footer, Ink.Faint));
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? array) => (array as JsonArray ?? []).OfType<JsonObject>();
}
