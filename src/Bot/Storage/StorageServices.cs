using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quadrennial.Bot.Configuration;

namespace Quadrennial.Bot.Storage;

/// <summary>Where promises are kept.</summary>
internal static class StorageServices
{
    /// <summary>
    /// Adds the state database. The host opens it before it starts anything, because the sender needs it; where it cannot be used, a
    /// <see cref="BotStartException"/> stops the start.
    /// </summary>
    public static IServiceCollection AddStateDatabase(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => DataFolderLock.Take(provider.GetRequiredService<BotSettings>().Storage.Path));
        return services.AddSingleton(Open);
    }

    /// <summary>Adds the tables of a feature.</summary>
    public static IServiceCollection AddStateSchema(this IServiceCollection services, StateSchema schema) => services.AddSingleton(schema);

    private static StateDatabase Open(IServiceProvider provider)
    {
        // Also where the state lives elsewhere: the talk database is in that folder.
        _ = provider.GetRequiredService<DataFolderLock>();
        var storage = provider.GetRequiredService<BotSettings>().Storage;
        return StateDatabase.Open(
            storage.Postgres is { } connectionString ? new PostgresEngine(connectionString) : new SqliteEngine(storage.Path),
            provider.GetServices<StateSchema>(),
            sentence => provider.GetRequiredService<BotStop>().Because(ExitCode.StorageUnusable, sentence));
    }
}
