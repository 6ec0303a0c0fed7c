using Microsoft.Extensions.DependencyInjection;

namespace Quadrennial.Bot.Commands;

/// <summary>What every feature's commands need.</summary>
internal static class CommandsServices
{
    /// <summary>Adds the router, the catalogue of all commands and what cards are shared with.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<CommandCatalogue>()
        .AddSingleton<CommandRouter>()
        .AddSingleton<CommandMentions>()
        .AddSingleton<Sharing>();
}
