using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests;

/// <summary>Cards as one would read them out, and what can be pressed on them.</summary>
internal static class Reading
{
    /// <summary>The text of a block, or nothing.</summary>
    public static string Says(this Block block) => new Card(block).Text();

    /// <summary>The texts of a card, a line each, in reading order; markdown as sent.</summary>
    public static string Text(this Card card) => string.Join('\n', card.Blocks.Select(block => block switch
    {
        Block.Text text => text.Content.ToString(),
        Block.Section section => section.Content.ToString(),
        _ => "",
    }).Where(text => text.Length > 0));

    /// <summary>All buttons in order.</summary>
    public static IReadOnlyList<Button> Buttons(this Card card) => [.. card.Blocks.SelectMany(block => block switch
    {
        Block.Buttons buttons => buttons.Items,
        Block.Section section => [section.Button],
        _ => [],
    })];

    /// <summary>The labels of all buttons in order.</summary>
    public static IReadOnlyList<string> Labels(this Card card) => [.. card.Buttons().Select(button => button.Label)];

    /// <summary>What the button with this label does.</summary>
    public static ControlId Press(this Card card, string label) =>
        Assert.Single(card.Buttons().OfType<Button.Act>(), button => button.Label == label && !button.IsDisabled).Id;

    /// <summary>Where the link button with this label leads.</summary>
    public static string Link(this Card card, string label) =>
        Assert.Single(card.Buttons().OfType<Button.Open>(), button => button.Label == label).Url;

    /// <summary>The card's only picker.</summary>
    public static Block.Picker Picker(this Card card) => Assert.Single(card.Blocks.OfType<Block.Picker>());

    /// <summary>Everything on the card, for a person to look at.</summary>
    public static string Everything(this Card card) => string.Join('\n', card.Blocks.Select(block => block switch
    {
        Block.Text text => text.Content.ToString(),
        Block.Buttons buttons => string.Join(' ', buttons.Items.Select(button => button switch
        {
            Button.Open open => $"[{open.Label}]({open.Url})",
            Button.Act act => $"[{act.Label}]{(act.IsDisabled ? "(off)" : "")}",
            _ => "",
        })),
        Block.Picker picker => $"({picker.Prompt}: {string.Join(" | ", picker.Entries.Select(entry => entry.Label))})",
        Block.Divider => "---",
        _ => block.ToString(),
    }).Where(text => text?.Length > 0));

    /// <summary>What is in a file.</summary>
    public static ReadOnlyMemory<byte> Bytes(this Attachment file) => file.Load() ?? throw new InvalidOperationException($"{file.Name} cannot be had.");
}
