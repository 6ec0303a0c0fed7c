using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>Lets every feature plan what it will send. A feature that cannot is logged and does not keep the others from it.</summary>
internal sealed partial class Planning(StateDatabase state, IEnumerable<IPlanner> planners, TimeProvider clock, ILogger<Planning> logger)
{
    /// <summary>Plans everything, each feature in a transaction of its own.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var planner in planners)
        {
            try
            {
                await state.WriteAsync(transaction => planner.Plan(transaction, clock.GetUtcNow()), cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(planner.GetType().Name, exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Planner} could not plan; it is tried again tomorrow by the bot's clock, or at the next start")]
    private partial void LogFailed(string planner, Exception exception);
}
