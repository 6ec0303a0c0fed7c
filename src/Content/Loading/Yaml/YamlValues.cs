using Quadrennial.Content.Model;

namespace Quadrennial.Content.Loading.Yaml;

/// <summary>Takes values out of a checked map.</summary>
internal static class YamlValues
{
    public static string Text(this YamlMap map, string key) => ((YamlText)map[key]!).Value;

    public static string? TextOrNull(this YamlMap map, string key) => (map[key] as YamlText)?.Value;

    public static bool Flag(this YamlMap map, string key) => map.TextOrNull(key) == "true";

    public static int Whole(this YamlMap map, string key) => PackValue.TryWhole(map.Text(key), out var value) ? value : 0;

    public static PartialDate? DateOrNull(this YamlMap map, string key) =>
        map.TextOrNull(key) is { } text && PackValue.TryDate(text, out var date) ? date : null;

    public static TimeOnly? ClockOrNull(this YamlMap map, string key) =>
        map.TextOrNull(key) is { } text && PackValue.TryClock(text, out var time) ? time : null;

    public static TimeSpan Offset(this YamlMap map, string key) => PackValue.TryOffset(map.Text(key), out var offset) ? offset : default;

    /// <summary>The member of the enum, or its default where the key was left out.</summary>
    public static T Word<T>(this YamlMap map, string key)
        where T : struct, Enum =>
        Enum.TryParse<T>(map.TextOrNull(key), ignoreCase: true, out var value) ? value : default;

    /// <summary>The list's items; a lone value counts as a list of one.</summary>
    public static IReadOnlyList<YamlNode> Items(this YamlMap map, string key) => map[key] switch
    {
        YamlList list => list.Items,
        { } alone => [alone],
        null => [],
    };

    public static IEnumerable<YamlMap> Maps(this YamlMap map, string key) => map.Items(key).OfType<YamlMap>();

    public static IReadOnlyList<string> Texts(this YamlMap map, string key) => Texts(map.Items(key));

    public static IReadOnlyList<string> Texts(this YamlList list) => Texts(list.Items);

    private static string[] Texts(IReadOnlyList<YamlNode> items) => [.. items.OfType<YamlText>().Select(text => text.Value)];
}
