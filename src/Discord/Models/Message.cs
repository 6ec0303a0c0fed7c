namespace Quadrennial.Discord.Models;

/// <summary>A message as Discord holds it.</summary>
public sealed record Message
{
    /// <summary>Its id; <see cref="Snowflake.CreatedAt"/> tells when it was posted.</summary>
    public ulong Id { get; init; }

    /// <summary>Its channel.</summary>
    public ulong ChannelId { get; init; }

    /// <summary>The author, or null where not told.</summary>
    public User? Author { get; init; }

    /// <summary>Its text; empty for Components V2 and without the right to read it.</summary>
    public string Content { get; init => field = value ?? ""; } = "";

    /// <summary>Its switches.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>Its embeds.</summary>
    public IReadOnlyList<Embed> Embeds { get; init => field = value ?? []; } = [];

    /// <summary>Its components.</summary>
    public IReadOnlyList<ReceivedComponent> Components { get; init => field = value ?? []; } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<MessageAttachment> Attachments { get; init => field = value ?? []; } = [];

    /// <summary>The nonce it was created with, or null; text or number.</summary>
    public ScalarValue? Nonce { get; init; }

    /// <summary>What it answers, or null where it answers no interaction.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }

    /// <summary>Forwarded messages.</summary>
    public IReadOnlyList<MessageSnapshot> MessageSnapshots { get; init => field = value ?? []; } = [];
}

/// <summary>A forwarded message, as it was.</summary>
public sealed record MessageSnapshot
{
    /// <summary>The message without author and ids.</summary>
    public Message? Message { get; init; }
}

/// <summary>Which interaction a message answers.</summary>
public sealed record InteractionMetadata
{
    /// <summary>The interaction's id.</summary>
    public ulong Id { get; init; }

    /// <summary>The interaction's kind.</summary>
    public InteractionType Type { get; init; }

    /// <summary>Who used it.</summary>
    public User? User { get; init; }
}

/// <summary>A card with a title and fields, as links and other bots make them.</summary>
public sealed record Embed
{
    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its text, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Where its title leads, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Its author line, or null.</summary>
    public EmbedAuthor? Author { get; init; }

    /// <summary>Its fields.</summary>
    public IReadOnlyList<EmbedField> Fields { get; init => field = value ?? []; } = [];
}

/// <summary>The author line of an embed.</summary>
public sealed record EmbedAuthor
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }
}

/// <summary>A field of an embed.</summary>
public sealed record EmbedField
{
    /// <summary>Its heading.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Its text.</summary>
    public string Value { get; init => field = value ?? ""; } = "";
}

/// <summary>A file as Discord holds it.</summary>
public sealed record MessageAttachment
{
    /// <summary>Its id.</summary>
    public ulong Id { get; init; }

    /// <summary>Its name.</summary>
    public string Filename { get; init => field = value ?? ""; } = "";

    /// <summary>Alternative text, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Media type, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where to fetch it; the address expires.</summary>
    public string? Url { get; init; }
}

/// <summary>Any component of a message, as received: every field may be missing, and kinds without a name here may come.</summary>
public sealed record ReceivedComponent
{
    /// <summary>Its kind.</summary>
    public ComponentType Type { get; init; }

    /// <summary>Its number in the message, or null.</summary>
    public int? Id { get; init; }

    /// <summary>The id it calls back with, or null.</summary>
    public string? CustomId { get; init; }

    /// <summary>Text of a text display, or null.</summary>
    public string? Content { get; init; }

    /// <summary>Label of a button or a form's field, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Where a link button leads, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Alternative text of a thumbnail, or null.</summary>
    public string? Description { get; init; }

    /// <summary>What it holds.</summary>
    public IReadOnlyList<ReceivedComponent> Components { get; init => field = value ?? []; } = [];

    /// <summary>What stands beside a section, or null.</summary>
    public ReceivedComponent? Accessory { get; init; }
}
