namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>Who may do what where, computed as Discord's permission page describes.</summary>
internal static class PermissionRules
{
    /// <summary>What the bot may do in direct messages and groups: attach files, embed links, mention everyone.</summary>
    private const Permission InPrivate = Permission.AttachFiles | Permission.EmbedLinks | Permission.MentionEveryone;

    /// <summary>A user's permissions in a channel; outside guilds there are no roles, so what everybody may.</summary>
    public static Permission Of(ulong userId, Channel channel)
    {
        if (channel.Guild is not { } guild)
        {
            return Permission.Everyone | InPrivate;
        }

        var ofGuild = Of(userId, guild);
        if (ofGuild.HasFlag(Permission.Administrator))
        {
            return Permission.All;
        }

        return guild.Members.TryGetValue(userId, out var member) ? WithOverwrites(ofGuild, guild, channel, member) : Permission.None;
    }

    /// <summary>A user's permissions in a guild, channels left aside.</summary>
    public static Permission Of(ulong userId, Guild guild)
    {
        if (userId == guild.OwnerId)
        {
            return Permission.All;
        }

        if (!guild.Members.TryGetValue(userId, out var member))
        {
            return Permission.None;
        }

        var granted = guild.Everyone.Permissions;
        foreach (var role in member.Roles)
        {
            granted |= role.Permissions;
        }

        return granted.HasFlag(Permission.Administrator) ? Permission.All : granted;
    }

    /// <summary>What it takes to post in a channel: in threads it is another permission than around them.</summary>
    public static Permission ToPostIn(Channel channel) => channel.Thread is null ? Permission.SendMessages : Permission.SendMessagesInThreads;

    /// <summary>What an interaction tells the bot of its own rights (<c>app_permissions</c>).</summary>
    public static Permission OfApplication(ulong botUserId, Person person, Channel channel) => channel switch
    {
        { Guild: null } => InPrivate,
        { HasBot: true } => Of(botUserId, channel),
        _ => Of(person.Id, channel) & InPrivate,
    };

    private static Permission WithOverwrites(Permission granted, Guild guild, Channel channel, Member member)
    {
        if (channel.Overwrites.Count == 0)
        {
            return Implied(granted, channel);
        }

        var (allow, deny) = Sum(channel, overwrite => overwrite.TargetId == guild.Id);
        granted = (granted & ~deny) | allow;
        (allow, deny) = Sum(channel, overwrite => !overwrite.IsPerson && member.Roles.Any(role => role.Id == overwrite.TargetId));
        granted = (granted & ~deny) | allow;
        (allow, deny) = Sum(channel, overwrite => overwrite.IsPerson && overwrite.TargetId == member.UserId);
        return Implied((granted & ~deny) | allow, channel);
    }

    private static (Permission Allow, Permission Deny) Sum(Channel channel, Func<Overwrite, bool> concerns)
    {
        var (allow, deny) = (Permission.None, Permission.None);
        foreach (var overwrite in channel.Overwrites.Where(concerns))
        {
            (allow, deny) = (allow | overwrite.Allow, deny | overwrite.Deny);
        }

        return (allow, deny);
    }

    /// <summary>Who cannot see a channel can do nothing in it; who cannot post can neither embed, attach nor mention.</summary>
    private static Permission Implied(Permission granted, Channel channel)
    {
        if (!granted.HasFlag(Permission.ViewChannel))
        {
            return Permission.None;
        }

        const Permission needsPosting = Permission.EmbedLinks | Permission.AttachFiles | Permission.MentionEveryone;
        return granted.HasFlag(ToPostIn(channel)) ? granted : granted & ~needsPosting;
    }
}
