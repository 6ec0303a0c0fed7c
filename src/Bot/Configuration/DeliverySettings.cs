namespace Quadrennial.Bot.Configuration;

/// <summary>How messages that the bot sends by itself are kept.</summary>
/// <param name="Keep">How long after it ended a message stays in the outbox, for <c>/status</c>.</param>
internal sealed record DeliverySettings(TimeSpan Keep)
{
    /// <summary>Reads and checks them.</summary>
    public static DeliverySettings Read(SettingsReader reader) => new(TimeSpan.FromDays(reader.Number(
        new("Delivery:KeepDays", "Days that sent messages stay on record for `/status`", "`400`", "90"), fallback: 400, min: 1, max: 36_500)));
}
