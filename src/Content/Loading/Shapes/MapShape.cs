using Quadrennial.Content.Loading.Yaml;

namespace Quadrennial.Content.Loading.Shapes;

/// <summary>A key that may stand in a map.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Shape">What stands under it.</param>
/// <param name="Description">What it means, in a phrase that an editor can show.</param>
/// <param name="IsRequired">True where it may not be left out.</param>
internal sealed record Field(string Key, Shape Shape, string Description, bool IsRequired = false);

/// <summary>Keys and values.</summary>
/// <param name="Fields">Every key that may stand there.</param>
internal sealed record MapShape(IReadOnlyList<Field> Fields) : Shape
{
    /// <summary>A key whose value alone may stand for the whole map, or null: <c>bmc</c> for <c>{id: bmc}</c>.</summary>
    public string? Shorthand { get; init; }

    /// <summary>The key by which a list of these lists something twice, or null where two may be alike.</summary>
    public string? Name { get; init; }

    /// <summary>What the values have to do with each other. It may find any of them missing or wrong; that has been reported by then.</summary>
    public Action<YamlMap, PackCheck>? Also { get; init; }

    /// <summary>What to call a list's item when it is there twice, or null.</summary>
    public static string? NameOf(YamlNode item, Shape shape) => (item, shape) switch
    {
        (YamlText text, ReferenceShape or SourceShape or TextShape or MapShape { Shorthand: not null }) => text.Value,
        (YamlMap map, MapShape { Name: { } name }) => (map[name] as YamlText)?.Value,
        _ => null,
    };

    public override void Check(YamlNode node, string key, PackCheck check)
    {
        switch (node)
        {
            case YamlText { IsEmpty: false } when Shorthand is not null:
                Fields.First(field => field.Key == Shorthand).Shape.Check(node, key, check);
                break;

            case YamlMap map:
                CheckKeys(map, key, check);
                Also?.Invoke(map, check);
                break;

            default:
                check.ReportKind(node, key, "keys and values");
                break;
        }
    }

    private void CheckKeys(YamlMap map, string key, PackCheck check)
    {
        foreach (var (name, value) in map.Entries)
        {
            if (Fields.FirstOrDefault(field => field.Key == name.Value) is { } field)
            {
                field.Shape.Check(value, field.Key, check);
            }
            else
            {
                var hint = Nearest.Hint(name.Value, [.. Fields.Select(known => known.Key)]);
                check.Report(name, PackRule.UnknownKey, $"unknown key {Characters.Quote(name.Value)}{hint}");
            }
        }

        foreach (var missing in Fields.Where(field => field.IsRequired && map[field.Key] is null))
        {
            check.Report(map, PackRule.MissingKey, $"`{missing.Key}` is missing{(key.Length == 0 ? "" : $" from `{key}`")}: {missing.Description}");
        }
    }
}
