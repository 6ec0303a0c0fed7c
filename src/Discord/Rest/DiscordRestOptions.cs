namespace Quadrennial.Discord.Rest;

/// <summary>How to reach Discord's REST interface.</summary>
public sealed class DiscordRestOptions
{
    /// <summary>The bot's token, without the word Bot. Goes into one header and nowhere else.</summary>
    public required string Token { get; init; }

    /// <summary>Where the interface lives; a missing slash at the end is added.</summary>
    public Uri BaseAddress { get; init; } = new("https://discord.com/api/v10/");

    /// <summary>Who is calling, in the form Discord asks for: <c>DiscordBot (url, version)</c>.</summary>
    public string UserAgent { get; init; } =
        $"DiscordBot (https://github.com/quadrennial, {typeof(DiscordRestOptions).Assembly.GetName().Version?.ToString(3)})";

    /// <summary>How long one attempt may take before it counts as lost.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a request is sent at most, the first time included.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>
    /// The longest wait that a rate limit may ask for; beyond it the caller gets the error with its <see cref="DiscordError.RetryAfter"/>.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Requests a second over all routes that carry the token (Discord's global limit).</summary>
    public int GlobalRequestsPerSecond { get; init; } = 50;

    /// <summary>
    /// Answers of 401, 403 and 429 within ten minutes after which nothing more is sent until the oldest are ten minutes old.
    /// Discord blocks the address at 10,000.
    /// </summary>
    public int InvalidRequestLimit { get; init; } = 2_000;
}
