using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Rest;

/// <summary>
/// Discord's REST interface, version 10: just the routes a small bot needs. Waits for rate limits, repeats what may be repeated, and
/// reports what went wrong as a <see cref="DiscordException"/>. Safe to use from several threads; make one and keep it.
/// </summary>
public sealed partial class DiscordRest : IDisposable
{
    private readonly RestSender _sender;

    /// <summary>Prepares the client; nothing is sent yet.</summary>
    /// <param name="options">Where, who, and how patiently.</param>
    /// <param name="clock">Real time, whatever clock the bot plays by.</param>
    /// <param name="logger">Told of retries and limits; never of tokens or contents.</param>
    /// <param name="handler">What sends, or null for <see cref="CreateSockets"/>.</param>
    public DiscordRest(DiscordRestOptions options, TimeProvider clock, ILogger<DiscordRest> logger, HttpMessageHandler? handler = null) =>
        _sender = new RestSender(options, clock, logger, handler ?? CreateSockets());

    /// <summary>Sockets without proxy and cookies.</summary>
    public static HttpMessageHandler CreateSockets() => new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),

        // Long enough that a person after a quiet spell finds an open connection, short enough to notice a changed address.
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(30),
    };

    /// <summary>Opens a connection, so that the next request finds it open and the code for it loaded. Carries no token.</summary>
    /// <inheritdoc cref="WarmUpAsync" path="/remarks"/>
    public Task KnockAsync(CancellationToken cancellationToken) =>
        _sender.TryOnceAsync(new RestCall(HttpMethod.Get, "gateway", "gateway") { Manner = RestManner.Webhook }, cancellationToken);

    /// <summary>Opens connections and loads the code that answers need, so that the first person does not wait for it.</summary>
    /// <param name="connections">How many connections to open at once.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <remarks>Never fails: whoever sends next will meet the same trouble and report it.</remarks>
    public async Task WarmUpAsync(int connections, CancellationToken cancellationToken)
    {
        Rehearsal.Run();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => KnockAsync(cancellationToken)));
    }

    /// <inheritdoc/>
    public void Dispose() => _sender.Dispose();

    private async Task<T> SendAsync<T>(RestCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await SendOptionalAsync(call, type, cancellationToken) ?? throw Unreadable(call, null);

    private async Task<T?> SendOptionalAsync<T>(RestCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var body = await _sender.SendAsync(call, cancellationToken);
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException exception)
        {
            throw Unreadable(call, exception);
        }
    }

    private static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static DiscordException Unreadable(RestCall call, JsonException? cause) => new(
        new DiscordError
        {
            Kind = DiscordErrorKind.Unreadable,
            Route = call.ToString(),
            Message = "The answer is not what Discord documents.",
            MayHaveHappened = call.Method != HttpMethod.Get,
        },
        cause);
}
