using System.Text.Json;
using System.Text.Json.Serialization;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Json;

/// <summary>Writes a first answer; what stands in <c>data</c> depends on its kind.</summary>
internal sealed class InteractionResponseConverter : JsonConverter<InteractionResponse>
{
    public override InteractionResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("First answers are written, never read.");

    public override void Write(Utf8JsonWriter writer, InteractionResponse value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, (int)value.Type);
        if (value.Body is { } body)
        {
            writer.WritePropertyName("data"u8);
            JsonSerializer.Serialize(writer, body, Wire.Types.MessageBody);
        }
        else if (value.Form is { } form)
        {
            writer.WritePropertyName("data"u8);
            JsonSerializer.Serialize(writer, form, Wire.Types.Modal);
        }
        else if (value.Suggestions is { } suggestions)
        {
            writer.WriteStartObject("data"u8);
            writer.WritePropertyName("choices"u8);
            JsonSerializer.Serialize(writer, suggestions, Wire.Types.IReadOnlyListApplicationCommandChoice);
            writer.WriteEndObject();
        }
        else if (value.IsPrivate)
        {
            writer.WriteStartObject("data"u8);
            writer.WriteNumber("flags"u8, (int)MessageFlags.Ephemeral);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
