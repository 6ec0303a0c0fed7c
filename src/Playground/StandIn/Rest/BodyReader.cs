using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Reads request bodies: JSON, or a multipart form of <c>payload_json</c> and <c>files[n]</c>.</summary>
internal static class BodyReader
{
    /// <summary>Discord's limit for a request.</summary>
    public const long MaxRequest = 25 * 1024 * 1024;

    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    public static async Task ReadAsync(RestCall call, HttpRequest request, Snowflakes ids, CancellationToken cancellationToken)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && request.ContentType is null))
        {
            return;
        }

        if (request.ContentLength > MaxRequest)
        {
            throw Refusals.TooLarge();
        }

        if (request.ContentType is { } json && json.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            Parse(call, await ReadAllAsync(request, cancellationToken));
        }
        else if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType == "multipart/form-data"
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { } boundary)
        {
            await ReadFormAsync(call, new MultipartReader(boundary, request.Body), ids, cancellationToken);
        }
        else
        {
            throw Refusals.WrongContentType();
        }
    }

    private static async Task<byte[]> ReadAllAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is { } length)
        {
            var exact = new byte[length];
            await request.Body.ReadExactlyAsync(exact, cancellationToken);
            return exact;
        }

        return await ReadAllAsync(request.Body, MaxRequest, cancellationToken);
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream, long limit, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (memory.Length + read > limit)
            {
                throw Refusals.TooLarge();
            }

            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    private static void Parse(RestCall call, byte[] bytes)
    {
        call.BodyBytes = bytes;
        try
        {
            call.Body = JsonNode.Parse(bytes, nodeOptions: null, NoDuplicates);
            RefuseLoneSurrogates(bytes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Refusals.InvalidJson();
        }
    }

    /// <summary>Half a character, escaped, passes a JSON parser but is no text; Discord refuses it as invalid JSON.</summary>
    private static void RefuseLoneSurrogates(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\\ud"u8) < 0 && bytes.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                _ = reader.GetString();
            }
        }
    }

    private static async Task ReadFormAsync(RestCall call, MultipartReader reader, Snowflakes ids, CancellationToken cancellationToken)
    {
        var uploads = new Dictionary<string, Upload>();
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            var name = disposition is null ? "" : HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            var bytes = await ReadAllAsync(section.Body, MaxRequest, cancellationToken);
            if (name is "payload_json")
            {
                Parse(call, bytes);
            }
            else if (name.StartsWith("files[") && name.EndsWith(']'))
            {
                RefuseLarge(bytes);
                var file = HeaderUtilities.RemoveQuotes(disposition!.FileName).Value ?? "unknown";
                var type = section.ContentType ?? "application/octet-stream";
                uploads[name[6..^1]] = new Upload(ids.Next(), file, type, bytes);
            }
        }

        call.Body ??= new JsonObject();
        call.Uploads = uploads;
    }

    private static void RefuseLarge(byte[] bytes)
    {
        if (bytes.Length > InteractionJson.AttachmentSizeLimit)
        {
            throw Refusals.TooLarge();
        }
    }
}
