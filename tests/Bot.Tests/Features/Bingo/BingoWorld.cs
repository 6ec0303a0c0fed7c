using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Bingo;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Tests.Delivery;
using Quadrennial.Bot.Tests.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Bingo;

/// <summary>The rules and the posts with a real database, the real outbox, and a clock to turn. The card has eight squares, so everybody's is three by three.</summary>
internal sealed class BingoWorld : IAsyncDisposable
{
    public const ulong Channel = 30;
    public const ulong Guild = 20;

    public static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Caller Ana = new(7, "Ana");
    public static readonly Caller Ben = new(8, "Ben");
    public static readonly Caller Cleo = new(9, "Cleo");
    public static readonly Caller Dan = new(10, "Dan");
    public static readonly Caller Moderator = new(11, "Mo", Permissions: Permissions.ManageMessages);

    private readonly TestState _state;

    private BingoWorld(TestState state)
    {
        _state = state;
        Announcer = new RecordingAnnouncer(Clock);
        Begin();
    }

    public FakeTimeProvider Clock { get; } = new(Noon);

    public RecordingAnnouncer Announcer { get; }

    public BingoGame Game { get; private set; } = null!;

    /// <summary>What there is to read in the channel.</summary>
    public IReadOnlyList<Card> Posts =>
        [.. Announcer.Messages.Where(message => message.Target == Target.Channel(Channel)).Select(message => message.Message.Card)];

    private Courier Courier { get; set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<BingoWorld> OpenAsync(StateKind kind = StateKind.Sqlite) =>
        new(await TestState.OpenAsync(kind, OutboxSchema.Schema, BingoSchema.Schema));

    /// <summary>A catalogue with this card.</summary>
    public static Catalogue CatalogueWith(int squares) => new(
        [A.Conference],
        [A.Edition],
        [A.Talk with { VideoUrl = "https://vimeo.com/1" }],
        [A.Speaker],
        [A.Topic],
        () => new PlayMaterial([], [CardOf(squares)]));

    public static BingoCard CardOf(int squares) => new()
    {
        Id = "conf/ada",
        Name = "Lovelace Bingo",
        SpeakerId = "conf/ada",
        Squares =
        [
            .. Enumerable.Range(1, squares).Select(number => new BingoSquare(
                $"conf/habit-{number}",
                $"Habit {number}",
                number == 1 ? [new Sighting("conf/16-01", TimeSpan.FromMinutes(3), "https://vimeo.com/1#t=3m0s", A.Provenance)] : [],
                A.Provenance with { IsInferred = number > 3 })),
        ],
        Provenance = A.Provenance,
    };

    /// <summary>The process is killed and starts again.</summary>
    public void Restart()
    {
        _state.Reopen();
        Begin();
    }

    public async Task<BingoTable> StartAsync(TimeSpan offset = default, bool isToBeAnnounced = false) =>
        Assert.IsType<BingoOutcome.Done>(await Game.StartAsync(Room(offset), isToBeAnnounced, Token)).Table;

    public Task<BingoOutcome> TryStartAsync(Caller caller) => Game.StartAsync(Room() with { HostId = caller.Id, HostName = caller.Name }, isToBeAnnounced: false, Token);

    public async Task<BingoDeal> DealAsync(Caller caller) =>
        Assert.IsType<BingoOutcome.Done>(await Game.DealAsync(Channel, caller, Token)).Table.DealOf(caller.Id)!;

    public async Task<BingoTable> LookAsync() => Assert.IsType<BingoOutcome.Done>(await Game.LookAsync(Channel, Token)).Table;

    public Task<BingoOutcome> TryClaimAsync(Caller caller, string square, long room = 1) => Game.ClaimAsync(Channel, room, caller, square, Token);

    public async Task<BingoClaim> ClaimAsync(Caller caller, string square) =>
        Assert.IsType<BingoOutcome.Done>(await TryClaimAsync(caller, square)).Claim!;

    public Task<BingoOutcome> VoteAsync(Caller caller, BingoClaim claim, bool saysYes = true, ulong channel = Channel) =>
        Game.VoteAsync(channel, claim.Id, caller, saysYes, Token);

    public Task<BingoOutcome> CorrectAsync(Caller caller, BingoClaim claim, TimeSpan? into) => Game.CorrectAsync(Channel, claim.Id, caller, into, Token);

    public Task<BingoOutcome> StopAsync(Caller caller) => Game.StopAsync(Channel, caller, Token);

    /// <summary>A square is claimed, and two others confirm it.</summary>
    public async Task<BingoClaim> SeeAsync(Caller caller, string square, Caller one, Caller other)
    {
        var claim = await ClaimAsync(caller, square);
        await VoteAsync(one, claim);
        return Assert.IsType<BingoOutcome.Done>(await VoteAsync(other, claim)).Claim!;
    }

    /// <summary>What is due goes out, and what follows from that.</summary>
    public async Task DeliverAsync()
    {
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        while (await _state.Database.ReadAsync(
            transaction => new OutboxLedger().Due(transaction, Clock.GetUtcNow(), Clock.GetUtcNow(), limit: 100), Token) is { Count: > 0 } due)
        {
            foreach (var message in due)
            {
                await Courier.CarryAsync(message.Id, Token);
            }
        }
    }

    public ValueTask DisposeAsync() => _state.DisposeAsync();

    private static BingoRoom Room(TimeSpan offset = default) => new()
    {
        GuildId = Guild,
        ChannelId = Channel,
        CardId = "conf/ada",
        TalkId = "conf/16-01",
        HostId = Ana.Id,
        HostName = Ana.Name,
        StartedAt = Noon,
        Offset = offset,
        HasPictures = true,
    };

    private void Begin()
    {
        var outbox = new Outbox(new OutboxSignal());
        var content = new ConferenceContent(CatalogueWith(8));
        var store = new BingoStore();
        Game = new BingoGame(_state.Database, store, outbox, content, Clock);
        var mentions = new CommandMentions();
        var kinds = new DeliveryKinds([new BingoDelivery(store, Game, new BingoBoard(mentions), content), new BingoNotice(mentions)]);
        Courier = new Courier(
            _state.Database, new OutboxLedger(), outbox, kinds, Announcer, new DeliveryClocks(Clock, Clock), NullLogger<Courier>.Instance);
    }
}
