namespace Quadrennial.Bot.Delivery;

/// <summary>The border to where messages go. Says how it went in a type; throws only when it is told to stop.</summary>
internal interface IAnnouncer
{
    /// <summary>Posts a message. The same nonce within a minute of an earlier attempt returns that one's message and posts nothing.</summary>
    Task<PostOutcome> PostAsync(Identity identity, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Looks for the message of an attempt whose outcome is unknown, by its marker.</summary>
    /// <param name="identity">Which message.</param>
    /// <param name="attemptedAt">When the attempt began, by the real clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<LookOutcome> LookAsync(Identity identity, DateTimeOffset attemptedAt, CancellationToken cancellationToken);
}

/// <summary>How a post went.</summary>
internal abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="ChannelId">The channel; for a person that of the direct messages.</param>
    /// <param name="MessageId">The message.</param>
    public sealed record Posted(ulong ChannelId, ulong MessageId) : PostOutcome;

    /// <summary>An earlier attempt had posted it, and somebody has deleted it since. It stays deleted.</summary>
    public sealed record PostedAndDeleted : PostOutcome;

    /// <summary>It is not there, and trying again does not help.</summary>
    /// <param name="Trouble">Why.</param>
    /// <param name="Details">For the log.</param>
    public sealed record Refused(Trouble Trouble, string Details) : PostOutcome;

    /// <summary>It is certainly not there, and a later try may help.</summary>
    /// <param name="After">How long to wait at least, or null where nobody said.</param>
    /// <param name="Details">For the log.</param>
    public sealed record Later(TimeSpan? After, string Details) : PostOutcome;

    /// <summary>Nobody knows whether it is there.</summary>
    /// <param name="Details">For the log.</param>
    public sealed record Unclear(string Details) : PostOutcome;
}

/// <summary>What a look into the channel found.</summary>
internal abstract record LookOutcome
{
    private LookOutcome()
    {
    }

    /// <summary>The message is there.</summary>
    /// <param name="ChannelId">The channel; for a person that of the direct messages.</param>
    /// <param name="MessageId">The message.</param>
    public sealed record Found(ulong ChannelId, ulong MessageId) : LookOutcome;

    /// <summary>It is certainly not there.</summary>
    public sealed record NotThere : LookOutcome;

    /// <summary>The channel does not let us look.</summary>
    /// <param name="Details">For the log.</param>
    public sealed record Unreadable(string Details) : LookOutcome;

    /// <summary>A later look may help.</summary>
    /// <param name="After">How long to wait at least, or null where nobody said.</param>
    /// <param name="Details">For the log.</param>
    public sealed record Later(TimeSpan? After, string Details) : LookOutcome;
}
