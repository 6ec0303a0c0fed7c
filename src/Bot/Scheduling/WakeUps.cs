using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quartz;

namespace Quadrennial.Bot.Scheduling;

/// <summary>
/// The scheduler and its jobs. Quartz has its services in a container of its own, made when the scheduler is: among the bot's own they
/// would be loaded before the connection is opened.
/// </summary>
internal sealed class WakeUps(
    OutboxSignal signal, Planning planning, OutboxCleaning cleaning, BotSettings settings, TimeProvider clock, ILoggerFactory loggers) : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private ServiceProvider? _quartz;

    /// <summary>The scheduler, made but not started, with all its jobs.</summary>
    public async Task<IScheduler> CreateSchedulerAsync(CancellationToken cancellationToken)
    {
        _quartz = new ServiceCollection()
            .AddSingleton(clock)
            .AddSingleton(loggers)
            .AddLogging()
            .AddQuartz(quartz => quartz
                .ScheduleJob("safety tick", () => signal.Ring(), (_, trigger) => Every(trigger, RealMinute))
                .ScheduleJob("planning", (CancellationToken token) => planning.RunAsync(token), (_, trigger) => Every(trigger, Day))
                .ScheduleJob("cleaning", (CancellationToken token) => cleaning.RunAsync(token), (_, trigger) => Every(trigger, Day)))
            .BuildServiceProvider();
        return await _quartz.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _quartz?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The sender's own timers do not see the system's clock being set, nor the machine's sleep. A minute later, this does.</summary>
    private TimeSpan RealMinute => Minute * (settings.Rehearsal?.Speed ?? 1);

    /// <summary>From now on; one that was missed is made up for once.</summary>
    private static void Every(ITriggerConfigurator<IJob> trigger, TimeSpan interval) => trigger
        .StartNow()
        .WithOverlapPolicy(OverlapPolicy.Skip)
        .WithSimpleSchedule(schedule => schedule
            .WithInterval(interval)
            .RepeatForever()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount));
}
