using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Commands;
using Quadrennial.Playground.StandIn.Faults;
using Quadrennial.Playground.StandIn.Gateway;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>Everything the stand-in holds. One gate guards it all: what happens in it takes microseconds.</summary>
internal sealed class World
{
    public World(StandInOptions options)
    {
        Options = options;
        Ids = new Snowflakes(options.Clock);
        Bot = new BotApplication(Ids);
        Happenings = new Happenings(Gate);
        Sessions = new Sessions(this);
        Commands = new CommandBook(this);
        Messages = new Messages(this);
        Interactions = new InteractionBook(this);
        Places = new Places(this);
        Faults = new FaultsOnDemand(this);
    }

    public Lock Gate { get; } = new();

    public StandInOptions Options { get; }

    public TimeProvider Clock => Options.Clock;

    public Snowflakes Ids { get; }

    public BotApplication Bot { get; }

    public Happenings Happenings { get; }

    public Sessions Sessions { get; }

    public CommandBook Commands { get; }

    public Messages Messages { get; }

    public InteractionBook Interactions { get; }

    public Places Places { get; }

    public FaultsOnDemand Faults { get; }

    /// <summary>Uploaded files by id.</summary>
    public ConcurrentDictionary<ulong, Upload> Files { get; } = [];

    /// <summary>Root address of the server, known once it listens.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1/");

    public Dictionary<ulong, Guild> Guilds { get; } = [];

    public Dictionary<ulong, Channel> Channels { get; } = [];

    public Dictionary<ulong, Person> People { get; } = [];

    /// <summary>A user as JSON, the bot too; null where nobody has the id.</summary>
    public JsonObject? FindUser(ulong id) =>
        id == Bot.UserId ? UserJson.Of(Bot) : People.TryGetValue(id, out var person) ? UserJson.Of(person) : null;
}
