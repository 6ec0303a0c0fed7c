namespace Quadrennial.Bot.Delivery;

/// <summary>The border over which threads are opened. Says how it went in a type; throws only when it is told to stop.</summary>
internal interface IThreads
{
    /// <summary>
    /// Opens a thread from a message, for everybody who sees its channel; Discord closes it after a day without messages. A message has one
    /// thread at most, so doing it again is harmless and tells the same thread.
    /// </summary>
    /// <param name="channelId">The channel of the message.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="name">What the thread is called; cut to 100 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<ThreadOutcome> OpenAsync(ulong channelId, ulong messageId, string name, CancellationToken cancellationToken);
}

/// <summary>How opening a thread went.</summary>
internal abstract record ThreadOutcome
{
    private ThreadOutcome()
    {
    }

    /// <summary>It is there, now or since an earlier attempt.</summary>
    /// <param name="ThreadId">The thread; messages go to it as to a channel.</param>
    public sealed record Opened(ulong ThreadId) : ThreadOutcome;

    /// <summary>Somebody has deleted the message; the channel is still there.</summary>
    public sealed record MessageGone : ThreadOutcome;

    /// <summary>It cannot be opened, and trying again does not help.</summary>
    /// <param name="Trouble">Why; <see cref="Trouble.NoThreads"/> where it is not for want of a permission.</param>
    /// <param name="Details">For the log.</param>
    public sealed record Refused(Trouble Trouble, string Details) : ThreadOutcome;

    /// <summary>It may or may not be there; a later try may help.</summary>
    /// <param name="After">How long to wait at least, or null where nobody said.</param>
    /// <param name="Details">For the log.</param>
    public sealed record Later(TimeSpan? After, string Details) : ThreadOutcome;
}
