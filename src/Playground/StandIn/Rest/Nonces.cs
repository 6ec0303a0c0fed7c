using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Enforced nonces: within a window the bot's same nonce returns the first message and creates nothing.</summary>
internal sealed class Nonces(World world)
{
    private readonly Dictionary<string, (Message Message, DateTimeOffset At)> _recent = [];

    /// <summary>The message an enforced nonce stands for, or null.</summary>
    public Message? Find(JsonObject body)
    {
        if (KeyOf(body) is not { } key || body["enforce_nonce"] is not JsonValue value || !value.GetValue<bool>())
        {
            return null;
        }

        return _recent.TryGetValue(key, out var first) && world.Clock.GetUtcNow() - first.At <= world.Options.NonceWindow
            ? first.Message
            : null;
    }

    /// <summary>Remembers a nonce; whether it is enforced is a matter of the later request.</summary>
    public void Note(JsonObject body, Message message)
    {
        if (KeyOf(body) is not { } key)
        {
            return;
        }

        var now = world.Clock.GetUtcNow();
        _recent[key] = (message, now);
        if (_recent.Count > world.Options.Remembered)
        {
            foreach (var (old, _) in _recent.Where(entry => now - entry.Value.At > world.Options.NonceWindow).ToList())
            {
                _recent.Remove(old);
            }
        }
    }

    private static string? KeyOf(JsonObject body) => body["nonce"]?.ToString() is { Length: > 0 } nonce ? nonce : null;
}
