using Microsoft.Extensions.DependencyInjection;

namespace Quadrennial.Bot.Scheduling;

/// <summary>
/// What happens at regular intervals. Quartz only wakes; what is due is decided by the rows in the outbox, so a wake-up that comes late,
/// twice or not at all changes nothing in what is sent.
/// </summary>
internal static class SchedulingServices
{
    /// <summary>Adds the scheduler, on the bot's clock, and its jobs.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services) => services
        .AddSingleton<WakeUps>()
        .AddSingleton<SchedulerLife>()
        .AddHostedOnceReady<SchedulerLife>();
}
