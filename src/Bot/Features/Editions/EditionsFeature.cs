using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Editions;

/// <summary>What was on at which edition, and when is the next?</summary>
internal static class EditionsFeature
{
    /// <summary>Adds <c>/edition</c>.</summary>
    public static IServiceCollection AddEditions(this IServiceCollection services) => services
        .AddSingleton<EditionMessages>()
        .AddSingleton<ICommandModule, EditionsModule>();
}
