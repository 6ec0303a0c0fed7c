using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Tests.Storage;
using Quadrennial.Bot.Time;

namespace Quadrennial.Bot.Tests.Delivery;

/// <summary>Delivery with a real database, two clocks to turn and an announcer that records.</summary>
internal sealed class DeliveryWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TestState _state;

    private DeliveryWorld(TestState state)
    {
        _state = state;
        Announcer = new RecordingAnnouncer(Real);
    }

    public FakeTimeProvider Bot { get; } = new(Noon);

    public FakeTimeProvider Real { get; } = new(Noon);

    public OutboxSignal Signal { get; } = new();

    public Outbox Outbox => new(Signal);

    public OutboxLedger Ledger { get; } = new();

    public TestKind Kind { get; } = new();

    public RecordingAnnouncer Announcer { get; }

    public TestState State => _state;

    private DeliveryClocks Clocks => new(Bot, Real);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<DeliveryWorld> OpenAsync(StateKind kind) => new(await TestState.OpenAsync(kind, OutboxSchema.Schema));

    public static Identity Message(ulong channel, string occurrence = "1") => new("test", Target.Channel(channel), occurrence);

    public async Task<Identity> PlanAsync(ulong channel, string occurrence = "1", TimeSpan dueIn = default)
    {
        var identity = Message(channel, occurrence);
        await PlanAsync(new PlannedMessage(identity, Bot.GetUtcNow() + dueIn) { Payload = occurrence });
        return identity;
    }

    public Task<bool> PlanAsync(PlannedMessage message) =>
        State.Database.WriteAsync(transaction => Outbox.Plan(transaction, message), Token);

    public Task<OutboxRow?> FindAsync(Identity identity) =>
        State.Database.ReadAsync(transaction => Outbox.Find(transaction, identity), Token);

    public async Task<OutboxRow> GetAsync(Identity identity) =>
        await FindAsync(identity) ?? throw new InvalidOperationException($"{identity} is not in the outbox.");

    public Task<IReadOnlyList<DueMessage>> DueAsync() => State.Database.ReadAsync(
        transaction => Ledger.Due(transaction, Bot.GetUtcNow(), Real.GetUtcNow(), limit: 1000), Token);

    /// <summary>A courier as a freshly started process has it.</summary>
    public Courier NewCourier(IAnnouncer? announcer = null) => new(
        State.Database, Ledger, Outbox, new DeliveryKinds([Kind]), announcer ?? Announcer, Clocks, NullLogger<Courier>.Instance);

    /// <summary>The pace of the sender, a thousand times as fast.</summary>
    public static Pace QuickPace => new(new RehearsalClock(Noon, speed: 1_000));

    /// <summary>A sender as a freshly started process has it.</summary>
    public OutboxSender NewSender() => new(
        State.Database, Ledger, NewCourier(), Signal, QuickPace, Clocks, NullLogger<OutboxSender>.Instance);

    /// <summary>Carries what is due, round by round with three minutes between, until nothing is open any more.</summary>
    public async Task CarryAllAsync(int mostRounds = 20)
    {
        for (var round = 0; round < mostRounds; round++)
        {
            foreach (var due in await DueAsync())
            {
                await NewCourier().CarryAsync(due.Id, Token);
            }

            Pass(TimeSpan.FromMinutes(3));
        }
    }

    /// <summary>Time passes on both clocks.</summary>
    public void Pass(TimeSpan time)
    {
        Bot.Advance(time);
        Real.Advance(time);
    }

    public ValueTask DisposeAsync() => State.DisposeAsync();
}
