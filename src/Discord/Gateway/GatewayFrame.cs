using System.Text.Json;

namespace Quadrennial.Discord.Gateway;

/// <summary>
/// The outside of a payload: operation, sequence, event name, and the data as it stands in the buffer. Looking at it allocates nothing, so
/// events that nobody wants cost next to nothing.
/// </summary>
internal readonly ref struct GatewayFrame
{
    public int Operation { get; private init; }

    public long? Sequence { get; private init; }

    public ReadOnlySpan<byte> EventName { get; private init; }

    public ReadOnlySpan<byte> Data { get; private init; }

    /// <summary>Finds the four parts; whatever else stands there is skipped.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static GatewayFrame Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A gateway payload is an object.");
        }

        var operation = -1;
        long? sequence = null;
        ReadOnlySpan<byte> name = default;
        ReadOnlySpan<byte> data = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOperation = reader.ValueTextEquals("op"u8);
            var isSequence = reader.ValueTextEquals("s"u8);
            var isName = reader.ValueTextEquals("t"u8);
            var isData = reader.ValueTextEquals("d"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isOperation && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            {
                operation = number;
            }
            else if (isSequence && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var position))
            {
                sequence = position;
            }
            else if (isName && reader.TokenType == JsonTokenType.String)
            {
                name = reader.ValueSpan;
            }

            reader.Skip();
            if (isData)
            {
                data = json[start..(int)reader.BytesConsumed];
            }
        }

        return new GatewayFrame { Operation = operation, Sequence = sequence, EventName = name, Data = data };
    }
}

/// <summary>The operations that a session meets.</summary>
internal static class GatewayOperation
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int PresenceUpdate = 3;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAcknowledged = 11;
}
