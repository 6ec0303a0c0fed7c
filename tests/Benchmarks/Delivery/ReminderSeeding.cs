using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Reminders;
using Quadrennial.Bot.Storage;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Benchmarks.Delivery;

/// <summary>Puts reminders into a state that no bot has open.</summary>
internal static class ReminderSeeding
{
    private const int AtOnce = 100_000;
    private const long Millisecond = 1;
    private const long Day = 86_400_000 * Millisecond;

    /// <summary>Apart so far that a million of them fill the fifty years that people may plan.</summary>
    private const long Apart = 1_500_000 * Millisecond;

    /// <summary>Opens it with the tables that reminders need.</summary>
    public static StateDatabase Open(StateEngine engine) => StateDatabase.Open(engine, [OutboxSchema.Schema, ReminderStore.Schema], _ => { });

    /// <summary>Plans these, as the feature does.</summary>
    public static Task PlanAsync(StateDatabase state, Person owner, IEnumerable<(string About, ulong ChannelId, DateTimeOffset DueAt)> reminders) =>
        state.WriteAsync(
            transaction =>
            {
                foreach (var (about, channelId, dueAt) in reminders)
                {
                    Add(transaction, owner.Id, about, Target.Channel(channelId), dueAt);
                }
            },
            CancellationToken.None);

    /// <summary>Plans one, as the feature does.</summary>
    public static void Add(StateTransaction transaction, ulong owner, string about, Target target, DateTimeOffset dueAt)
    {
        var reminder = ReminderStore.Add(transaction, new Reminder
        {
            PersonId = owner,
            About = about,
            Schedule = $"{dueAt:yyyy-MM-dd'T'HH:mm:ss}+00:00[UTC]",
            Target = target.ToString(),
            SetAt = dueAt.AddDays(-1),
            DueAt = dueAt,
        });
        new Outbox(new OutboxSignal()).Plan(transaction, reminder.ToPlan());
    }

    /// <summary>Fills it with open reminders, ten a person, the first of them due tomorrow.</summary>
    public static async Task FillAsync(StateDatabase state, int count)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        for (var from = 0; from < count; from += AtOnce)
        {
            var numbers = $"WITH RECURSIVE numbers (n) AS (SELECT {from + 1} UNION ALL SELECT n + 1 FROM numbers WHERE n < {Math.Min(count, from + AtOnce)})";
            await state.WriteAsync(
                transaction =>
                {
                    transaction.Execute(
                        $"""
                        {numbers}
                        INSERT INTO reminders (person_id, about, schedule, target, is_quiet, set_at, occurrence, due_at, state)
                        SELECT 100000000000000000 + n / 10, 'bring the badge and the slides, no. ' || n, '2030-01-01T09:00:00+00:00[Europe/Berlin]',
                            'p' || (100000000000000000 + n / 10), 0, {now}, 1, {now + Day} + CAST(n AS BIGINT) * {Apart}, 'open' FROM numbers
                        """);
                    transaction.Execute(
                        $"""
                        {numbers}
                        INSERT INTO outbox (kind, target, occurrence, due_at, payload, person_id)
                        SELECT 'reminder', 'p' || (100000000000000000 + n / 10), n || '.1', {now + Day} + CAST(n AS BIGINT) * {Apart}, '',
                            100000000000000000 + n / 10 FROM numbers
                        """);
                },
                CancellationToken.None);
        }

        await state.WriteAsync(transaction => transaction.Execute("ANALYZE"), CancellationToken.None);
    }
}
