using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>Gateway payloads as bytes.</summary>
internal static class Payload
{
    private static readonly JsonWriterOptions AsDiscordWrites = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Dispatch(string type, int sequence, JsonObject data) => Write(op: 0, type, sequence, data);

    public static byte[] Hello(TimeSpan heartbeatInterval) =>
        Write(op: 10, type: null, sequence: null, new JsonObject { ["heartbeat_interval"] = (long)heartbeatInterval.TotalMilliseconds });

    public static byte[] HeartbeatAck() => Write(op: 11, type: null, sequence: null, data: null);

    public static byte[] Reconnect() => Write(op: 7, type: null, sequence: null, data: null);

    public static byte[] InvalidSession(bool resumable) => Write(op: 9, type: null, sequence: null, JsonValue.Create(resumable));

    private static byte[] Write(int op, string? type, int? sequence, JsonNode? data)
    {
        var buffer = new ArrayBufferWriter<byte>(initialCapacity: 2_048);
        using (var writer = new Utf8JsonWriter(buffer, AsDiscordWrites))
        {
            writer.WriteStartObject();
            writer.WriteString("t"u8, type);
            if (sequence is { } number)
            {
                writer.WriteNumber("s"u8, number);
            }
            else
            {
                writer.WriteNull("s"u8);
            }

            writer.WriteNumber("op"u8, op);
            writer.WritePropertyName("d"u8);
            if (data is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                data.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
