using System.Globalization;
using System.Net.Http.Headers;

namespace Quadrennial.Discord.Rest;

/// <summary>What a response tells about its rate limit. All of it is optional.</summary>
/// <param name="Limit">Requests per window.</param>
/// <param name="Remaining">Requests left in this window.</param>
/// <param name="ResetAfter">Until the next window.</param>
/// <param name="Scope"><c>user</c>, <c>global</c> or <c>shared</c>; only with 429.</param>
/// <param name="RetryAfter">Seconds in the header, never milliseconds, and with a fraction at times.</param>
internal readonly record struct RateLimitHeaders(
    int? Limit, int? Remaining, TimeSpan? ResetAfter, string? Scope, TimeSpan? RetryAfter)
{
    public static RateLimitHeaders From(HttpResponseHeaders headers) => new(
        Number(headers, "X-RateLimit-Limit"),
        Number(headers, "X-RateLimit-Remaining"),
        Seconds(headers, "X-RateLimit-Reset-After"),
        Text(headers, "X-RateLimit-Scope") ?? (Text(headers, "X-RateLimit-Global") == "true" ? "global" : null),
        Seconds(headers, "Retry-After"));

    /// <summary>Seconds with a fraction as a length of time; null for nonsense.</summary>
    public static TimeSpan? FromSeconds(double seconds) =>
        seconds is >= 0 and < 1_000_000 ? TimeSpan.FromSeconds(seconds) : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static int? Number(HttpResponseHeaders headers, string name) =>
        int.TryParse(Text(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? FromSeconds(seconds)
            : null;
}
