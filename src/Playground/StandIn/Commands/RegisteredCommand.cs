using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Commands;

/// <summary>A registered command.</summary>
/// <param name="id">Its id; kept when it is overwritten by one of the same name and type.</param>
/// <param name="guildId">The guild it is for, or null for everywhere.</param>
/// <param name="json">As Discord returns it, translations included; never changed in place.</param>
internal sealed class RegisteredCommand(ulong id, ulong? guildId, JsonObject json)
{
    public ulong Id => id;

    public ulong? GuildId => guildId;

    public JsonObject Json => json;

    // Read once: every use by a person asks for these, and asking the JSON costs more than all the rest of a use.
    public string Name { get; } = (string)json["name"]!;

    public CommandType Type { get; } = (CommandType)(int)json["type"]!;

    /// <summary>Its options or subcommands, in order.</summary>
    public IReadOnlyList<CommandOption> Options { get; } = CommandOption.Of(json);

    /// <summary>Where it can be used, numbered as Discord does; null means everywhere.</summary>
    public IReadOnlyList<int>? Contexts { get; } = Numbers(json["contexts"]);

    /// <summary>How it can be installed: 0 by a guild, 1 by a person; null means both.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; } = Numbers(json["integration_types"]);

    /// <summary>What a member needs to use it, unless a server says otherwise.</summary>
    public Permission Needed { get; } = json["default_member_permissions"]?.ToString() switch
    {
        null => Permission.None,
        // Nobody but administrators.
        "0" => Permission.Administrator,
        var bits => (Permission)ulong.Parse(bits),
    };

    private static List<int>? Numbers(JsonNode? list) => list is JsonArray numbers ? [.. numbers.Select(number => (int)number!)] : null;
}
