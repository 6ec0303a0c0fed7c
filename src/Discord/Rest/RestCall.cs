using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Rest;

/// <summary>A request, apart from how it is sent.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The path with names in place of ids and tokens: fit for logs, and the first half of a rate limit's key.</param>
/// <param name="Path">The path, below the base address.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Path)
{
    /// <summary>The channel, server or token that a rate limit counts apart; the second half of its key.</summary>
    public string Major { get; init; } = "";

    /// <summary>Which limits and secrets apply.</summary>
    public RestManner Manner { get; init; }

    /// <summary>The JSON body, or null.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Files; then the body travels as one part of several.</summary>
    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    /// <summary>Whether doing it twice is as good as once, so that an unclear outcome may be retried.</summary>
    public bool IsRepeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>For logs and errors.</summary>
    public override string ToString() => $"{Method} {Route}";
}

/// <summary>Which limits and secrets apply to a request.</summary>
internal enum RestManner
{
    /// <summary>With the bot's token; under the global limit and the route's bucket.</summary>
    Bot,

    /// <summary>With an interaction's token in the path; under that token's own limit alone.</summary>
    Webhook,

    /// <summary>A first answer: never waits.</summary>
    Callback,
}
