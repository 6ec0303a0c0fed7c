using Quadrennial.Playground.Faces.Rendering;

namespace Quadrennial.Playground.Faces.Forms;

/// <summary>A form as text.</summary>
internal static class FormText
{
    /// <summary>The whole form, as for reading.</summary>
    public static IEnumerable<TextLine> Render(Form form, DiscordMarkdown markdown) =>
        [.. Heading(form, markdown), .. form.Fields.SelectMany(Field)];

    /// <summary>What stands above the fields.</summary>
    public static IEnumerable<TextLine> Heading(Form form, DiscordMarkdown markdown) =>
        [new TextLine(new Run($"Form: {form.Title}", Ink.Bold)), .. form.Notes.SelectMany(markdown.Render)];

    /// <summary>A field with its explanation, its entries and what stands in it.</summary>
    public static IEnumerable<TextLine> Field(FormField field)
    {
        var rule = field switch
        {
            { Kind: FormFieldKind.Pick, Most: > 1 } => $" (up to {field.Most}, by number)",
            { Kind: FormFieldKind.Pick or FormFieldKind.Radio } => " (one, by number)",
            { Kind: FormFieldKind.Flag } => " (yes or no)",
            { IsRequired: false } => " (may stay empty)",
            _ => "",
        };
        var description = field.Description is [_, ..] text ? $": {text}" : "";
        yield return new TextLine(new Run($"[{field.Label}]", Ink.Control), new Run(rule + description, Ink.Faint));
        foreach (var (entry, place) in field.Entries.Select((entry, index) => (entry, index + 1)))
        {
            yield return new TextLine(new Run(entry.Label), new Run(entry.IsChosen ? " (chosen)" : "", Ink.Faint))
            {
                Lead = $"  {place,2}. ",
                Hang = "      ",
            };
        }

        if (field.Value is [_, ..] value)
        {
            yield return new TextLine(new Run($"now: {value.ReplaceLineEndings("\\n")}", Ink.Faint)) { Lead = "  ", Hang = "  " };
        }
    }
}
