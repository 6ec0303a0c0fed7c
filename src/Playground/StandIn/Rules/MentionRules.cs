using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>What <c>allowed_mentions</c> may say.</summary>
internal static class MentionRules
{
    private const int MaxIds = 100;

    public static void Check(Fields message)
    {
        if (message.Child("allowed_mentions") is not { } allowed)
        {
            return;
        }

        allowed.Only("parse", "users", "roles", "replied_user");
        allowed.Flag("replied_user");
        var parse = CheckParse(allowed);
        foreach (var kind in (ReadOnlySpan<string>)["users", "roles"])
        {
            CheckIds(allowed, kind);
            if (parse.Contains(kind) && allowed.Json[kind] is JsonArray { Count: > 0 })
            {
                allowed.Complain(
                    kind, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }

    private static HashSet<string> CheckParse(Fields allowed)
    {
        var kinds = new HashSet<string>();
        foreach (var (element, path) in allowed.Elements("parse", max: 3))
        {
            if (element is JsonValue value && value.TryGetValue<string>(out var kind) && kind is "users" or "roles" or "everyone")
            {
                kinds.Add(kind);
            }
            else
            {
                allowed.Problems.Add(path, "BASE_TYPE_CHOICES", "Value must be one of {'users', 'roles', 'everyone'}.");
            }
        }

        return kinds;
    }

    private static void CheckIds(Fields allowed, string kind)
    {
        var seen = new HashSet<ulong>();
        foreach (var (element, path) in allowed.Elements(kind, MaxIds))
        {
            if (element.AsId() is not { } id)
            {
                allowed.Problems.Add(path, "NUMBER_TYPE_COERCE", "Value is not snowflake.");
            }
            else if (!seen.Add(id))
            {
                allowed.Complain(kind, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
            }
        }
    }
}
