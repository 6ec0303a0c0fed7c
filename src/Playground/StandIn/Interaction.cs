using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn;

/// <summary>Kinds of interaction, numbered as Discord does.</summary>
internal enum InteractionKind
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>How far an interaction is.</summary>
internal enum InteractionState
{
    /// <summary>Sent; the bot has 3 seconds.</summary>
    Pending,

    /// <summary>Answered: a message, an update, a modal or choices.</summary>
    Answered,

    /// <summary>Acknowledged; the answer is to follow within 15 minutes.</summary>
    Deferred,

    /// <summary>The bot did not answer within 3 seconds: the person reads "The application did not respond".</summary>
    TimedOut,
}

/// <summary>Something a person did with the app, and what came of it.</summary>
internal sealed class Interaction
{
    public ulong Id { get; }

    /// <summary>The token the bot answers with.</summary>
    public string Token { get; } = "";

    public InteractionKind Kind { get; }

    public Person Person { get; } = null!;

    public Channel Channel { get; } = null!;

    public InteractionState State { get; }

    /// <summary>The first answer as the bot sent it (<c>type</c> and <c>data</c>), or null.</summary>
    public JsonObject? Callback { get; }

    /// <summary>The message it is answered with (<c>@original</c>); for an update, the message that was clicked. Null while there is none.</summary>
    public Message? Message { get; }

    /// <summary>Further messages, in order.</summary>
    public IReadOnlyList<Message> FollowUps => throw new NotImplementedException();

    /// <summary>The modal it was answered with (<c>custom_id</c>, <c>title</c>, <c>components</c>), or null.</summary>
    public JsonObject? Modal { get; }

    /// <summary>The choices an autocomplete was answered with.</summary>
    public IReadOnlyList<JsonObject> Choices => throw new NotImplementedException();

    /// <summary>Waits for the first answer or the time-out; see <see cref="State"/> then.</summary>
    public Task<Interaction> WaitForAnswerAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Waits until there is something to read: the message, once it is more than "thinking", the modal or the choices, or the time-out.</summary>
    public Task<Interaction> WaitForContentAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Waits until there are this many follow-ups.</summary>
    public Task<IReadOnlyList<Message>> WaitForFollowUpsAsync(int count, CancellationToken cancellationToken) => throw new NotImplementedException();
}
