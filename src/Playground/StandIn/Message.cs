using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>A message as Discord holds it.</summary>
internal sealed class Message
{
    private Lazy<JsonObject> _body;

    /// <summary>Makes a message; <paramref name="compose"/> runs when somebody first looks at it, which under load nobody does.</summary>
    internal Message(ulong id, Channel channel, ulong authorId, Func<JsonObject> compose)
    {
        Id = id;
        Channel = channel;
        AuthorId = authorId;
        _body = new Lazy<JsonObject>(compose);
    }

    public ulong Id { get; }

    public Channel Channel { get; }

    /// <summary>
    /// The message object of Discord's documents. Each edit replaces the whole object, so what was read stays as it was; do not change it.
    /// </summary>
    public JsonObject Body => _body.Value;

    /// <summary>The only person who sees it (an ephemeral message), or null where everybody in the channel does.</summary>
    public Person? OnlyFor { get; internal init; }

    /// <summary>The interaction it answers, or null.</summary>
    public Interaction? Interaction { get; internal init; }

    public bool IsDeleted { get; internal set; }

    /// <summary>"The bot is thinking": a deferred answer that has no content yet.</summary>
    public bool IsLoading { get; internal set; }

    /// <summary>The thread that was opened from it, or null.</summary>
    public Channel? Thread { get; internal set; }

    internal ulong AuthorId { get; }

    internal IReadOnlyList<Upload> Files { get; set; } = [];

    /// <summary>Edits made when it was already over an hour old; Discord allows only some.</summary>
    internal int LateEdits { get; set; }

    internal void Change(JsonObject body, IReadOnlyList<Upload> files)
    {
        (_body, Files, IsLoading) = (new Lazy<JsonObject>(body), files, false);
    }
}
