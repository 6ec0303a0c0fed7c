using System.Text.Json.Nodes;
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
    public static InstallOwners? Of(World world, RegisteredCommand command, Person person, Channel channel)
    {
        var context = InteractionJson.Context(channel);
        if (!Lists(command.Json["contexts"], context) || (command.GuildId is { } only && only != channel.Guild?.Id))
        {
            return null;
        }

        var byGuild = Lists(command.Json["integration_types"], ByGuild) && IsOfferedByGuild(command, person, channel);
        var byPerson = Lists(command.Json["integration_types"], ByPerson) && person.HasInstalledApp && command.GuildId is null;
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
        var needed = command.Json["default_member_permissions"] switch
        {
            null => Permission.None,
            // "0": nobody but administrators, unless a server says otherwise.
            var zero when zero.ToString() is "0" => Permission.Administrator,
            var bits => (Permission)ulong.Parse(bits.ToString()),
        };
        return guild.HasBot && rights.HasFlag(Permission.UseApplicationCommands) && rights.HasFlag(needed);
    }

    /// <summary>An absent list means everywhere.</summary>
    private static bool Lists(JsonNode? list, int number) =>
        list is not JsonArray numbers || numbers.Any(element => (int?)element == number);
}
