using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>What a route counts against and who may call it.</summary>
internal enum Access
{
    /// <summary>With the bot's token; counts toward the global limit.</summary>
    Bot,

    /// <summary>With the token in its path; does not count toward the global limit.</summary>
    TokenInPath,

    /// <summary>Anybody.</summary>
    Anybody,
}

/// <summary>One route of the API.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Template">Path as Discord's OpenAPI file spells it.</param>
/// <param name="Handle">Answers it; called with the world's gate held.</param>
internal sealed record Route(string Method, string Template, Func<RestCall, RestAnswer> Handle)
{
    public Access Access { get; init; } = Access.Bot;

    /// <summary>Requests allowed in a window; Discord tells them in headers only, these are of its order.</summary>
    public int Limit { get; init; } = 5;

    /// <summary>The window.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(5);

    public string[] Segments { get; } = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Name of its bucket as told in headers: opaque, the same for all its parameters. Routes may have the same name and be counted apart.
    /// </summary>
    public string Bucket { get; init; } = BucketOf(Method, Template);

    /// <summary>The name of a route's bucket.</summary>
    public static string BucketOf(string method, string template) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(method + template)).AsSpan(0, 16));

    public bool Matches(string[] path)
    {
        if (path.Length != Segments.Length)
        {
            return false;
        }

        for (var i = 0; i < path.Length; i++)
        {
            if (Segments[i][0] is not '{' && Segments[i] != path[i])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What is answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The JSON, or null for none.</param>
internal sealed record RestAnswer(int Status, JsonNode? Body)
{
    public static RestAnswer Nothing { get; } = new(204, null);

    /// <summary>No answer at all: a fault, or nobody listens any more.</summary>
    public static RestAnswer Silence { get; } = new(0, null);

    public static RestAnswer Ok(JsonNode body) => new(200, body);

    /// <summary>Headers beyond the usual ones.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
