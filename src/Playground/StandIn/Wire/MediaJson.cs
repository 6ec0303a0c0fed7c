using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>A file that came with a message.</summary>
/// <param name="Id">Its id, once it is held.</param>
/// <param name="Name">File name.</param>
/// <param name="ContentType">MIME type as sent.</param>
/// <param name="Content">The bytes.</param>
internal sealed record Upload(ulong Id, string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Alternative text, or null.</summary>
    public string? Description { get; init; }
}

/// <summary>The files of one message, and media in general, as JSON.</summary>
/// <param name="address">Root address that files are served from.</param>
/// <param name="channelId">The message's channel.</param>
/// <param name="files">The message's files.</param>
/// <param name="ids">For the ids of media.</param>
internal sealed class MediaJson(Uri address, ulong channelId, IReadOnlyList<Upload> files, Snowflakes ids)
{
    private const string AttachmentScheme = "attachment://";

    public Upload? Find(string? url) =>
        url is not null && url.StartsWith(AttachmentScheme)
            ? files.FirstOrDefault(file => file.Name == url[AttachmentScheme.Length..])
            : null;

    public bool IsMissing(string? url) => url is not null && url.StartsWith(AttachmentScheme) && Find(url) is null;

    public JsonObject Unfurl(JsonObject media)
    {
        var url = (string?)media["url"] ?? "";
        var file = Find(url);
        var json = new JsonObject
        {
            ["id"] = ids.Next().Text(),
            ["url"] = file is null ? url : UrlOf(file),
            ["proxy_url"] = file is null ? url : UrlOf(file),
            ["width"] = null,
            ["height"] = null,
            ["content_type"] = file?.ContentType,
        };
        if (file is not null)
        {
            json["attachment_id"] = file.Id.Text();
        }

        return json;
    }

    public JsonArray Attachments() => new([.. files.Select(file => (JsonNode)Attachment(file))]);

    private JsonObject Attachment(Upload file)
    {
        var json = new JsonObject
        {
            ["id"] = file.Id.Text(),
            ["filename"] = file.Name,
            ["size"] = file.Content.Length,
            ["url"] = UrlOf(file),
            ["proxy_url"] = UrlOf(file),
            ["content_type"] = file.ContentType,
        };
        if (file.Description is { } description)
        {
            json["description"] = description;
        }

        return json;
    }

    private string UrlOf(Upload file) =>
        new Uri(address, $"attachments/{channelId}/{file.Id}/{Uri.EscapeDataString(file.Name)}").ToString();
}
