using Microsoft.Extensions.Hosting;
using Quadrennial.Bot.Delivery;
using Quartz;

namespace Quadrennial.Bot.Scheduling;

/// <summary>
/// Plans at once, and starts the scheduler when the bot has long been ready: it takes as long to start as all the rest together, and what it
/// wakes has just been done by the start itself.
/// </summary>
internal sealed class SchedulerLife(Planning planning, WakeUps wakeUps, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(1);

    private IScheduler? _scheduler;

    /// <summary>Lets jobs that run finish.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_scheduler is not null)
        {
            await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await planning.RunAsync(stoppingToken);
        await Task.Delay(Delay, clock, stoppingToken);
        _scheduler = await wakeUps.CreateSchedulerAsync(stoppingToken);
        await _scheduler.Start(stoppingToken);
    }
}
