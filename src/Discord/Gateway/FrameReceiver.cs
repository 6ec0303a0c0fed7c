using System.Buffers;
using System.Net.WebSockets;

namespace Quadrennial.Discord.Gateway;

/// <summary>Reads whole payloads from a socket into one pooled buffer.</summary>
internal sealed class FrameReceiver(WebSocket socket, StreamInflater? inflater) : IDisposable
{
    private const int UsualSize = 16 * 1024;

    /// <summary>A server with hundreds of channels announces itself in a few megabytes; beyond this somebody plays tricks.</summary>
    private const int LargestSize = 64 * 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualSize);

    /// <summary>The next payload, valid until the next call; empty when the other side has closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (_buffer.Length > 64 * UsualSize)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(UsualSize);
        }

        for (var length = 0; ;)
        {
            if (length == _buffer.Length)
            {
                _buffer = Grow(_buffer, length);
            }

            var result = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return default;
            }

            length += result.Count;
            if (!result.EndOfMessage || length == 0)
            {
                continue;
            }

            if (inflater is null || result.MessageType == WebSocketMessageType.Text)
            {
                return _buffer.AsMemory(0, length);
            }

            // A compressed payload may come in several messages; its end is known by the flush.
            if (_buffer.AsSpan(0, length).EndsWith(StreamInflater.Suffix))
            {
                return inflater.Inflate(_buffer.AsMemory(0, length));
            }
        }
    }

    public void Dispose()
    {
        inflater?.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    /// <summary>A buffer twice the size with the same beginning.</summary>
    internal static byte[] Grow(byte[] buffer, int length)
    {
        if (buffer.Length >= LargestSize)
        {
            throw new InvalidDataException("A gateway payload of over 64 MiB.");
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
