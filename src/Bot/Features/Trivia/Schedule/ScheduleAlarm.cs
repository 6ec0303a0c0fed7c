using System.Globalization;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Schedule;

/// <summary>
/// The hour of a schedule, as a row of the outbox. It says nothing itself: when it is due, it begins the game and gives way to the game's messages, all in
/// one transaction, so that each time begins one game and one only.
/// </summary>
internal sealed class ScheduleAlarm(GameCourse course, GameSchedules schedules, QuestionPool pool, ConferenceContent content) : IDeliveryKind
{
    /// <summary>Its name in the outbox.</summary>
    public const string KindName = "trivia.schedule";

    /// <summary>A game that begins later than this finds nobody.</summary>
    private static readonly TimeSpan LatestGame = TimeSpan.FromMinutes(30);

    /// <summary>A question of the day still has most of its day.</summary>
    private static readonly TimeSpan LatestQuestion = TimeSpan.FromHours(12);

    /// <inheritdoc/>
    public string Name => KindName;

    /// <summary>Which time of which schedule.</summary>
    public static Identity IdentityOf(GameSchedule schedule, DateTimeOffset at) =>
        new(KindName, Target.Channel(schedule.ChannelId), $"{schedule.Id}.{at.ToUnixTimeSeconds()}");

    /// <summary>Whose time it is.</summary>
    public static long IdOf(OutboxRow row) => long.Parse(row.Identity.Occurrence.Split('.')[0], CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public Markup Describe(OutboxRow row) => Markup.Of($"scheduled trivia");

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        if (ScheduleStore.Find(transaction, IdOf(row)) is not { } schedule
            || row.LatenessAt(now) > (schedule.IsDaily ? LatestQuestion : LatestGame)
            || (!schedule.IsDaily && GameStore.OpenIn(transaction, schedule.ChannelId) is not null))
        {
            return new Decision.Drop();
        }

        var seed = (int)row.Id;
        var wish = QuestionWish.Parse(content.Current.Catalogue, schedule.WishKey);
        var questions = pool.Choose(transaction, AskedStore.Server(schedule.GuildId), wish, (int)schedule.Rounds, seed, now);
        if (questions.Count == 0)
        {
            return new Decision.Drop();
        }

        course.Begin(
            transaction,
            new Game
            {
                GuildId = schedule.GuildId,
                ChannelId = schedule.ChannelId,
                HomeId = schedule.ChannelId,
                StartedBy = schedule.SetBy,
                Mode = schedule.Mode,
                Wish = schedule.Wish,
                WishKey = schedule.WishKey,
                State = GameState.Asking,
                Rounds = questions.Count,
                ScheduleId = schedule.Id,
                StartedAt = now,
            },
            questions,
            now);
        return new Decision.Fold();
    }

    /// <inheritdoc/>
    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now)
    {
        if (ScheduleStore.Find(transaction, IdOf(row)) is { } schedule)
        {
            schedules.PlanNext(transaction, schedule, now > row.DueAt ? now : row.DueAt);
        }
    }

    /// <inheritdoc/>
    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now) => Recourse.None;

    /// <inheritdoc/>
    public IReadOnlyList<Markup> StatusOf(StateTransaction transaction, ulong guildId) =>
    [
        .. ScheduleStore.Of(transaction, guildId)
            .Where(schedule => schedule.Trouble is not null)
            .Select(schedule => Markup.Of(
                $"Trivia in <#{(long)schedule.ChannelId}> could not be played last time. {TroubleWords.Of(schedule.Trouble!.Value, Target.Channel(schedule.ChannelId))}")),
    ];
}
