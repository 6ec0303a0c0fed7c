namespace Quadrennial.Content.Loading.Yaml;

/// <summary>A piece of a YAML file that knows where it stands.</summary>
internal abstract class YamlNode(Place place)
{
    /// <summary>Where it begins.</summary>
    public Place Place { get; } = place;

    /// <summary>What to call it in a message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value.</summary>
internal sealed class YamlText(Place place, string value, bool isQuoted) : YamlNode(place)
{
    /// <summary>The value without surrounding white space; folded and block text ends in a line break that nobody means.</summary>
    public string Value { get; } = value.Trim(' ', '\n');

    /// <summary>True for nothing at all, and for the two ways in which YAML spells nothing.</summary>
    public bool IsEmpty => Value.Length == 0 || (!isQuoted && Value is "~" or "null");

    /// <inheritdoc />
    public override string Kind => IsEmpty ? "nothing" : "a single value";
}

/// <summary>Values in order.</summary>
internal sealed class YamlList(Place place, IReadOnlyList<YamlNode> items) : YamlNode(place)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <inheritdoc />
    public override string Kind => "a list";
}

/// <summary>Values by key.</summary>
internal sealed class YamlMap(Place place, IReadOnlyList<YamlEntry> entries) : YamlNode(place)
{
    /// <summary>The entries as written; a key that stands there twice is reported when read and kept once.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    /// <inheritdoc />
    public override string Kind => "keys and values";

    /// <summary>The value under the key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Value == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlText Key, YamlNode Value);
