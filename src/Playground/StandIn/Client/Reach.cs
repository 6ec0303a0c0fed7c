using Quadrennial.Playground.StandIn.Commands;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Client;

/// <summary>Whether a person can use a command in a channel, and through which installs.</summary>
internal static class Reach
{
    private const int ByGuild = 0;
    private const int ByPerson = 1;

    /// <summary>The installs a use goes through, or null where the client does not offer the command.</summary>
    public static InstallOwners? Of(RegisteredCommand command, Person person, Channel channel)
    {
        var context = InteractionJson.Context(channel);
        if (!Lists(command.Contexts, context) || (command.GuildId is { } only && only != channel.Guild?.Id))
        {
            return null;
        }

        var byGuild = Lists(command.IntegrationTypes, ByGuild) && IsOfferedByGuild(command, person, channel);
        var byPerson = Lists(command.IntegrationTypes, ByPerson) && person.HasInstalledApp && command.GuildId is null;
        return byGuild || byPerson
            ? new InstallOwners(byGuild ? channel.Guild?.Id ?? 0 : null, byPerson ? person.Id : null)
            : null;
    }

    /// <summary>The installs behind a control: those of the command its message answers, else the bot's membership.</summary>
    public static InstallOwners OfControl(Message message) =>
        message.Interaction?.Owners ?? new InstallOwners(message.Channel.Guild?.Id ?? 0, Person: null);

    private static bool IsOfferedByGuild(RegisteredCommand command, Person person, Channel channel)
    {
        if (channel.Guild is not { } guild)
        {
            return channel.HasBot;
        }

        var rights = PermissionRules.Of(person.Id, channel);
        return guild.HasBot && rights.HasFlag(Permission.UseApplicationCommands) && rights.HasFlag(command.Needed);
    }

    /// <summary>An absent list means everywhere.</summary>
    private static bool Lists(IReadOnlyList<int>? list, int number) => list is null || list.Contains(number);
}
