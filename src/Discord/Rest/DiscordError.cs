using System.Net;

namespace Quadrennial.Discord.Rest;

/// <summary>Why a request did not succeed. Holds no secret: a route has names in place of tokens.</summary>
public sealed record DiscordError
{
    /// <summary>What kind of failure it is.</summary>
    public required DiscordErrorKind Kind { get; init; }

    /// <summary>Method and route, such as <c>POST channels/{channel}/messages</c>.</summary>
    public required string Route { get; init; }

    /// <summary>The HTTP status, or null where none arrived.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Discord's own code, see <see cref="DiscordErrorCode"/>; 0 where none was given.</summary>
    public int Code { get; init; }

    /// <summary>Discord's message, or ours where none arrived. In English, not meant for people in a chat.</summary>
    public string Message { get; init; } = "";

    /// <summary>Which fields Discord refused, and why.</summary>
    public IReadOnlyList<DiscordFieldError> Fields { get; init; } = [];

    /// <summary>How long to wait before the next try, or null where nothing was said.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whose rate limit it was: <c>user</c> for the bot's own on that route, <c>global</c>, or <c>shared</c> with others; else null.
    /// </summary>
    public string? RateLimitScope { get; init; }

    /// <summary>
    /// Whether the request may have been carried out all the same: it was sent and no clear answer came.
    /// </summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>One line for logs.</summary>
    public override string ToString()
    {
        var status = Status is { } known ? $" {(int)known}" : "";
        var code = Code == 0 ? "" : $" {Code}";
        var fields = Fields.Count == 0 ? "" : $" ({string.Join("; ", Fields)})";
        return $"{Route}: {Kind}{status}{code} {Message}{fields}";
    }
}

/// <summary>A field that Discord refused.</summary>
/// <param name="Path">Where it stands, such as <c>components[0].accessory.url</c>; empty for the whole body.</param>
/// <param name="Code">Discord's code, such as <c>BASE_TYPE_REQUIRED</c>.</param>
/// <param name="Message">Discord's words.</param>
public sealed record DiscordFieldError(string Path, string Code, string Message)
{
    /// <summary>Path, code and words.</summary>
    public override string ToString() => $"{Path}: {Code} {Message}";
}

/// <summary>Kinds of failure.</summary>
public enum DiscordErrorKind
{
    /// <summary>Discord said no (4xx): see the code.</summary>
    Refused,

    /// <summary>A rate limit asks for a longer wait than allowed, or kept asking.</summary>
    RateLimited,

    /// <summary>Discord failed (5xx).</summary>
    ServerFailed,

    /// <summary>The connection failed.</summary>
    Network,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>An answer that is not what was asked for.</summary>
    Unreadable,

    /// <summary>Not sent: too many refused requests of late, see <see cref="DiscordRestOptions.InvalidRequestLimit"/>.</summary>
    Guarded,

    /// <summary>Not sent: the interaction's 3 seconds or 15 minutes are over.</summary>
    Expired,
}

/// <summary>A request did not succeed.</summary>
/// <param name="error">Why.</param>
/// <param name="inner">What the network said, or null.</param>
public sealed class DiscordException(DiscordError error, Exception? inner = null) : Exception(error.ToString(), inner)
{
    /// <summary>Why.</summary>
    public DiscordError Error { get; } = error;
}

/// <summary>Those of Discord's codes that a bot acts upon (from "JSON error codes" in Discord's documents).</summary>
public static class DiscordErrorCode
{
    /// <summary>The channel is gone.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>The server is gone, or was never.</summary>
    public const int UnknownGuild = 10004;

    /// <summary>The person is not in the server.</summary>
    public const int UnknownMember = 10007;

    /// <summary>The role is gone, or is the one that everybody has.</summary>
    public const int UnknownRole = 10011;

    /// <summary>There is no such account.</summary>
    public const int UnknownUser = 10013;

    /// <summary>The message is gone.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>The interaction's follow-up or original answer is gone, or its token is over.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>The interaction is over or was never.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>
    /// The message is older than an hour and was edited too often since. Comes as a 429 that is about such messages alone: newer ones in the
    /// channel can still be edited.
    /// </summary>
    public const int TooManyLateEdits = 30046;

    /// <summary>The interaction has its first answer already.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The bot does not see the channel.</summary>
    public const int MissingAccess = 50001;

    /// <summary>The person takes no direct messages from the bot.</summary>
    public const int CannotMessageUser = 50007;

    /// <summary>The person shares no server with the bot and has not installed it, so takes no direct messages from it.</summary>
    public const int NoMutualGuilds = 50278;

    /// <summary>The bot lacks a permission.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>The channel is of a kind in which this cannot be done: no thread can be opened in a thread, say.</summary>
    public const int WrongKindOfChannel = 50024;

    /// <summary>The message has a thread already.</summary>
    public const int ThreadExists = 160004;

    /// <summary>The server has as many open threads as Discord allows.</summary>
    public const int TooManyThreads = 160006;

    /// <summary>A field of the body is wrong; see <see cref="DiscordError.Fields"/>.</summary>
    public const int InvalidFormBody = 50035;
}
