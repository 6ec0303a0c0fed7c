using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Configuration;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>The links by which people add the bot, asking for exactly what it needs.</summary>
internal static class InviteLink
{
    /// <summary>Asks Discord who the bot is and prints the links.</summary>
    public static async Task<ExitCode> PrintAsync(IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        if (!BotSettings.TryRead(configuration, out var settings, out var reader))
        {
            throw new BotStartException(ExitCode.WrongSettings, [.. reader.Problems.Select(problem => problem.ToString())]);
        }

        using var rest = DiscordConnectionFeature.CreateRest(settings.Discord, NullLogger<DiscordRest>.Instance);
        try
        {
            var application = await rest.GetApplicationAsync(cancellationToken);
            await output.WriteLineAsync($"To a server:  {ForServer(application.Id, NeededPermissions.All)}");
            await output.WriteLineAsync($"To yourself:  {ForPerson(application.Id)}");
            return ExitCode.Stopped;
        }
        catch (DiscordException exception)
        {
            throw StartRefusal.From(exception);
        }
    }

    /// <summary>The link that adds the bot to a server with these permissions.</summary>
    public static string ForServer(ulong applicationId, Permissions permissions) =>
        $"https://discord.com/oauth2/authorize?client_id={applicationId}&scope=bot+applications.commands&permissions={(ulong)permissions}&integration_type=0";

    /// <summary>The link by which a person installs the bot for themself, to use it anywhere.</summary>
    public static string ForPerson(ulong applicationId) =>
        $"https://discord.com/oauth2/authorize?client_id={applicationId}&scope=applications.commands&integration_type=1";
}
