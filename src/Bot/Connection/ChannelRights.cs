using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>
/// What the bot may do in a channel, asked of Discord at the moment it matters. Of the channel of a command Discord tells by itself
/// (<see cref="Place.BotPermissions"/>); this is for every other one.
/// </summary>
internal sealed class ChannelRights(DiscordRest rest, BotSelf self) : IChannelRights
{
    private const int OfRole = 0;
    private const int OfPerson = 1;

    /// <summary>What roles allow in a server, channels left aside.</summary>
    public static Permissions InServer(Guild guild, IReadOnlyList<ulong> roles) => (Permissions)guild.Roles
        .Where(role => role.Id == guild.Id || roles.Contains(role.Id))
        .Aggregate(0UL, (all, role) => all | role.Permissions);

    /// <inheritdoc/>
    public async Task<ChannelStanding> LookAsync(ulong channelId, CancellationToken cancellationToken)
    {
        try
        {
            var channel = await rest.GetChannelAsync(channelId, cancellationToken);
            var granted = await GrantedAsync(channel, cancellationToken);
            return granted.HasFlag(Permissions.ViewChannel)
                ? new ChannelStanding.Known(channel.Name ?? "", granted, channel.IsThread)
                : new ChannelStanding.OutOfReach(Trouble.NoAccess);
        }
        catch (DiscordException exception)
        {
            return DiscordTroubles.OutcomeOf(exception.Error with { MayHaveHappened = false }, Target.Channel(channelId)) is PostOutcome.Refused refused
                ? new ChannelStanding.OutOfReach(refused.Trouble)
                : new ChannelStanding.Unclear();
        }
    }

    /// <summary>The bot's permissions in a channel or thread of a server, by Discord's order: server, everyone, roles, the bot itself.</summary>
    private async Task<Permissions> GrantedAsync(Channel channel, CancellationToken cancellationToken)
    {
        if (channel.GuildId is not { } guildId)
        {
            return Permissions.None;
        }

        var botId = self.Id;
        var guild = rest.GetGuildAsync(guildId, cancellationToken);
        var member = rest.GetMemberAsync(guildId, botId, cancellationToken);
        var rules = channel is { IsThread: true, ParentId: { } parentId } ? await rest.GetChannelAsync(parentId, cancellationToken) : channel;
        return Compute(await guild, (await member).Roles, rules, botId);
    }

    private static Permissions Compute(Guild guild, IReadOnlyList<ulong> roles, Channel channel, ulong botId)
    {
        var granted = (ulong)InServer(guild, roles);
        if (guild.OwnerId == botId || ((Permissions)granted).HasFlag(Permissions.Administrator))
        {
            return (Permissions)ulong.MaxValue;
        }

        IEnumerable<PermissionOverwrite>[] steps =
        [
            channel.PermissionOverwrites.Where(overwrite => overwrite.Type == OfRole && overwrite.Id == guild.Id),
            channel.PermissionOverwrites.Where(overwrite => overwrite.Type == OfRole && roles.Contains(overwrite.Id)),
            channel.PermissionOverwrites.Where(overwrite => overwrite.Type == OfPerson && overwrite.Id == botId),
        ];
        foreach (var step in steps)
        {
            var (allow, deny) = step.Aggregate((Allow: 0UL, Deny: 0UL), (all, overwrite) => (all.Allow | overwrite.Allow, all.Deny | overwrite.Deny));
            granted = (granted & ~deny) | allow;
        }

        return (Permissions)granted;
    }
}
