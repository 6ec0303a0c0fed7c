using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Wire;

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

    /// <summary>Whether it is the bot's own, made when the bot was invited. Nobody can give or take it.</summary>
    public bool IsBots { get; internal init; }
}

/// <summary>Somebody in a guild: a person or the bot.</summary>
/// <param name="userId">Their user id.</param>
/// <param name="joinedAt">Since when.</param>
/// <param name="roles">Their roles, @everyone not counted.</param>
internal sealed class Member(ulong userId, DateTimeOffset joinedAt, params IReadOnlyList<Role> roles)
{
    public ulong UserId => userId;

    public DateTimeOffset JoinedAt => joinedAt;

    public IReadOnlyList<Role> Roles => roles;

    /// <summary>The member object of Discord's documents, without the user; to write, not to change or attach.</summary>
    public JsonObject Json => field ??= UserJson.Of(this);
}

/// <summary>A server, as people call it.</summary>
internal sealed class Guild
{
    internal Guild(ulong id, string name, ulong ownerId)
    {
        Id = id;
        Name = name;
        OwnerId = ownerId;
        Everyone = new Role(id, "@everyone", Permission.Everyone);
        Roles.Add(Everyone);
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>Its preferred locale, which arrives as <c>guild_locale</c>.</summary>
    public string Locale { get; internal init; } = "en-US";

    /// <summary>The role everybody has; its id is the guild's.</summary>
    public Role Everyone { get; }

    /// <summary>Whether the bot is a member.</summary>
    public bool HasBot { get; internal set; }

    internal ulong OwnerId { get; }

    /// <summary>From the lowest, @everyone, to the highest.</summary>
    internal List<Role> Roles { get; } = [];

    internal List<Channel> Channels { get; } = [];

    internal List<Channel> Threads { get; } = [];

    internal Dictionary<ulong, Member> Members { get; } = [];
}
