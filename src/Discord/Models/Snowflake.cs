namespace Quadrennial.Discord.Models;

/// <summary>What a Discord id tells by itself.</summary>
public static class Snowflake
{
    /// <summary>Milliseconds from 1970 to the first second of 2015, from which Discord counts.</summary>
    private const long DiscordEpoch = 1_420_070_400_000;

    /// <summary>When the thing with this id was made, to the millisecond.</summary>
    public static DateTimeOffset CreatedAt(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + DiscordEpoch);
}
