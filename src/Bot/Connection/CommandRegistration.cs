using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Commands;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>Sees to it that Discord holds our commands, and writes only where it does not: creates are limited to 200 a day.</summary>
internal sealed partial class CommandRegistration(
    DiscordRest rest, CommandCatalogue catalogue, CommandMentions mentions, ILogger<CommandRegistration> logger)
{
    /// <summary>Compares, writes if needed, and learns the ids for clickable mentions.</summary>
    /// <exception cref="DiscordException">Discord refused, or could not be reached.</exception>
    public async Task EnsureAsync(ulong applicationId, CancellationToken cancellationToken)
    {
        var wanted = CommandDeclaration.For(catalogue);
        var held = await rest.GetCommandsAsync(applicationId, guildId: null, cancellationToken);
        if (CommandComparer.AreSame(wanted, held))
        {
            LogUpToDate(held.Count);
        }
        else
        {
            held = await rest.SetCommandsAsync(applicationId, guildId: null, wanted, cancellationToken);
            LogWritten(held.Count);
        }

        mentions.Learn(held
            .Where(command => command is { Id: not null, Type: null or ApplicationCommandType.ChatInput })
            .Select(command => KeyValuePair.Create(command.Name, command.Id!.Value)));
    }

    [LoggerMessage(LogLevel.Information, "Discord already holds the {Count} commands")]
    private partial void LogUpToDate(int count);

    [LoggerMessage(LogLevel.Information, "Wrote the {Count} commands to Discord")]
    private partial void LogWritten(int count);
}
