using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Rest;

// What answers interactions. The bot's token stays at home here: the interaction's own stands in the path. Discord's global limit does
// not apply. InteractionResponder wraps these with the 3 seconds and 15 minutes.
public sealed partial class DiscordRest
{
    /// <summary>
    /// Gives the first answer. Never waits for a limit; a lost or failed attempt is repeated until <paramref name="cancellationToken"/>
    /// says stop, and "already acknowledged" for a repeat counts as success.
    /// </summary>
    /// <param name="interactionId">The interaction.</param>
    /// <param name="token">Its token.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Stops it, at the latest when the 3 seconds are over.</param>
    public Task CreateInteractionResponseAsync(
        ulong interactionId, string token, InteractionResponse response, CancellationToken cancellationToken) =>
        _sender.SendAsync(Callback(interactionId, token, response, ""), cancellationToken);

    /// <summary>Gives the first answer and returns the message it made, or null where none came back.</summary>
    public async Task<Message?> CreateInteractionResponseWithMessageAsync(
        ulong interactionId, string token, InteractionResponse response, CancellationToken cancellationToken)
    {
        var call = Callback(interactionId, token, response, "?with_response=true");
        var callback = await SendOptionalAsync(call, Wire.Types.InteractionCallback, cancellationToken);
        return callback?.Resource?.Message;
    }

    /// <summary>Fetches the first answer.</summary>
    public Task<Message> GetOriginalResponseAsync(ulong applicationId, string token, CancellationToken cancellationToken) =>
        SendAsync(Webhook(HttpMethod.Get, applicationId, token, Original), Wire.Types.Message, cancellationToken);

    /// <summary>Changes the first answer, or gives it after "thinking".</summary>
    public Task<Message> EditOriginalResponseAsync(
        ulong applicationId, string token, MessageBody message, CancellationToken cancellationToken) =>
        SendAsync(Webhook(HttpMethod.Patch, applicationId, token, Original, message), Wire.Types.Message, cancellationToken);

    /// <summary>Deletes the first answer.</summary>
    public Task DeleteOriginalResponseAsync(ulong applicationId, string token, CancellationToken cancellationToken) =>
        _sender.SendAsync(Webhook(HttpMethod.Delete, applicationId, token, Original), cancellationToken);

    /// <summary>Sends a further message. An unclear outcome is not retried: it could appear twice.</summary>
    public Task<Message> CreateFollowUpAsync(
        ulong applicationId, string token, MessageBody message, CancellationToken cancellationToken) =>
        SendAsync(Webhook(HttpMethod.Post, applicationId, token, null, message), Wire.Types.Message, cancellationToken);

    /// <summary>Changes a further message.</summary>
    public Task<Message> EditFollowUpAsync(
        ulong applicationId, string token, ulong messageId, MessageBody message, CancellationToken cancellationToken) =>
        SendAsync(Webhook(HttpMethod.Patch, applicationId, token, messageId.ToString(), message), Wire.Types.Message, cancellationToken);

    /// <summary>Deletes a further message.</summary>
    public Task DeleteFollowUpAsync(ulong applicationId, string token, ulong messageId, CancellationToken cancellationToken) =>
        _sender.SendAsync(Webhook(HttpMethod.Delete, applicationId, token, messageId.ToString()), cancellationToken);

    private const string Original = "@original";

    private static RestCall Callback(ulong interactionId, string token, InteractionResponse response, string query) =>
        new(HttpMethod.Post, "interactions/{interaction}/{token}/callback", $"interactions/{interactionId}/{token}/callback{query}")
        {
            Manner = RestManner.Callback,
            Body = Write(response, Wire.Types.InteractionResponse),
            Files = response.Body?.Files ?? [],
            IsRepeatable = true,
        };

    private static RestCall Webhook(HttpMethod method, ulong applicationId, string token, string? messageId, MessageBody? message = null) =>
        new(
            method,
            messageId is null ? "webhooks/{application}/{token}" : "webhooks/{application}/{token}/messages/{message}",
            messageId is null ? $"webhooks/{applicationId}/{token}" : $"webhooks/{applicationId}/{token}/messages/{messageId}")
        {
            Major = token,
            Manner = RestManner.Webhook,
            Body = message is null ? null : Write(message, Wire.Types.MessageBody),
            Files = message?.Files ?? [],
        };
}
