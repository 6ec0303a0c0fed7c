using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Help;

/// <summary>What can be asked, and how?</summary>
internal static class HelpFeature
{
    /// <summary>Adds <c>/help</c>.</summary>
    public static IServiceCollection AddHelp(this IServiceCollection services) => services
        .AddSingleton<HelpMessages>()
        // The catalogue is made of all modules, this one included, so it can only be asked for once they are there.
        .AddSingleton(provider => new Lazy<CommandCatalogue>(provider.GetRequiredService<CommandCatalogue>))
        .AddSingleton<ICommandModule, HelpModule>();
}
