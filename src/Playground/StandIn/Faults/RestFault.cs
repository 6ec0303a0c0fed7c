namespace Quadrennial.Playground.StandIn.Faults;

/// <summary>What a rate limit counts.</summary>
internal enum LimitScope
{
    /// <summary>The bot's requests to one route.</summary>
    User,

    /// <summary>All requests of the bot.</summary>
    Global,

    /// <summary>Everybody's requests to one resource.</summary>
    Shared,
}

/// <summary>A way for a request to go wrong.</summary>
internal abstract record RestFault
{
    private RestFault()
    {
    }

    /// <summary>Answered with a server error; nothing was done.</summary>
    internal sealed record ServerError(int Status = 500) : RestFault;

    /// <summary>Never answered; nothing was done. The connection stays open until the bot gives up.</summary>
    internal sealed record NoAnswer : RestFault;

    /// <summary>The connection is reset; nothing was done.</summary>
    internal sealed record Reset : RestFault;

    /// <summary>Answered later than usual, by the stand-in's clock.</summary>
    internal sealed record Slow(TimeSpan By) : RestFault;

    /// <summary>Answered with 429 whatever the limits say.</summary>
    internal sealed record Limited(LimitScope Scope, TimeSpan RetryAfter) : RestFault;

    /// <summary>
    /// Held up on its way and done later by the stand-in's clock, whether or not anybody still waits for the answer: a request surfaces
    /// after the one who sent it is gone.
    /// </summary>
    internal sealed record DoneLate(TimeSpan By) : RestFault;

    /// <summary>Done at once, answered later by the stand-in's clock.</summary>
    internal sealed record DoneThenSlow(TimeSpan By) : RestFault;

    /// <summary>Done, but answered with a server error.</summary>
    internal sealed record DoneThenServerError(int Status = 502) : RestFault;

    /// <summary>Done, but the connection is reset before the answer.</summary>
    internal sealed record DoneThenReset : RestFault;

    /// <summary>Done, but never answered.</summary>
    internal sealed record DoneThenNoAnswer : RestFault;

    /// <summary>Done twice, as when something between repeats a request; the second answer is served.</summary>
    internal sealed record DoneTwice : RestFault;
}
