using Microsoft.Extensions.Hosting;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.MisorderedBot;

/// <summary>A sender as many are written: it goes over what is due again and again, some targets at once.</summary>
internal abstract class HastySender(StateDatabase state, OutboxLedger ledger, DiscordRest rest, TimeProvider clock) : BackgroundService
{
    private const int TargetsAtOnce = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    protected abstract Task CarryAsync(OutboxRow row, CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await state.ReadAsync(transaction => ledger.Due(transaction, now, DateTimeOffset.MaxValue, limit: 100), stoppingToken);
            var options = new ParallelOptions { MaxDegreeOfParallelism = TargetsAtOnce, CancellationToken = stoppingToken };
            await Parallel.ForEachAsync(due, options, async (message, stop) =>
            {
                if (await state.ReadAsync(transaction => ledger.FindOpen(transaction, message.Id), stop) is { } row)
                {
                    await CarryAsync(row, stop);
                }
            });
            await Task.Delay(Pause, TimeProvider.System, stoppingToken);
        }
    }

    /// <summary>Posts without nonce or marker.</summary>
    /// <returns>Whether Discord said that it is there.</returns>
    protected async Task<bool> TryPostAsync(OutboxRow row, CancellationToken stop)
    {
        try
        {
            await rest.CreateMessageAsync(row.Target.Id, new MessageCreate { Content = row.Payload }, stop);
            return true;
        }
        catch (DiscordException)
        {
            return false;
        }
    }

    protected Task RecordAsync(OutboxRow row, CancellationToken stop) => state.WriteAsync(
        transaction => ledger.End(transaction, row.Id, new Ending.Sent(null, null), told: null, clock.GetUtcNow()), stop);
}

/// <summary>Says that it is done and then does it: what is lost is lost for good.</summary>
internal sealed class RecordThenSend(StateDatabase state, OutboxLedger ledger, DiscordRest rest, TimeProvider clock)
    : HastySender(state, ledger, rest, clock)
{
    protected override async Task CarryAsync(OutboxRow row, CancellationToken stop)
    {
        await RecordAsync(row, stop);
        await TryPostAsync(row, stop);
    }
}

/// <summary>Does it and then says so: what was not said is done again.</summary>
internal sealed class SendThenRecord(StateDatabase state, OutboxLedger ledger, DiscordRest rest, TimeProvider clock)
    : HastySender(state, ledger, rest, clock)
{
    protected override async Task CarryAsync(OutboxRow row, CancellationToken stop)
    {
        if (await TryPostAsync(row, stop))
        {
            await RecordAsync(row, stop);
        }
    }
}
