using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Delivery;

/// <summary>The border over which a message of the outbox is changed later. Says how it went in a type; throws only when it is told to stop.</summary>
internal interface IMessageEditor
{
    /// <summary>
    /// Makes a message say something else; all of it is replaced, and nobody is pinged. Doing it again is harmless, but of two edits of one
    /// message under way at once either may come last: wait for the one before.
    /// </summary>
    /// <param name="identity">Which message of the outbox it is: it stays recognisable, should a look for it come after.</param>
    /// <param name="channelId">Where it was posted; for a person the channel of the direct messages.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="card">What it says now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<EditOutcome> EditAsync(Identity identity, ulong channelId, ulong messageId, Card card, CancellationToken cancellationToken);
}

/// <summary>How an edit went.</summary>
internal abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>It says so now.</summary>
    public sealed record Done : EditOutcome;

    /// <summary>Somebody has deleted the message; the channel is still there.</summary>
    public sealed record MessageGone : EditOutcome;

    /// <summary>It cannot be changed, and trying again does not help.</summary>
    /// <param name="Trouble">Why.</param>
    /// <param name="Details">For the log.</param>
    public sealed record Refused(Trouble Trouble, string Details) : EditOutcome;

    /// <summary>It may or may not say so; a later try may help.</summary>
    /// <param name="After">How long to wait at least, or null where nobody said.</param>
    /// <param name="Details">For the log.</param>
    public sealed record Later(TimeSpan? After, string Details) : EditOutcome;
}
