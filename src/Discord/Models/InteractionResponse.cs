using System.Text.Json.Serialization;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Models;

/// <summary>The first answer to an interaction; exactly one is taken, within 3 seconds.</summary>
[JsonConverter(typeof(InteractionResponseConverter))]
public sealed record InteractionResponse
{
    private static readonly InteractionResponse DeferredPublic = new(InteractionResponseType.DeferredMessage);

    private static readonly InteractionResponse DeferredPrivate = new(InteractionResponseType.DeferredMessage) { IsPrivate = true };

    private static readonly InteractionResponse DeferredUpdate = new(InteractionResponseType.DeferredUpdate);

    private InteractionResponse(InteractionResponseType type) => Type = type;

    /// <summary>What it does.</summary>
    public InteractionResponseType Type { get; }

    /// <summary>Whether the final answer comes later, by editing the original.</summary>
    public bool IsDeferred => Type is InteractionResponseType.DeferredMessage or InteractionResponseType.DeferredUpdate;

    /// <summary>The message, for kinds that carry one.</summary>
    internal MessageBody? Body { get; private init; }

    /// <summary>The suggestions, for the kind that carries them.</summary>
    internal IReadOnlyList<ApplicationCommandChoice>? Suggestions { get; private init; }

    /// <summary>The form, for the kind that carries one.</summary>
    internal Modal? Form { get; private init; }

    /// <summary>Whether a deferred message will be private.</summary>
    internal bool IsPrivate { get; private init; }

    /// <summary>A message of its own; private with <see cref="MessageFlags.Ephemeral"/>.</summary>
    public static InteractionResponse Message(MessageBody body) => new(InteractionResponseType.Message) { Body = body };

    /// <summary>"Thinking"; the message follows by editing the original. Whether it is private is fixed here.</summary>
    public static InteractionResponse DeferMessage(bool isPrivate) => isPrivate ? DeferredPrivate : DeferredPublic;

    /// <summary>The message that carries the control changes.</summary>
    public static InteractionResponse Update(MessageBody body) => new(InteractionResponseType.Update) { Body = body };

    /// <summary>Nothing seems to happen; the message that carries the control may be edited later.</summary>
    public static InteractionResponse DeferUpdate() => DeferredUpdate;

    /// <summary>Suggestions while typing, at most 25, best first.</summary>
    public static InteractionResponse Choices(IReadOnlyList<ApplicationCommandChoice> choices) =>
        new(InteractionResponseType.Choices) { Suggestions = choices };

    /// <summary>A form opens; not as the answer to a form.</summary>
    public static InteractionResponse Modal(Modal modal) => new(InteractionResponseType.Modal) { Form = modal };

    /// <summary>The answer to a check by Discord over HTTP.</summary>
    public static InteractionResponse Pong() => new(InteractionResponseType.Pong);
}

/// <summary>What a first answer does.</summary>
[JsonConverter(typeof(NumericEnumConverter<InteractionResponseType>))]
public enum InteractionResponseType
{
    /// <summary>Not chosen.</summary>
    None = 0,

    /// <summary>Answers a check.</summary>
    Pong = 1,

    /// <summary>A message of its own.</summary>
    Message = 4,

    /// <summary>"Thinking".</summary>
    DeferredMessage = 5,

    /// <summary>Nothing seems to happen yet.</summary>
    DeferredUpdate = 6,

    /// <summary>The message that carries the control changes.</summary>
    Update = 7,

    /// <summary>Suggestions while typing.</summary>
    Choices = 8,

    /// <summary>A form opens.</summary>
    Modal = 9,
}

/// <summary>A form.</summary>
/// <param name="CustomId">By which it arrives, 1–100 characters.</param>
/// <param name="Title">1–45 characters.</param>
/// <param name="Components">1–5 <see cref="Label"/> or <see cref="TextDisplay"/>.</param>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);

/// <summary>What Discord says about a first answer when asked to.</summary>
public sealed record InteractionCallback
{
    /// <summary>What was made, or null for kinds that make nothing.</summary>
    public InteractionCallbackResource? Resource { get; init; }
}

/// <summary>What a first answer made.</summary>
public sealed record InteractionCallbackResource
{
    /// <summary>The message, or null.</summary>
    public Message? Message { get; init; }
}
