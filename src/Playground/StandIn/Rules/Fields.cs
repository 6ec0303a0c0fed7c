using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>
/// The fields of one JSON object, read with their limits; whatever is wrong is noted at its path. Null counts as left out, as with Discord.
/// Lengths are counted in characters (code points), as Discord counts them.
/// </summary>
internal readonly struct Fields(JsonObject json, string path, Problems problems)
{
    public JsonObject Json => json;

    public Problems Problems => problems;

    public string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public string Path => path;

    public bool Has(string name) => json[name] is not null;

    public void Complain(string name, string code, string message) => problems.Add(At(name), code, message);

    /// <summary>Complains of properties that Discord does not know: it would ignore them, so they are mistakes.</summary>
    public void Only(params ReadOnlySpan<string> known)
    {
        foreach (var (name, _) in json)
        {
            if (!known.Contains(name))
            {
                Complain(name, "UNKNOWN_PROPERTY", $"Discord knows no property '{name}' here.");
            }
        }
    }

    public string? Text(string name, int max, int min = 0, bool isRequired = false)
    {
        if (Present(name, isRequired) is not { } node)
        {
            return null;
        }

        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            Complain(name, "STRING_TYPE_CONVERT", "Could not interpret the value as string.");
            return null;
        }

        if (text.Length < min || (text.Length > max && CodePoints(text) > max))
        {
            var (code, message) = min > 0
                ? ("BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.")
                : ("BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
            Complain(name, code, message);
        }

        return text;
    }

    public long? Whole(string name, long min = long.MinValue, long max = long.MaxValue, bool isRequired = false)
    {
        if (Present(name, isRequired) is not { } node)
        {
            return null;
        }

        if (node.AsWhole() is not { } number)
        {
            Complain(name, "NUMBER_TYPE_COERCE", "Value is not int.");
            return null;
        }

        if (number < min || number > max)
        {
            Complain(name, number < min ? "NUMBER_TYPE_MIN" : "NUMBER_TYPE_MAX", $"int value should be between {min} and {max}.");
        }

        return number;
    }

    public bool? Flag(string name)
    {
        if (json[name] is not { } node)
        {
            return null;
        }

        if (node is JsonValue value && value.TryGetValue<bool>(out var flag))
        {
            return flag;
        }

        Complain(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    public ulong? Id(string name, bool isRequired = false)
    {
        if (Present(name, isRequired) is not { } node)
        {
            return null;
        }

        if (node.AsId() is { } id)
        {
            return id;
        }

        Complain(name, "NUMBER_TYPE_COERCE", "Value is not snowflake.");
        return null;
    }

    public string? Url(string name, int max, bool isRequired = false, bool attachmentsToo = false)
    {
        var url = Text(name, max, isRequired ? 1 : 0, isRequired);
        if (url is null)
        {
            return null;
        }

        var isFine = Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme is "http" or "https" || (attachmentsToo && uri.Scheme is "attachment"));
        if (!isFine)
        {
            Complain(name, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }

        return url;
    }

    public Fields? Child(string name, bool isRequired = false)
    {
        if (Present(name, isRequired) is not { } node)
        {
            return null;
        }

        if (node is JsonObject child)
        {
            return new Fields(child, At(name), problems);
        }

        Complain(name, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType.");
        return null;
    }

    /// <summary>The objects of an array.</summary>
    public IReadOnlyList<Fields> Children(string name, int max, int min = 0, bool isRequired = false)
    {
        var children = new List<Fields>();
        foreach (var (element, at) in Elements(name, max, min, isRequired))
        {
            if (element is JsonObject child)
            {
                children.Add(new Fields(child, at, problems));
            }
            else
            {
                problems.Add(at, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType.");
            }
        }

        return children;
    }

    /// <summary>The elements of an array, each with its path.</summary>
    public IReadOnlyList<(JsonNode? Element, string Path)> Elements(string name, int max, int min = 0, bool isRequired = false)
    {
        if (Present(name, isRequired) is not { } node)
        {
            return [];
        }

        if (node is not JsonArray array)
        {
            Complain(name, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.");
            return [];
        }

        if (array.Count < min || array.Count > max)
        {
            Complain(name, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }

        var at = At(name);
        return [.. array.Select((element, index) => (element, $"{at}.{index}"))];
    }

    /// <summary>Notes that the value is none of those allowed.</summary>
    public void ComplainOfChoice(string name, string allowed) =>
        Complain(name, "BASE_TYPE_CHOICES", $"Value must be one of {{{allowed}}}.");

    public static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private JsonNode? Present(string name, bool isRequired)
    {
        var node = json[name];
        if (node is null && isRequired)
        {
            Complain(name, "BASE_TYPE_REQUIRED", "This field is required");
        }

        return node;
    }
}
