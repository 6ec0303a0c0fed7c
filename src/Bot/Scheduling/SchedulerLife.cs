using Microsoft.Extensions.Hosting;

namespace Quadrennial.Bot.Scheduling;

/// <summary>
/// Starts the scheduler when the bot has long been ready: it takes as long to start as all the rest together, and what it
/// wakes has just been done by the start itself. Nothing of Quartz is named here, so that until then not even its code is in memory.
/// </summary>
internal sealed class SchedulerLife(WakeUps wakeUps, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(1);

    private bool _isStarted;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_isStarted)
        {
            await wakeUps.StopAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Delay, clock, stoppingToken);
        _isStarted = true;
        await wakeUps.StartAsync(stoppingToken);
    }
}
