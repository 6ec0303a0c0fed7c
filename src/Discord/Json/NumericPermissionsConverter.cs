using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quadrennial.Discord.Json;

/// <summary>Permission bits where Discord's own description of the API asks for a number; read from text or number.</summary>
internal sealed class NumericPermissionsConverter : JsonConverter<ulong?>
{
    private static readonly SnowflakeConverter Reader = new();

    public override ulong? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Reader.Read(ref reader, typeof(ulong), options);

    public override void Write(Utf8JsonWriter writer, ulong? value, JsonSerializerOptions options)
    {
        if (value is { } bits)
        {
            writer.WriteNumberValue(bits);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
