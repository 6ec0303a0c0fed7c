using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>What Discord may add any day: properties that no client knows yet.</summary>
internal static class Novelty
{
    /// <summary>An event that no client knows yet.</summary>
    public const string EventType = "SOMETHING_NEW";

    public static byte[] AddTo(ReadOnlySpan<byte> json)
    {
        var root = JsonNode.Parse(json);
        AddTo(root);
        return WireFormat.Serialize(root!).ToArray();
    }

    /// <summary>Adds to every object that is one of Discord's resources; those have an id or a type, maps by id have neither.</summary>
    private static void AddTo(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject holder:
                foreach (var (_, child) in holder)
                {
                    AddTo(child);
                }

                if (holder.ContainsKey("id") || holder.ContainsKey("type") || holder.ContainsKey("op"))
                {
                    holder["something_new"] = new JsonObject { ["since"] = "tomorrow", ["values"] = new JsonArray(1, "two", null) };
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    AddTo(child);
                }

                break;
            default:
                break;
        }
    }
}
