using System.Net.Http.Headers;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Rest;

/// <summary>Makes HTTP requests of calls; a new one for each attempt.</summary>
internal sealed class RequestBuilder(DiscordRestOptions options)
{
    private readonly string _base = options.BaseAddress.AbsoluteUri.TrimEnd('/') + "/";
    private readonly string _authorization = "Bot " + options.Token;

    public HttpRequestMessage Build(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, _base + call.Path) { Content = ContentOf(call) };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (call.Manner == RestManner.Bot)
        {
            request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        }

        return request;
    }

    private static HttpContent? ContentOf(RestCall call)
    {
        if (call.Body is null)
        {
            return null;
        }

        var json = new ByteArrayContent(call.Body);
        json.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return call.Files.Count == 0 ? json : WithFiles(json, call.Files);
    }

    private static MultipartFormDataContent WithFiles(ByteArrayContent json, IReadOnlyList<FileUpload> files)
    {
        var parts = new MultipartFormDataContent();
        Name(json, "payload_json", null);
        parts.Add(json);
        for (var i = 0; i < files.Count; i++)
        {
            var part = new ReadOnlyMemoryContent(files[i].Content);
            part.Headers.TryAddWithoutValidation("Content-Type", files[i].ContentType ?? "application/octet-stream");
            Name(part, $"files[{i}]", files[i].Name);
            parts.Add(part);
        }

        return parts;
    }

    /// <summary>Quoted, as form parsers other than .NET's expect it.</summary>
    private static void Name(HttpContent part, string name, string? fileName) =>
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = fileName is null ? null : $"\"{fileName}\"",
        };
}
