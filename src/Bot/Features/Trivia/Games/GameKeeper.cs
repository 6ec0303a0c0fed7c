using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>
/// Keeps the questions on show up to date while games are played, and notes that the bot is running, so that after a crash it is known for how long it was
/// away. Sleeps while there is no game.
/// </summary>
internal sealed partial class GameKeeper(
    StateDatabase state, GameCourse course, Panels panels, GameThreads threads, IMessageEditor editor, TimeProvider clock, ILogger<GameKeeper> logger) : BackgroundService
{
    /// <summary>How often a question is redrawn at most: Discord takes five edits in five seconds a channel, and a reader needs fewer.</summary>
    public static readonly TimeSpan RedrawPause = TimeSpan.FromSeconds(3);

    /// <summary>A redraw that is put off so often is left out: another click or the bell brings the next.</summary>
    private const int MostTrials = 5;

    /// <summary>Discord limits edits of messages older than an hour; a question of the day is left alone from then on, until it closes.</summary>
    private static readonly TimeSpan LongestRedrawn = TimeSpan.FromHours(1);

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Dictionary<(long GameId, long Number), Task> _redraws = [];
    private readonly ConcurrentDictionary<(long GameId, long Number), long> _drawnAt = [];
    private readonly ConcurrentDictionary<(long GameId, long Number), int> _putOff = [];

    /// <summary>Begins nothing more, and lets what is under way finish.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_redraws.Values);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await panels.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await LookAfterAsync(stoppingToken))
                {
                    _drawnAt.Clear();
                    await panels.WaitAsync(stoppingToken);
                    continue;
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(exception);
            }

            await Task.Delay(Tick, TimeProvider.System, stoppingToken);
        }
    }

    /// <summary>Notes that the bot is running, and begins to redraw whose turn it is: a slow channel keeps no other waiting.</summary>
    /// <returns>False where there is nothing to look after.</returns>
    private async Task<bool> LookAfterAsync(CancellationToken cancellationToken)
    {
        var hasClocks = await state.ReadAsync(GameStore.HasClocks, cancellationToken);
        if (hasClocks)
        {
            await state.WriteAsync(transaction => GameStore.NoteAlive(transaction, clock.GetUtcNow()), cancellationToken);
        }

        foreach (var (panel, _) in _redraws.Where(redraw => redraw.Value.IsCompleted))
        {
            _redraws.Remove(panel);
        }

        foreach (var panel in panels.Take(IsItsTurn))
        {
            _redraws[panel] = TryRedrawAsync(panel);
        }

        var hasOpenings = await threads.OpenAsync(cancellationToken);
        return hasClocks || hasOpenings || panels.IsAnyChanged || _redraws.Count > 0;
    }

    private async Task TryRedrawAsync((long GameId, long Number) panel)
    {
        try
        {
            await RedrawAsync(panel);
        }
        catch (Exception exception)
        {
            LogTrouble(exception);
        }
    }

    /// <summary>Of two edits of one message under way at once either may come last.</summary>
    private bool IsItsTurn((long GameId, long Number) panel) => !_redraws.ContainsKey(panel)
        && (!_drawnAt.TryGetValue(panel, out var drawnAt) || TimeProvider.System.GetElapsedTime(drawnAt) >= RedrawPause);

    /// <summary>Not cut short by a stop: an edit gives up by itself before long, and half a request tells nobody anything.</summary>
    private async Task RedrawAsync((long GameId, long Number) panel)
    {
        var drawing = await state.ReadAsync(transaction => Draw(transaction, panel.GameId, panel.Number), CancellationToken.None);
        if (drawing is not var (game, round, card))
        {
            return;
        }

        _drawnAt[panel] = TimeProvider.System.GetTimestamp();
        var identity = GameMessageKey.Question(game, round.Number).For(game);
        switch (await editor.EditAsync(identity, game.ChannelId, round.MessageId!.Value, card, CancellationToken.None))
        {
            case EditOutcome.Refused refused:
                LogRefused(identity, refused.Details);
                if (refused.Trouble is Trouble.ChannelGone or Trouble.ServerLeft or Trouble.NoAccess)
                {
                    await LoseAsync(game, refused.Trouble);
                }

                break;
            case EditOutcome.Later later when _putOff.AddOrUpdate(panel, 1, (_, trials) => trials + 1) < MostTrials:
                LogLater(identity, later.Details);
                panels.Mark(panel.GameId, panel.Number);
                break;
            default:
                _putOff.TryRemove(panel, out _);
                break;
        }
    }

    private (Game Game, GameRound Round, Card Card)? Draw(StateTransaction transaction, long gameId, long number)
    {
        var game = GameStore.Find(transaction, gameId);
        var round = GameStore.FindRound(transaction, gameId, number);
        return game is null || round is not { MessageId: not null, AskedAt: { } askedAt } || (game.Mode == GameMode.Daily && round.State == RoundState.Open && clock.GetUtcNow() - askedAt > LongestRedrawn)
            ? null
            : (game, round, QuestionCard.For(game, round, round.ClosesAt, GameStore.CountAnswers(transaction, gameId, number)));
    }

    /// <summary>Where nothing can be edited, nothing can be posted: the game ends now rather than at the bell.</summary>
    private Task LoseAsync(Game game, Trouble trouble) => state.WriteAsync(
        transaction =>
        {
            if (GameStore.Find(transaction, game.Id) is { State: not GameState.Ended } open)
            {
                course.Lose(transaction, open, trouble, clock.GetUtcNow());
            }
        },
        CancellationToken.None);

    [LoggerMessage(LogLevel.Error, "The games could not be looked after; trying again in a second")]
    private partial void LogTrouble(Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Message} cannot be redrawn: {Details}")]
    private partial void LogRefused(Identity message, string details);

    [LoggerMessage(LogLevel.Information, "{Message} is redrawn later: {Details}")]
    private partial void LogLater(Identity message, string details);
}
