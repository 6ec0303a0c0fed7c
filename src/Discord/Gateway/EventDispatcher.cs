using Microsoft.Extensions.Logging;

namespace Quadrennial.Discord.Gateway;

/// <summary>
/// Hands events to the handler and never waits for it. A lone interaction is started on the spot, which is quickest; when others are still
/// being answered it goes to the thread pool, so that all cores take part.
/// </summary>
internal sealed partial class EventDispatcher(GatewayEventHandler handler, ILogger logger)
{
    private int _answering;

    public void HandOver(GatewayEvent gatewayEvent)
    {
        if (gatewayEvent is not GatewayEvent.InteractionCreated)
        {
            _ = HandleAsync(gatewayEvent);
        }
        else if (Interlocked.Increment(ref _answering) == 1)
        {
            _ = AnswerAsync(gatewayEvent);
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static work => _ = work.Dispatcher.AnswerAsync(work.Event), (Dispatcher: this, Event: gatewayEvent), preferLocal: false);
        }
    }

    private async Task AnswerAsync(GatewayEvent interaction)
    {
        await HandleAsync(interaction);
        Interlocked.Decrement(ref _answering);
    }

    private async Task HandleAsync(GatewayEvent gatewayEvent)
    {
        try
        {
            await handler(gatewayEvent);
        }
        catch (Exception exception)
        {
            LogFailure(logger, gatewayEvent.GetType().Name, exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The handler of {Event} failed")]
    private static partial void LogFailure(ILogger logger, string @event, Exception exception);
}
