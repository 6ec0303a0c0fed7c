using System.Net;
using Microsoft.Extensions.Logging;
using Quadrennial.Discord.Pacing;

namespace Quadrennial.Discord.Rest;

/// <summary>
/// Sends calls: waits for limits, tries again where that is harmless, turns what went wrong into a <see cref="DiscordError"/>.
/// </summary>
internal sealed partial class RestSender(DiscordRestOptions options, TimeProvider clock, ILogger logger, HttpMessageHandler handler)
    : IDisposable
{
    private static readonly TimeSpan LongestCallbackWait = TimeSpan.FromSeconds(2);

    /// <summary>Without HttpClient's own layer: it would add a timer and a token source to every request.</summary>
    private readonly HttpMessageInvoker _http = new(handler);
    private readonly RequestBuilder _requests = new(options);
    private readonly RateLimits _limits = new(options, clock);
    private readonly InvalidRequestGuard _guard = new(options.InvalidRequestLimit, clock);
    private readonly SharedTimeout _attemptTimeout = new(options.AttemptTimeout, TimeSpan.FromSeconds(0.5), clock);
    private readonly SharedTimeout _callbackTimeout = new(TimeSpan.FromSeconds(2.9), TimeSpan.FromSeconds(0.1), clock);
    private readonly SharedTimeout _callbackDoubt = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.1), clock);

    /// <summary>Sends until it is done or hopeless.</summary>
    /// <returns>The answer's body; empty where there is none.</returns>
    /// <exception cref="DiscordException">It was not done, or nobody knows.</exception>
    public async Task<byte[]> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        var isCallback = call.Manner == RestManner.Callback;
        CancellationToken? deadline = isCallback ? _callbackTimeout.Token : null;
        var mayHaveHappened = false;
        for (var attempt = 1; ; attempt++)
        {
            var outcome = isCallback
                ? await AttemptTwiceAsync(call, deadline, cancellationToken)
                : await AttemptAsync(call, deadline, cancellationToken);
            if (outcome.Error is not { } error)
            {
                return outcome.Body;
            }

            if ((mayHaveHappened || outcome.WasSentTwice) && IsDoneAlready(call, error))
            {
                return [];
            }

            mayHaveHappened |= error.MayHaveHappened;
            error = error with { MayHaveHappened = mayHaveHappened };
            if (PauseAfter(attempt, call, error) is not { } pause || deadline is { IsCancellationRequested: true })
            {
                throw new DiscordException(error, outcome.Cause);
            }

            LogRetry(logger, error, pause.TotalMilliseconds);
            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    /// <summary>Sends once and never complains.</summary>
    public Task TryOnceAsync(RestCall call, CancellationToken cancellationToken) =>
        AttemptAsync(call, null, cancellationToken);

    public void Dispose() => _http.Dispose();

    /// <summary>
    /// A first answer that gets lost leaves a person with "the application did not respond". So when nothing has come back for a second,
    /// it is sent again while the first keeps its chance; Discord takes one and calls the other "already acknowledged".
    /// </summary>
    private async Task<Outcome> AttemptTwiceAsync(RestCall call, CancellationToken? deadline, CancellationToken cancellationToken)
    {
        var first = AttemptAsync(call, deadline, cancellationToken);
        if (!first.IsCompleted)
        {
            await ((Task)first).WaitAsync(_callbackDoubt.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (first.IsCompleted)
        {
            return await first;
        }

        var second = AttemptAsync(call, deadline, cancellationToken);
        var sooner = await Task.WhenAny(first, second);
        var outcome = await sooner;
        var later = sooner == first ? second : first;
        if (outcome.Error is null || IsDoneAlready(call, outcome.Error))
        {
            return outcome with { WasSentTwice = true };
        }

        return await later with { WasSentTwice = true };
    }

    private async Task<Outcome> AttemptAsync(RestCall call, CancellationToken? deadline, CancellationToken cancellationToken)
    {
        if (_guard.ClosedFor() is { } closedFor)
        {
            LogGuard(logger, closedFor);
            return new Outcome(Failed(call, DiscordErrorKind.Guarded, "Too many refused requests; Discord would block this address.") with
            {
                RetryAfter = closedFor,
            });
        }

        using var pass = await _limits.EnterAsync(call, cancellationToken);
        if (pass.TooLong is { } wait)
        {
            return new Outcome(Failed(call, DiscordErrorKind.RateLimited, "The rate limit asks for a longer wait than allowed.") with
            {
                RetryAfter = wait,
            });
        }

        var timeout = deadline ?? _attemptTimeout.Token;
        using var either = cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(timeout, cancellationToken)
            : null;
        var stop = either?.Token ?? timeout;
        using var request = _requests.Build(call);
        try
        {
            using var response = await _http.SendAsync(request, stop);
            var body = response.Content.Headers.ContentLength is 0 || response.StatusCode == HttpStatusCode.NoContent
                ? []
                : await response.Content.ReadAsByteArrayAsync(stop);
            return Conclude(call, response, body);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new Outcome(Unclear(call, DiscordErrorKind.TimedOut, "No answer in time."), exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new Outcome(
                NeverLeft(exception)
                    ? Failed(call, DiscordErrorKind.Network, "No connection.")
                    : Unclear(call, DiscordErrorKind.Network, "The connection broke."),
                exception);
        }
    }

    private Outcome Conclude(RestCall call, HttpResponseMessage response, byte[] body)
    {
        var headers = call.Manner == RestManner.Callback && response.IsSuccessStatusCode
            ? default
            : RateLimitHeaders.From(response.Headers);
        if (response.IsSuccessStatusCode)
        {
            _limits.Learn(call, headers, error: null);
            return new Outcome(body);
        }

        var error = ErrorReader.Read(call, response.StatusCode, headers, body);
        _guard.Note(response.StatusCode, isShared: error.RateLimitScope == "shared");
        if (error.Kind == DiscordErrorKind.RateLimited)
        {
            error = error with { RetryAfter = error.RetryAfter ?? TimeSpan.FromSeconds(1) };
            LogRateLimit(logger, error.Route, error.RateLimitScope ?? "unknown", error.RetryAfter.Value.TotalSeconds);
        }

        _limits.Learn(call, headers, error.Kind == DiscordErrorKind.RateLimited && error.Code != DiscordErrorCode.TooManyLateEdits ? error : null);
        return new Outcome(error);
    }

    /// <summary>How long to wait before trying again, or null for not at all.</summary>
    private TimeSpan? PauseAfter(int attempt, RestCall call, DiscordError error)
    {
        var isCallback = call.Manner == RestManner.Callback;
        if (!isCallback && attempt >= options.MaxAttempts)
        {
            return null;
        }

        // First answers have three seconds in all; everything else can wait a little longer each time.
        var backOff = (isCallback ? 40 : 250) * Math.Pow(2, Math.Min(attempt - 1, 6)) * (0.5 + Random.Shared.NextDouble());
        return error.Kind switch
        {
            DiscordErrorKind.RateLimited when error.Code == DiscordErrorCode.TooManyLateEdits => null,
            DiscordErrorKind.RateLimited when error.RetryAfter > (isCallback ? LongestCallbackWait : options.LongestWait) => null,

            // The bucket does the waiting, for all of its route.
            DiscordErrorKind.RateLimited when call.Manner == RestManner.Bot => TimeSpan.Zero,
            DiscordErrorKind.RateLimited => error.RetryAfter,
            DiscordErrorKind.Network or DiscordErrorKind.ServerFailed or DiscordErrorKind.TimedOut
                when call.IsRepeatable || !error.MayHaveHappened => TimeSpan.FromMilliseconds(backOff),
            _ => null,
        };
    }

    /// <summary>Whether a repeat is refused because an earlier attempt did the work.</summary>
    private static bool IsDoneAlready(RestCall call, DiscordError error) => call.Manner == RestManner.Callback
        ? error.Code == DiscordErrorCode.AlreadyAcknowledged
        : call.Method == HttpMethod.Delete && error.Status == HttpStatusCode.NotFound;

    private static bool NeverLeft(Exception exception) =>
        (exception as HttpRequestException)?.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private static DiscordError Unclear(RestCall call, DiscordErrorKind kind, string message) =>
        Failed(call, kind, message) with { MayHaveHappened = call.Method != HttpMethod.Get };

    private static DiscordError Failed(RestCall call, DiscordErrorKind kind, string message) =>
        new() { Kind = kind, Route = call.ToString(), Message = message };

    [LoggerMessage(LogLevel.Information, "Trying again in {Milliseconds} ms: {Error}")]
    private static partial void LogRetry(ILogger logger, DiscordError error, double milliseconds);

    [LoggerMessage(LogLevel.Warning, "Rate limit on {Route}, scope {Scope}: wait {Seconds} s")]
    private static partial void LogRateLimit(ILogger logger, string route, string scope, double seconds);

    [LoggerMessage(LogLevel.Error, "Nothing is sent for {Time}: too many refused requests, Discord would block this address")]
    private static partial void LogGuard(ILogger logger, TimeSpan time);

    /// <summary>How an attempt ended: a body or an error.</summary>
    private readonly record struct Outcome(byte[] Body, DiscordError? Error = null, Exception? Cause = null, bool WasSentTwice = false)
    {
        public Outcome(DiscordError error, Exception? cause = null) : this([], error, cause)
        {
        }
    }
}
