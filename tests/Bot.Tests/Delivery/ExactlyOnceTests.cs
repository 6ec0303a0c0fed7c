using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Delivery;

/// <summary>
/// Whatever two things go wrong, at whatever step and however long after one another, people see each message once; and the harness that
/// says so finds the losses and doubles of orders of steps that others use.
/// </summary>
public sealed class ExactlyOnceTests
{
    [Theory, OnBothDatabases]
    public async Task Whatever_goes_wrong_each_message_is_there_once_and_the_next_is_planned(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        using var harness = new MishapHarness(world, (id, stop) => world.NewCourier().CarryAsync(id, stop));

        // All of them on one database; on the other, whose server is slower, every seventh.
        foreach (var mishaps in MishapHarness.Pairs().Where((_, index) => kind == StateKind.Sqlite || index % 7 == 0))
        {
            await harness.SufferAsync(mishaps);
        }

        Assert.Equal((0, 0, 0), harness.Total);
    }

    [Fact]
    public async Task Recording_before_sending_loses()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);

        var (lost, doubled, _) = await SufferAsync(world, async (id, stop) =>
        {
            if (await EndAsync(world, id, stop) is { } row)
            {
                await world.Announcer.PostAsync(row.Identity, TestKind.Saying("x"), stop);
            }
        });

        Assert.NotEqual(0, lost);
        Assert.Equal(0, doubled);
    }

    [Fact]
    public async Task Sending_before_recording_doubles()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);

        var (lost, doubled, _) = await SufferAsync(world, async (id, stop) =>
        {
            var row = await world.State.Database.ReadAsync(transaction => world.Ledger.FindOpen(transaction, id), stop);
            if (row is not null && await world.Announcer.PostAsync(row.Identity, TestKind.Saying("x"), stop) is PostOutcome.Posted)
            {
                await EndAsync(world, id, stop);
            }
        });

        Assert.Equal(0, lost);
        Assert.NotEqual(0, doubled);
    }

    [Fact]
    public async Task Trusting_the_nonce_alone_doubles()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);

        var (lost, doubled, _) = await SufferAsync(world, (id, stop) => world.NewCourier(new Blind(world.Announcer)).CarryAsync(id, stop));

        Assert.Equal(0, lost);
        Assert.NotEqual(0, doubled);
    }

    private static async Task<(int Lost, int Doubled, int WithoutNext)> SufferAsync(DeliveryWorld world, Func<long, CancellationToken, Task> carry)
    {
        using var harness = new MishapHarness(world, carry);
        foreach (var mishaps in MishapHarness.Pairs().Where((_, index) => index % 5 == 0))
        {
            await harness.SufferAsync(mishaps);
        }

        return harness.Total;
    }

    private static Task<OutboxRow?> EndAsync(DeliveryWorld world, long id, CancellationToken stop) => world.State.Database.WriteAsync(
        transaction =>
        {
            var row = world.Ledger.FindOpen(transaction, id);
            if (row is not null)
            {
                world.Ledger.End(transaction, id, new Ending.Sent(null, null), told: null, DeliveryWorld.Noon);
            }

            return row;
        },
        stop);

    /// <summary>Never finds what is there.</summary>
    private sealed class Blind(IAnnouncer inner) : IAnnouncer
    {
        public Task<PostOutcome> PostAsync(Identity identity, OutgoingMessage message, CancellationToken cancellationToken) =>
            inner.PostAsync(identity, message, cancellationToken);

        public Task<LookOutcome> LookAsync(Identity identity, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
            Task.FromResult<LookOutcome>(new LookOutcome.NotThere());
    }
}
