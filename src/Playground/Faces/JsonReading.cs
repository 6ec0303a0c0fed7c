using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces;

/// <summary>Reads properties of Discord's objects, however they were made; what is missing or of another kind reads as null.</summary>
internal static class JsonReading
{
    /// <summary>A text.</summary>
    public static string? Text(this JsonNode json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : null;

    /// <summary>A number, whole or not.</summary>
    public static double? Number(this JsonNode json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)
            : null;

    /// <summary>A whole number; what Discord does not write as text fits 32 bits.</summary>
    public static int? Whole(this JsonNode json, string name) => (int?)json.Number(name);

    /// <summary>The number of a kind, such as a component's type.</summary>
    public static int Type(this JsonNode json) => json.Whole("type") ?? 0;

    /// <summary>Yes or no.</summary>
    public static bool? Flag(this JsonNode json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.GetValue<bool>() : null;

    /// <summary>The objects in a list; none where it is missing.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode json, string name) => (json[name] as JsonArray ?? []).OfType<JsonObject>();
}
