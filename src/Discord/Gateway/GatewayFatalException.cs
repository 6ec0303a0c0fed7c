namespace Quadrennial.Discord.Gateway;

/// <summary>Why trying again is pointless.</summary>
public enum GatewayFatalReason
{
    /// <summary>The token is wrong or was reset (401 or 4004).</summary>
    BadToken,

    /// <summary>The shard's number does not fit (4010).</summary>
    InvalidShard,

    /// <summary>The bot is in too many servers for so few shards (4011).</summary>
    ShardingRequired,

    /// <summary>The gateway does not speak version 10 (4012).</summary>
    InvalidVersion,

    /// <summary>An intent that does not exist (4013).</summary>
    InvalidIntents,

    /// <summary>An intent that the app may not use (4014).</summary>
    DisallowedIntents,
}

/// <summary>The gateway refuses the bot for a reason that only a person can remove. The message says what to do.</summary>
/// <param name="reason">Why.</param>
/// <param name="closeCode">The close code, or null where it was an HTTP status.</param>
public sealed class GatewayFatalException(GatewayFatalReason reason, int? closeCode) : Exception(Sentence(reason))
{
    /// <summary>Why.</summary>
    public GatewayFatalReason Reason { get; } = reason;

    /// <summary>The close code, or null where it was an HTTP status.</summary>
    public int? CloseCode { get; } = closeCode;

    private static string Sentence(GatewayFatalReason reason) => reason switch
    {
        GatewayFatalReason.BadToken =>
            "Discord does not accept the bot token: it is wrong or was reset. "
            + "Copy it anew from the Developer Portal (your application, Bot, Reset Token).",
        GatewayFatalReason.InvalidShard =>
            "Discord does not accept this shard number: every id must be below the number of shards. Correct the shard settings.",
        GatewayFatalReason.ShardingRequired =>
            "The bot is in too many servers for so few shards: a shard may hold 2,500. Raise the number of shards, or leave it to Discord.",
        GatewayFatalReason.InvalidVersion =>
            "The gateway does not speak version 10 of Discord's protocol. Check the API address, or update the bot.",
        GatewayFatalReason.InvalidIntents =>
            "Discord does not know one of the gateway intents that the bot asks for. Update the bot.",
        GatewayFatalReason.DisallowedIntents =>
            "The bot asks for a gateway intent that is not switched on for the application. "
            + "Switch it on in the Developer Portal (your application, Bot, Privileged Gateway Intents), or do not ask for it.",
        _ => "The gateway refuses the bot.",
    };
}
