using NodaTime;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Schedule;

/// <summary>Sees to it that the next time of every schedule stands in the outbox.</summary>
internal sealed class GameSchedules(Outbox outbox) : IPlanner
{
    /// <inheritdoc/>
    public void Plan(StateTransaction transaction, DateTimeOffset now)
    {
        foreach (var schedule in ScheduleStore.All(transaction))
        {
            PlanNext(transaction, schedule, now);
        }
    }

    /// <summary>Plans the next time, unless one is planned already.</summary>
    public void PlanNext(StateTransaction transaction, GameSchedule schedule, DateTimeOffset now)
    {
        var isPlanned = outbox
            .Coming(transaction, OutboxScope.To(ScheduleAlarm.KindName, Target.Channel(schedule.ChannelId)), limit: 10)
            .Any(row => ScheduleAlarm.IdOf(row) == schedule.Id);
        if (!isPlanned && NextOf(schedule, now) is { } next)
        {
            outbox.Plan(transaction, new PlannedMessage(ScheduleAlarm.IdentityOf(schedule, next), next) { GuildId = schedule.GuildId });
        }
    }

    /// <summary>Takes back what is planned for one that is changed or ends.</summary>
    public void Cancel(StateTransaction transaction, GameSchedule schedule, DateTimeOffset now)
    {
        foreach (var row in outbox.Coming(transaction, OutboxScope.To(ScheduleAlarm.KindName, Target.Channel(schedule.ChannelId)), limit: 10))
        {
            if (ScheduleAlarm.IdOf(row) == schedule.Id)
            {
                outbox.Cancel(transaction, row.Identity, now);
            }
        }
    }

    /// <summary>When it comes next; null where it comes no more.</summary>
    public static DateTimeOffset? NextOf(GameSchedule schedule, DateTimeOffset now) =>
        schedule.Rule.Next(Instant.FromDateTimeOffset(now))?.ToDateTimeOffset();
}
