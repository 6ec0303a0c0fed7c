using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>One identified session: it outlives its connections for a while and keeps what happened for replay.</summary>
/// <param name="shardId">Its shard.</param>
/// <param name="shardCount">How many shards there are.</param>
/// <param name="intents">What it wants to hear of.</param>
/// <param name="kept">Events kept for replay.</param>
/// <param name="events">Writes them.</param>
internal sealed class Session(int shardId, int shardCount, Intents intents, int kept, EventWriter events)
{
    private readonly Queue<(int Sequence, byte[] Payload)> _kept = [];

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public Intents Intents => intents;

    public JsonArray Shard => [shardId, shardCount];

    /// <summary>Number of the last event.</summary>
    public int Sequence { get; private set; }

    /// <summary>The connection that serves it now, or null.</summary>
    public Connection? Connection { get; set; }

    /// <summary>Ends it when nobody resumed in time.</summary>
    public ITimer? Expiry { get; set; }

    /// <summary>Whether events of a guild (null: direct messages, which all go to shard 0) belong to its shard.</summary>
    public bool Serves(ulong? guildId) => (int)(((guildId ?? 0) >> 22) % (ulong)shardCount) == shardId;

    public void Dispatch(string type, JsonObject data) => Dispatch(type, writer => data.WriteTo(writer));

    public void Dispatch(string type, Action<Utf8JsonWriter> writeData)
    {
        var payload = events.Write(type, ++Sequence, writeData);
        _kept.Enqueue((Sequence, payload));
        if (_kept.Count > kept)
        {
            _kept.Dequeue();
        }

        Connection?.SendEvent(payload);
    }

    /// <summary>Whether everything after a sequence number is still known.</summary>
    public bool CanReplayFrom(int sequence) => sequence == Sequence || (_kept.TryPeek(out var oldest) && oldest.Sequence <= sequence + 1);

    public void Replay(int sequence)
    {
        foreach (var (number, payload) in _kept)
        {
            if (number > sequence)
            {
                Connection?.SendEvent(payload);
            }
        }
    }
}
