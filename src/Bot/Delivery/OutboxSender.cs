using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>
/// The one that sends. Sleeps until the next message is due, or until something changes; then lets the courier carry what is due: one
/// message a target at a time, targets in turn, all under Discord's limits.
/// </summary>
internal sealed partial class OutboxSender(
    StateDatabase state, OutboxLedger ledger, Courier courier, OutboxSignal signal, DeliveryClocks clocks, ILogger<OutboxSender> logger)
    : BackgroundService
{
    /// <summary>Messages a second at most: two under Discord's 50, which everything that carries the token shares.</summary>
    public const int MostPerSecond = 48;

    /// <summary>Messages under way at once: at 48 a second, enough for answers that take a second.</summary>
    public const int MostUnderWay = 48;

    private const int MostLoaded = 10_000;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<long, bool> _underWay = [];
    private readonly CancellationTokenSource _powerCut = new();
    private readonly Pace _pace = new(MostPerSecond, clocks.Real);
    private Queue<DueMessage> _due = [];
    private (DateTimeOffset Bot, DateTimeOffset Real) _lookedAt;

    /// <summary>Sends what is due, and what becomes due meanwhile, until there is nothing left that could go now.</summary>
    public async Task DeliverDueAsync(CancellationToken cancellationToken)
    {
        while (await StartDueAsync(cancellationToken) || !_underWay.IsEmpty)
        {
            await SleepAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Begins nothing more, and lets what is under way finish as long as the host has patience.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await using var impatience = cancellationToken.Register(_powerCut.Cancel);
        while (!_underWay.IsEmpty)
        {
            await signal.WaitAsync(CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _powerCut.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverDueAsync(stoppingToken);
                await SleepAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(exception);
                await Task.Delay(PauseAfterTrouble, clocks.Real, stoppingToken);
            }
        }
    }

    /// <summary>Starts what is due and has room.</summary>
    /// <returns>False where there was nothing to start.</returns>
    private async Task<bool> StartDueAsync(CancellationToken cancellationToken)
    {
        if (_due.Count == 0 && _underWay.Count < MostUnderWay)
        {
            _lookedAt = (clocks.Bot.GetUtcNow(), clocks.Real.GetUtcNow());
            var due = await state.ReadAsync(
                transaction => ledger.Due(transaction, _lookedAt.Bot, _lookedAt.Real, MostLoaded), cancellationToken);
            _due = new Queue<DueMessage>(due.Where(message => !_underWay.ContainsKey(message.Id)));
        }

        var isAny = _due.Count > 0;
        while (_underWay.Count < MostUnderWay && _due.TryDequeue(out var message))
        {
            await _pace.WaitAsync(cancellationToken);
            _underWay[message.Id] = true;
            _ = Task.Run(() => CarryAsync(message.Id), CancellationToken.None);
        }

        return isAny;
    }

    private async Task CarryAsync(long id)
    {
        try
        {
            await courier.CarryAsync(id, _powerCut.Token);
        }
        catch (Exception exception) when (_powerCut.IsCancellationRequested)
        {
            LogCutShort(id, exception.GetType().Name);
        }
        finally
        {
            _underWay.TryRemove(id, out _);
            signal.Ring();
        }
    }

    /// <summary>Waits until a message is due, a pause is over, one under way is done, or something changes.</summary>
    private async Task SleepAsync(CancellationToken cancellationToken)
    {
        if (_due.Count > 0)
        {
            await signal.WaitAsync(cancellationToken);
            return;
        }

        // Counted from the last look: what has become due since then must not be slept over.
        var (dueAt, retryAt) = await state.ReadAsync(transaction => ledger.Next(transaction, _lookedAt.Bot, _lookedAt.Real), cancellationToken);
        using var due = new CancellationTokenSource(Until(dueAt, clocks.Bot), clocks.Bot);
        using var retry = new CancellationTokenSource(Until(retryAt, clocks.Real), clocks.Real);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(due.Token, retry.Token, cancellationToken);
        await signal.WaitAsync(any.Token);
    }

    private static TimeSpan Until(DateTimeOffset? instant, TimeProvider clock) => (instant - clock.GetUtcNow()) switch
    {
        null => LongestSleep,
        { } left when left > LongestSleep => LongestSleep,
        { } left => left > TimeSpan.Zero ? left : TimeSpan.Zero,
    };

    [LoggerMessage(LogLevel.Error, "Nothing can be sent; trying again in a few seconds")]
    private partial void LogTrouble(Exception exception);

    [LoggerMessage(LogLevel.Warning, "Message {Id} of the outbox was cut short by the stop ({Cause}); the next start looks what became of it")]
    private partial void LogCutShort(long id, string cause);
}
