using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>Forgets what ended long ago.</summary>
internal sealed class OutboxCleaning(StateDatabase state, OutboxLedger ledger, DeliverySettings settings, TimeProvider clock)
{
    private const int SliceLength = 500;

    /// <summary>Forgets in slices, so that whoever wants to write meanwhile waits for milliseconds.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - settings.Keep;
        int forgotten;
        do
        {
            forgotten = await state.WriteAsync(transaction => ledger.Forget(transaction, before, SliceLength), cancellationToken);
        }
        while (forgotten == SliceLength);
    }
}
