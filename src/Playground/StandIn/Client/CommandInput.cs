using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Commands;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Client;

/// <summary>A command as a person typed it into the client, ready to send.</summary>
/// <param name="Command">The command.</param>
/// <param name="Owners">The installs it goes through.</param>
/// <param name="Data">The interaction's <c>data</c>.</param>
internal sealed record CommandInput(RegisteredCommand Command, InstallOwners Owners, JsonObject Data)
{
    /// <summary>Finds a command that the client offers there.</summary>
    /// <exception cref="ClientRefusedException">It offers none of that name.</exception>
    public static (RegisteredCommand Command, InstallOwners Owners) Find(
        World world, Person person, Channel channel, CommandType type, string name)
    {
        // A guild's own command hides a general one of the same name.
        var ofGuild = channel.Guild is { } guild ? world.Commands.Find(guild.Id, type, name) : null;
        foreach (var candidate in (ReadOnlySpan<RegisteredCommand?>)[ofGuild, world.Commands.Find(guildId: null, type, name)])
        {
            if (candidate is not null && Reach.Of(candidate, person, channel) is { } owners)
            {
                return (candidate, owners);
            }
        }

        throw new ClientRefusedException($"There is no command \"{name}\" here.");
    }

    /// <summary>Builds a slash command from its path and options.</summary>
    /// <param name="world">The world.</param>
    /// <param name="person">Who types.</param>
    /// <param name="channel">Where.</param>
    /// <param name="path">Command and subcommand, separated by spaces.</param>
    /// <param name="options">Values by option name.</param>
    /// <param name="focused">The option being typed, for suggestions; null once it is sent.</param>
    public static CommandInput Build(
        World world, Person person, Channel channel, string path, IReadOnlyDictionary<string, JsonNode?> options, string? focused)
    {
        var words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            throw new ClientRefusedException("No command was given.");
        }

        var (command, owners) = Find(world, person, channel, CommandType.ChatInput, words[0]);
        var resolved = new Resolved(world, person, channel);
        var data = new JsonObject { ["id"] = command.Id.Text(), ["name"] = command.Name, ["type"] = (int)CommandType.ChatInput };
        if (command.GuildId is { } guild)
        {
            data["guild_id"] = guild.Text();
        }

        var values = new OptionInput(resolved, focused);
        if (Nested(command.Name, command.Options, words.AsSpan(1), values, options) is { Count: > 0 } given)
        {
            data["options"] = given;
        }

        if (resolved.Json is { } json)
        {
            data["resolved"] = json;
        }

        return new CommandInput(command, owners, data);
    }

    private static JsonArray Nested(
        string holder,
        IReadOnlyList<CommandOption> known,
        ReadOnlySpan<string> words,
        OptionInput values,
        IReadOnlyDictionary<string, JsonNode?> options)
    {
        if (!known.Any(option => option.IsNesting))
        {
            return words.Length == 0
                ? values.Build(known, options)
                : throw new ClientRefusedException($"\"{holder}\" has no subcommand \"{words[0]}\".");
        }

        if (words.Length == 0)
        {
            throw new ClientRefusedException($"\"{holder}\" needs one of: {Names(known)}.");
        }

        var word = words[0];
        var chosen = known.FirstOrDefault(option => option.Name == word)
            ?? throw new ClientRefusedException($"\"{holder}\" has no \"{word}\", only: {Names(known)}.");
        return
        [
            new JsonObject
            {
                ["name"] = word,
                ["type"] = (int)chosen.Type,
                ["options"] = Nested(word, chosen.Options, words[1..], values, options),
            },
        ];
    }

    private static string Names(IEnumerable<CommandOption> options) => string.Join(", ", options.Select(option => option.Name));
}
