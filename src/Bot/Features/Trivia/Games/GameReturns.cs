using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>
/// Lets games go on where they stood when the process ended. The first planning of a process runs before anything is sent, so no bell rings for time in
/// which nobody could answer.
/// </summary>
internal sealed class GameReturns(GameCourse course, Panels panels) : IPlanner
{
    private bool _isDone;

    /// <inheritdoc/>
    public void Plan(StateTransaction transaction, DateTimeOffset now)
    {
        if (_isDone)
        {
            return;
        }

        // Asked first, since reading rows costs a start that has none more than asking.
        if (GameStore.HasClocks(transaction))
        {
            foreach (var round in GameStore.OpenRounds(transaction))
            {
                course.Return(transaction, GameStore.Find(transaction, round.GameId)!, round, now);
            }

            transaction.AfterCommit(panels.Ring);
        }

        if (GameStore.IsAnyOpening(transaction))
        {
            transaction.AfterCommit(panels.Ring);
        }

        transaction.AfterCommit(() => _isDone = true);
    }
}
