namespace Quadrennial.Bot.Commands;

/// <summary>
/// The part of <see cref="CardLimits"/> that looks at one block at a time: lengths of labels, addresses and ids, and what must not be
/// there twice. One instance a card. Nearly everything fits as it is, and is then handed back as it is.
/// </summary>
internal sealed class ControlLimits
{
    /// <summary>What a button says.</summary>
    public const int MaxButtonLabel = 80;

    /// <summary>Label, value and description of a picker's entry.</summary>
    public const int MaxEntryText = 100;

    /// <summary>Entries of a picker.</summary>
    public const int MaxEntries = 25;

    /// <summary>A picker's prompt.</summary>
    public const int MaxPrompt = 150;

    /// <summary>Alternative text.</summary>
    public const int MaxDescription = 1024;

    /// <summary>The address of a link button.</summary>
    public const int MaxLink = 512;

    /// <summary>The address of a picture.</summary>
    public const int MaxPictureUrl = 2048;

    /// <summary>Files of a message.</summary>
    public const int MaxFiles = 10;

    private const string AttachmentScheme = "attachment://";

    private readonly HashSet<string> _fileNames;
    private readonly HashSet<ControlId> _controls = [];

    public ControlLimits(IReadOnlyList<Attachment> files)
    {
        Files = [.. files
            .DistinctBy(file => file.Name)
            .Take(MaxFiles)
            .Select(file => file with { Description = Label.Fit(file.Description, MaxDescription, orElse: file.Name) })];
        _fileNames = [.. Files.Select(file => file.Name)];
    }

    /// <summary>The files as Discord accepts them.</summary>
    public IReadOnlyList<Attachment> Files { get; }

    /// <summary>The block as Discord accepts it, or null where nothing is left of it.</summary>
    public Block? Fit(Block block) => block switch
    {
        Block.Text text => text.Content.IsBlank ? null : text,
        Block.Section section => Fit(section),
        Block.Buttons buttons => Fit(buttons),
        Block.Picker picker => Fit(picker),
        Block.Picture picture => IsPicture(picture.Url)
            ? picture with { Description = Label.Fit(picture.Description, MaxDescription, orElse: "Picture") }
            : null,
        Block.Download download => _fileNames.Contains(download.Name) ? download : null,
        _ => block,
    };

    private Block? Fit(Block.Section section)
    {
        var button = Fit(section.Button);
        if (section.Content.IsBlank)
        {
            return button is null ? null : new Block.Buttons(button) { Expendable = section.Expendable };
        }

        return button is null
            ? new Block.Text(section.Content) { Expendable = section.Expendable }
            : section with { Button = button };
    }

    private Block.Buttons? Fit(Block.Buttons buttons)
    {
        Button[] items = [.. buttons.Items.Select(Fit).OfType<Button>()];
        return items.Length == 0 ? null : buttons with { Items = items };
    }

    private Button? Fit(Button button)
    {
        var label = Label.Fit(button.Label, MaxButtonLabel);
        return button switch
        {
            _ when label.Length == 0 => null,
            Button.Open open when IsWebAddress(open.Url) && MarkupEscaping.EscapeAddress(open.Url) is { Length: <= MaxLink } url =>
                (label, url) == (open.Label, open.Url) ? open : open with { Label = label, Url = url },
            Button.Act act when IsNew(act.Id) => label == act.Label ? act : act with { Label = label },
            _ => null,
        };
    }

    private Block.Picker? Fit(Block.Picker picker)
    {
        PickerEntry[] entries = [.. picker.Entries
            .Where(entry => entry.Value.Length is > 0 and <= MaxEntryText)
            .DistinctBy(entry => entry.Value)
            .Take(MaxEntries)
            .Select(Fit)];
        if (entries.Length == 0 || !IsNew(picker.Id))
        {
            return null;
        }

        // Discord refuses a second preset entry in a select of one.
        var current = Array.FindIndex(entries, entry => entry.IsCurrent);
        return picker with
        {
            Prompt = Label.Fit(picker.Prompt, MaxPrompt, orElse: "Pick one"),
            Entries = [.. entries.Select((entry, index) => entry.IsCurrent && index != current ? entry with { IsCurrent = false } : entry)],
        };
    }

    private static PickerEntry Fit(PickerEntry entry)
    {
        var label = Label.Fit(entry.Label, MaxEntryText, orElse: entry.Value);
        var description = Label.Fit(entry.Description ?? "", MaxEntryText) is { Length: > 0 } text ? text : null;
        return (label, description) == (entry.Label, entry.Description) ? entry : entry with { Label = label, Description = description };
    }

    /// <summary>Discord refuses a message in which two controls share a custom id; the first stays.</summary>
    private bool IsNew(ControlId id) => id.Fits && _controls.Add(id);

    private bool IsPicture(string url) => url.StartsWith(AttachmentScheme, StringComparison.Ordinal)
        ? _fileNames.Contains(url[AttachmentScheme.Length..])
        : url.Length <= MaxPictureUrl && IsWebAddress(url);

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
