using System.Threading.Channels;

namespace Quadrennial.Bot.Delivery;

/// <summary>Wakes the sender. Many calls before it looks are one.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something changed: look again.</summary>
    public void Ring() => _bell.Writer.TryWrite(true);

    /// <summary>Waits for the next ring, or for the token, whichever comes first; never throws for the token.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        Task ring = _bell.Reader.WaitToReadAsync(cancellationToken).AsTask();
        await ring.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _bell.Reader.TryRead(out _);
    }
}
