using System.Net;
using Microsoft.Extensions.Logging;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Discord.Gateway;

/// <summary>Knows where the gateway is; asks again when nobody answers there.</summary>
internal sealed partial class GatewayDirectory(DiscordRest rest, GatewayOptions options, TimeProvider clock, ILogger logger)
{
    /// <summary>Where it is, as told last.</summary>
    public Uri Address { get; private set; } = new("wss://gateway.discord.gg/?v=10&encoding=json");

    /// <summary>Asks until an answer comes.</summary>
    /// <exception cref="GatewayFatalException">The token is refused.</exception>
    public async Task<GatewayBot> AskAsync(CancellationToken cancellationToken)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < options.LongestPause ? pause * 2 : options.LongestPause)
        {
            if (await TryAskAsync(cancellationToken) is { } told)
            {
                return told;
            }

            await Task.Delay(pause * (0.5 + (options.Chance.NextDouble() / 2)), clock, cancellationToken);
        }
    }

    /// <summary>Asks once; without an answer the old address stays.</summary>
    /// <exception cref="GatewayFatalException">The token is refused.</exception>
    public async Task<GatewayBot?> TryAskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var told = await rest.GetGatewayBotAsync(cancellationToken);
            if (GatewayAddress.From(told.Url, options.Compress) is { } address)
            {
                Address = address;
                return told;
            }

            LogNoAddress(logger, told.Url);
        }
        catch (DiscordException exception) when (exception.Error.Status == HttpStatusCode.Unauthorized)
        {
            throw new GatewayFatalException(GatewayFatalReason.BadToken, closeCode: null);
        }
        catch (DiscordException exception)
        {
            LogNoAnswer(logger, exception.Error);
        }

        return null;
    }

    [LoggerMessage(LogLevel.Warning, "Discord does not say where its gateway is: {Error}")]
    private static partial void LogNoAnswer(ILogger logger, DiscordError error);

    [LoggerMessage(LogLevel.Error, "Discord names a gateway that is no WebSocket address: {Url}")]
    private static partial void LogNoAddress(ILogger logger, string url);
}
