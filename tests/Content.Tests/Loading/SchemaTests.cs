using System.Text.Json;
using Quadrennial.Content.Loading.Shapes;
using Quadrennial.Content.Loading.Yaml;

namespace Quadrennial.Content.Tests.Loading;

/// <summary>The JSON Schemas for editors, in <c>src/Content/schemas</c>.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Files => [.. PackFormat.Files.Select(file => file.Name)];

    /// <summary>After a change of the format, run this with <c>UPDATE_SCHEMAS=1</c> and commit what it writes.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_schema_says_what_the_loader_checks(string name)
    {
        var text = SchemaText.Of(PackFormat.Files.Single(file => file.Name == name));
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMAS") == "1")
        {
            File.WriteAllText(PathOf(name), text);
        }

        Assert.Equal(text, File.ReadAllText(PathOf(name)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_schema_and_the_loader_know_the_same_keys(string name)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(PathOf(name)));
        var known = KeysOf(PackFormat.Files.Single(file => file.Name == name).Content).Order().ToList();

        Assert.NotEmpty(known);
        Assert.Equal(known, KeysOf(schema.RootElement).Order());
    }

    [Fact]
    public void The_sample_that_the_tests_load_uses_every_key_of_the_format()
    {
        using var pack = new PackFolder(toPlayWith: true);
        var used = new HashSet<string>();
        foreach (var file in pack.Source.Snapshot().Files.Value)
        {
            used.UnionWith(KeysOf(YamlFile.Read(file.Path, file.Bytes, new()), ""));
        }

        Assert.Empty(PackFormat.Files.SelectMany(file => KeysOf(file.Content)).Except(used));
    }

    private static string PathOf(string name) => Repository.File("src", "Content", "schemas", $"{name}.schema.json");

    private static IEnumerable<string> KeysOf(Shape shape, string path = "") => shape switch
    {
        MapShape map => map.Fields.SelectMany(field => KeysOf(field.Shape, $"{path}/{field.Key}").Prepend($"{path}/{field.Key}")),
        ListShape list => KeysOf(list.Item, path),
        TableShape table => KeysOf(table.Value, $"{path}/*"),
        _ => [],
    };

    private static IEnumerable<string> KeysOf(JsonElement schema, string path = "")
    {
        foreach (var part in schema.EnumerateObject())
        {
            var keys = part.Name switch
            {
                "properties" => part.Value.EnumerateObject().SelectMany(key => KeysOf(key.Value, $"{path}/{key.Name}").Prepend($"{path}/{key.Name}")),
                "items" => KeysOf(part.Value, path),
                "anyOf" => part.Value.EnumerateArray().SelectMany(either => KeysOf(either, path)),
                "additionalProperties" when part.Value.ValueKind is JsonValueKind.Object => KeysOf(part.Value, $"{path}/*"),
                _ => [],
            };
            foreach (var key in keys)
            {
                yield return key;
            }
        }
    }

    private static IEnumerable<string> KeysOf(YamlNode? node, string path) => node switch
    {
        YamlMap map => map.Entries.SelectMany(entry =>
        {
            var key = path == "/sources" ? $"{path}/*" : $"{path}/{entry.Key.Value}";
            return KeysOf(entry.Value, key).Prepend(key);
        }),
        YamlList list => list.Items.SelectMany(item => KeysOf(item, path)),
        _ => [],
    };
}
