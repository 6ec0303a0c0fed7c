using Quadrennial.Content.Loading.Yaml;

namespace Quadrennial.Content.Loading.Shapes;

/// <summary>
/// What may stand at a place in a pack. The check and the JSON Schema for editors both follow from it, so neither can know a key that
/// the other does not.
/// </summary>
internal abstract record Shape
{
    /// <summary>Reports everything that is wrong with the value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="key">What it is called, for messages: the key it stands under.</param>
    /// <param name="check">Where to report, and where ids are gathered.</param>
    public abstract void Check(YamlNode node, string key, PackCheck check);
}

/// <summary>Where the shapes report and gather ids, while one pack is read.</summary>
internal sealed record PackCheck(PackErrors Errors, PackNames Names)
{
    public void Report(YamlNode node, string rule, string message) => Errors.Add(node.Place, rule, message);

    /// <summary>Reports a value of the wrong kind.</summary>
    public void ReportKind(YamlNode node, string key, string wanted)
    {
        if (node is YamlText { IsEmpty: true })
        {
            Report(node, PackRule.Empty, $"`{key}` has no value: it takes {wanted}");
        }
        else
        {
            Report(node, PackRule.WrongType, $"`{key}` takes {wanted}, not {node.Kind}");
        }
    }
}

/// <summary>Values in order.</summary>
/// <param name="Item">What each of them looks like.</param>
/// <param name="Most">How many there may be.</param>
/// <param name="Fewest">How many there must be.</param>
/// <param name="OrOne">True where a single value may stand for a list of one.</param>
internal sealed record ListShape(Shape Item, int Most, int Fewest = 0, bool OrOne = false) : Shape
{
    public override void Check(YamlNode node, string key, PackCheck check)
    {
        if (node is not YamlList list)
        {
            if (OrOne && node is YamlText { IsEmpty: false })
            {
                Item.Check(node, key, check);
            }
            else
            {
                check.ReportKind(node, key, "a list");
            }

            return;
        }

        if (list.Items.Count < Fewest)
        {
            check.Report(node, PackRule.Empty, $"`{key}` takes at least {Fewest} {(Fewest == 1 ? "item" : "items")}");
        }

        if (list.Items.Count > Most)
        {
            check.Report(list.Items[Most], PackRule.TooLarge, $"`{key}` takes at most {Most} items, here are {list.Items.Count}");
            return;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in list.Items)
        {
            Item.Check(item, key, check);
            if (MapShape.NameOf(item, Item) is { } name && !seen.Add(name))
            {
                check.Report(item, PackRule.ListedTwice, $"`{key}` lists {Characters.Quote(name)} twice");
            }
        }
    }
}

/// <summary>Keys that the author chooses, each an id, and what stands under them.</summary>
/// <param name="Kind">What the keys are ids of.</param>
/// <param name="Value">What stands under each.</param>
/// <param name="Most">How many there may be.</param>
internal sealed record TableShape(Named Kind, Shape Value, int Most) : Shape
{
    public override void Check(YamlNode node, string key, PackCheck check)
    {
        if (node is not YamlMap map)
        {
            check.ReportKind(node, key, "keys and values");
            return;
        }

        if (map.Entries.Count > Most)
        {
            check.Report(node, PackRule.TooLarge, $"`{key}` takes at most {Most} entries, here are {map.Entries.Count}");
            return;
        }

        foreach (var (name, value) in map.Entries)
        {
            new IdShape(Kind).Check(name, key, check);
            Value.Check(value, key, check);
        }
    }
}
