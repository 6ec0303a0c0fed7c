using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quartz;

namespace Quadrennial.Bot.Scheduling;

/// <summary>
/// What happens at regular intervals. Quartz only wakes; what is due is decided by the rows in the outbox, so a wake-up that comes late,
/// twice or not at all changes nothing in what is sent.
/// </summary>
internal static class SchedulingServices
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Adds the scheduler, on the bot's clock, and its jobs.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services) => services
        .AddQuartz(quartz => quartz
            .ScheduleJob("safety tick", (OutboxSignal signal) => signal.Ring(), (provider, trigger) => Every(trigger, RealMinute(provider)))
            .ScheduleJob("planning", (Planning planning, CancellationToken token) => planning.RunAsync(token), (_, trigger) => Every(trigger, Day))
            .ScheduleJob("cleaning", (OutboxCleaning cleaning, CancellationToken token) => cleaning.RunAsync(token), (_, trigger) => Every(trigger, Day)))
        .AddHostedService<SchedulerLife>();

    /// <summary>The sender's own timers do not see the system's clock being set, nor the machine's sleep. A minute later, this does.</summary>
    private static TimeSpan RealMinute(IServiceProvider provider) =>
        Minute * (provider.GetRequiredService<BotSettings>().Rehearsal?.Speed ?? 1);

    /// <summary>From now on; one that was missed is made up for once.</summary>
    private static void Every(ITriggerConfigurator<IJob> trigger, TimeSpan interval) => trigger
        .StartNow()
        .WithOverlapPolicy(OverlapPolicy.Skip)
        .WithSimpleSchedule(schedule => schedule
            .WithInterval(interval)
            .RepeatForever()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount));
}
