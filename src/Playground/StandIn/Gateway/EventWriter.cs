using System.Buffers;
using System.Text.Json;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>Writes events as bytes. One buffer serves all of them: events are written one at a time, with the gate held.</summary>
/// <param name="isFromTheFuture">Whether to add what no client knows.</param>
internal sealed class EventWriter(bool isFromTheFuture)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(initialCapacity: 16_384);

    public byte[] Write(string type, int sequence, Action<Utf8JsonWriter> writeData)
    {
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, WireFormat.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("t"u8, type);
            writer.WriteNumber("s"u8, sequence);
            writer.WriteNumber("op"u8, 0);
            writer.WritePropertyName("d"u8);
            writeData(writer);
            writer.WriteEndObject();
        }

        return isFromTheFuture ? Novelty.AddTo(_buffer.WrittenSpan) : _buffer.WrittenSpan.ToArray();
    }
}
