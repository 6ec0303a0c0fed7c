using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Quadrennial.Discord.Tests.Loopback;

/// <summary>The server's end of a gateway connection.</summary>
/// <param name="socket">The connection.</param>
/// <param name="address">Path and query it was opened with.</param>
/// <param name="abort">Breaks the connection.</param>
internal sealed class GatewayPeer(WebSocket socket, string address, Action abort)
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Address { get; } = address;

    /// <summary>Ends when the test is done with it.</summary>
    public Task Over => _over.Task;

    /// <summary>The code the client closed with, or null.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    /// <summary>The next payload, or null when the client has closed or broken off.</summary>
    public async Task<JsonNode?> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(buffer.AsMemory(length), LoopbackServer.Patience());
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                length += result.Count;
                if (result.EndOfMessage)
                {
                    return JsonNode.Parse(buffer.AsSpan(0, length));
                }
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>The next payload with this operation; heartbeats in between are answered.</summary>
    public async Task<JsonNode> ReceiveAsync(int operation)
    {
        while (true)
        {
            var payload = await ReceiveAsync() ?? throw new InvalidOperationException($"The client left before operation {operation}.");
            if ((int)payload["op"]! == operation)
            {
                return payload;
            }

            Assert.Equal(1, (int)payload["op"]!);
            await SendAsync("""{"op":11}""");
        }
    }

    public Task SendAsync(string json) => SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text);

    public Task SendAsync(byte[] bytes, WebSocketMessageType type, bool isEnd = true) =>
        socket.SendAsync(bytes, type, isEnd, LoopbackServer.Patience());

    public Task HelloAsync(int interval = 100_000) => SendAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}},"_trace":["x"]}}""");

    public Task DispatchAsync(string name, int sequence, string data) =>
        SendAsync($$$"""{"t":"{{{name}}}","s":{{{sequence}}},"op":0,"d":{{{data}}}}""");

    public Task ReadyAsync(int sequence = 1, string sessionId = "session-1", string? resumeUrl = null)
    {
        var resume = resumeUrl is null ? "" : $"\"resume_gateway_url\":\"{resumeUrl}\",";
        return DispatchAsync(
            "READY",
            sequence,
            $$"""
            {"v":10,"user":{"id":"6","username":"bot","bot":true},"guilds":[{"id":"3","unavailable":true}],
            "session_id":"{{sessionId}}",{{resume}}"application":{"id":"2","flags":0},"shard":[0,1]}
            """);
    }

    /// <summary>Greets, takes the identify and makes the client ready.</summary>
    public async Task<JsonNode> WelcomeAsync(int interval = 100_000, string sessionId = "session-1", string? resumeUrl = null)
    {
        await HelloAsync(interval);
        var identify = await ReceiveAsync(2);
        await ReadyAsync(sessionId: sessionId, resumeUrl: resumeUrl);
        return identify;
    }

    /// <summary>Waits until the client has taken all that was sent so far: it answers a request for a heartbeat in its turn.</summary>
    public async Task SettleAsync()
    {
        await SendAsync("""{"op":1,"d":null}""");
        var answer = await ReceiveAsync();
        Assert.Equal(1, (int)answer!["op"]!);
    }

    public async Task CloseAsync(int code)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", LoopbackServer.Patience());
        Leave();
    }

    /// <summary>Breaks the connection without a word.</summary>
    public void Break()
    {
        abort();
        Leave();
    }

    /// <summary>Is done with it.</summary>
    public void Leave() => _over.TrySetResult();
}
