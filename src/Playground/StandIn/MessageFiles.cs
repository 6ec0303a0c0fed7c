using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>Which files a message has after a request, and whether all it refers to came along.</summary>
internal static class MessageFiles
{
    /// <summary>The files that a request names of those kept and uploaded (all kept ones, if it names none), and all uploads.</summary>
    public static List<Upload> Of(JsonObject body, IReadOnlyDictionary<string, Upload> uploads, IReadOnlyList<Upload> kept)
    {
        var files = new List<Upload>();
        if (body["attachments"] is JsonArray named)
        {
            files.AddRange(named.Select(attachment => Find(attachment!.AsObject(), uploads, kept)));
        }
        else
        {
            files.AddRange(kept);
        }

        files.AddRange(uploads.Values.Where(upload => !files.Exists(file => file.Id == upload.Id)));
        return files;
    }

    /// <summary>Refuses addresses of the form <c>attachment://name</c> where there is no such file.</summary>
    public static void RefuseMissing(JsonNode? node, MediaJson media)
    {
        switch (node)
        {
            case JsonObject holder:
                if (holder["url"] is JsonValue value && value.TryGetValue<string>(out var url) && media.IsMissing(url))
                {
                    Problems.Refuse(
                        "components",
                        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                        $"The referenced attachment was not found: {url}");
                }

                foreach (var (_, child) in holder)
                {
                    RefuseMissing(child, media);
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    RefuseMissing(child, media);
                }

                break;
            default:
                break;
        }
    }

    private static Upload Find(JsonObject attachment, IReadOnlyDictionary<string, Upload> uploads, IReadOnlyList<Upload> kept)
    {
        var id = attachment["id"]!.ToString();
        var file = uploads.GetValueOrDefault(id) ?? kept.FirstOrDefault(file => file.Id.Text() == id);
        if (file is null)
        {
            Problems.Refuse("attachments", "ATTACHMENT_NOT_FOUND", $"No file with id {id} came along.");
        }

        return file! with
        {
            Name = (string?)attachment["filename"] ?? file.Name,
            Description = (string?)attachment["description"] ?? file.Description,
        };
    }
}
