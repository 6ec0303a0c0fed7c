using Microsoft.Extensions.Logging;

namespace Quadrennial.Discord.Gateway;

/// <summary>Starts the handler of every event on the spot, in order, and never waits for it to end.</summary>
internal sealed partial class EventDispatcher(GatewayEventHandler handler, ILogger logger)
{
    public void HandOver(GatewayEvent gatewayEvent) => _ = HandleAsync(gatewayEvent);

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
