namespace Quadrennial.Discord.Interactions;

/// <summary>How far the answer to an interaction has come.</summary>
public enum InteractionState
{
    /// <summary>No first answer yet.</summary>
    Unanswered,

    /// <summary>The first answer is on its way.</summary>
    Answering,

    /// <summary>A place is held ("thinking", or nothing visible): the answer is due within 15 minutes.</summary>
    Deferred,

    /// <summary>Answered.</summary>
    Answered,

    /// <summary>
    /// The first answer was sent but nobody knows whether it arrived in time. There is nothing more to do that could not appear twice.
    /// </summary>
    Unclear,
}
