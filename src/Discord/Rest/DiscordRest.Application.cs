using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Rest;

public sealed partial class DiscordRest
{
    /// <summary>Asks where the gateway is and how it may be used.</summary>
    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        SendAsync(new RestCall(HttpMethod.Get, "gateway/bot", "gateway/bot"), Wire.Types.GatewayBot, cancellationToken);

    /// <summary>Fetches the app behind the token.</summary>
    public Task<Application> GetApplicationAsync(CancellationToken cancellationToken) =>
        SendAsync(new RestCall(HttpMethod.Get, "applications/@me", "applications/@me"), Wire.Types.Application, cancellationToken);

    /// <summary>Fetches the commands Discord holds, with all their translations.</summary>
    /// <param name="applicationId">The app.</param>
    /// <param name="guildId">One server's own commands, or null for those offered everywhere.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(
        ulong applicationId, ulong? guildId, CancellationToken cancellationToken)
    {
        var call = Commands(HttpMethod.Get, applicationId, guildId);
        return SendAsync(
            call with { Path = call.Path + "?with_localizations=true" },
            Wire.Types.IReadOnlyListApplicationCommand,
            cancellationToken);
    }

    /// <summary>
    /// Replaces all commands by these and returns them with their ids. New ones count against 200 creations a day and server, so compare
    /// first: <see cref="CommandComparer"/>.
    /// </summary>
    public Task<IReadOnlyList<ApplicationCommand>> SetCommandsAsync(
        ulong applicationId, ulong? guildId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken) =>
        SendAsync(
            Commands(HttpMethod.Put, applicationId, guildId) with { Body = Write(commands, Wire.Types.IReadOnlyListApplicationCommand) },
            Wire.Types.IReadOnlyListApplicationCommand,
            cancellationToken);

    private static RestCall Commands(HttpMethod method, ulong applicationId, ulong? guildId) => guildId is { } guild
        ? new(method, "applications/{application}/guilds/{guild}/commands", $"applications/{applicationId}/guilds/{guild}/commands")
        {
            Major = guild.ToString(),
        }
        : new(method, "applications/{application}/commands", $"applications/{applicationId}/commands");
}
