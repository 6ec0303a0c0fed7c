using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Quadrennial.Discord.Tests.Loopback;

/// <summary>
/// A server on loopback that speaks just enough of Discord's protocol for one test: it answers requests as told, in the order told, and
/// hands gateway connections to the test.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly Channel<Received> _requests = Channel.CreateUnbounded<Received>();
    private readonly Channel<GatewayPeer> _peers = Channel.CreateUnbounded<GatewayPeer>();

    private readonly ConcurrentQueue<GatewayPeer> _met = new();

    private LoopbackServer(WebApplication app, TimeProvider clock)
    {
        (_app, _clock) = (app, clock);
        app.UseWebSockets();
        app.Run(TakeAsync);
    }

    /// <summary>What a request is answered with when nothing was told for it.</summary>
    public Func<HttpContext, Task> Otherwise { get; set; } = Answer.Json("{}");

    public string Origin => _app.Urls.First();

    public Uri ApiAddress => new(Origin + "/api/v10/");

    public string GatewayAddress => Origin.Replace("http://", "ws://");

    public static async Task<LoopbackServer> StartAsync(TimeProvider clock)
    {
        // A server a test would otherwise be a watcher of settings files a test, and a machine has few of those.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackServer(builder.Build(), clock);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers the next requests with these, one each.</summary>
    public void Next(params Func<HttpContext, Task>[] answers)
    {
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }
    }

    /// <summary>The next request that arrived.</summary>
    public ValueTask<Received> RequestAsync() => _requests.Reader.ReadAsync(Patience());

    /// <summary>Requests that arrived and were not asked for.</summary>
    public IReadOnlyList<Received> Requests()
    {
        var all = new List<Received>();
        while (_requests.Reader.TryRead(out var request))
        {
            all.Add(request);
        }

        return all;
    }

    /// <summary>The next connection to the gateway.</summary>
    public ValueTask<GatewayPeer> PeerAsync() => _peers.Reader.ReadAsync(Patience());

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _met)
        {
            peer.Leave();
        }

        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    /// <summary>A test that hangs should say so rather than hang.</summary>
    internal static CancellationToken Patience()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        return patience.Token;
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var peer = new GatewayPeer(socket, context.Request.Path + context.Request.QueryString.ToString(), context.Abort);
            _met.Enqueue(peer);
            await _peers.Writer.WriteAsync(peer);
            await peer.Over;
            return;
        }

        context.Request.EnableBuffering();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Request.Body.Position = 0;
        await _requests.Writer.WriteAsync(new Received(
            context.Request.Method,
            (context.Request.Path + context.Request.QueryString.ToString()).Replace("/api/v10/", ""),
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Encoding.UTF8.GetString(body.ToArray()),
            _clock.GetUtcNow(),
            context.Connection.Id));
        await (_answers.TryDequeue(out var answer) ? answer : Otherwise)(context);
    }
}

/// <summary>A request as it arrived: the path below the base address with its query, the instant by the test's clock.</summary>
internal sealed record Received(
    string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body, DateTimeOffset At, string Connection)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>Answers to give.</summary>
internal static class Answer
{
    public const string Message = """{"id":"900","channel_id":"4","content":"hi"}""";

    public static Func<HttpContext, Task> NoContent => context =>
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    /// <summary>The connection is reset without an answer.</summary>
    public static Func<HttpContext, Task> Reset => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>No answer ever.</summary>
    public static Func<HttpContext, Task> Silence => context =>
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.UnsafeRegister(static gone => ((TaskCompletionSource)gone!).SetResult(), gone);
        return gone.Task;
    };

    public static Func<HttpContext, Task> Json(string json, int status = 200, params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(json);
    };

    public static Func<HttpContext, Task> Error(int status, int code, string message) =>
        Json($$"""{"code":{{code}},"message":"{{message}}"}""", status);

    /// <summary>A message, and where its rate limit stands.</summary>
    public static Func<HttpContext, Task> Limited(int limit, int remaining, string resetAfter, string bucket = "abcd") => Json(
        Message,
        200,
        ("X-RateLimit-Bucket", bucket),
        ("X-RateLimit-Limit", limit.ToString()),
        ("X-RateLimit-Remaining", remaining.ToString()),
        ("X-RateLimit-Reset-After", resetAfter));

    public static Func<HttpContext, Task> TooMany(string scope, string retryAfter, string? bodyRetryAfter = null) => Json(
        $$"""{"message":"You are being rate limited.","retry_after":{{bodyRetryAfter ?? retryAfter}},"global":{{(scope == "global" ? "true" : "false")}}}""",
        429,
        ("Retry-After", retryAfter),
        ("X-RateLimit-Scope", scope));
}
