using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using Quadrennial.Discord.Gateway;

namespace Quadrennial.Discord.Tests.Gateway;

public sealed class CompressionTests : GatewayTestBase
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _stream;

    public CompressionTests() => _stream = new ZLibStream(_compressed, CompressionLevel.Optimal, leaveOpen: true);

    [Fact]
    public async Task A_compressed_stream_is_read_across_payloads_however_it_is_cut()
    {
        Start(Options(compress: true));
        var peer = await Server.PeerAsync();
        Assert.Equal("/?v=10&encoding=json&compress=zlib-stream", peer.Address);

        await peer.SendAsync(Compress("""{"op":10,"d":{"heartbeat_interval":40000}}"""), WebSocketMessageType.Binary);
        await peer.ReceiveAsync(2);
        await peer.SendAsync(
            Compress("""{"op":0,"s":1,"t":"READY","d":{"session_id":"s","user":{"id":"6"}}}"""), WebSocketMessageType.Binary);
        Assert.IsType<GatewayEvent.Ready>(await EventAsync());

        // One payload in several messages, each in several frames, and far larger than any buffer at first.
        var name = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i} "));
        var large = Compress($$$"""{"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"3","name":"{{{name}}}"}}""");
        foreach (var part in large.Chunk(10_000))
        {
            await peer.SendAsync(part[..(part.Length / 2)], WebSocketMessageType.Binary, isEnd: false);
            await peer.SendAsync(part[(part.Length / 2)..], WebSocketMessageType.Binary);
        }

        Assert.Equal(name, Assert.IsType<GatewayEvent.GuildAppeared>(await EventAsync()).Guild.Name);
        await peer.SendAsync(Compress("""{"op":0,"s":3,"t":"GUILD_DELETE","d":{"id":"3"}}"""), WebSocketMessageType.Binary);
        Assert.False(Assert.IsType<GatewayEvent.GuildGone>(await EventAsync()).IsOutage);
    }

    [Fact]
    public async Task A_broken_stream_is_replaced_by_a_new_connection()
    {
        Start(Options(compress: true));
        var first = await Server.PeerAsync();
        await first.SendAsync([1, 2, 3, 4, 5, 6, 0, 0, 0xFF, 0xFF], WebSocketMessageType.Binary);

        await PassSecondsAsync(0.75);

        await (await Server.PeerAsync()).WelcomeAsync();
        Assert.IsType<GatewayEvent.Ready>(await EventAsync());
    }

    private byte[] Compress(string payload)
    {
        _stream.Write(Encoding.UTF8.GetBytes(payload));
        _stream.Flush();
        var bytes = _compressed.ToArray();
        _compressed.SetLength(0);
        return bytes;
    }
}
