using System.Text;
using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>What was answered.</summary>
internal sealed record RawAnswer(int Status, JsonNode? Body, Func<string, string?> Header)
{
    /// <summary>Discord's JSON error code, or null.</summary>
    public int? Code => (int?)Body?["code"];

    /// <summary>The problem noted at a path of the <c>errors</c> tree, or null.</summary>
    public string? ProblemAt(string path) =>
        (string?)path.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(Body?["errors"], (node, key) => node?[key])?["_errors"]?[0]?["code"];

    public JsonObject Object => Body!.AsObject();
}

/// <summary>A plain HTTP client with the bot's token: nothing of our own client is in the way.</summary>
internal sealed class RawRest : IDisposable
{
    private readonly HttpClient _http;

    public RawRest(DiscordStandIn standIn)
    {
        _http = new HttpClient { BaseAddress = standIn.ApiBaseUrl };
        _http.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (https://example.org, 1)");
        _http.DefaultRequestHeaders.Add("Authorization", "Bot " + standIn.BotToken);
    }

    public Task<RawAnswer> GetAsync(string path) => SendAsync("GET", path);

    public Task<RawAnswer> PostAsync(string path, string json) => SendAsync("POST", path, json);

    public Task<RawAnswer> PatchAsync(string path, string json) => SendAsync("PATCH", path, json);

    public Task<RawAnswer> PutAsync(string path, string json) => SendAsync("PUT", path, json);

    public Task<RawAnswer> DeleteAsync(string path) => SendAsync("DELETE", path);

    public Task<RawAnswer> SendAsync(string method, string path, string? json = null) =>
        SendAsync(new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        });

    public async Task<RawAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, Lab.Token);
        var text = await response.Content.ReadAsStringAsync(Lab.Token);
        var body = response.Content.Headers.ContentType?.MediaType is "application/json" ? JsonNode.Parse(text) : null;
        var headers = response.Headers;
        return new RawAnswer((int)response.StatusCode, body, name => headers.TryGetValues(name, out var values) ? values.Single() : null);
    }

    public Task<byte[]> DownloadAsync(string url) => _http.GetByteArrayAsync(url, Lab.Token);

    public void Dispose() => _http.Dispose();
}
