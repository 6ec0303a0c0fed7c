using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>
/// Opens the threads of games that are to have one. Trying again is harmless: a message has one thread at most, whose id is the message's. Where none can be
/// had, the game is played in its channel.
/// </summary>
internal sealed partial class GameThreads(StateDatabase state, GameCourse course, IThreads threads, TimeProvider clock, ILogger<GameThreads> logger)
{
    /// <summary>Opens what waits.</summary>
    /// <returns>Whether any still waits.</returns>
    public async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        var waiting = await state.ReadAsync(
            transaction => GameStore.IsAnyOpening(transaction) ? GameStore.Opening(transaction) : [], cancellationToken);
        var isAnyLeft = false;
        foreach (var game in waiting)
        {
            switch (await threads.OpenAsync(game.HomeId, game.OpeningId!.Value, NameOf(game), cancellationToken))
            {
                case ThreadOutcome.Opened opened:
                    await BeginInAsync(game, opened.ThreadId, cancellationToken);
                    break;
                case ThreadOutcome.Later later:
                    LogLater(game.Id, later.Details);
                    isAnyLeft = true;
                    break;
                case ThreadOutcome.Refused refused:
                    LogRefused(game.Id, refused.Details);
                    await BeginInAsync(game, game.HomeId, cancellationToken);
                    break;
                default:
                    await BeginInAsync(game, game.HomeId, cancellationToken);
                    break;
            }
        }

        return isAnyLeft;
    }

    private Task BeginInAsync(Game game, ulong channelId, CancellationToken cancellationToken) => state.WriteAsync(
        transaction =>
        {
            if (GameStore.Find(transaction, game.Id) is { } now)
            {
                course.MoveTo(transaction, now, channelId, clock.GetUtcNow());
            }
        },
        cancellationToken);

    private string NameOf(Game game) => $"Trivia, {Wording.Of(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))} ({game.Id})";

    [LoggerMessage(LogLevel.Information, "The thread of game {Game} is opened later: {Details}")]
    private partial void LogLater(long game, string details);

    [LoggerMessage(LogLevel.Warning, "Game {Game} is played without a thread: {Details}")]
    private partial void LogRefused(long game, string details);
}
