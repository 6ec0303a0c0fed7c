using System.Text.Json;
using System.Text.Json.Serialization;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Models;

/// <summary>
/// A value that Discord writes as text, number or boolean depending on what it belongs to: an option's value, a choice, a field of a form.
/// At most one of the four is set; ids arrive as <see cref="Text"/>.
/// </summary>
[JsonConverter(typeof(ScalarValueConverter))]
public readonly record struct ScalarValue
{
    /// <summary>The value as text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>The value as a whole number, or null.</summary>
    public long? Integer { get; init; }

    /// <summary>The value as a number with a fraction, or null.</summary>
    public double? Number { get; init; }

    /// <summary>The value as yes or no, or null.</summary>
    public bool? Flag { get; init; }

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => Text is null && Integer is null && Number is null && Flag is null;

    /// <summary>An id held as text; 0 if it holds none.</summary>
    public ulong Id => ulong.TryParse(Text, out var id) ? id : 0;

    /// <summary>A text value.</summary>
    public static ScalarValue Of(string text) => new() { Text = text };

    /// <summary>A whole number.</summary>
    public static ScalarValue Of(long integer) => new() { Integer = integer };

    /// <summary>A number with a fraction.</summary>
    public static ScalarValue Of(double number) => new() { Number = number };

    /// <summary>Yes or no.</summary>
    public static ScalarValue Of(bool flag) => new() { Flag = flag };

    /// <summary>What it holds, as a person would write it; empty for nothing.</summary>
    public override string ToString() =>
        Text ?? Integer?.ToString() ?? Number?.ToString() ?? (Flag is { } flag ? flag ? "true" : "false" : "");
}

internal sealed class ScalarValueConverter : JsonConverter<ScalarValue>
{
    public override ScalarValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.True or JsonTokenType.False => ScalarValue.Of(reader.GetBoolean()),
            JsonTokenType.Number when reader.TryGetInt64(out var integer) => ScalarValue.Of(integer),
            JsonTokenType.Number => ScalarValue.Of(reader.GetDouble()),
            _ => new ScalarValue { Text = LenientStringConverter.ReadText(ref reader) },
        };

    public override void Write(Utf8JsonWriter writer, ScalarValue value, JsonSerializerOptions options)
    {
        if (value.Integer is { } integer)
        {
            writer.WriteNumberValue(integer);
        }
        else if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else if (value.Flag is { } flag)
        {
            writer.WriteBooleanValue(flag);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
