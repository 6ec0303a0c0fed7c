namespace Quadrennial.Bot.Delivery;

/// <summary>A message to come.</summary>
/// <param name="Identity">Which one it is. Planning it again changes nothing.</param>
/// <param name="DueAt">When, by the bot's clock; cut to the millisecond. What is past is due at once.</param>
internal sealed record PlannedMessage(Identity Identity, DateTimeOffset DueAt)
{
    /// <summary>What its kind needs to compose it, in a form of its own; better an id than words, for the words may change or be withdrawn.</summary>
    public string Payload { get; init; } = "";

    /// <summary>The person whose message it is: who set the reminder. Null for what belongs to a server.</summary>
    public ulong? PersonId { get; init; }

    /// <summary>The server it will appear in, so that its admins find it under <c>/status</c>; null outside servers.</summary>
    public ulong? GuildId { get; init; }
}
