using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>Embeds as Discord holds them.</summary>
internal static class EmbedJson
{
    public static JsonArray Held(JsonArray embeds, MediaJson media) =>
        new([.. embeds.Select(embed => (JsonNode)One(embed!.AsObject(), media))]);

    private static JsonObject One(JsonObject embed, MediaJson media)
    {
        var held = new JsonObject { ["type"] = "rich" };
        foreach (var (name, value) in embed)
        {
            if (value is not null && name is not "type")
            {
                held[name] = name switch
                {
                    "image" or "thumbnail" => Picture(value.AsObject(), media),
                    "fields" => Fields(value.AsArray()),
                    _ => value.DeepClone(),
                };
            }
        }

        return held;
    }

    private static JsonObject Picture(JsonObject picture, MediaJson media)
    {
        var unfurled = media.Unfurl(picture);
        return new JsonObject { ["url"] = unfurled["url"]!.DeepClone(), ["proxy_url"] = unfurled["proxy_url"]!.DeepClone() };
    }

    private static JsonArray Fields(JsonArray fields) => new([.. fields.Select(field => (JsonNode)new JsonObject
    {
        ["name"] = field!["name"]!.DeepClone(),
        ["value"] = field["value"]!.DeepClone(),
        ["inline"] = field["inline"]?.DeepClone() ?? false,
    })]);
}
