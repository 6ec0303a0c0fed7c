using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>Gives and takes roles.</summary>
internal sealed class DiscordMemberRoles(DiscordRest rest, BotSelf self) : IMemberRoles
{
    /// <inheritdoc/>
    public Task<RoleOutcome> GiveAsync(ulong guildId, ulong personId, ulong roleId, CancellationToken cancellationToken) =>
        TryAsync(rest.AddMemberRoleAsync, guildId, personId, roleId, cancellationToken);

    /// <inheritdoc/>
    public Task<RoleOutcome> TakeAsync(ulong guildId, ulong personId, ulong roleId, CancellationToken cancellationToken) =>
        TryAsync(rest.RemoveMemberRoleAsync, guildId, personId, roleId, cancellationToken);

    private async Task<RoleOutcome> TryAsync(
        Func<ulong, ulong, ulong, CancellationToken, Task> change, ulong guildId, ulong personId, ulong roleId, CancellationToken cancellationToken)
    {
        try
        {
            await change(guildId, personId, roleId, cancellationToken);
            return new RoleOutcome.Done();
        }
        catch (DiscordException exception) when (exception.Error.Code == DiscordErrorCode.MissingPermissions)
        {
            return await WhyNotAsync(guildId, roleId, exception.Error, cancellationToken);
        }
        catch (DiscordException exception)
        {
            return DiscordTroubles.RoleOutcomeOf(exception.Error);
        }
    }

    /// <summary>Discord has one code for all of this, and what is to be done about each is something else.</summary>
    private async Task<RoleOutcome> WhyNotAsync(ulong guildId, ulong roleId, DiscordError error, CancellationToken cancellationToken)
    {
        try
        {
            var guild = await rest.GetGuildAsync(guildId, cancellationToken);
            var own = (await rest.GetMemberAsync(guildId, self.Id, cancellationToken)).Roles;
            var highest = guild.Roles.Where(role => own.Contains(role.Id)).Select(role => role.Position).DefaultIfEmpty().Max();
            return guild.Roles.FirstOrDefault(role => role.Id == roleId) switch
            {
                null => new RoleOutcome.RoleGone(),
                { Managed: true } => new RoleOutcome.RoleManaged(),
                _ when !ChannelRights.InServer(guild, own).Allow(Permissions.ManageRoles) => new RoleOutcome.NotPermitted(),
                var role when role.Position >= highest => new RoleOutcome.RoleTooHigh(),
                _ => new RoleOutcome.Refused(error.ToString()),
            };
        }
        catch (DiscordException exception)
        {
            return DiscordTroubles.RoleOutcomeOf(exception.Error);
        }
    }
}
