using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>A message, as Discord holds it, in readable text.</summary>
/// <param name="markdown">Reads its texts.</param>
/// <param name="numberOf">The number by which a control is used, in a face where it can be; null leaves the numbers out.</param>
internal sealed class MessageText(DiscordMarkdown markdown, Func<JsonObject, int?>? numberOf = null)
{
    private const int ActionRow = 1;
    private const int Section = 9;
    private const int TextDisplay = 10;
    private const int Thumbnail = 11;
    private const int MediaGallery = 12;
    private const int File = 13;
    private const int Separator = 14;
    private const int Container = 17;

    private const int PrivateFlag = 1 << 6;
    private const int ThinkingFlag = 1 << 7;

    private readonly ControlText _controls = new(numberOf);

    /// <summary>What a reader sees, top to bottom.</summary>
    public IReadOnlyList<TextLine> Render(JsonObject message)
    {
        List<TextLine> lines = [];
        if (message.Text("content") is [_, ..] content)
        {
            lines.AddRange(markdown.Render(content));
        }

        foreach (var embed in message.Objects("embeds"))
        {
            lines.AddRange(Embed(embed));
        }

        lines.AddRange(Components(message));
        var shown = message.Objects("components").Any() ? message["components"]!.ToJsonString() : "";
        lines.AddRange(message.Objects("attachments")
            .Where(file => file.Text("filename") is [_, ..] name && !shown.Contains(name, StringComparison.Ordinal))
            .Select(file => MediaText.File(file.Text("filename"), file.Whole("size"), file.Text("description"))));

        var flags = message.Whole("flags") ?? 0;
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

    private IEnumerable<TextLine> Components(JsonObject holder)
    {
        int? above = null;
        foreach (var component in holder.Objects("components"))
        {
            var type = component.Type();
            if (above is { } before && HasGap(before, type))
            {
                yield return TextLine.Blank;
            }

            foreach (var line in Component(component))
            {
                yield return line;
            }

            above = type;
        }
    }

    /// <summary>As in Discord, blocks stand a little apart, except what a separator parts anyway and what belongs in one list.</summary>
    private static bool HasGap(int above, int below) =>
        above != Separator && below != Separator && (above != below || above == TextDisplay);

    private IEnumerable<TextLine> Component(JsonObject component) => component.Type() switch
    {
        ActionRow => _controls.Row(component.Objects("components")),
        Section => InSection(component),
        TextDisplay => markdown.Render(component.Text("content") ?? ""),
        Thumbnail => [MediaText.Picture(component)],
        MediaGallery => component.Objects("items").Select(item => MediaText.Picture(item)),
        File => [MediaText.File(component.Text("name"), component.Whole("size"), null)],
        Separator => [Line(component)],
        Container => InContainer(component),
        var other => [new TextLine(new Run($"(something that text cannot show: component type {other})", Ink.Faint))],
    };

    private IEnumerable<TextLine> InContainer(JsonObject container)
    {
        var lines = Components(container);
        return container.Whole("accent_color") is { } colour ? lines.Select(line => line with { Bar = colour }) : lines;
    }

    private List<TextLine> InSection(JsonObject section)
    {
        var lines = section.Objects("components").SelectMany(Component).ToList();
        if (section["accessory"] is JsonObject accessory)
        {
            // A button beside the text stays beside it.
            if (accessory.Type() == 2 && lines.Count > 0)
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

    private static TextLine Line(JsonObject separator) =>
        separator.Flag("divider") ?? true ? new TextLine(new Run(new string('─', 24), Ink.Faint)) : TextLine.Blank;

    private IEnumerable<TextLine> Embed(JsonObject embed)
    {
        if (embed["author"]?.Text("name") is [_, ..] author)
        {
            yield return new TextLine(new Run(author, Ink.Faint));
        }

        if (embed.Text("title") is [_, ..] title)
        {
            var url = embed.Text("url") is [_, ..] address ? $" ({address})" : "";
            yield return new TextLine([.. markdown.RenderInline(title, Ink.Bold), new Run(url)]);
        }

        foreach (var line in embed.Text("description") is [_, ..] description ? markdown.Render(description) : [])
        {
            yield return line;
        }

        foreach (var field in embed.Objects("fields"))
        {
            yield return new TextLine(markdown.RenderInline(field.Text("name") ?? "", Ink.Bold));
            foreach (var line in markdown.Render(field.Text("value") ?? ""))
            {
                yield return line with { Lead = "  " + line.Lead, Hang = "  " + line.Hang };
            }
        }

        foreach (var picture in new[] { embed["image"], embed["thumbnail"] }.OfType<JsonObject>())
        {
            yield return MediaText.Picture(picture, picture.Text("url"));
        }

        if (embed["footer"]?.Text("text") is [_, ..] footer)
        {
            yield return new TextLine(new Run(footer, Ink.Faint));
        }
    }
}
