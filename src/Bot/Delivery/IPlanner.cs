using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>
/// Sees to it that everything a feature will send is in the outbox: at the start, once a day by the bot's clock, and whenever
/// <see cref="Planning"/> is asked to. Planning twice changes nothing, so it only has to say what there should be.
/// </summary>
internal interface IPlanner
{
    /// <summary>Plans what is missing, moves or cancels what has changed.</summary>
    /// <param name="transaction">One transaction for the whole feature.</param>
    /// <param name="now">The bot's clock. What lies before it is not made up for, unless the feature promised it.</param>
    void Plan(StateTransaction transaction, DateTimeOffset now);
}
