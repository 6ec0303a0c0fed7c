using System.Globalization;
using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Discord's rate limits: 50 requests a second per bot, and a window per route and channel, guild or webhook.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private const int GlobalPerSecond = 50;

    /// <summary>So many refused requests in ten minutes, and Cloudflare blocks the address.</summary>
    private const int InvalidPerTenMinutes = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(Route Route, string Major), Window> _windows = [];
    private Window _global = new(GlobalPerSecond, DateTimeOffset.MinValue);
    private Window _invalid = new(InvalidPerTenMinutes, DateTimeOffset.MinValue);

    /// <summary>Counts a request.</summary>
    /// <returns>Headers to send with the answer; the answer itself where the request is refused.</returns>
    public (IReadOnlyList<(string Name, string Value)> Headers, RestAnswer? Refused) Count(RestCall call)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (call.Route.Access is Access.Bot && !Take(ref _global, GlobalPerSecond, TimeSpan.FromSeconds(1), now))
            {
                return ([], Answer(LimitScope.Global, _global.EndsAt - now));
            }

            var key = (call.Route, call.Major);
            var window = _windows.GetValueOrDefault(key);
            var isFree = Take(ref window, call.Route.Limit, call.Route.Window, now);
            Store(key, window, now);
            var headers = Headers(call.Route, window, now);
            return isFree ? (headers, null) : (headers, Answer(LimitScope.User, window.EndsAt - now));
        }
    }

    /// <summary>Whether there were so many bad requests that the address is blocked.</summary>
    public bool IsBlocked
    {
        get
        {
            lock (_gate)
            {
                return _invalid.Remaining == 0 && _invalid.EndsAt > clock.GetUtcNow();
            }
        }
    }

    /// <summary>Counts answers that are the bot's fault: 401, 403 and 429, the shared ones excepted.</summary>
    public void CountInvalid(RestAnswer answer)
    {
        if (answer.Status is 401 or 403 or 429 && !answer.Headers.Contains(("X-RateLimit-Scope", "shared")))
        {
            lock (_gate)
            {
                Take(ref _invalid, InvalidPerTenMinutes, TimeSpan.FromMinutes(10), clock.GetUtcNow());
            }
        }
    }

    /// <summary>A 429 as Discord words it.</summary>
    public static RestAnswer Answer(LimitScope scope, TimeSpan retryAfter)
    {
        var seconds = Math.Max(0.001, Math.Round(retryAfter.TotalSeconds, 3));
        var body = new JsonObject
        {
            ["message"] = scope is LimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = seconds,
            ["global"] = scope is LimitScope.Global,
            ["code"] = 0,
        };
        List<(string, string)> headers =
        [
            ("Retry-After", ((int)Math.Ceiling(seconds)).ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Scope", scope.ToString().ToLowerInvariant()),
        ];
        if (scope is LimitScope.Global)
        {
            headers.Add(("X-RateLimit-Global", "true"));
        }

        return new RestAnswer(429, body) { Headers = headers };
    }

    private static bool Take(ref Window window, int limit, TimeSpan length, DateTimeOffset now)
    {
        if (window.EndsAt <= now)
        {
            window = new Window(limit, now + length);
        }

        if (window.Remaining == 0)
        {
            return false;
        }

        window = window with { Remaining = window.Remaining - 1 };
        return true;
    }

    private void Store((Route Route, string Major) key, Window window, DateTimeOffset now)
    {
        _windows[key] = window;
        if (_windows.Count > 10_000)
        {
            foreach (var (old, _) in _windows.Where(entry => entry.Value.EndsAt <= now).ToList())
            {
                _windows.Remove(old);
            }
        }
    }

    private static (string Name, string Value)[] Headers(Route route, Window window, DateTimeOffset now) =>
    [
        ("X-RateLimit-Limit", route.Limit.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Remaining", window.Remaining.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Reset", Seconds(window.EndsAt - DateTimeOffset.UnixEpoch)),
        ("X-RateLimit-Reset-After", Seconds(window.EndsAt - now)),
        ("X-RateLimit-Bucket", route.Bucket),
    ];

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture);

    private readonly record struct Window(int Remaining, DateTimeOffset EndsAt);
}
