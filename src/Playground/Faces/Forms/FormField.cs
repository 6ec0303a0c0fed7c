using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Forms;

/// <summary>What a field of a form takes.</summary>
internal enum FormFieldKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Entries of a list.</summary>
    Pick,

    /// <summary>One of a few, sent as text rather than as a list.</summary>
    Radio,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>People, channels, files: nothing that is filled in here.</summary>
    Other,
}

/// <summary>An entry of a list in a form.</summary>
/// <param name="Label">What people see.</param>
/// <param name="Value">What the bot gets.</param>
/// <param name="IsChosen">Whether it is chosen at first.</param>
internal sealed record FormEntry(string Label, string Value, bool IsChosen);

/// <summary>A field of a form.</summary>
/// <param name="CustomId">By which the bot knows it.</param>
/// <param name="Label">What people see.</param>
/// <param name="Kind">What it takes.</param>
internal sealed record FormField(string CustomId, string Label, FormFieldKind Kind)
{
    /// <summary>A line of explanation, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Text that stands in it at first, or null.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it has room for several lines.</summary>
    public bool HasLines { get; init; }

    /// <summary>Fewest characters of a text, or fewest entries.</summary>
    public int Least { get; init; }

    /// <summary>Most characters of a text, or most entries.</summary>
    public int Most { get; init; }

    /// <summary>What can be picked.</summary>
    public IReadOnlyList<FormEntry> Entries { get; init; } = [];

    /// <summary>Reads an input component, by Discord's component numbers.</summary>
    public static FormField Read(JsonObject input, string? label, string? description)
    {
        var type = input.Type();
        var kind = type switch
        {
            4 => FormFieldKind.Text,
            3 or 22 => FormFieldKind.Pick,
            21 => FormFieldKind.Radio,
            23 => FormFieldKind.Flag,
            _ => FormFieldKind.Other,
        };
        var entries = input.Objects("options")
            .Select(entry => new FormEntry(entry.Text("label") ?? "", entry.Text("value") ?? "", entry.Flag("default") ?? false))
            .ToList();
        var (least, most) = type switch
        {
            4 => (input.Whole("min_length") ?? 0, input.Whole("max_length") ?? 4000),
            22 => (input.Whole("min_values") ?? 0, input.Whole("max_values") ?? entries.Count),
            _ => (input.Whole("min_values") ?? 1, input.Whole("max_values") ?? 1),
        };
        return new FormField(input.Text("custom_id") ?? "", label ?? "", kind)
        {
            Description = description,
            IsRequired = input.Flag("required") ?? kind is not FormFieldKind.Flag,
            Value = kind == FormFieldKind.Text ? input.Text("value") : null,
            HasLines = input.Whole("style") == 2,
            Least = least,
            Most = most,
            Entries = entries,
        };
    }

    /// <summary>
    /// What is sent for a typed line: text (<c>\n</c> begins a new line where there is room for several), numbers of entries, yes or no;
    /// an empty line keeps what stands there. Else a sentence that says what is wrong.
    /// </summary>
    public (JsonNode? Value, string? Problem) Take(string typed) => Kind switch
    {
        FormFieldKind.Text => TakeText(typed),
        FormFieldKind.Pick => TakePicks(typed),
        FormFieldKind.Radio => TakeOne(typed),
        FormFieldKind.Flag => typed.ToLowerInvariant() switch
        {
            "yes" or "true" or "y" => (true, null),
            "no" or "false" or "n" or "" => (false, null),
            _ => (null, $"{Label} is yes or no."),
        },
        _ => (null, IsRequired ? $"{Label} cannot be filled in here; :cancel closes the form." : null),
    };

    private (JsonNode?, string?) TakeText(string typed)
    {
        var text = typed.Length == 0 ? Value ?? "" : HasLines ? typed.Replace("\\n", "\n") : typed;
        return text.Length switch
        {
            0 when IsRequired => (null, $"{Label} must be filled in."),
            0 => ("", null),
            var length when length < Least => (null, $"{Label} needs at least {Least} characters."),
            var length when length > Most => (null, $"{Label} may have at most {Most} characters; that was {length}."),
            _ => (text, null),
        };
    }

    private (JsonNode?, string?) TakeOne(string typed)
    {
        var (picked, problem) = TakePicks(typed);
        return (picked?.AsArray().FirstOrDefault()?.DeepClone(), problem);
    }

    private (JsonNode?, string?) TakePicks(string typed)
    {
        var picks = typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.TryParse(number, out var place) ? Entries.ElementAtOrDefault(place - 1) : null)
            .ToList();
        if (picks.Contains(null))
        {
            return (null, $"Pick by number, 1 to {Entries.Count}.");
        }

        var picked = picks.Count == 0 ? Entries.Where(entry => entry.IsChosen).ToList() : [.. picks.OfType<FormEntry>().Distinct()];
        return picked.Count switch
        {
            0 when !IsRequired => (new JsonArray(), null),
            var count when count < Math.Max(Least, IsRequired ? 1 : 0) => (null, $"{Label} needs at least {Math.Max(Least, 1)}."),
            var count when count > Most => (null, $"{Label} takes at most {Most}."),
            _ => (new JsonArray([.. picked.Select(entry => JsonValue.Create(entry.Value))]), null),
        };
    }
}
