namespace Quadrennial.Discord.Models;

/// <summary>A person or a bot.</summary>
public sealed record User
{
    /// <summary>Its id.</summary>
    public ulong Id { get; init; }

    /// <summary>The unique handle.</summary>
    public string Username { get; init => field = value ?? ""; } = "";

    /// <summary>The name chosen for show, or null.</summary>
    public string? GlobalName { get; init; }

    /// <summary>Whether it is a bot.</summary>
    public bool Bot { get; init; }

    /// <summary>The name to show outside servers.</summary>
    public string DisplayName => GlobalName ?? Username;
}

/// <summary>A person in a server.</summary>
public sealed record Member
{
    /// <summary>The person; null inside resolved data, where it stands beside.</summary>
    public User? User { get; init; }

    /// <summary>The name in this server, or null.</summary>
    public string? Nick { get; init; }

    /// <summary>Ids of the person's roles, without the everyone role.</summary>
    public IReadOnlyList<ulong> Roles { get; init => field = value ?? []; } = [];

    /// <summary>Permissions in the channel of the interaction, overwrites counted in; null elsewhere.</summary>
    public ulong? Permissions { get; init; }
}

/// <summary>A role of a server. The everyone role has the server's id.</summary>
public sealed record Role
{
    /// <summary>Its id.</summary>
    public ulong Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>What it allows, as Discord's permission bits.</summary>
    public ulong Permissions { get; init; }

    /// <summary>Its rank; higher is above.</summary>
    public int Position { get; init; }

    /// <summary>Whether an integration owns it.</summary>
    public bool Managed { get; init; }

    /// <summary>Whether anybody may ping it.</summary>
    public bool Mentionable { get; init; }
}
