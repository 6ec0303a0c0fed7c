using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>How JSON goes over the wire: UTF-8 as it is, nothing escaped that need not be.</summary>
internal static class WireFormat
{
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static ReadOnlyMemory<byte> Serialize(JsonNode json)
    {
        var buffer = new ArrayBufferWriter<byte>(initialCapacity: 1_024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteTo(writer);
        }

        return buffer.WrittenMemory;
    }
}
