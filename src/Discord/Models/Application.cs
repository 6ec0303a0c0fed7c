namespace Quadrennial.Discord.Models;

/// <summary>The app behind the token.</summary>
public sealed record Application
{
    /// <summary>Its id.</summary>
    public ulong Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>How many servers it is in, roughly; null where not told.</summary>
    public int? ApproximateGuildCount { get; init; }
}

/// <summary>Where the gateway is and how it may be used.</summary>
public sealed record GatewayBot
{
    /// <summary>Its address.</summary>
    public string Url { get; init => field = value ?? ""; } = "";

    /// <summary>How many shards Discord recommends; at least 1.</summary>
    public int Shards { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>How often sessions may start; null where not told.</summary>
    public SessionStartLimit? SessionStartLimit { get; init; }
}

/// <summary>How often sessions may start.</summary>
public sealed record SessionStartLimit
{
    /// <summary>Starts allowed in a day.</summary>
    public int Total { get; init; }

    /// <summary>Starts left.</summary>
    public int Remaining { get; init; }

    /// <summary>Milliseconds until all are back.</summary>
    public long ResetAfter { get; init; }

    /// <summary>Starts allowed per 5 seconds.</summary>
    public int MaxConcurrency { get; init; }
}
