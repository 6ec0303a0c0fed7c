using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Quadrennial.Benchmarks.Load;

/// <summary>
/// The least a program can do and still answer: a WebSocket, an HTTP client, and the same few bytes for every interaction. What the bot
/// needs beyond this is what the bot costs.
/// </summary>
internal static class EchoClient
{
    private static readonly byte[] Answer = """{"type":4,"data":{"content":"echo","allowed_mentions":{"parse":[]}}}"""u8.ToArray();

    /// <summary>Connects to the gateway that the API names, says who it is, and answers until killed.</summary>
    public static async Task<int> RunAsync(Uri api, string token)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false, MaxConnectionsPerServer = 256 })
        {
            BaseAddress = api,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "gateway/bot");
        request.Headers.TryAddWithoutValidation("Authorization", "Bot " + token);
        using var answer = await http.SendAsync(request);
        using var gateway = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());

        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(gateway.RootElement.GetProperty("url").GetString()!.TrimEnd('/') + "/?v=10&encoding=json"), CancellationToken.None);
        var identify = $$$$"""{"op":2,"d":{"token":"{{{{token}}}}","intents":1,"properties":{"os":"linux","browser":"echo","device":"echo"}}}""";
        await socket.SendAsync(Encoding.UTF8.GetBytes(identify), WebSocketMessageType.Text, true, CancellationToken.None);

        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        while (socket.State == WebSocketState.Open)
        {
            var received = await socket.ReceiveAsync(buffer.GetMemory(1 << 14), CancellationToken.None);
            buffer.Advance(received.Count);
            if (received.EndOfMessage)
            {
                if (FindInteraction(buffer.WrittenSpan) is var (id, interactionToken) && interactionToken is not null)
                {
                    _ = AnswerAsync(http, id!, interactionToken);
                }

                buffer.ResetWrittenCount();
            }
        }

        return 0;
    }

    private static (string? Id, string? Token) FindInteraction(ReadOnlySpan<byte> payload)
    {
        if (payload.IndexOf("INTERACTION_CREATE"u8) < 0)
        {
            return default;
        }

        var reader = new Utf8JsonReader(payload);
        string? id = null, token = null;
        while (reader.Read())
        {
            // Depth 2 is inside "d": the interaction's own members.
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2)
            {
                if (reader.ValueTextEquals("id"u8))
                {
                    reader.Read();
                    id = reader.GetString();
                }
                else if (reader.ValueTextEquals("token"u8))
                {
                    reader.Read();
                    token = reader.GetString();
                }
            }
        }

        return (id, token);
    }

    private static async Task AnswerAsync(HttpClient http, string id, string token)
    {
        using var content = new ByteArrayContent(Answer);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.PostAsync($"interactions/{id}/{token}/callback", content);
        if (response.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.OK))
        {
            await Console.Error.WriteLineAsync($"The server answered {(int)response.StatusCode}.");
        }
    }
}
