using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>A plain WebSocket to the gateway.</summary>
internal sealed class RawGateway : IDisposable
{
    private readonly string _token;
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _inflate;

    private RawGateway(string token)
    {
        _token = token;
        _inflate = new ZLibStream(_compressed, CompressionMode.Decompress);
    }

    /// <summary>The code it was closed with, once it is.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <summary>Number of the last event.</summary>
    public int Sequence { get; private set; }

    public string SessionId { get; private set; } = "";

    public static async Task<RawGateway> ConnectAsync(DiscordStandIn standIn, string query)
    {
        var gateway = new RawGateway(standIn.BotToken);
        await gateway._socket.ConnectAsync(new Uri($"ws://{standIn.ApiBaseUrl.Authority}/?{query}"), Lab.Token);
        return gateway;
    }

    public Task SendAsync(string json) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, Lab.Token);

    public Task IdentifyAsync(int intents = 1, string extra = "") => SendAsync(
        $$$"""{"op":2,"d":{"token":"{{{_token}}}","intents":{{{intents}}},"properties":{"os":"linux","browser":"raw","device":"raw"}{{{extra}}}}}""");

    public Task ResumeAsync(string sessionId, int sequence) =>
        SendAsync($$$"""{"op":6,"d":{"token":"{{{_token}}}","session_id":"{{{sessionId}}}","seq":{{{sequence}}}}}""");

    /// <summary>The next payload, or null once the connection is closed or cut.</summary>
    public async Task<JsonObject?> ReceiveAsync()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            ValueWebSocketReceiveResult received;
            try
            {
                received = await _socket.ReceiveAsync(buffer.AsMemory(), Lab.Token);
            }
            catch (WebSocketException)
            {
                return null;
            }

            if (received.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            whole.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return Note(JsonNode.Parse(received.MessageType is WebSocketMessageType.Text ? whole.ToArray() : Inflate(whole.ToArray()))!.AsObject());
            }
        }
    }

    /// <summary>The next event, which must be of this type; what it carries.</summary>
    public async Task<JsonObject> ReceiveAsync(string type)
    {
        var payload = await ReceiveAsync();
        while ((int?)payload?["op"] is 10 or 11)
        {
            payload = await ReceiveAsync();
        }

        Assert.Equal(type, (string?)payload?["t"]);
        return payload!["d"] as JsonObject ?? [];
    }

    /// <summary>Reads on until the connection is closed; the code it was closed with.</summary>
    public async Task<int?> ReadToCloseAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return CloseCode;
    }

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", Lab.Token);

    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _socket.Dispose();
        _inflate.Dispose();
        _compressed.Dispose();
    }

    private JsonObject Note(JsonObject payload)
    {
        Sequence = (int?)payload["s"] ?? Sequence;
        if ((string?)payload["t"] is "READY")
        {
            SessionId = (string)payload["d"]!["session_id"]!;
        }

        return payload;
    }

    private byte[] Inflate(byte[] bytes)
    {
        Assert.Equal([0x00, 0x00, 0xFF, 0xFF], bytes[^4..]);
        _compressed.SetLength(0);
        _compressed.Write(bytes);
        _compressed.Position = 0;
        using var whole = new MemoryStream();
        var buffer = new byte[4_096];
        int read;
        while ((read = _inflate.Read(buffer)) > 0)
        {
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
