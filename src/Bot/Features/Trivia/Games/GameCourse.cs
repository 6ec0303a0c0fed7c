using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>
/// How a game goes on: every step is one transaction, and each leaves a message planned in the outbox that brings the next. So a game needs nothing in
/// memory, survives the process at any instant, and cannot be stuck while the outbox goes on.
/// </summary>
internal sealed class GameCourse(Outbox outbox, Panels panels, ConferenceContent content)
{
    /// <summary>After so many questions in a row that nobody answered, the game ends.</summary>
    public const int MostIdle = 2;

    /// <summary>For reading what is played before the first question comes.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromSeconds(5);

    /// <summary>For gathering before a scheduled game.</summary>
    public static readonly TimeSpan LeadOfScheduled = TimeSpan.FromMinutes(2);

    /// <summary>How long a thread may take to be opened before the game begins without.</summary>
    public static readonly TimeSpan PatienceForThread = TimeSpan.FromSeconds(20);

    /// <summary>How long a game waits for its host between questions.</summary>
    public static readonly TimeSpan PatienceForHost = TimeSpan.FromMinutes(30);

    /// <summary>How long a prepared evening waits for its host.</summary>
    public static readonly TimeSpan PatienceForEvening = TimeSpan.FromHours(24);

    private static readonly TimeSpan NoticeableDelay = TimeSpan.FromSeconds(2);

    /// <summary>Begins a game.</summary>
    /// <returns>The game; null where its channel has an open one.</returns>
    public Game? Begin(StateTransaction transaction, Game game, IReadOnlyList<PosedQuestion> questions, DateTimeOffset now)
    {
        if (GameStore.Add(transaction, game, questions) is not { } begun)
        {
            return null;
        }

        switch (begun.State)
        {
            case GameState.Opening:
                GameMessageKey.Opening(begun).Plan(outbox, transaction, begun, now);
                return begun;
            case GameState.Waiting:
                GameMessageKey.Board(begun).Plan(outbox, transaction, begun, now + PatienceForEvening);
                return begun;
            case var _ when begun.Mode == GameMode.Daily:
                return Ask(transaction, begun, now);
            case var _ when begun.ScheduleId is not null:
                GameMessageKey.Opening(begun).Plan(outbox, transaction, begun, now);
                return Ask(transaction, begun, now + LeadOfScheduled);
            default:
                return Ask(transaction, begun, now + Lead);
        }
    }

    /// <summary>The next question is asked at an instant.</summary>
    public Game Ask(StateTransaction transaction, Game game, DateTimeOffset at)
    {
        var next = game with { State = GameState.Asking, Number = game.Number + 1 };
        GameStore.Save(transaction, next);
        GameMessageKey.Question(next, next.Number).Plan(outbox, transaction, next, at);
        return next;
    }

    /// <summary>A question is about to be sent: from now on it can be answered.</summary>
    /// <returns>The question as it is now, with the end that its readers are told.</returns>
    public static GameRound Open(StateTransaction transaction, Game game, GameRound round, DateTimeOffset now)
    {
        var open = round with { State = RoundState.Open, ClosesAt = now + TimeFor(game.Mode, round.Question) };
        GameStore.Save(transaction, open);
        return open;
    }

    /// <summary>A question is there to be read: its clock starts.</summary>
    /// <param name="transaction">The transaction that records that it was sent.</param>
    /// <param name="game">The game.</param>
    /// <param name="round">The question.</param>
    /// <param name="messageId">The message; null where somebody has deleted it already.</param>
    /// <param name="now">The bot's clock.</param>
    public void Asked(StateTransaction transaction, Game game, GameRound round, ulong? messageId, DateTimeOffset now)
    {
        var asked = round with
        {
            MessageId = messageId,
            AskedAt = now,
            ClosesAt = now + TimeFor(game.Mode, round.Question),
            AliveAt = game.Mode == GameMode.Daily ? null : now,
        };
        GameStore.Save(transaction, asked);
        if (asked.ClosesAt - round.ClosesAt > NoticeableDelay || game.State != GameState.Asking)
        {
            panels.Changed(transaction, asked);
        }

        if (game.State == GameState.Asking)
        {
            transaction.AfterCommit(panels.Ring);
            GameMessageKey.Reveal(game, round.Number).Plan(outbox, transaction, game, asked.ClosesAt.Value);
        }
    }

    /// <summary>The bell: points are given, once.</summary>
    /// <returns>The game and the question as they are now.</returns>
    public (Game Game, GameRound Round) Close(StateTransaction transaction, Game game, GameRound round)
    {
        if (round.State != RoundState.Open)
        {
            return (game, round);
        }

        var closed = round with { State = RoundState.Closed, AliveAt = null };
        var isIdle = GameStore.CountAnswers(transaction, game.Id, round.Number) == 0;
        var after = game with { Idle = isIdle ? game.Idle + 1 : 0 };
        GameStore.Save(transaction, closed);
        GameStore.Save(transaction, after);
        Scoring.Give(transaction, after, closed);
        panels.Changed(transaction, closed);
        return (after, closed);
    }

    /// <summary>The answer has been told: on to the next question, to the host, or to the end.</summary>
    public void Revealed(StateTransaction transaction, Game game, GameRound round, DateTimeOffset now)
    {
        if (game.State != GameState.Asking || game.Number != round.Number)
        {
            return;
        }

        if (game.Number >= game.Rounds)
        {
            End(transaction, game, GameEnding.Played, now);
        }
        else if (game.IsHosted)
        {
            GameStore.Save(transaction, game with { State = GameState.Waiting });
            GameMessageKey.Board(game).PlanAnew(outbox, transaction, game, now + PatienceForHost);
        }
        else if (game.Idle >= MostIdle)
        {
            End(transaction, game, GameEnding.Deserted, now);
        }
        else
        {
            Ask(transaction, game, now + AnsweringTime.ForReveal(round.Question));
        }
    }

    /// <summary>The game is over: scores are kept, and the board is on its way, unless there is no way.</summary>
    public Game End(StateTransaction transaction, Game game, GameEnding ending, DateTimeOffset now)
    {
        if (game.State == GameState.Ended)
        {
            return game;
        }

        var ended = game with { State = GameState.Ended, Ending = ending, EndedAt = now };
        GameStore.Save(transaction, ended);
        if (game.Number > 0 && GameStore.FindRound(transaction, game.Id, game.Number) is { State: not RoundState.Closed } round)
        {
            GameStore.Save(transaction, round with { State = RoundState.Void, AliveAt = null });
            outbox.Cancel(transaction, GameMessageKey.Question(game, round.Number).For(game), now);
            outbox.Cancel(transaction, GameMessageKey.Reveal(game, round.Number).For(game), now);
            panels.Changed(transaction, round);
        }

        ScoreStore.Keep(transaction, ended, Season.At(content, game.StartedAt));
        if (ending == GameEnding.Unreachable || game.Mode == GameMode.Daily)
        {
            outbox.Cancel(transaction, GameMessageKey.Board(game).For(game), now);
        }
        else
        {
            GameMessageKey.Board(ended).PlanAnew(outbox, transaction, ended, now);
        }

        return ended;
    }

    /// <summary>Its channel is out of reach: the game ends, and whoever started it is told once.</summary>
    public void Lose(StateTransaction transaction, Game game, Trouble trouble, DateTimeOffset now)
    {
        End(transaction, game, GameEnding.Unreachable, now);
        outbox.Plan(transaction, GameNotice.About(game, trouble, now));
    }

    /// <summary>The bot was away: an open question gets the time back that it missed, and the channel is told.</summary>
    public void Return(StateTransaction transaction, Game game, GameRound round, DateTimeOffset now)
    {
        if (round is not { State: RoundState.Open, AliveAt: { } aliveAt, ClosesAt: { } closesAt } || game.State != GameState.Asking)
        {
            return;
        }

        var away = now > aliveAt ? now - aliveAt : TimeSpan.Zero;
        var back = round with { AskedAt = round.AskedAt + away, ClosesAt = closesAt + away, AliveAt = now, Returns = round.Returns + 1 };
        GameStore.Save(transaction, back);
        GameMessageKey.Reveal(game, back.Number).PlanAnew(outbox, transaction, game, back.ClosesAt.Value);
        GameMessageKey.Return(back).Plan(outbox, transaction, game, now);
        panels.Changed(transaction, back);
    }

    /// <summary>The game moves into its thread, if it has not begun without.</summary>
    public void MoveTo(StateTransaction transaction, Game game, ulong threadId, DateTimeOffset now)
    {
        if (game.State == GameState.Opening)
        {
            outbox.Cancel(transaction, GameMessageKey.Question(game, 1).For(game), now);
            Ask(transaction, game with { ChannelId = threadId }, now + Lead);
        }
    }

    /// <summary>How long a question is open.</summary>
    public static TimeSpan TimeFor(GameMode mode, PosedQuestion question) => mode switch
    {
        GameMode.Calm => AnsweringTime.Calm,
        GameMode.Daily => TimeSpan.FromHours(23),
        _ => AnsweringTime.For(question),
    };
}
