namespace Quadrennial.Playground.StandIn;

/// <summary>A role of a guild.</summary>
internal sealed class Role
{
    internal Role(ulong id, string name, Permission permissions)
    {
        Id = id;
        Name = name;
        Permissions = permissions;
    }

    public ulong Id { get; }

    public string Name { get; }

    public Permission Permissions { get; internal set; }

    /// <summary>Whether anybody may ping it.</summary>
    public bool IsMentionable { get; internal init; }
}

/// <summary>A server, as people call it.</summary>
internal sealed class Guild
{
    internal Guild(ulong id, string name)
    {
        Id = id;
        Name = name;
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>Its preferred locale, which arrives as <c>guild_locale</c>.</summary>
    public string Locale { get; internal init; } = "en-US";
}
