using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>Components as Discord holds them: every one with an id, defaults spelled out, media resolved.</summary>
/// <param name="media">Resolves the addresses of media.</param>
internal sealed class ComponentJson(MediaJson media)
{
    private readonly HashSet<int> _taken = [];
    private int _next = 1;

    public static JsonArray Held(JsonArray components, MediaJson media)
    {
        var held = new ComponentJson(media);
        held.NoteIds(components);
        return held.All(components);
    }

    private void NoteIds(JsonArray components)
    {
        foreach (var component in components)
        {
            if (component?["id"] is JsonValue value && value.TryGetValue<int>(out var id))
            {
                _taken.Add(id);
            }

            if (component?["components"] is JsonArray children)
            {
                NoteIds(children);
            }
        }
    }

    private JsonArray All(JsonArray components)
    {
        var held = new JsonArray();
        foreach (var component in components)
        {
            held.Add((JsonNode)One(component!.AsObject()));
        }

        return held;
    }

    private JsonObject One(JsonObject component)
    {
        var held = new JsonObject { ["type"] = component["type"]!.DeepClone(), ["id"] = IdOf(component) };
        foreach (var (name, value) in component)
        {
            if (value is not null && name is not ("type" or "id"))
            {
                held[name] = name switch
                {
                    "components" => All(value.AsArray()),
                    "accessory" or "component" => One(value.AsObject()),
                    "media" => media.Unfurl(value.AsObject()),
                    "items" => Items(value.AsArray()),
                    _ => value.DeepClone(),
                };
            }
        }

        SpellOutDefaults(held, (ComponentType)(int)held["type"]!);
        return held;
    }

    private int IdOf(JsonObject component)
    {
        if (component["id"] is JsonValue value && value.TryGetValue<int>(out var id) && id > 0)
        {
            return id;
        }

        while (!_taken.Add(_next))
        {
            _next++;
        }

        return _next;
    }

    private void SpellOutDefaults(JsonObject held, ComponentType type)
    {
        switch (type)
        {
            case ComponentType.StringSelect or ComponentType.UserSelect or ComponentType.RoleSelect or ComponentType.MentionableSelect
                or ComponentType.ChannelSelect:
                held.TryAdd("min_values", 1);
                held.TryAdd("max_values", 1);
                break;
            case ComponentType.Container:
                held.TryAdd("accent_color", null);
                held.TryAdd("spoiler", false);
                break;
            case ComponentType.Thumbnail:
                held.TryAdd("description", null);
                held.TryAdd("spoiler", false);
                break;
            case ComponentType.Separator:
                held.TryAdd("spacing", 1);
                held.TryAdd("divider", true);
                break;
            case ComponentType.File:
                held.TryAdd("spoiler", false);
                AddFile(held);
                break;
            default:
                break;
        }
    }

    private void AddFile(JsonObject held)
    {
        var file = held["file"]!.AsObject();
        var upload = media.Find((string?)file["url"]);
        held["name"] = upload?.Name;
        held["size"] = upload?.Content.Length;
        held["file"] = media.Unfurl(file);
    }

    private JsonArray Items(JsonArray items) => new([.. items.Select(item => (JsonNode)new JsonObject
    {
        ["media"] = media.Unfurl(item!["media"]!.AsObject()),
        ["description"] = item["description"]?.DeepClone(),
        ["spoiler"] = item["spoiler"]?.DeepClone() ?? false,
    })]);
}
