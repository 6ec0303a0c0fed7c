using Quadrennial.Bot.Commands;
using Quadrennial.Discord.Models;

namespace Quadrennial.Bot.Connection;

/// <summary>Our cards and forms as Discord's Components V2. Fits them to Discord's limits first, so that none is ever refused for its size.</summary>
internal static class CardRenderer
{
    private const int ButtonsInARow = 5;

    private static readonly Dictionary<string, ReadOnlyMemory<byte>> NoFiles = [];

    /// <summary>A message.</summary>
    /// <param name="card">What it says.</param>
    /// <param name="isPrivate">Whether only the caller sees it.</param>
    /// <param name="mayPing">Ids of the people it may ping.</param>
    public static MessageBody Render(Card card, bool isPrivate = false, IReadOnlyList<ulong>? mayPing = null)
    {
        var files = card.Files.Count == 0 ? NoFiles : Load(card.Files);
        var fitted = CardLimits.Fit(files.Count == card.Files.Count ? card : card with { Files = [.. card.Files.Where(file => files.ContainsKey(file.Name))] });
        return new MessageBody
        {
            Flags = MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : MessageFlags.None),
            Components = [new Container([.. fitted.Blocks.SelectMany(Render)]) { AccentColor = ColourOf(fitted.Accent) }],
            AllowedMentions = mayPing is { Count: > 0 } ? new AllowedMentions { Users = mayPing } : AllowedMentions.None,
            Files = [.. fitted.Files.Select(file => new FileUpload(file.Name, files[file.Name]) { Description = file.Description })],
        };
    }

    /// <summary>A form.</summary>
    public static Modal Render(Form form) => new(
        form.Id.ToString(),
        form.Title,
        [
            .. form.Fields.Select(field => new Discord.Models.Label(field.Label, new TextInput
            {
                CustomId = field.Key,
                Style = field.IsParagraph ? 2 : 1,
                Value = field.Value,
                Placeholder = field.Placeholder,
                Required = field.IsRequired,
                MaxLength = field.MaxLength,
            })
            {
                Description = field.Description,
            }),
        ]);

    private static Dictionary<string, ReadOnlyMemory<byte>> Load(IReadOnlyList<Attachment> files)
    {
        var loaded = new Dictionary<string, ReadOnlyMemory<byte>>();
        foreach (var file in files)
        {
            if (file.Load() is { } content)
            {
                loaded[file.Name] = content;
            }
        }

        return loaded;
    }

    private static IEnumerable<Component> Render(Block block) => block switch
    {
        Block.Text text => [new TextDisplay(text.Content.ToString())],
        Block.Section section => [new Section([new TextDisplay(section.Content.ToString())], Render(section.Button))],
        Block.Divider => [new Separator()],
        Block.Buttons buttons => buttons.Items.Chunk(ButtonsInARow).Select(row => new ActionRow([.. row.Select(Render)])),
        Block.Picker picker => [new ActionRow([Render(picker)])],
        Block.Picture picture => [new MediaGallery([new MediaGalleryItem(new MediaItem(picture.Url)) { Description = picture.Description }])],
        Block.Download download => [new FileComponent(new MediaItem($"attachment://{download.Name}"))],
        _ => throw new InvalidOperationException($"A block nobody thought of: {block.GetType().Name}"),
    };

    private static ButtonComponent Render(Button button) => button switch
    {
        Button.Open open => new ButtonComponent { Style = ButtonStyle.Link, Label = open.Label, Url = open.Url, Disabled = open.IsDisabled },
        Button.Act act => new ButtonComponent
        {
            Style = act.Look switch
            {
                ButtonLook.Primary => ButtonStyle.Primary,
                ButtonLook.Success => ButtonStyle.Success,
                ButtonLook.Danger => ButtonStyle.Danger,
                _ => ButtonStyle.Secondary,
            },
            Label = act.Label,
            CustomId = act.Id.ToString(),
            Disabled = act.IsDisabled,
        },
        _ => throw new InvalidOperationException($"A button nobody thought of: {button.GetType().Name}"),
    };

    private static StringSelect Render(Block.Picker picker) => new()
    {
        CustomId = picker.Id.ToString(),
        Placeholder = picker.Prompt,
        Options =
        [
            .. picker.Entries.Select(entry => new SelectOption(entry.Label, entry.Value) { Description = entry.Description, Default = entry.IsCurrent }),
        ],
    };

    // Dark enough and light enough to be told from either of Discord's themes; words carry the meaning, colours only repeat it.
    private static int ColourOf(Accent accent) => accent switch
    {
        Accent.Good => 0x2E9E5B,
        Accent.Notice => 0xD99A1C,
        Accent.Bad => 0xD64545,
        _ => 0x3B82C4,
    };
}
