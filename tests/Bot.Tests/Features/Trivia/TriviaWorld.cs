using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia;
using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Features.Trivia.Schedule;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Tests.Delivery;
using Quadrennial.Bot.Tests.Storage;
using Quadrennial.Content;

namespace Quadrennial.Bot.Tests.Features.Trivia;

/// <summary>Games with a real database, the real outbox and its sender, and a clock to turn. The questions are made up: the right option is B.</summary>
internal sealed class TriviaWorld : IAsyncDisposable
{
    public const ulong Guild = 2;
    public const ulong Channel = 3;
    public const ulong Host = 7;

    private readonly TestState _state;
    private readonly OutboxSender _sender;

    private TriviaWorld(TestState state)
    {
        _state = state;
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));
        Announcer = new RecordingAnnouncer(Clock);
        var signal = new OutboxSignal();
        Outbox = new Outbox(signal);
        var content = new ConferenceContent(new Catalogue([A.Conference], [A.Edition], [], [], []));
        Panels = new Panels();
        Course = new GameCourse(Outbox, Panels, content);
        Hosting = new GameHosting(Course, Outbox, Panels, content);
        Playing = new Playing(state.Database, Course, Panels, new QuestionPool(content), Clock);
        var kinds = new DeliveryKinds([new GameDelivery(Course, Outbox, Panels, new BoardPictures(NullLogger<BoardPictures>.Instance)), new GameNotice()]);
        var clocks = new DeliveryClocks(Clock, Clock);
        var courier = new Courier(state.Database, new OutboxLedger(), Outbox, kinds, Announcer, clocks, NullLogger<Courier>.Instance);
        _sender = new OutboxSender(
            state.Database, new OutboxLedger(), courier, signal, DeliveryWorld.QuickPace, clocks, NullLogger<OutboxSender>.Instance);
    }

    public FakeTimeProvider Clock { get; }

    public RecordingAnnouncer Announcer { get; }

    public Outbox Outbox { get; }

    public Panels Panels { get; }

    public GameCourse Course { get; }

    public GameHosting Hosting { get; }

    public Playing Playing { get; }

    /// <summary>What the channel has to read, in order, without what follows the first line of each.</summary>
    public IReadOnlyList<string> Headings => [.. Cards.Select(card => card.Text().Split('\n')[0])];

    /// <summary>What the channel has to read, in order.</summary>
    public IReadOnlyList<Card> Cards =>
        [.. Announcer.Messages.Where(message => message.Target == Target.Channel(Channel)).Select(message => message.Message.Card)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TriviaWorld> OpenAsync(StateKind kind = StateKind.Sqlite) => new(
        await TestState.OpenAsync(kind, OutboxSchema.Schema, TriviaSchema.Schema, BoardSchema.Schema, ScheduleStore.Schema));

    /// <summary>A question whose right answer is B.</summary>
    public static PosedQuestion Question(int number) => new()
    {
        Id = $"conf/question-{number}",
        Text = $"What is number {number}?",
        Way = AnswerWay.Choose,
        Options = ["This", "That", "Neither"],
        Right = [1],
    };

    /// <summary>One that is typed.</summary>
    public static PosedQuestion Typed(int number) => Question(number) with { Way = AnswerWay.Type, Options = [], Right = [], Accepted = ["Postgres"] };

    /// <summary>A game begins.</summary>
    public Task<Game> BeginAsync(GameMode mode = GameMode.Classic, params IReadOnlyList<PosedQuestion> questions) => BeginAsync(mode, teams: [], questions);

    /// <summary>A game of teams begins.</summary>
    public Task<Game> BeginAsync(GameMode mode, IReadOnlyList<Team> teams, params IReadOnlyList<PosedQuestion> questions) => WriteAsync(transaction =>
        Course.Begin(
            transaction,
            new Game
            {
                GuildId = Guild,
                ChannelId = Channel,
                HomeId = Channel,
                StartedBy = Host,
                Mode = mode,
                Wish = "questions",
                Teams = teams,
                State = mode == GameMode.Evening ? GameState.Waiting : GameState.Asking,
                Rounds = questions.Count,
                StartedAt = Clock.GetUtcNow(),
            },
            questions,
            Clock.GetUtcNow())!);

    /// <summary>Somebody answers the question the game is at.</summary>
    public async Task<AnswerOutcome> AnswerAsync(ulong person, int option, string? typed = null, IReadOnlyList<ulong>? roles = null)
    {
        var game = await GameAsync();
        var call = A.Call() with { Caller = new Caller(person, $"Player {person}") { Roles = roles ?? [] } };
        return await Playing.AnswerAsync(new ControlArgument(game.Id, game.Number, option), call, typed, Token);
    }

    /// <summary>Time passes a second at a time, as the keeper ticks, and what is due goes out.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(1))
        {
            Clock.Advance(left < TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1));
            await _sender.DeliverDueAsync(Token);
            await WriteAsync(transaction => GameStore.NoteAlive(transaction, Clock.GetUtcNow()));
        }
    }

    /// <summary>The process is away for a time, and starts again.</summary>
    public async Task RestartAfterAsync(TimeSpan away)
    {
        Clock.Advance(away);
        var returns = new GameReturns(Course, Panels);
        await WriteAsync(transaction => returns.Plan(transaction, Clock.GetUtcNow()));
        await _sender.DeliverDueAsync(Token);
    }

    /// <summary>The first game there is.</summary>
    public Task<Game> GameAsync() => ReadAsync(transaction => GameStore.Find(transaction, 1)!);

    /// <summary>The question the game is at.</summary>
    public Task<GameRound> RoundAsync() => ReadAsync(transaction => GameStore.FindRound(transaction, 1, GameStore.Find(transaction, 1)!.Number)!);

    /// <summary>Where everybody stands.</summary>
    public Task<IReadOnlyList<PlayerStanding>> StandingsAsync() => ReadAsync(transaction => PlayerStanding.Of(GameStore.Answers(transaction, 1)));

    public Task<T> WriteAsync<T>(Func<StateTransaction, T> work) => _state.Database.WriteAsync(work, Token);

    public Task WriteAsync(Action<StateTransaction> work) => _state.Database.WriteAsync(work, Token);

    public Task<T> ReadAsync<T>(Func<StateTransaction, T> work) => _state.Database.ReadAsync(work, Token);

    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        await _state.DisposeAsync();
    }
}
