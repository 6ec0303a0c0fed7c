using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>Buttons and selects as text: <c>[Next]</c>, <c>[Video] https://…</c>, and with numbers <c>[3: Next]</c>.</summary>
/// <param name="numberOf">The number by which a control is used; null leaves the numbers out.</param>
internal sealed class ControlText(Func<JsonObject, int?>? numberOf)
{
    private const int ButtonType = 2;
    private const int StringSelectType = 3;

    /// <summary>A row of controls: buttons beside each other, link buttons and selects on lines of their own.</summary>
    public IEnumerable<TextLine> Row(IEnumerable<JsonObject> controls)
    {
        List<Run> beside = [];
        foreach (var control in controls)
        {
            if (control.Type() == ButtonType && control["url"] is null)
            {
                beside.AddRange(beside.Count > 0 ? [new Run("  "), .. Button(control)] : Button(control));
                continue;
            }

            if (beside.Count > 0)
            {
                yield return new TextLine([.. beside]);
                beside.Clear();
            }

            foreach (var line in control.Type() == ButtonType ? [new TextLine(Button(control))] : Select(control))
            {
                yield return line;
            }
        }

        if (beside.Count > 0)
        {
            yield return new TextLine(beside);
        }
    }

    /// <summary>One button.</summary>
    public IReadOnlyList<Run> Button(JsonObject button)
    {
        var label = $"{button["emoji"]?.Text("name")} {button.Text("label")}".Trim();
        var after = button.Text("url") is { } url ? " " + url : "";
        return button.Flag("disabled") is true
            ? [new Run($"[{label}]{after} (disabled)", Ink.Faint)]
            : [new Run($"[{Number(button)}{label}]", Ink.Control), new Run(after)];
    }

    private IEnumerable<TextLine> Select(JsonObject select)
    {
        var isDisabled = select.Flag("disabled") is true;
        var type = select.Type();
        var placeholder = select.Text("placeholder") ?? "Choose";
        var what = type switch { 5 => " (a person)", 6 => " (a role)", 7 => " (a person or role)", 8 => " (a channel)", _ => "" };
        yield return isDisabled
            ? new TextLine(new Run($"[{placeholder}]{what} (disabled)", Ink.Faint))
            : new TextLine(new Run($"[{Number(select)}{placeholder}]", Ink.Control), new Run(what));
        if (type != StringSelectType)
        {
            yield break;
        }

        var place = 0;
        foreach (var entry in select.Objects("options"))
        {
            place++;
            var label = entry.Text("label") ?? "";
            var isNumbered = label.StartsWith($"{place}. ", StringComparison.Ordinal);
            var lead = isNumbered ? place < 10 ? "   " : "  " : $"  {place,2}. ";
            var description = entry.Text("description") is [_, ..] text ? ": " + text : "";
            var chosen = entry.Flag("default") is true ? " (chosen)" : "";
            yield return new TextLine(new Run(label), new Run(description + chosen, Ink.Faint))
            {
                Lead = lead,
                Hang = "      ",
            };
        }
    }

    private string Number(JsonObject control) => numberOf?.Invoke(control) is { } number ? $"{number}: " : "";
}
