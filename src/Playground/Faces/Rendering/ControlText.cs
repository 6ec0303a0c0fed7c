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
            if ((int?)control["type"] == ButtonType && control["url"] is null)
            {
                beside.AddRange(beside.Count > 0 ? [new Run("  "), .. Button(control)] : Button(control));
                continue;
            }

            if (beside.Count > 0)
            {
                yield return new TextLine([.. beside]);
                beside.Clear();
            }

            foreach (var line in (int?)control["type"] == ButtonType ? [new TextLine(Button(control))] : Select(control))
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
        var label = $"{(string?)button["emoji"]?["name"]} {(string?)button["label"]}".Trim();
        var after = (string?)button["url"] is { } url ? " " + url : "";
        return (bool?)button["disabled"] is true
            ? [new Run($"[{label}]{after} (disabled)", Ink.Faint)]
            : [new Run($"[{Number(button)}{label}]", Ink.Control), new Run(after)];
    }

    private IEnumerable<TextLine> Select(JsonObject select)
    {
        var isDisabled = (bool?)select["disabled"] is true;
        var type = (int?)select["type"];
        var placeholder = (string?)select["placeholder"] ?? "Choose";
        var what = type switch { 5 => " (a person)", 6 => " (a role)", 7 => " (a person or role)", 8 => " (a channel)", _ => "" };
        yield return isDisabled
            ? new TextLine(new Run($"[{placeholder}]{what} (disabled)", Ink.Faint))
            : new TextLine(new Run($"[{Number(select)}{placeholder}]", Ink.Control), new Run(what));
        if (type != StringSelectType)
        {
            yield break;
        }

        var place = 0;
        foreach (var entry in (select["options"] as JsonArray ?? []).OfType<JsonObject>())
        {
            place++;
            var lead = $"  {place,2}. ";
            var description = (string?)entry["description"] is [_, ..] text ? ": " + text : "";
            var chosen = (bool?)entry["default"] is true ? " (chosen)" : "";
            yield return new TextLine(new Run((string?)entry["label"] ?? ""), new Run(description + chosen, Ink.Faint))
            {
                Lead = lead,
                Hang = new string(' ', lead.Length),
            };
        }
    }

    private string Number(JsonObject control) => numberOf?.Invoke(control) is { } number ? $"{number}: " : "";
}
