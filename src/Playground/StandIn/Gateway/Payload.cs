using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>Gateway payloads as bytes.</summary>
internal static class Payload
{
    public static readonly byte[] HeartbeatAck = [.. """{"t":null,"s":null,"op":11,"d":null}"""u8];

    public static readonly byte[] Reconnect = [.. """{"t":null,"s":null,"op":7,"d":null}"""u8];

    private static readonly JsonWriterOptions AsDiscordWrites = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>An event.</summary>
    public static byte[] Dispatch(string type, int sequence, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>(initialCapacity: 2_048);
        using (var writer = new Utf8JsonWriter(buffer, AsDiscordWrites))
        {
            writer.WriteStartObject();
            writer.WriteString("t"u8, type);
            writer.WriteNumber("s"u8, sequence);
            writer.WriteNumber("op"u8, 0);
            writer.WritePropertyName("d"u8);
            writeData(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Hello(TimeSpan heartbeatInterval) =>
        Utf8($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{(long)heartbeatInterval.TotalMilliseconds}}}}}""");

    public static byte[] InvalidSession(bool resumable) =>
        Utf8($$"""{"t":null,"s":null,"op":9,"d":{{(resumable ? "true" : "false")}}}""");

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
