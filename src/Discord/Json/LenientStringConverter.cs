using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quadrennial.Discord.Json;

/// <summary>
/// Text as people type it. JSON may carry half a surrogate pair as an escape, which the runtime refuses to read; here it becomes
/// U+FFFD, so that one broken emoji does not cost a person their answer. Numbers and booleans read as the text they are written in.
/// </summary>
internal sealed class LenientStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(ref reader) ?? "";

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    internal static string? ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.PropertyName:
                return reader.ValueIsEscaped && HasLoneSurrogate(reader.ValueSpan) ? Unescape(reader.ValueSpan) : reader.GetString();
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                reader.Skip();
                return null;
            default:
                return null;
        }
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> text)
    {
        var highPending = false;
        for (var i = 0; i < text.Length; i++)
        {
            var escape = text[i] == '\\' ? EscapedUnit(text[i..]) : null;
            var isLow = escape is { } low && char.IsLowSurrogate(low);
            if (highPending != isLow)
            {
                return true;
            }

            highPending = escape is { } high && char.IsHighSurrogate(high);
            i += text[i] != '\\' ? 0 : escape is null ? 1 : 5;
        }

        return highPending;
    }

    private static char? EscapedUnit(ReadOnlySpan<byte> escape) =>
        escape.Length >= 6 && escape[1] == 'u' && ushort.TryParse(escape[2..6], NumberStyles.AllowHexSpecifier, null, out var unit)
            ? (char)unit
            : null;

    private static string Unescape(ReadOnlySpan<byte> text)
    {
        var result = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOf((byte)'\\');
            result.Append(Encoding.UTF8.GetString(plain < 0 ? text : text[..plain]));
            text = plain < 0 ? [] : text[plain..];
            if (text.IsEmpty)
            {
                break;
            }

            var unit = EscapedUnit(text);
            result.Append(unit ?? Simple(text[1]));
            text = text[(unit is null ? 2 : 6)..];
        }

        return ReplaceLoneSurrogates(result.ToString());
    }

    private static char Simple(byte escape) => (char)escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        var same => same,
    };

    private static string ReplaceLoneSurrogates(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            // DecodeFromUtf16 hands back U+FFFD for a lone half, and says how much it took.
            Rune.DecodeFromUtf16(rest, out var rune, out var consumed);
            result.Append(rune);
            rest = rest[consumed..];
        }

        return result.ToString();
    }
}
