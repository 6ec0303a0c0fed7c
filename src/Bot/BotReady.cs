using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Quadrennial.Bot;

/// <summary>
/// The moment from which the bot answers. What nobody waits for begins then and not before: at the start all of it would share the
/// processor with the connection.
/// </summary>
internal sealed class BotReady
{
    /// <summary>Discord may be out of reach for hours; what can be done without it is not put off that long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _set = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>It has come.</summary>
    public void Set() => _set.TrySetResult();

    /// <summary>Waits for it, though not for ever.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _set.Task.WaitAsync(Patience, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }
}

/// <summary>How a service is put off until then.</summary>
internal static class BotReadyServices
{
    /// <summary>Has the host start a service that is registered as itself, once the bot is ready; where no connection is, at once.</summary>
    public static IServiceCollection AddHostedOnceReady<T>(this IServiceCollection services)
        where T : class, IHostedService =>
        services.AddHostedService(provider => new OnceReady<T>(provider.GetRequiredService<T>(), provider.GetService<BotReady>()));

    private sealed class OnceReady<T>(T service, BotReady? ready) : BackgroundService
        where T : class, IHostedService
    {
        public override async Task StopAsync(CancellationToken cancellationToken)
        {
            await base.StopAsync(cancellationToken);
            await service.StopAsync(cancellationToken);
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            if (ready is not null)
            {
                await ready.WaitAsync(stoppingToken);
            }

            await service.StartAsync(stoppingToken);
            if (service is BackgroundService { ExecuteTask: { } running })
            {
                // Should it fail, the host learns of it.
                await running;
            }
        }
    }
}
