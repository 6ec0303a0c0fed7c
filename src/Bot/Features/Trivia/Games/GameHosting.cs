using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>What a person may do to the course of a game. Each is a step like those of <see cref="GameCourse"/>: something planned brings the game on.</summary>
internal sealed class GameHosting(GameCourse course, Outbox outbox, Panels panels, ConferenceContent content)
{
    /// <summary>How long a question may be open in all, however often it is extended.</summary>
    public static readonly TimeSpan LongestOpen = TimeSpan.FromMinutes(30);

    /// <summary>An open question gets another end: later because the host gives more time, or now because everybody is done.</summary>
    public GameRound CloseAt(StateTransaction transaction, Game game, GameRound round, DateTimeOffset closesAt)
    {
        var latest = (round.AskedAt ?? closesAt) + (game.Mode == GameMode.Daily ? TimeSpan.FromDays(2) : LongestOpen);
        var moved = round with { ClosesAt = closesAt < latest ? closesAt : latest };
        GameStore.Save(transaction, moved);
        GameMessageKey.Reveal(game, moved.Number).PlanAnew(outbox, transaction, game, moved.ClosesAt.Value);
        panels.Changed(transaction, moved);
        return moved;
    }

    /// <summary>The clock of an open question stops.</summary>
    public void Pause(StateTransaction transaction, Game game, GameRound round, DateTimeOffset now)
    {
        GameStore.Save(transaction, game with { State = GameState.Paused });
        var left = round.ClosesAt is { } closesAt && closesAt > now ? closesAt - now : TimeSpan.Zero;
        var paused = round with { ClosesAt = null, AliveAt = null, TimeLeft = (long)left.TotalMilliseconds };
        GameStore.Save(transaction, paused);
        outbox.Cancel(transaction, GameMessageKey.Reveal(game, round.Number).For(game), now);
        GameMessageKey.Board(game).PlanAnew(outbox, transaction, game, now + GameCourse.PatienceForHost);
        panels.Changed(transaction, paused);
    }

    /// <summary>The clock goes on.</summary>
    public GameRound Continue(StateTransaction transaction, Game game, GameRound round, DateTimeOffset now)
    {
        var asking = game with { State = GameState.Asking };
        GameStore.Save(transaction, asking);
        var going = round with { ClosesAt = now + TimeSpan.FromMilliseconds(round.TimeLeft ?? 0), AliveAt = now, TimeLeft = null };
        GameStore.Save(transaction, going);
        outbox.Cancel(transaction, GameMessageKey.Board(game).For(game), now);
        GameMessageKey.Reveal(asking, going.Number).PlanAnew(outbox, transaction, asking, going.ClosesAt.Value);
        panels.Changed(transaction, going);
        return going;
    }

    /// <summary>The host asks the next question.</summary>
    public void Next(StateTransaction transaction, Game game, DateTimeOffset now)
    {
        outbox.Cancel(transaction, GameMessageKey.Board(game).For(game), now);
        course.Ask(transaction, game, now);
    }

    /// <summary>The host lets an answer pass that was taken for wrong: points and, for a game that is over, its scores follow.</summary>
    public GameRound Accept(StateTransaction transaction, Game game, GameRound round, string given)
    {
        var accepted = round with { AlsoAccepted = [.. round.AlsoAccepted, given] };
        GameStore.Save(transaction, accepted);
        if (round.State == RoundState.Closed)
        {
            // A streak that was broken here goes on in the questions after it.
            foreach (var later in GameStore.Rounds(transaction, game.Id).Where(other => other.Number >= round.Number && other.State == RoundState.Closed))
            {
                Scoring.Give(transaction, game, later);
            }
        }

        if (game.State == GameState.Ended)
        {
            ScoreStore.Keep(transaction, game, Season.At(content, game.StartedAt));
        }

        return accepted;
    }
}
