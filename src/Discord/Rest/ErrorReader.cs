using System.Net;
using System.Text.Json;

namespace Quadrennial.Discord.Rest;

/// <summary>Reads what Discord says when it refuses.</summary>
internal static class ErrorReader
{
    /// <summary>Far above what Discord sends; a page of a proxy is cut.</summary>
    private const int LongestMessage = 300;

    public static DiscordError Read(RestCall call, HttpStatusCode status, RateLimitHeaders headers, ReadOnlyMemory<byte> body)
    {
        var error = new DiscordError
        {
            Kind = status switch
            {
                HttpStatusCode.TooManyRequests => DiscordErrorKind.RateLimited,
                >= HttpStatusCode.InternalServerError => DiscordErrorKind.ServerFailed,
                _ => DiscordErrorKind.Refused,
            },
            Route = call.ToString(),
            Status = status,
            Message = "No reason was given.",
            RetryAfter = headers.RetryAfter,
            RateLimitScope = headers.Scope,
            MayHaveHappened = status >= HttpStatusCode.InternalServerError && call.Method != HttpMethod.Get,
        };

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(error, document.RootElement) : error;
        }
        catch (JsonException)
        {
            // A block of the whole address, or a proxy in between: either way it is not about one route.
            return error with { Message = "The answer was no JSON.", RateLimitScope = Global(error) };
        }
    }

    private static DiscordError Read(DiscordError error, JsonElement root)
    {
        var fields = new List<DiscordFieldError>();
        if (root.TryGetProperty("errors", out var errors))
        {
            Collect(errors, "", fields);
        }

        return error with
        {
            Code = int.TryParse(Text(root, "code"), out var code) ? code : 0,
            Message = Text(root, "message") ?? error.Message,
            Fields = fields,
            RetryAfter = root.TryGetProperty("retry_after", out var seconds) && seconds.ValueKind == JsonValueKind.Number
                ? RateLimitHeaders.FromSeconds(seconds.GetDouble()) ?? error.RetryAfter
                : error.RetryAfter,
            RateLimitScope = root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True
                ? Global(error)
                : error.RateLimitScope,
        };
    }

    private static string? Global(DiscordError error) => error.Kind == DiscordErrorKind.RateLimited ? "global" : null;

    /// <summary>The errors are a tree of field names and indices; its leaves are lists named <c>_errors</c>.</summary>
    private static void Collect(JsonElement node, string path, List<DiscordFieldError> found)
    {
        if (node.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var child in node.EnumerateObject())
        {
            if (child.Name == "_errors" && child.Value.ValueKind == JsonValueKind.Array)
            {
                found.AddRange(child.Value.EnumerateArray()
                    .Where(error => error.ValueKind == JsonValueKind.Object)
                    .Select(error => new DiscordFieldError(path, Text(error, "code") ?? "", Text(error, "message") ?? "")));
            }
            else
            {
                Collect(child.Value, Join(path, child.Name), found);
            }
        }
    }

    private static string Join(string path, string name) =>
        int.TryParse(name, out _) ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}";

    private static string? Text(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value) || value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return null;
        }

        var text = value.ToString();
        return text.Length <= LongestMessage ? text : text[..LongestMessage] + "…";
    }
}
