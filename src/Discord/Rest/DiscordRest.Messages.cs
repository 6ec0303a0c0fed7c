using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Rest;

public sealed partial class DiscordRest
{
    /// <summary>Posts a message. An unclear outcome is retried only with <see cref="MessageCreate.EnforceNonce"/>.</summary>
    /// <exception cref="DiscordException">It was not posted, or <see cref="DiscordError.MayHaveHappened"/>.</exception>
    public Task<Message> CreateMessageAsync(ulong channelId, MessageCreate message, CancellationToken cancellationToken) =>
        SendAsync(
            new RestCall(HttpMethod.Post, "channels/{channel}/messages", $"channels/{channelId}/messages")
            {
                Major = channelId.ToString(),
                Body = Write(message, Wire.Types.MessageCreate),
                Files = message.Files,
                IsRepeatable = message is { EnforceNonce: true, Nonce: not null },
            },
            Wire.Types.Message,
            cancellationToken);

    /// <summary>Fetches a message.</summary>
    public Task<Message> GetMessageAsync(ulong channelId, ulong messageId, CancellationToken cancellationToken) =>
        SendAsync(OneMessage(HttpMethod.Get, channelId, messageId), Wire.Types.Message, cancellationToken);

    /// <summary>Fetches messages of a channel, newest first.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="limit">How many, 1–100.</param>
    /// <param name="before">Only those older than this id, or null.</param>
    /// <param name="after">Only those newer than this id, or null; excludes <paramref name="before"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<Message>> GetMessagesAsync(
        ulong channelId, int limit, ulong? before, ulong? after, CancellationToken cancellationToken)
    {
        var range = before is { } older ? $"&before={older}" : after is { } newer ? $"&after={newer}" : "";
        return SendAsync(
            new RestCall(HttpMethod.Get, "channels/{channel}/messages", $"channels/{channelId}/messages?limit={limit}{range}")
            {
                Major = channelId.ToString(),
            },
            Wire.Types.IReadOnlyListMessage,
            cancellationToken);
    }

    /// <summary>Changes a message of the bot.</summary>
    public Task<Message> EditMessageAsync(ulong channelId, ulong messageId, MessageBody message, CancellationToken cancellationToken) =>
        SendAsync(
            OneMessage(HttpMethod.Patch, channelId, messageId) with
            {
                Body = Write(message, Wire.Types.MessageBody),
                Files = message.Files,
            },
            Wire.Types.Message,
            cancellationToken);

    /// <summary>Deletes a message.</summary>
    public Task DeleteMessageAsync(ulong channelId, ulong messageId, CancellationToken cancellationToken) =>
        _sender.SendAsync(OneMessage(HttpMethod.Delete, channelId, messageId), cancellationToken);

    /// <summary>
    /// Opens a public thread from a message; the thread gets the message's id. A repeat is refused with
    /// <see cref="DiscordErrorCode.ThreadExists"/>, so an unclear outcome is retried.
    /// </summary>
    public Task<Channel> StartThreadAsync(ulong channelId, ulong messageId, ThreadCreate thread, CancellationToken cancellationToken) =>
        SendAsync(
            new RestCall(
                HttpMethod.Post, "channels/{channel}/messages/{message}/threads", $"channels/{channelId}/messages/{messageId}/threads")
            {
                Major = channelId.ToString(),
                Body = Write(thread, Wire.Types.ThreadCreate),
                IsRepeatable = true,
            },
            Wire.Types.Channel,
            cancellationToken);

    private static RestCall OneMessage(HttpMethod method, ulong channelId, ulong messageId) =>
        new(method, "channels/{channel}/messages/{message}", $"channels/{channelId}/messages/{messageId}") { Major = channelId.ToString() };
}
