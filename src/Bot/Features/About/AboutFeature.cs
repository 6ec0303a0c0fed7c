using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.About;

/// <summary>What does the bot hold, how sure is it, and where is it from?</summary>
internal static class AboutFeature
{
    /// <summary>Adds <c>/about</c>.</summary>
    public static IServiceCollection AddAbout(this IServiceCollection services) => services
        .AddSingleton<ICommandModule, AboutModule>();
}
