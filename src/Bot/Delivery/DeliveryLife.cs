using Microsoft.Extensions.Hosting;

namespace Quadrennial.Bot.Delivery;

/// <summary>
/// Plans once, and then sends: what went by while the process was away is judged before the first message leaves.
/// </summary>
internal sealed class DeliveryLife(Planning planning, OutboxSender sender) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await planning.RunAsync(stoppingToken);
        await sender.StartAsync(stoppingToken);
        await (sender.ExecuteTask ?? Task.CompletedTask);
    }
}
