namespace Quadrennial.Bot.Delivery;

/// <summary>The two clocks of delivery: in a rehearsal they differ.</summary>
/// <param name="Bot">Decides what is due and what is said about it.</param>
/// <param name="Real">Times what other machines do: pauses after failures, the age of attempts, the pace.</param>
internal sealed record DeliveryClocks(TimeProvider Bot, TimeProvider Real);
