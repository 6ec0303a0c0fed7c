using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>A request is refused.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Code from Discord's table of JSON error codes; 0 where only the HTTP status speaks.</param>
/// <param name="message">Discord's sentence.</param>
/// <param name="errors">What is wrong with which field, or null.</param>
internal sealed class Refusal(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    /// <summary>For 429: when to come back.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The answer as Discord words it.</summary>
    public RestAnswer Answer()
    {
        var body = new JsonObject { ["message"] = Message, ["code"] = code };
        if (RetryAfter is { } wait)
        {
            body["retry_after"] = wait.TotalSeconds;
            body["global"] = false;
            return new RestAnswer(status, body) { Headers = [("Retry-After", wait.TotalSeconds.ToString("F0"))] };
        }

        if (errors is not null)
        {
            body["errors"] = errors.DeepClone();
        }

        return new RestAnswer(status, body);
    }
}

/// <summary>The refusals that several routes share. Codes and sentences are from Discord's table of JSON error codes.</summary>
internal static class Refusals
{
    public static Refusal NotFound() => new(404, 0, "404: Not Found");

    public static Refusal Unauthorized() => new(401, 0, "401: Unauthorized");

    public static Refusal MethodNotAllowed() => new(405, 0, "405: Method Not Allowed");

    public static Refusal UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static Refusal UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static Refusal UnknownMember() => new(404, 10007, "Unknown Member");

    public static Refusal UnknownMessage() => new(404, 10008, "Unknown Message");

    public static Refusal UnknownRole() => new(404, 10011, "Unknown Role");

    public static Refusal UnknownUser() => new(404, 10013, "Unknown User");

    public static Refusal UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static Refusal UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static Refusal UnknownCommand() => new(404, 10063, "Unknown application command");

    public static Refusal WrongApplication() => new(403, 20012, "You are not authorized to perform this action on this application");

    public static Refusal TooManyCommandCreates() =>
        new(429, 30034, "Max number of daily application command creates has been reached (200)")
        {
            RetryAfter = TimeSpan.FromHours(1),
        };

    public static Refusal TooManyCommands(int limit) => new(400, 30032, $"Maximum number of application commands reached ({limit}).");

    public static Refusal TooManyOldEdits() =>
        new(429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later")
        {
            RetryAfter = TimeSpan.FromMinutes(5),
        };

    public static Refusal OpeningDirectMessagesTooFast() => new(400, 40003, "You are opening direct messages too fast");

    public static Refusal TooLarge() => new(413, 40005, "Request entity too large");

    public static Refusal AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static Refusal TooManyFollowUps() => new(400, 40094, "This interaction has reached the maximum number of follow-up messages.");

    public static Refusal NetworkError() => new(403, 40333, "internal network error");

    public static Refusal MissingAccess() => new(403, 50001, "Missing Access");

    public static Refusal NotOurMessage() => new(403, 50005, "Cannot edit a message authored by another user");

    public static Refusal EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static Refusal CannotMessageUser() => new(403, 50007, "Cannot send messages to this user");

    public static Refusal MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static Refusal WrongKindOfChannel() => new(400, 50024, "Cannot execute action on this channel type");

    public static Refusal InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static Refusal InvalidRecipient() => new(400, 50033, "Invalid Recipient(s)");

    public static Refusal InvalidForm(JsonObject errors) => new(400, 50035, "Invalid Form Body", errors);

    public static Refusal WrongContentType() =>
        new(400, 50035, "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");

    public static Refusal InvalidApiVersion() => new(400, 50041, "Invalid API version provided");

    public static Refusal InvalidJson() => new(400, 50109, "The request body contains invalid JSON.");

    public static Refusal NoMutualGuilds() => new(403, 50278, "Cannot send messages to this user due to having no mutual guilds");

    public static Refusal CannotReplyWithoutHistory() => new(400, 160002, "Cannot reply without permission to read message history");

    public static Refusal ThreadExists() => new(400, 160004, "A thread has already been created for this message");

    public static Refusal TooManyThreads() => new(400, 160006, "Maximum number of active threads reached");
}
