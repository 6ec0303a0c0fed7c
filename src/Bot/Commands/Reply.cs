namespace Quadrennial.Bot.Commands;

/// <summary>What the bot does about a call. Every call gets exactly one.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A message that everybody in the channel sees.</summary>
    public static Message Public(Card card) => new(card, IsPrivate: false);

    /// <summary>A message that only the caller sees: misses, errors, settings, and whatever was asked for in private.</summary>
    public static Message Private(Card card) => new(card, IsPrivate: true);

    /// <summary>A message of its own.</summary>
    /// <param name="Card">What it says.</param>
    /// <param name="IsPrivate">Whether only the caller sees it.</param>
    public sealed record Message(Card Card, bool IsPrivate) : Reply
    {
        /// <summary>Whom it may ping; nobody unless named here.</summary>
        public IReadOnlyList<ulong> MayPing { get; init; } = [];
    }

    /// <summary>The message that carries the clicked control changes to this.</summary>
    /// <param name="Card">What it says from now on.</param>
    public sealed record Update(Card Card) : Reply
    {
        /// <summary>A further message that follows, or null: what was private is now shared.</summary>
        public Message? Then { get; init; }
    }

    /// <summary>A form opens. Not possible as the answer to a form, nor after <see cref="Later"/> (Discord's rules).</summary>
    /// <param name="Form">The form.</param>
    public sealed record OpenForm(Form Form) : Reply;

    /// <summary>The work may take over a second: Discord shows "thinking" at once and the message when it is done.</summary>
    /// <param name="IsPrivate">Fixed now: Discord decides privacy with the first answer.</param>
    /// <param name="Work">Yields the message.</param>
    public sealed record Later(bool IsPrivate, Func<CancellationToken, Task<Message>> Work) : Reply;
}

/// <summary>A form: a title and one to five fields (Discord's limit).</summary>
/// <param name="Id">What is sent back with it.</param>
/// <param name="Title">At most 45 characters.</param>
/// <param name="Fields">1 to 5.</param>
internal sealed record Form(ControlId Id, string Title, IReadOnlyList<FormField> Fields);

/// <summary>A text field of a form.</summary>
/// <param name="Key">By which it arrives.</param>
/// <param name="Label">At most 45 characters.</param>
internal sealed record FormField(string Key, string Label)
{
    /// <summary>A line below the label, at most 100 characters, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Text to start from, or null.</summary>
    public string? Value { get; init; }

    /// <summary>Grey example text, at most 100 characters, or null.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Several lines rather than one.</summary>
    public bool IsParagraph { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>At most 4,000 characters (Discord's limit).</summary>
    public int MaxLength { get; init; } = 1000;
}
