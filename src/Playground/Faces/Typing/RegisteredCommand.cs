using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Typing;

/// <summary>A command as Discord lists it.</summary>
/// <param name="Name">Lower case for slash commands; mixed case with spaces for message commands.</param>
/// <param name="Type">How it is used.</param>
/// <param name="Options">Its options, or its subcommands and groups.</param>
internal sealed record RegisteredCommand(string Name, CommandType Type, IReadOnlyList<RegisteredOption> Options)
{
    /// <summary>What the command menu says about it; empty for message commands.</summary>
    public string Description { get; init; } = "";

    /// <summary>Reads a list of commands; kinds that nobody can type (user commands, entry points) are left out.</summary>
    public static IReadOnlyList<RegisteredCommand> ReadAll(IEnumerable<JsonNode?> commands) =>
        [.. commands.OfType<JsonObject>().Select(Read).Where(command => Enum.IsDefined(command.Type))];

    private static RegisteredCommand Read(JsonObject json) =>
        new(json.Text("name") ?? "", (CommandType)(json.Whole("type") ?? (int)CommandType.Slash), RegisteredOption.ReadAll(json))
        {
            Description = json.Text("description") ?? "",
        };
}

/// <summary>The command types that can be typed here, by Discord's numbers.</summary>
internal enum CommandType
{
    /// <summary>Typed: <c>/talk</c>.</summary>
    Slash = 1,

    /// <summary>In the menu of a message.</summary>
    Message = 3,
}
