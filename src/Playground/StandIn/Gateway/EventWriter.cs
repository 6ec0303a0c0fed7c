using System.Buffers;
using System.Text.Json;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>Writes events as bytes. One writer serves all of them: events are written one at a time, with the gate held.</summary>
/// <param name="isFromTheFuture">Whether to add what no client knows.</param>
internal sealed class EventWriter(bool isFromTheFuture)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(initialCapacity: 16_384);
    private readonly Utf8JsonWriter _writer = new(Stream.Null, WireFormat.Options);

    public byte[] Write(string type, int sequence, Action<Utf8JsonWriter> writeData)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
        _writer.WriteString("t"u8, type);
        _writer.WriteNumber("s"u8, sequence);
        _writer.WriteNumber("op"u8, 0);
        _writer.WritePropertyName("d"u8);
        writeData(_writer);
        _writer.WriteEndObject();
        _writer.Flush();
        return isFromTheFuture ? Novelty.AddTo(_buffer.WrittenSpan) : _buffer.WrittenSpan.ToArray();
    }
}
