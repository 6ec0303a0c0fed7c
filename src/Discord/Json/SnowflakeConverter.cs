using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quadrennial.Discord.Json;

/// <summary>
/// Ids and permission sets: Discord writes 64-bit numbers as strings, because JavaScript cannot hold them; some servers write numbers.
/// Both are read, strings are written. A value that is neither reads as 0, so that one odd field never costs a whole event.
/// </summary>
internal sealed class SnowflakeConverter : JsonConverter<ulong>
{
    public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Parse(reader.ValueSpan),
        JsonTokenType.Number when reader.TryGetUInt64(out var number) => number,
        JsonTokenType.StartArray or JsonTokenType.StartObject => Skip(ref reader),
        _ => 0,
    };

    public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, digits, out var length);
        writer.WriteStringValue(digits[..length]);
    }

    public override ulong ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.ValueSpan);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static ulong Parse(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out ulong value, out var consumed) && consumed == text.Length ? value : 0;

    private static ulong Skip(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return 0;
    }
}
