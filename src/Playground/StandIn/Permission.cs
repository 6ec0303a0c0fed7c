namespace Quadrennial.Playground.StandIn;

/// <summary>Permission bits that the stand-in looks at, from Discord's permission table.</summary>
[Flags]
internal enum Permission : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    ManageRoles = 1UL << 28,
    UseApplicationCommands = 1UL << 31,
    ManageEvents = 1UL << 33,
    CreatePublicThreads = 1UL << 35,
    SendMessagesInThreads = 1UL << 38,
    UseExternalApps = 1UL << 50,
    PinMessages = 1UL << 51,
    BypassSlowmode = 1UL << 52,

    /// <summary>What @everyone may do in a new guild.</summary>
    Everyone = ViewChannel | SendMessages | AddReactions | EmbedLinks | AttachFiles | ReadMessageHistory | UseApplicationCommands
        | CreatePublicThreads | SendMessagesInThreads | UseExternalApps,

    /// <summary>Everything above.</summary>
    All = Everyone | Administrator | ManageChannels | ManageGuild | ManageMessages | MentionEveryone | ManageRoles | ManageEvents
        | PinMessages | BypassSlowmode,
}
