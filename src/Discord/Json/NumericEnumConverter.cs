using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quadrennial.Discord.Json;

/// <summary>
/// Discord's numbered kinds. A number we have no name for is kept as it is; what does not fit at all reads as -1, which no kind uses.
/// </summary>
internal sealed class NumericEnumConverter<T> : JsonConverter<T>
    where T : unmanaged, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt32(out var number):
                return Unsafe.BitCast<int, T>(number);
            case JsonTokenType.String when int.TryParse(reader.ValueSpan, out var number):
                return Unsafe.BitCast<int, T>(number);
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                reader.Skip();
                break;
        }

        return Unsafe.BitCast<int, T>(-1);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Unsafe.BitCast<T, int>(value));
}
