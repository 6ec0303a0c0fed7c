using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>What the bot's payloads mean on one connection.</summary>
internal sealed class Protocol(World world, Connection connection)
{
    /// <summary>Payloads the bot may send a minute.</summary>
    private const int SendsPerMinute = 120;

    private const int MaxGuildsPerShard = 2_500;

    private readonly Queue<DateTimeOffset> _received = [];

    public void Receive(ReadOnlyMemory<byte> payload)
    {
        world.Options.OnExchange?.Invoke(new Exchange.Gateway(FromBot: true, payload.ToArray()));
        lock (world.Gate)
        {
            if (IsTooMany())
            {
                connection.Close(CloseCode.RateLimited);
            }
            else if (Parse(payload) is { } message && message["op"] is JsonValue op && op.TryGetValue<int>(out var opcode))
            {
                Act(opcode, message["d"]);
            }
            else
            {
                connection.Close(CloseCode.DecodeError);
            }
        }
    }

    private static JsonObject? Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonNode.Parse(payload.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool IsTooMany()
    {
        var now = world.Clock.GetUtcNow();
        while (_received.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
        {
            _received.Dequeue();
        }

        _received.Enqueue(now);
        return world.Options.RateLimits && _received.Count > SendsPerMinute;
    }

    private void Act(int opcode, JsonNode? data)
    {
        switch (opcode)
        {
            case 1:
                connection.NoteHeartbeat();
                connection.Send(Payload.HeartbeatAck);
                break;
            case 2 or 6 when connection.Session is not null:
                connection.Close(CloseCode.AlreadyAuthenticated);
                break;
            case 2:
                Identify(data as JsonObject ?? []);
                break;
            case 6:
                Resume(data as JsonObject ?? []);
                break;
            case 3 or 4 or 8 or 31 or 43 when connection.Session is null:
                connection.Close(CloseCode.NotAuthenticated);
                break;
            case 3 when data is not JsonObject { Count: > 0 } presence || presence["status"] is not JsonValue:
                connection.Close(CloseCode.DecodeError);
                break;
            case 3 or 4 or 8 or 31 or 43:
                // Presence is shown nowhere here; there are no voices, member lists or sounds to ask for.
                break;
            default:
                connection.Close(CloseCode.UnknownOpcode);
                break;
        }
    }

    private void Identify(JsonObject data)
    {
        var isComplete = data["token"] is JsonValue && data["intents"] is JsonValue && data["properties"] is JsonObject;
        if (world.Faults.Gateway.TakeIdentifyClose() is { } forced)
        {
            connection.Close(forced);
        }
        else if (!isComplete || !data["intents"]!.AsValue().TryGetValue<int>(out var bits))
        {
            connection.Close(CloseCode.DecodeError);
        }
        else if (!HasToken(data))
        {
            connection.Close(CloseCode.AuthenticationFailed);
        }
        else if (ShardOf(data) is not var (shard, count))
        {
            connection.Close(CloseCode.InvalidShard);
        }
        else if (world.Guilds.Values.Count(guild => guild.HasBot) > MaxGuildsPerShard * count)
        {
            connection.Close(CloseCode.ShardingRequired);
        }
        else if (Refuse((Intents)bits) is { } refusal)
        {
            connection.Close(refusal);
        }
        else if (!world.Sessions.TryIdentify(shard))
        {
            connection.Send(Payload.InvalidSession(resumable: false));
        }
        else
        {
            connection.Session = world.Sessions.Start(connection, shard, count, (Intents)bits);
        }
    }

    private CloseCode? Refuse(Intents intents)
    {
        if (!intents.AreKnown())
        {
            return CloseCode.InvalidIntents;
        }

        var granted = (Intents)world.Options.PrivilegedIntents;
        return (intents & Intents.Privileged & ~granted) is not Intents.None ? CloseCode.DisallowedIntents : null;
    }

    private void Resume(JsonObject data)
    {
        if (world.Faults.Gateway.TakeIdentifyClose() is { } forced)
        {
            connection.Close(forced);
        }
        else if (data["session_id"] is not JsonValue id || data["seq"] is not JsonValue value || !value.TryGetValue<int>(out var sequence))
        {
            connection.Close(CloseCode.DecodeError);
        }
        else if (!HasToken(data))
        {
            connection.Close(CloseCode.AuthenticationFailed);
        }
        else if (world.Sessions.Find(id.ToString()) is not { } session || !session.CanReplayFrom(sequence))
        {
            connection.Send(Payload.InvalidSession(resumable: false));
        }
        else if (sequence > session.Sequence)
        {
            connection.Close(CloseCode.InvalidSequence);
        }
        else
        {
            connection.Session = session;
            world.Sessions.Resume(session, connection, sequence);
        }
    }

    private bool HasToken(JsonObject data) => data["token"] is JsonValue token && token.ToString() == world.Bot.Token;

    private static (int Shard, int Count)? ShardOf(JsonObject data) => data["shard"] switch
    {
        null => (0, 1),
        JsonArray { Count: 2 } pair when pair[0] is JsonValue first && pair[1] is JsonValue second
            && first.TryGetValue<int>(out var shard) && second.TryGetValue<int>(out var count)
            && shard >= 0 && shard < count => (shard, count),
        _ => null,
    };
}
