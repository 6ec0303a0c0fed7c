using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>Single values in JSON, whether they were parsed or made here: a node made from an int is no long to the library.</summary>
internal static class Values
{
    /// <summary>Ids in JSON are text, because JavaScript cannot hold 64 bits.</summary>
    public static string Text(this ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Text(this Permission permissions) => ((ulong)permissions).Text();

    /// <summary>Writes an id, or anything else of 64 bits, as <see cref="Text(ulong)"/> spells it.</summary>
    public static void WriteId(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, ulong id)
    {
        Span<byte> digits = stackalloc byte[20];
        id.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteString(name, digits[..length]);
    }

    /// <summary>The id a node holds, or null where it holds none.</summary>
    public static ulong? AsId(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && ulong.TryParse(text, NumberStyles.None, null, out var id) ? id
        : node.AsWhole() is { } whole and >= 0 ? (ulong)whole
        : null;

    public static long? AsWhole(this JsonNode? node) =>
        node is not JsonValue value ? null
        : value.TryGetValue<long>(out var wide) ? wide
        : value.TryGetValue<int>(out var narrow) ? narrow
        : null;

    public static double? AsNumber(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out var number) ? number : node.AsWhole();
}
