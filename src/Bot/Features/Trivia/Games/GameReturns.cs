using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>
/// Lets games go on where they stood when the process ended. The first planning of a process runs before anything is sent, so no bell rings for time in
/// which nobody could answer.
/// </summary>
internal sealed class GameReturns(GameCourse course) : IPlanner
{
    private bool _isDone;

    /// <inheritdoc/>
    public void Plan(StateTransaction transaction, DateTimeOffset now)
    {
        if (_isDone)
        {
            return;
        }

        foreach (var round in GameStore.OpenRounds(transaction))
        {
            if (GameStore.Find(transaction, round.GameId) is { } game)
            {
                course.Return(transaction, game, round, now);
            }
        }

        // Should this not be kept, it is done again tomorrow, and by then is nothing to return to.
        transaction.AfterCommit(() => _isDone = true);
    }
}
