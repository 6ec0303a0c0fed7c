namespace Quadrennial.Bot.Commands;

/// <summary>
/// What a message says: blocks in reading order. Rendered as a Components V2 container; Discord's limits (40 components, 4,000
/// characters of text in sum) are enforced by <see cref="CardLimits"/>, by leaving out the least important blocks first.
/// </summary>
/// <param name="Blocks">From top to bottom; read aloud in that order it must make sense.</param>
internal sealed record Card(params IReadOnlyList<Block> Blocks)
{
    /// <summary>Colour of the edge. Never the only carrier of a meaning.</summary>
    public Accent Accent { get; init; } = Accent.Neutral;

    /// <summary>Files that blocks refer to by <c>attachment://name</c>.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];
}

/// <summary>The accents in use.</summary>
internal enum Accent
{
    /// <summary>An answer.</summary>
    Neutral,

    /// <summary>Something went well.</summary>
    Good,

    /// <summary>Look here: a miss, a question back.</summary>
    Notice,

    /// <summary>Something failed.</summary>
    Bad,
}

/// <summary>A file to send.</summary>
/// <param name="Name">File name, a–z, digits, <c>.-_</c>.</param>
/// <param name="Load">
/// Makes the bytes when the message is sent, so that nobody waits for a picture that is drawn while the database is written; null where it cannot be had, and
/// the message goes without.
/// </param>
/// <param name="Description">Alternative text, at most 1,024 characters.</param>
internal sealed record Attachment(string Name, Func<ReadOnlyMemory<byte>?> Load, string Description)
{
    /// <summary>A file that is there already.</summary>
    public Attachment(string name, ReadOnlyMemory<byte> content, string description)
        : this(name, () => content, description)
    {
    }
}

/// <summary>A part of a card.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>How soon it is left out when the card is too long; 0 is never left out, higher goes first.</summary>
    public int Expendable { get; init; }

    /// <summary>A run of text.</summary>
    /// <param name="Content">Markdown; whatever people or packs wrote in it is escaped.</param>
    public sealed record Text(Markup Content) : Block;

    /// <summary>Text with a button beside it.</summary>
    /// <param name="Content">Markdown.</param>
    /// <param name="Button">The button.</param>
    public sealed record Section(Markup Content, Button Button) : Block;

    /// <summary>A line between parts.</summary>
    public sealed record Divider : Block;

    /// <summary>Buttons in a row; more than five wrap into further rows.</summary>
    /// <param name="Items">In order.</param>
    public sealed record Buttons(params IReadOnlyList<Button> Items) : Block;

    /// <summary>A drop-down to pick one entry from.</summary>
    /// <param name="Id">What the pick means.</param>
    /// <param name="Prompt">Grey text while nothing is picked, at most 150 characters.</param>
    /// <param name="Entries">1 to 25.</param>
    public sealed record Picker(ControlId Id, string Prompt, IReadOnlyList<PickerEntry> Entries) : Block;

    /// <summary>A picture.</summary>
    /// <param name="Url">An http(s) address or <c>attachment://name</c>.</param>
    /// <param name="Description">Alternative text, at most 1,024 characters; never empty.</param>
    public sealed record Picture(string Url, string Description) : Block;

    /// <summary>A file shown for download.</summary>
    /// <param name="Name">Name of one of the card's files.</param>
    public sealed record Download(string Name) : Block;
}

/// <summary>An entry of a picker.</summary>
/// <param name="Label">At most 100 characters; cut at a word border.</param>
/// <param name="Value">What arrives; at most 100 characters.</param>
/// <param name="Description">A quieter second line, at most 100 characters, or null.</param>
/// <param name="IsCurrent">Whether it is the present choice.</param>
internal sealed record PickerEntry(string Label, string Value, string? Description = null, bool IsCurrent = false);

/// <summary>A button.</summary>
/// <param name="Label">What it says: at most 80 characters, better 34; cut at a word border.</param>
internal abstract record Button(string Label)
{
    /// <summary>Greyed out: shown, but over.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>A button that calls back.</summary>
    /// <param name="Label">What it says.</param>
    /// <param name="Id">What a click means.</param>
    public sealed record Act(string Label, ControlId Id) : Button(Label)
    {
        /// <summary>How it looks.</summary>
        public ButtonLook Look { get; init; } = ButtonLook.Plain;
    }

    /// <summary>A button that opens a page.</summary>
    /// <param name="Label">What it says.</param>
    /// <param name="Url">An http(s) address of at most 512 characters.</param>
    public sealed record Open(string Label, string Url) : Button(Label);
}

/// <summary>How a button looks.</summary>
internal enum ButtonLook
{
    /// <summary>Grey.</summary>
    Plain,

    /// <summary>The main thing to do.</summary>
    Primary,

    /// <summary>Confirms.</summary>
    Success,

    /// <summary>Destroys.</summary>
    Danger,
}
