using System.Text.Json.Serialization;

namespace Quadrennial.Discord.Models;

/// <summary>A channel or thread.</summary>
public sealed record Channel
{
    /// <summary>Its id.</summary>
    public ulong Id { get; init; }

    /// <summary>Its kind.</summary>
    public ChannelType Type { get; init; }

    /// <summary>The server's id, or null outside servers and in some events.</summary>
    public ulong? GuildId { get; init; }

    /// <summary>Its name, or null for direct messages.</summary>
    public string? Name { get; init; }

    /// <summary>The category, or for a thread its channel.</summary>
    public ulong? ParentId { get; init; }

    /// <summary>The newest message it ever had, even if deleted since; null where there was none, or not told.</summary>
    public ulong? LastMessageId { get; init; }

    /// <summary>Permissions of the caller there; only in resolved data.</summary>
    public ulong? Permissions { get; init; }

    /// <summary>Permissions of the app there; only in resolved data, since July 2026.</summary>
    public ulong? AppPermissions { get; init; }

    /// <summary>Exceptions to the roles' permissions.</summary>
    public IReadOnlyList<PermissionOverwrite> PermissionOverwrites { get; init => field = value ?? []; } = [];

    /// <summary>State of a thread, or null.</summary>
    public ThreadMetadata? ThreadMetadata { get; init; }

    /// <summary>Whether it is a thread: then its permissions are its channel's, and posting takes Send Messages in Threads.</summary>
    [JsonIgnore]
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}

/// <summary>A thread to open.</summary>
/// <param name="Name">1–100 characters.</param>
public sealed record ThreadCreate(string Name)
{
    /// <summary>Minutes without a message after which Discord closes it: 60, 1440, 4320 or 10080; null is the channel's own.</summary>
    public int? AutoArchiveDuration { get; init; }
}

/// <summary>State of a thread.</summary>
public sealed record ThreadMetadata
{
    /// <summary>Closed; posting opens it again.</summary>
    public bool Archived { get; init; }

    /// <summary>Only moderators can open it again.</summary>
    public bool Locked { get; init; }
}

/// <summary>An exception to the roles' permissions in a channel.</summary>
public sealed record PermissionOverwrite
{
    /// <summary>The role or person.</summary>
    public ulong Id { get; init; }

    /// <summary>0 for a role, 1 for a person.</summary>
    public int Type { get; init; }

    /// <summary>Permission bits allowed.</summary>
    public ulong Allow { get; init; }

    /// <summary>Permission bits denied.</summary>
    public ulong Deny { get; init; }
}

/// <summary>A server.</summary>
public sealed record Guild
{
    /// <summary>Its id.</summary>
    public ulong Id { get; init; }

    /// <summary>Its name; empty while it is unavailable.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Whether an outage hides it.</summary>
    public bool Unavailable { get; init; }

    /// <summary>The owner's id, or null where not told.</summary>
    public ulong? OwnerId { get; init; }

    /// <summary>Its locale, or null.</summary>
    public string? PreferredLocale { get; init; }

    /// <summary>Its roles.</summary>
    public IReadOnlyList<Role> Roles { get; init => field = value ?? []; } = [];

    /// <summary>Its channels; only in the event that announces it.</summary>
    public IReadOnlyList<Channel> Channels { get; init => field = value ?? []; } = [];
}
