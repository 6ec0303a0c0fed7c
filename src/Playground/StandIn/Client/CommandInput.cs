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
        var candidates = world.Commands.All
            .Where(command => command.Type == type && command.Name == name)
            .OrderByDescending(command => command.GuildId);
        foreach (var command in candidates)
        {
            if (Reach.Of(world, command, person, channel) is { } owners)
            {
                return (command, owners);
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
        if (Nested(command.Json, words.AsSpan(1), values, options) is { Count: > 0 } given)
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
        JsonObject holder, ReadOnlySpan<string> words, OptionInput values, IReadOnlyDictionary<string, JsonNode?> options)
    {
        var known = (holder["options"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var hasSubcommands = known.Exists(option => (int)option["type"]! <= (int)OptionType.SubcommandGroup);
        if (!hasSubcommands)
        {
            return words.Length == 0
                ? values.Build(known, options)
                : throw new ClientRefusedException($"\"{(string)holder["name"]!}\" has no subcommand \"{words[0]}\".");
        }

        var names = string.Join(", ", known.Select(option => (string)option["name"]!));
        if (words.Length == 0)
        {
            throw new ClientRefusedException($"\"{(string)holder["name"]!}\" needs one of: {names}.");
        }

        var word = words[0];
        var chosen = known.Find(option => (string)option["name"]! == word)
            ?? throw new ClientRefusedException($"\"{(string)holder["name"]!}\" has no \"{word}\", only: {names}.");
        var nested = new JsonObject { ["name"] = word, ["type"] = chosen["type"]!.DeepClone() };
        nested["options"] = Nested(chosen, words[1..], values, options);
        return [nested];
    }
}
