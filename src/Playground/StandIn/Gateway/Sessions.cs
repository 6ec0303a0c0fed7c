using System.Text.Json;
using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>The bot's gateway sessions. Call with the gate held.</summary>
internal sealed class Sessions(World world)
{
    private const int IdentifiesPerDay = 1_000;

    private readonly EventWriter _events = new(world.Options.IsFromTheFuture);
    private readonly List<Session> _sessions = [];
    private readonly Queue<DateTimeOffset> _identifies = [];
    private readonly Dictionary<int, DateTimeOffset> _lastIdentify = [];

    /// <summary>Connections that are open, identified or not.</summary>
    public HashSet<Connection> Connections { get; } = [];

    /// <summary>Whether a session is ready and connected.</summary>
    public bool IsAnyReady => _sessions.Exists(session => session.Connection is not null);

    /// <summary>Sends an event to the sessions whose shard and intents fit.</summary>
    /// <param name="type">Its name.</param>
    /// <param name="needed">The intent it belongs to; none for events that everybody gets.</param>
    /// <param name="guild">The guild it is of; null for direct messages.</param>
    /// <param name="data">Makes its data, once per session that gets it.</param>
    public void Publish(string type, Intents needed, Guild? guild, Func<JsonObject> data)
    {
        if (guild is not { HasBot: false })
        {
            Send(needed, guild, session => session.Dispatch(type, data()));
        }
    }

    /// <summary>Sends an interaction; it needs no intent, nor the bot in the guild.</summary>
    public void PublishInteraction(Guild? guild, Action<Utf8JsonWriter> write) =>
        Send(Intents.None, guild, session => session.Dispatch("INTERACTION_CREATE", write));

    /// <summary>Sends messages to the sessions that get them, each with as much content as its intents allow.</summary>
    public void PublishMessage(string type, Guild? guild, Func<bool, JsonObject> data) => Send(
        guild is null ? Intents.DirectMessages : Intents.GuildMessages,
        guild,
        session => session.Dispatch(type, data(session.Intents.HasFlag(Intents.MessageContent))));

    public Session? Find(string id) => _sessions.Find(session => session.Id == id);

    /// <summary>Starts a session on a connection: READY, then its guilds one by one.</summary>
    public Session Start(Connection connection, int shardId, int shardCount, Intents intents)
    {
        var session = new Session(shardId, shardCount, intents, world.Options.ReplayLength, _events) { Connection = connection };
        _sessions.Add(session);
        var guilds = world.Guilds.Values.Where(guild => guild.HasBot && session.Serves(guild.Id)).ToList();
        var unavailable = guilds.Select(guild => (JsonNode)new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true });
        session.Dispatch("READY", new JsonObject
        {
            ["v"] = 10,
            ["user"] = UserJson.Self(world.Bot),
            ["guilds"] = new JsonArray([.. unavailable]),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = GatewayAddress,
            ["shard"] = session.Shard,
            ["application"] = new JsonObject { ["id"] = world.Bot.ApplicationId.Text(), ["flags"] = 0, ["flags_new"] = "0" },
        });
        if (world.Options.IsFromTheFuture)
        {
            session.Dispatch(Novelty.EventType, []);
        }

        if (intents.HasFlag(Intents.Guilds))
        {
            foreach (var guild in guilds)
            {
                session.Dispatch("GUILD_CREATE", GuildJson.Created(guild, world.Bot));
            }
        }

        world.Happenings.Tell(new Happening.BotConnection(Connected: true));
        return session;
    }

    /// <summary>Continues a session on a new connection: what was missed, then RESUMED.</summary>
    public void Resume(Session session, Connection connection, int sequence)
    {
        session.Expiry?.Dispose();
        session.Connection?.Abort();
        session.Connection = connection;
        session.Replay(sequence);
        session.Dispatch("RESUMED", []);
        world.Happenings.Tell(new Happening.BotConnection(Connected: true));
    }

    /// <summary>A connection serves its session no longer; the session waits to be resumed, or ends.</summary>
    public void Detach(Connection connection, bool leavesSession)
    {
        if (connection.Session is not { } session || session.Connection != connection)
        {
            return;
        }

        session.Connection = null;
        if (leavesSession)
        {
            var life = world.Options.SessionLife;
            session.Expiry = world.Clock.CreateTimer(_ => Expire(session), state: null, life, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _sessions.Remove(session);
        }

        world.Happenings.Tell(new Happening.BotConnection(Connected: false));
    }

    /// <summary>Takes one of today's identifies; false where the 5 seconds of its bucket are not over yet.</summary>
    public bool TryIdentify(int shardId)
    {
        var now = world.Clock.GetUtcNow();
        var bucket = shardId % world.Options.MaxConcurrency;
        var isTooSoon = world.Options.LimitIdentifies
            && _lastIdentify.TryGetValue(bucket, out var last) && now - last < TimeSpan.FromSeconds(5);
        if (isTooSoon)
        {
            return false;
        }

        _lastIdentify[bucket] = now;
        _identifies.Enqueue(now);
        return true;
    }

    /// <summary>What <c>GET /gateway/bot</c> tells of identifies left today.</summary>
    public JsonObject StartLimit()
    {
        var now = world.Clock.GetUtcNow();
        while (_identifies.TryPeek(out var oldest) && now - oldest > TimeSpan.FromDays(1))
        {
            _identifies.Dequeue();
        }

        var reset = _identifies.TryPeek(out var first) ? TimeSpan.FromDays(1) - (now - first) : TimeSpan.Zero;
        return new JsonObject
        {
            ["total"] = IdentifiesPerDay,
            ["remaining"] = Math.Max(0, IdentifiesPerDay - _identifies.Count),
            ["reset_after"] = (long)reset.TotalMilliseconds,
            ["max_concurrency"] = world.Options.MaxConcurrency,
        };
    }

    /// <summary>Address of the gateway, without path or query: clients add <c>?v=10&amp;encoding=json</c>.</summary>
    public string GatewayAddress => $"ws://{world.Address.Authority}";

    private void Send(Intents needed, Guild? guild, Action<Session> dispatch)
    {
        foreach (var session in _sessions)
        {
            if (session.Intents.HasFlag(needed) && session.Serves(guild?.Id))
            {
                dispatch(session);
            }
        }
    }

    private void Expire(Session session)
    {
        lock (world.Gate)
        {
            if (session.Connection is null)
            {
                session.Expiry?.Dispose();
                _sessions.Remove(session);
            }
        }
    }
}
