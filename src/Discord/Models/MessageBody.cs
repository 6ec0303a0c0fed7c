using System.Text.Json.Serialization;

namespace Quadrennial.Discord.Models;

/// <summary>What a message is to say: for answers, follow-ups and edits; <see cref="MessageCreate"/> for a message of its own.</summary>
public record MessageBody
{
    /// <summary>Text of at most 2,000 characters; null leaves it, and must stay null with Components V2.</summary>
    public string? Content { get; init; }

    /// <summary>Components; null leaves them.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Switches. An edit keeps what it does not name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MessageFlags Flags { get; init; }

    /// <summary>Whom it may ping: nobody unless named.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    /// <summary>Files to send along, at most 10, 25 MiB together; components refer to them by <c>attachment://name</c>.</summary>
    [JsonIgnore]
    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    /// <summary>Of an edit: whether files that the message had before go, unless they are sent again. Otherwise they stay where none are sent.</summary>
    [JsonIgnore]
    public bool DropsEarlierFiles { get; init; }

    /// <summary>How the files are declared in the JSON part.</summary>
    [JsonInclude]
    internal IReadOnlyList<DeclaredAttachment>? Attachments =>
        Files.Count == 0 && !DropsEarlierFiles ? null : [.. Files.Select((file, index) => new DeclaredAttachment((ulong)index, file.Name, file.Description))];
}

/// <summary>A message to post in a channel.</summary>
public sealed record MessageCreate : MessageBody
{
    /// <summary>At most 25 characters; with <see cref="EnforceNonce"/> a repeat within a few minutes returns the first message.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether Discord refuses to post the same nonce twice. Then, and only then, an unclear outcome is retried.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool EnforceNonce { get; init; }

    /// <summary>The message it replies to, or null.</summary>
    public MessageReference? MessageReference { get; init; }
}

/// <summary>The message that another one replies to.</summary>
/// <param name="MessageId">Its id.</param>
public sealed record MessageReference(ulong MessageId)
{
    /// <summary>Whether a reply to a deleted message is refused rather than posted without it; null is yes.</summary>
    public bool? FailIfNotExists { get; init; }
}

/// <summary>Whom a message may ping.</summary>
public sealed record AllowedMentions
{
    /// <summary>Nobody.</summary>
    public static AllowedMentions None { get; } = new();

    /// <summary>Kinds of mention to take from the text: <c>roles</c>, <c>users</c>, <c>everyone</c>; empty is none.</summary>
    public IReadOnlyList<string> Parse { get; init; } = [];

    /// <summary>The people it may ping, at most 100; excludes <c>users</c> in <see cref="Parse"/>.</summary>
    public IReadOnlyList<ulong>? Users { get; init; }

    /// <summary>The roles it may ping, at most 100; excludes <c>roles</c> in <see cref="Parse"/>.</summary>
    public IReadOnlyList<ulong>? Roles { get; init; }

    /// <summary>Whether the author of the message replied to is pinged; null is no.</summary>
    public bool? RepliedUser { get; init; }
}

/// <summary>A file to send.</summary>
/// <param name="Name">Its name: letters, digits, <c>.-_</c>; anything else becomes <c>_</c>, as Discord does too.</param>
/// <param name="Content">Its bytes; 10 MiB unless <see cref="Interaction.AttachmentSizeLimit"/> says more.</param>
public sealed record FileUpload(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Its name, with nothing in it that could end a header early.</summary>
    public string Name { get; } =
        string.Concat(Name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '_'));

    /// <summary>Alternative text, at most 1,024 characters, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Media type; null is <c>application/octet-stream</c>.</summary>
    public string? ContentType { get; init; }
}

internal sealed record DeclaredAttachment(ulong Id, string Filename, string? Description);
