using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn;

/// <summary>A message as Discord holds it.</summary>
internal sealed class Message
{
    internal Message(ulong id, Channel channel, JsonObject body)
    {
        Id = id;
        Channel = channel;
        Body = body;
    }

    public ulong Id { get; }

    public Channel Channel { get; }

    /// <summary>
    /// The message object of Discord's documents. Each edit replaces the whole object, so what was read stays as it was; do not change it.
    /// </summary>
    public JsonObject Body { get; internal set; }

    /// <summary>The only person who sees it (an ephemeral message), or null where everybody in the channel does.</summary>
    public Person? OnlyFor { get; internal init; }

    /// <summary>The interaction it answers, or null.</summary>
    public Interaction? Interaction { get; internal init; }

    public bool IsDeleted { get; internal set; }

    /// <summary>"The bot is thinking": a deferred answer that has no content yet.</summary>
    public bool IsLoading { get; internal set; }
}
