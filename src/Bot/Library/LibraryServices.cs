using Microsoft.Extensions.DependencyInjection;

namespace Quadrennial.Bot.Library;

/// <summary>What the features that look things up share; <see cref="ConferenceContent"/> is for the host to add.</summary>
internal static class LibraryServices
{
    /// <summary>Adds the finder of editions, the suggestions and what is said about misses.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddSingleton<EditionFinder>()
        .AddSingleton<Suggestions>()
        .AddSingleton<Misses>();
}
