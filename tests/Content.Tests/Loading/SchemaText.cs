using System.Text.Json;
using System.Text.Json.Nodes;
using Quadrennial.Content.Loading.Shapes;

namespace Quadrennial.Content.Tests.Loading;

/// <summary>Says what the loader checks in the words of JSON Schema (draft 7, which editors know best).</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(FileShape file)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"{file.Path} in a Quadrennial content pack",
        };
        foreach (var (key, value) in Of(file.Content))
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Of(Shape shape) => shape switch
    {
        TextShape { OrBare: true } text => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["minLength"] = 1, ["maxLength"] = text.Longest },
        TextShape text => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = text.Longest },
        IdShape id => Pattern($"^[a-z0-9]([a-z0-9.-]{{0,{id.Longest - 2}}}[a-z0-9])?$"),
        ReferenceShape => Of(new IdShape(default)),
        SourceShape => new() { ["anyOf"] = new JsonArray(Of(new ReferenceShape(default)), Of(new AddressShape())) },
        WordShape word => new() { ["enum"] = new JsonArray([.. word.Words]) },
        FlagShape => new() { ["type"] = "boolean" },
        WholeShape whole => new() { ["type"] = "integer", ["minimum"] = whole.Least, ["maximum"] = whole.Most },
        DateShape { DayOnly: true } => Pattern(@"^\d{4}-\d{2}-\d{2}$"),
        DateShape => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = @"^\d{4}(-\d{2}(-\d{2})?)?$", ["minimum"] = 1, ["maximum"] = 9999 },
        ClockShape => Pattern(@"^([01]\d|2[0-3]):[0-5]\d$"),
        OffsetShape => Pattern(@"^(([01]?\d|2[0-3]):[0-5]\d|[0-5]?\d):[0-5]\d$"),
        AddressShape => new() { ["type"] = "string", ["pattern"] = "^https?://", ["maxLength"] = AddressShape.Longest },
        ZoneShape => new() { ["type"] = "string", ["examples"] = new JsonArray("America/Los_Angeles", "Europe/Berlin", "UTC") },
        ListShape list => Of(list),
        MapShape map => Of(map),
        TableShape table => new()
        {
            ["type"] = "object",
            ["propertyNames"] = Of(new IdShape(table.Kind)),
            ["additionalProperties"] = Of(table.Value),
            ["maxProperties"] = table.Most,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "a shape without words for it"),
    };

    private static JsonObject Of(ListShape list)
    {
        var array = new JsonObject { ["type"] = "array", ["items"] = Of(list.Item), ["maxItems"] = list.Most };
        if (list.Fewest > 0)
        {
            array["minItems"] = list.Fewest;
        }

        if (list.Item is ReferenceShape or SourceShape or TextShape)
        {
            array["uniqueItems"] = true;
        }

        return list.OrOne ? new() { ["anyOf"] = new JsonArray(Of(list.Item), array) } : array;
    }

    private static JsonObject Of(MapShape map)
    {
        var properties = new JsonObject();
        foreach (var field in map.Fields)
        {
            var property = new JsonObject { ["description"] = field.Description };
            foreach (var (key, value) in Of(field.Shape))
            {
                property[key] = value?.DeepClone();
            }

            properties[field.Key] = property;
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. map.Fields.Where(field => field.IsRequired).Select(field => field.Key)]),
            ["additionalProperties"] = false,
        };
        return map.Shorthand is { } shorthand
            ? new() { ["anyOf"] = new JsonArray(Of(map.Fields.Single(field => field.Key == shorthand).Shape), schema) }
            : schema;
    }

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
