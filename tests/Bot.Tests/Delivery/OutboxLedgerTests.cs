using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Delivery;

public sealed class OutboxLedgerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Due_means_now_or_before(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        await world.PlanAsync(channel: 1, dueIn: TimeSpan.FromMilliseconds(1));

        Assert.Empty(await world.DueAsync());
        world.Bot.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Single(await world.DueAsync());
        world.Bot.Advance(TimeSpan.FromDays(3_000));
        Assert.Single(await world.DueAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Every_target_has_its_turn_however_much_another_has_due(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        for (var i = 0; i < 20; i++)
        {
            await world.PlanAsync(channel: 1, $"{i}");
        }

        world.Pass(TimeSpan.FromHours(1));
        await world.PlanAsync(channel: 2);

        Assert.Equal(["c1", "c2"], (await world.DueAsync()).Select(due => due.Target));
    }

    [Theory, OnBothDatabases]
    public async Task A_paused_message_holds_back_the_later_ones_of_its_target_alone(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        await world.PlanAsync(channel: 1, "first");
        await world.PlanAsync(channel: 1, "second");
        await world.PlanAsync(channel: 2);
        var first = (await world.DueAsync())[0].Id;
        var retryAt = world.Real.GetUtcNow().AddSeconds(30);
        await world.State.Database.WriteAsync(transaction => world.Ledger.Pause(transaction, first, retryAt), Token);

        Assert.Equal(["c2"], (await world.DueAsync()).Select(due => due.Target));
        var next = await world.State.Database.ReadAsync(
            transaction => world.Ledger.Next(transaction, world.Bot.GetUtcNow(), world.Real.GetUtcNow()), Token);
        Assert.Equal((null, retryAt), next);

        world.Real.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(first, (await world.DueAsync())[0].Id);
    }

    [Theory, OnBothDatabases]
    public async Task The_next_due_instant_is_the_earliest_to_come(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        await world.PlanAsync(channel: 1, "far", TimeSpan.FromDays(20_000));
        await world.PlanAsync(channel: 1, "near", TimeSpan.FromDays(1));
        await world.PlanAsync(channel: 1, "past");

        var next = await world.State.Database.ReadAsync(
            transaction => world.Ledger.Next(transaction, world.Bot.GetUtcNow(), world.Real.GetUtcNow()), Token);

        Assert.Equal((DeliveryWorld.Noon.AddDays(1), null), next);
    }

    [Theory, OnBothDatabases]
    public async Task What_ended_long_ago_is_forgotten_and_nothing_else(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        var old = await world.PlanAsync(channel: 1, "old");
        await world.CarryAllAsync(mostRounds: 1);
        world.Pass(TimeSpan.FromDays(10));
        var recent = await world.PlanAsync(channel: 1, "recent");
        await world.CarryAllAsync(mostRounds: 1);
        var open = await world.PlanAsync(channel: 1, "open", dueIn: TimeSpan.FromDays(-300));

        var forgotten = await world.State.Database.WriteAsync(
            transaction => world.Ledger.Forget(transaction, world.Bot.GetUtcNow().AddDays(-1), limit: 10), Token);

        Assert.Equal(1, forgotten);
        Assert.Null(await world.FindAsync(old));
        Assert.NotNull(await world.FindAsync(recent));
        Assert.NotNull(await world.FindAsync(open));
    }

    [Theory]
    [InlineData(OutboxLedger.DueQuery)]
    [InlineData(OutboxLedger.NextDueQuery)]
    public async Task A_million_messages_that_are_not_due_cost_SQLite_nothing(string query)
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);

        var plan = await world.State.Database.ReadAsync(
            transaction => transaction.Query<Plan>($"EXPLAIN QUERY PLAN {query}", new { now = 0L, realNow = 0L, limit = 1L }), Token);

        var steps = plan.Select(step => step.Detail).Where(detail => detail.Contains("outbox")).ToList();
        Assert.All(steps, step => Assert.Matches(@"^SEARCH outbox USING (COVERING )?INDEX outbox_open \(due_at[<>]\?\)", step));
        Assert.NotEmpty(steps);
    }

    [Theory(SkipUnless = nameof(HasPostgres), Skip = "There is no PostgreSQL.")]
    [InlineData(OutboxLedger.DueQuery)]
    [InlineData(OutboxLedger.NextDueQuery)]
    public async Task A_million_messages_that_are_not_due_cost_PostgreSQL_nothing(string query)
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Postgres);
        await world.State.Database.WriteAsync(
            transaction => transaction.Execute(
                """
                INSERT INTO outbox (kind, target, occurrence, due_at, payload)
                SELECT 'test', 'c' || number, '1', number, '' FROM generate_series(1, 20000) AS number;
                ANALYZE outbox;
                """),
            Token);

        var plan = await world.State.Database.ReadAsync(
            transaction => string.Join('\n', transaction.Query<string>($"EXPLAIN {query}", new { now = 10L, realNow = 10L, limit = 10L })), Token);

        Assert.Matches(@"Index (Only )?Scan using outbox_open|Bitmap Index Scan on outbox_open", plan);
        Assert.Contains("due_at", plan.Split("Index Cond:")[1]);
        Assert.DoesNotContain("Seq Scan", plan);
    }

    public static bool HasPostgres => PostgresServer.WhyMissing is null;

    private sealed record Plan
    {
        public string Detail { get; init; } = "";
    }
}
