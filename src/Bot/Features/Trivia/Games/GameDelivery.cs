using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Features.Trivia.Schedule;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>The messages of a game. Each is composed from what the database holds when it is due, and brings the next when it is sent.</summary>
internal sealed class GameDelivery(GameCourse course, Outbox outbox, Panels panels, BoardPictures pictures) : IDeliveryKind
{
    /// <inheritdoc/>
    public string Name => GameMessageKey.Kind;

    /// <inheritdoc/>
    public Markup Describe(OutboxRow row) => Markup.Of($"a trivia game");

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        var key = GameMessageKey.Parse(row.Identity.Occurrence);
        if (GameStore.Find(transaction, key.GameId) is not { } game)
        {
            return new Decision.Drop();
        }

        return key.Part switch
        {
            GamePart.Opening when game.State != GameState.Ended => Send(OpeningCard.For(game)),
            GamePart.Question => DecideQuestion(transaction, game, key.Round, now),
            GamePart.Reveal => DecideReveal(transaction, game, key.Round, now),
            GamePart.Return => DecideReturn(transaction, game, key),
            GamePart.Board => DecideBoard(transaction, game, now),
            _ => new Decision.Drop(),
        };
    }

    /// <inheritdoc/>
    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now)
    {
        var key = GameMessageKey.Parse(row.Identity.Occurrence);
        if (GameStore.Find(transaction, key.GameId) is not { } game)
        {
            return;
        }

        if (ending is Ending.Parked && key.Part is not GamePart.Board and not GamePart.Return)
        {
            course.End(transaction, game, GameEnding.Unreachable, now);
            return;
        }

        if (ending is not Ending.Sent sent)
        {
            return;
        }

        switch (key.Part)
        {
            case GamePart.Opening when game.State == GameState.Opening:
                // Should the thread not come, this begins the game without.
                GameStore.Save(transaction, game with { OpeningId = sent.MessageId });
                GameMessageKey.Question(game, 1).Plan(outbox, transaction, game, now + GameCourse.PatienceForThread);
                transaction.AfterCommit(panels.Ring);
                break;
            case GamePart.Question when GameStore.FindRound(transaction, game.Id, key.Round) is { } round:
                course.Asked(transaction, game, round, sent.MessageId, now);
                if (game.ScheduleId is { } schedule)
                {
                    ScheduleStore.NoteTrouble(transaction, schedule, trouble: null);
                }

                break;
            case GamePart.Reveal when GameStore.FindRound(transaction, game.Id, key.Round) is { } round:
                course.Revealed(transaction, game, round, now);
                break;
        }
    }

    /// <inheritdoc/>
    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now)
    {
        var key = GameMessageKey.Parse(row.Identity.Occurrence);
        return key.Part == GamePart.Return
            || GameStore.Find(transaction, key.GameId) is not { } game
            || (game.ScheduleId is { } schedule && !ScheduleStore.NoteTrouble(transaction, schedule, trouble))
                ? Recourse.None
                : new Recourse(Tell: GameNotice.About(game, trouble, now));
    }

    private static Decision DecideQuestion(StateTransaction transaction, Game game, long number, DateTimeOffset now)
    {
        if (game.State == GameState.Opening && number == 1)
        {
            game = game with { State = GameState.Asking, Number = 1 };
            GameStore.Save(transaction, game);
        }

        if (game.State != GameState.Asking || game.Number != number || GameStore.FindRound(transaction, game.Id, number) is not { } round)
        {
            return new Decision.Drop();
        }

        // Asked again after a doubt, it may have been seen and answered.
        var open = GameCourse.Open(transaction, game, round, now);
        return Send(QuestionCard.For(game, open, open.ClosesAt, GameStore.CountAnswers(transaction, game.Id, number)));
    }

    private Decision DecideReveal(StateTransaction transaction, Game game, long number, DateTimeOffset now)
    {
        if (game.State != GameState.Asking || game.Number != number || GameStore.FindRound(transaction, game.Id, number) is not { } open)
        {
            return new Decision.Drop();
        }

        var (after, round) = course.Close(transaction, game, open);
        var isLast = after.Number >= after.Rounds || after.IsHosted || after.Idle >= GameCourse.MostIdle;
        return Send(RevealCard.For(
            after,
            round,
            GameStore.Answers(transaction, game.Id, number),
            PlayerStanding.Of(GameStore.Answers(transaction, game.Id)),
            isLast ? null : now + AnsweringTime.ForReveal(round.Question)));
    }

    private static Decision DecideReturn(StateTransaction transaction, Game game, GameMessageKey key) =>
        game.State == GameState.Asking && game.Number == key.Round
        && GameStore.FindRound(transaction, game.Id, key.Round) is { State: RoundState.Open, ClosesAt: { } closesAt } round
            ? Send(ReturnCard.For(game, round, closesAt))
            : new Decision.Drop();

    private Decision DecideBoard(StateTransaction transaction, Game game, DateTimeOffset now)
    {
        if (game.State != GameState.Ended)
        {
            game = course.End(transaction, game, GameEnding.Abandoned, now);
        }

        if (game.Number == 0 && game.Ending == GameEnding.Abandoned)
        {
            return new Decision.Drop();
        }

        var last = game.Number > 0 ? GameStore.FindRound(transaction, game.Id, game.Number) : null;
        var standings = PlayerStanding.Of(GameStore.Answers(transaction, game.Id));
        var board = BoardCard.For(game, standings, last is { State: RoundState.Void, AskedAt: not null } ? last : null);
        return Send(pictures.With(transaction, board, game, standings));
    }

    private static Decision.Send Send(Card card) => new(new OutgoingMessage(card));
}
