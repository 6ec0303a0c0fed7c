using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>A request that matched a route, with its body read.</summary>
/// <param name="request">The request.</param>
/// <param name="route">Its route.</param>
/// <param name="path">Its path in segments.</param>
internal sealed class RestCall(HttpRequest request, Route route, string[] path)
{
    private static readonly Dictionary<string, Upload> NoUploads = [];

    public Route Route => route;

    /// <summary>The JSON sent, or null.</summary>
    public JsonNode? Body { get; set; }

    /// <summary>Bytes of <see cref="Body"/>.</summary>
    public ReadOnlyMemory<byte> BodyBytes { get; set; }

    /// <summary>Files of a multipart request, by their index.</summary>
    public IReadOnlyDictionary<string, Upload> Uploads { get; set; } = NoUploads;

    /// <summary>The JSON sent, which must be an object.</summary>
    public JsonObject Object => Body as JsonObject ?? throw Refusals.InvalidForm(new JsonObject
    {
        ["_errors"] = new JsonArray(new JsonObject
        {
            ["code"] = "DICT_TYPE_CONVERT",
            ["message"] = "Only dictionaries may be used in a DictType.",
        }),
    });

    /// <summary>What the rate limit of a route tells apart besides the route: channel, guild or webhook.</summary>
    public string Major => route.Segments switch
    {
        ["interactions" or "webhooks", _, _, ..] => string.Concat(path[1], "/", path[2]),
        ["channels" or "guilds", ['{', ..], ..] => path[1],
        _ => "",
    };

    /// <summary>A part of the path by its name in the template, without braces.</summary>
    public string Parameter(string name) => path[Array.IndexOf(route.Segments, $"{{{name}}}")];

    /// <summary>An id in the path; what is no id is refused as Discord does.</summary>
    public ulong Id(string name)
    {
        if (ulong.TryParse(Parameter(name), out var id))
        {
            return id;
        }

        Problems.Refuse(name, "NUMBER_TYPE_COERCE", $"Value \"{Parameter(name)}\" is not snowflake.");
        return 0;
    }

    public string? Query(string name) => request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    public bool IsAsked(string name) => Query(name) is "true" or "1" or "True";

    public ulong? QueryId(string name)
    {
        if (Query(name) is not { } text)
        {
            return null;
        }

        if (!ulong.TryParse(text, out var id))
        {
            Problems.Refuse(name, "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
        }

        return id;
    }

    public int QueryNumber(string name, int min, int max, int otherwise)
    {
        if (Query(name) is not { } text)
        {
            return otherwise;
        }

        if (!int.TryParse(text, out var number) || number < min || number > max)
        {
            Problems.Refuse(name, "NUMBER_TYPE_MAX", $"int value should be between {min} and {max}.");
        }

        return number;
    }
}
