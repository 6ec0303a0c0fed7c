using Quadrennial.Discord.Models;

namespace Quadrennial.Bot.Connection;

/// <summary>What a message says, wherever it says it: content, embeds, components, alternative texts, the message it forwards.</summary>
internal static class MessageWords
{
    /// <summary>All its words, one source a line; empty for a message of pictures without words.</summary>
    public static string Of(Message message) => string.Join('\n', Gather(message).Where(words => !string.IsNullOrWhiteSpace(words)));

    private static IEnumerable<string?> Gather(Message message) =>
    [
        message.Content,
        .. message.Embeds.SelectMany(embed => new[] { embed.Title, embed.Author?.Name, embed.Description }
            .Concat(embed.Fields.SelectMany(field => new[] { field.Name, field.Value }))),
        .. message.Components.SelectMany(Gather),
        .. message.Attachments.Select(attachment => attachment.Description),
        .. message.MessageSnapshots.Where(snapshot => snapshot.Message is not null).SelectMany(snapshot => Gather(snapshot.Message!)),
    ];

    private static IEnumerable<string?> Gather(ReceivedComponent component) =>
    [
        component.Content,
        component.Description,
        .. component.Components.SelectMany(Gather),
        .. component.Accessory is { } accessory ? Gather(accessory) : [],
    ];
}
