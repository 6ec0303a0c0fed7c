using System.IO.Compression;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>Transport compression (<c>compress=zlib-stream</c>): one stream per connection, flushed after each payload.</summary>
internal sealed class ZlibStream : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _deflate;

    public ZlibStream() => _deflate = new ZLibStream(_compressed, CompressionLevel.Fastest);

    /// <summary>Compresses a payload; the result ends in 00 00 FF FF, which tells the reader it is complete.</summary>
    public byte[] Compress(ReadOnlySpan<byte> payload)
    {
        _compressed.SetLength(0);
        _deflate.Write(payload);
        _deflate.Flush();
        return _compressed.ToArray();
    }

    public void Dispose()
    {
        _deflate.Dispose();
        _compressed.Dispose();
    }
}
