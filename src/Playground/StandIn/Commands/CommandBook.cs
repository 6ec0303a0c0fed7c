using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rest;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Commands;

/// <summary>The registered commands. Call with the gate held.</summary>
internal sealed class CommandBook(World world)
{
    private const int MaxSlash = 100;
    private const int MaxMenu = 15;
    private const int MaxCreatesPerDay = 200;

    private readonly Dictionary<ulong, Queue<DateTimeOffset>> _creates = [];
    private List<RegisteredCommand> _commands = [];

    public IReadOnlyList<RegisteredCommand> All => _commands;

    public IEnumerable<RegisteredCommand> Of(ulong? guildId) => _commands.Where(command => command.GuildId == guildId);

    public RegisteredCommand Get(ulong id, ulong? guildId) =>
        _commands.Find(command => command.Id == id && command.GuildId == guildId) ?? throw Refusals.UnknownCommand();

    public RegisteredCommand? Find(ulong? guildId, CommandType type, string? name) =>
        _commands.Find(command => command.GuildId == guildId && command.Type == type && command.Name == name);

    /// <summary>Replaces all commands of a scope.</summary>
    public void Overwrite(ulong? guildId, IReadOnlyList<JsonObject> requested)
    {
        var replaced = requested.Select(request => Register(guildId, request)).ToList();
        RefuseTooMany(replaced);
        CountCreates(guildId, replaced);
        _commands = [.. _commands.Where(command => command.GuildId != guildId), .. replaced];
        world.Happenings.Tell(new Happening.CommandsChanged());
    }

    /// <summary>Creates a command, or overwrites the one of the same name and type.</summary>
    public (RegisteredCommand Command, bool IsNew) Create(ulong? guildId, JsonObject requested)
    {
        var command = Register(guildId, requested);
        var others = _commands.Where(other => other.Id != command.Id).ToList();
        RefuseTooMany([.. others.Where(other => other.GuildId == guildId), command]);
        CountCreates(guildId, [command]);
        var isNew = others.Count == _commands.Count;
        _commands = [.. others, command];
        world.Happenings.Tell(new Happening.CommandsChanged());
        return (command, isNew);
    }

    /// <summary>Gives a command another content; its id stays.</summary>
    public RegisteredCommand Replace(RegisteredCommand command, JsonObject requested)
    {
        var held = CommandJson.Held(requested, command.Id, world.Bot.ApplicationId, world.Ids.Next(), command.GuildId);
        var replaced = new RegisteredCommand(command.Id, command.GuildId, held);
        _commands = [.. _commands.Select(other => other.Id == command.Id ? replaced : other)];
        world.Happenings.Tell(new Happening.CommandsChanged());
        return replaced;
    }

    public void Delete(RegisteredCommand command)
    {
        _commands = [.. _commands.Where(other => other.Id != command.Id)];
        world.Happenings.Tell(new Happening.CommandsChanged());
    }

    private RegisteredCommand Register(ulong? guildId, JsonObject request)
    {
        var name = (string?)request["name"];
        var type = (CommandType)((int?)request["type"] ?? 1);
        var old = Find(guildId, type, name);
        var id = old?.Id ?? world.Ids.Next();
        var unchangedVersion = old is null ? world.Ids.Next() : old.Json["version"].AsId()!.Value;
        var held = CommandJson.Held(request, id, world.Bot.ApplicationId, unchangedVersion, guildId);
        if (old is not null && !JsonNode.DeepEquals(held, old.Json))
        {
            held["version"] = world.Ids.Next().Text();
        }

        return new RegisteredCommand(id, guildId, held);
    }

    private static void RefuseTooMany(IReadOnlyList<RegisteredCommand> commands)
    {
        foreach (var (type, count) in commands.CountBy(command => command.Type))
        {
            var limit = type is CommandType.ChatInput ? MaxSlash : MaxMenu;
            if (count > limit)
            {
                throw Refusals.TooManyCommands(limit);
            }
        }
    }

    /// <summary>Only commands that were not there before count as created.</summary>
    private void CountCreates(ulong? guildId, IReadOnlyList<RegisteredCommand> commands)
    {
        if (!_creates.TryGetValue(guildId ?? 0, out var recent))
        {
            _creates[guildId ?? 0] = recent = new Queue<DateTimeOffset>();
        }

        var now = world.Clock.GetUtcNow();
        while (recent.TryPeek(out var oldest) && now - oldest > TimeSpan.FromDays(1))
        {
            recent.Dequeue();
        }

        var created = commands.Count(command => !_commands.Exists(old => old.Id == command.Id));
        if (recent.Count + created > MaxCreatesPerDay)
        {
            throw Refusals.TooManyCommandCreates();
        }

        for (var i = 0; i < created; i++)
        {
            recent.Enqueue(now);
        }
    }
}
