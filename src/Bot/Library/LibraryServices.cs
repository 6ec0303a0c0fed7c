using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Library;

/// <summary>What features share; <see cref="ConferenceContent"/> is for the host to add.</summary>
internal static class LibraryServices
{
    /// <summary>Adds the finder of editions, the suggestions, what is said about misses, and whose clock a time is meant by.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddSingleton<EditionFinder>()
        .AddSingleton<Suggestions>()
        .AddSingleton<Misses>()
        .AddStateSchema(ZoneStore.Schema)
        .AddSingleton<Zones>()
        .AddHostedOnceReady<Zones>();
}
