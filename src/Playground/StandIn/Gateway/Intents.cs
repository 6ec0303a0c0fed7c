namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>Intents, as bits of Discord's gateway page.</summary>
[Flags]
internal enum Intents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,

    /// <summary>Those that need approval.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,
}

internal static class IntentsKnown
{
    /// <summary>All there are: bits 0 to 16, 20, 21, 24 and 25.</summary>
    private const int Known = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

    public static bool AreKnown(this Intents intents) => ((int)intents & ~Known) == 0;
}
