using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Delivery;

public sealed class OutboxTests
{
    private static readonly DateTimeOffset Noon = DeliveryWorld.Noon;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_planned_message_is_kept_with_all_that_was_said_about_it(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        var identity = new Identity("test", Target.Person(ulong.MaxValue), "42.3");

        Assert.True(await world.PlanAsync(new PlannedMessage(identity, Noon.AddMilliseconds(1)) { Payload = "it's 🕛", PersonId = 7, GuildId = 8 }));
        world.State.Reopen();

        var row = await world.GetAsync(identity);
        Assert.Equal(identity, row.Identity);
        Assert.Equal(Noon.AddMilliseconds(1), row.DueAt);
        Assert.Equal(("it's 🕛", 7ul, 8ul, OutboxState.Planned), (row.Payload, row.PersonId, row.GuildId, row.State));
    }

    [Theory, OnBothDatabases]
    public async Task Planning_the_same_message_again_changes_nothing(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        var identity = await world.PlanAsync(channel: 1);

        Assert.False(await world.PlanAsync(new PlannedMessage(identity, Noon.AddYears(1)) { Payload = "other" }));

        Assert.Equal((Noon, "1"), ((await world.GetAsync(identity)).DueAt, (await world.GetAsync(identity)).Payload));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_sent_is_never_planned_again(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        var identity = await world.PlanAsync(channel: 1);
        await world.CarryAllAsync(mostRounds: 1);

        Assert.False(await world.PlanAsync(new PlannedMessage(identity, Noon)));
        await world.CarryAllAsync(mostRounds: 1);

        Assert.Single(world.Announcer.Messages);
    }

    [Theory, OnBothDatabases]
    public async Task A_cancelled_message_is_not_sent_and_can_be_planned_again(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        var identity = await world.PlanAsync(channel: 1);
        Assert.True(await WriteAsync(world, transaction => world.Outbox.Cancel(transaction, identity, Noon)));
        await world.CarryAllAsync(mostRounds: 1);
        Assert.Empty(world.Announcer.Messages);

        Assert.True(await world.PlanAsync(new PlannedMessage(identity, Noon) { Payload = "after all" }));
        await world.CarryAllAsync(mostRounds: 1);

        Assert.Single(world.Announcer.Messages);
        Assert.Equal("after all", (await world.GetAsync(identity)).Payload);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_sent_can_neither_be_cancelled_nor_moved(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        var identity = await world.PlanAsync(channel: 1);
        await world.CarryAllAsync(mostRounds: 1);

        Assert.False(await WriteAsync(world, transaction => world.Outbox.Cancel(transaction, identity, Noon)));
        Assert.False(await WriteAsync(world, transaction => world.Outbox.Move(transaction, new PlannedMessage(identity, Noon.AddDays(1)))));

        Assert.Equal(OutboxState.Sent, (await world.GetAsync(identity)).State);
    }

    [Theory, OnBothDatabases]
    public async Task A_moved_message_comes_when_it_was_moved_to(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        var identity = await world.PlanAsync(channel: 1, dueIn: TimeSpan.FromHours(1));
        Assert.True(await WriteAsync(world, transaction => world.Outbox.Move(transaction, new PlannedMessage(identity, Noon.AddHours(2)))));

        world.Pass(TimeSpan.FromHours(1));
        Assert.Empty(await world.DueAsync());
        world.Pass(TimeSpan.FromHours(1));
        Assert.Single(await world.DueAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Cancelling_a_kind_in_a_target_leaves_all_else(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        await world.PlanAsync(channel: 1, "a");
        await world.PlanAsync(channel: 1, "b");
        var elsewhere = await world.PlanAsync(channel: 2);
        var other = new Identity("other", Target.Channel(1), "1");
        await world.PlanAsync(new PlannedMessage(other, Noon));

        Assert.Equal(2, await WriteAsync(world, transaction => world.Outbox.CancelAll(transaction, "test", Target.Channel(1), Noon)));

        Assert.Equal(OutboxState.Planned, (await world.GetAsync(elsewhere)).State);
        Assert.Equal(OutboxState.Planned, (await world.GetAsync(other)).State);
    }

    [Theory, OnBothDatabases]
    public async Task Lists_show_what_is_to_come_and_what_was_for_a_server_a_person_or_a_target(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        await world.PlanAsync(Of(channel: 1, "late", dueIn: 2, guild: 8));
        await world.PlanAsync(Of(channel: 2, "soon", dueIn: 1, guild: 8));
        await world.PlanAsync(Of(channel: 3, "foreign", dueIn: 1, guild: 9));
        await world.PlanAsync(Of(channel: 1, "now", dueIn: 0, guild: 8));
        await world.CarryAllAsync(mostRounds: 1);

        Assert.Equal(["soon", "late"], await ComingAsync(world, OutboxScope.Guild(8), 5));
        Assert.Equal(["soon"], await ComingAsync(world, OutboxScope.Guild(8), 1));
        Assert.Equal(["soon", "foreign", "late"], await ComingAsync(world, OutboxScope.Person(7), 5));
        Assert.Equal(["late"], await ComingAsync(world, OutboxScope.To("test", Target.Channel(1)), 5));
        Assert.Equal(["soon", "foreign", "late"], await ComingAsync(world, OutboxScope.All, 5));
        var sent = await world.State.Database.ReadAsync(
            transaction => world.Outbox.Ended(transaction, OutboxScope.Guild(8), OutboxState.Sent, 5), Token);
        Assert.Equal(("now", 1ul, 1ul), (sent.Single().Payload, sent.Single().ChannelId, sent.Single().MessageId));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_wants_to_be_forgotten_is(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        await world.PlanAsync(Of(channel: 1, "a", dueIn: 0, guild: 8));
        var other = await world.PlanAsync(channel: 1, "b");
        await world.CarryAllAsync(mostRounds: 1);
        await world.PlanAsync(Of(channel: 1, "c", dueIn: 1, guild: 8));

        Assert.Equal(2, await WriteAsync(world, transaction => world.Outbox.Forget(transaction, personId: 7)));

        Assert.NotNull(await world.FindAsync(other));
        Assert.Empty(await ComingAsync(world, OutboxScope.Person(7), 5));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_failed_transaction_planned_was_never_planned(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(world, bool (transaction) =>
        {
            world.Outbox.Plan(transaction, new PlannedMessage(DeliveryWorld.Message(1), Noon));
            throw new InvalidOperationException("Enough.");
        }));

        Assert.Null(await world.FindAsync(DeliveryWorld.Message(1)));
    }

    private static PlannedMessage Of(ulong channel, string text, int dueIn, ulong guild) =>
        new(DeliveryWorld.Message(channel, text), Noon.AddHours(dueIn)) { Payload = text, PersonId = 7, GuildId = guild };

    private static Task<T> WriteAsync<T>(DeliveryWorld world, Func<StateTransaction, T> work) => world.State.Database.WriteAsync(work, Token);

    private static async Task<IEnumerable<string>> ComingAsync(DeliveryWorld world, OutboxScope scope, int limit)
    {
        var rows = await world.State.Database.ReadAsync(transaction => world.Outbox.Coming(transaction, scope, limit), Token);
        return rows.Select(row => row.Payload);
    }
}
