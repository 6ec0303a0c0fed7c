using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace Quadrennial.Discord.Rest;

/// <summary>
/// Discord's REST interface, version 10: just the routes a small bot needs. Waits for rate limits, repeats what may be repeated, and
/// reports what went wrong as a <see cref="DiscordException"/>. Safe to use from several threads; make one and keep it.
/// </summary>
public sealed partial class DiscordRest : IDisposable
{
    /// <summary>Prepares the client; nothing is sent yet.</summary>
    /// <param name="options">Where, who, and how patiently.</param>
    /// <param name="clock">Real time, whatever clock the bot plays by.</param>
    /// <param name="logger">Told of retries and limits; never of tokens or contents.</param>
    /// <param name="handler">What sends, or null for sockets without proxy and cookies.</param>
    public DiscordRest(DiscordRestOptions options, TimeProvider clock, ILogger<DiscordRest> logger, HttpMessageHandler? handler = null)
    {
    }

    /// <summary>Opens connections and loads the code that answers need, so that the first person does not wait for it.</summary>
    /// <param name="connections">How many connections to open at once.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task WarmUpAsync(int connections, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();

    private Task<T> SendAsync<T>(RestCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken) => throw new NotImplementedException();

    private Task<T?> SendOptionalAsync<T>(RestCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => throw new NotImplementedException();

    private Task SendAsync(RestCall call, CancellationToken cancellationToken) => throw new NotImplementedException();

    private static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
