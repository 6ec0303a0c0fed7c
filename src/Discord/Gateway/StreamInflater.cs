using System.Buffers;
using System.IO.Compression;

namespace Quadrennial.Discord.Gateway;

/// <summary>Undoes <c>zlib-stream</c>: one compressed stream for the whole connection, flushed after every payload.</summary>
internal sealed class StreamInflater : IDisposable
{
    private readonly Feed _feed = new();
    private readonly ZLibStream _zlib;
    private byte[] _output = ArrayPool<byte>.Shared.Rent(32 * 1024);

    public StreamInflater() => _zlib = new ZLibStream(_feed, CompressionMode.Decompress);

    /// <summary>How every flushed payload ends.</summary>
    public static ReadOnlySpan<byte> Suffix => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>The payload; valid until the next call.</summary>
    /// <exception cref="InvalidDataException">The stream is broken; only a new connection helps.</exception>
    public ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> compressed)
    {
        _feed.Next = compressed;
        var length = 0;
        while (true)
        {
            if (length == _output.Length)
            {
                _output = FrameReceiver.Grow(_output, length);
            }

            var read = _zlib.Read(_output.AsSpan(length));
            if (read == 0)
            {
                return _output.AsMemory(0, length);
            }

            length += read;
        }
    }

    public void Dispose()
    {
        _zlib.Dispose();
        ArrayPool<byte>.Shared.Return(_output);
    }

    /// <summary>What has come in so far; its end is not the stream's end.</summary>
    private sealed class Feed : Stream
    {
        public ReadOnlyMemory<byte> Next { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Next.Length);
            Next.Span[..count].CopyTo(buffer);
            Next = Next[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
