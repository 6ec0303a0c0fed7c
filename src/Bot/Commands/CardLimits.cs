namespace Quadrennial.Bot.Commands;

/// <summary>
/// Fits a card to what Discord accepts in a message of components, before it is rendered: whatever a pack or a person wrote, the answer
/// arrives. The most expendable blocks go first, then texts are cut. Sources:
/// https://docs.discord.com/developers/components/reference; that the 4,000 characters hold for all texts in sum is unwritten.
/// </summary>
internal static class CardLimits
{
    /// <summary>Components of a message, nested ones and the container counted.</summary>
    public const int MaxComponents = 40;

    /// <summary>Characters of all texts in sum.</summary>
    public const int MaxText = 4000;

    /// <summary>Buttons in a row.</summary>
    public const int ButtonsPerRow = 5;

    /// <summary>The card as Discord accepts it.</summary>
    public static Card Fit(Card card)
    {
        var controls = new ControlLimits(card.Files);
        var blocks = card.Blocks.Select(controls.Fit).OfType<Block>().ToList();
        while (IsTooLong(blocks) && MostExpendable(blocks) is { } index)
        {
            blocks.RemoveAt(index);
        }

        blocks = [.. WithoutIdleDividers(IsTooLong(blocks) ? CutTexts(FirstThatFit(blocks)) : blocks)];
        return card with
        {
            Blocks = blocks.Count > 0 ? blocks : [new Block.Text(Markup.Of($"There is nothing to show here."))],
            Files = controls.Files,
        };
    }

    /// <summary>How many components Discord counts for these blocks, their container included.</summary>
    public static int ComponentsOf(IEnumerable<Block> blocks) => 1 + blocks.Sum(ComponentsOf);

    /// <summary>How many characters Discord counts for these blocks.</summary>
    public static int TextOf(IEnumerable<Block> blocks) => blocks.Sum(block => TextOf(block).Length);

    private static int ComponentsOf(Block block) => block switch
    {
        Block.Section => 3, // itself, its text, its button
        Block.Buttons buttons => buttons.Items.Count + ((buttons.Items.Count + ButtonsPerRow - 1) / ButtonsPerRow),
        Block.Picker => 2, // the row and the select
        _ => 1,
    };

    private static string TextOf(Block block) => block switch
    {
        Block.Text text => text.Content.ToString(),
        Block.Section section => section.Content.ToString(),
        _ => "",
    };

    private static bool IsTooLong(List<Block> blocks) => ComponentsOf(blocks) > MaxComponents || TextOf(blocks) > MaxText;

    /// <summary>The last of the most expendable blocks, or null where none may go.</summary>
    private static int? MostExpendable(List<Block> blocks)
    {
        var most = blocks.Count == 0 ? 0 : blocks.Max(block => block.Expendable);
        return most == 0 ? null : blocks.FindLastIndex(block => block.Expendable == most);
    }

    /// <summary>Should even what may not go be too much, what stands last goes.</summary>
    private static IEnumerable<Block> FirstThatFit(List<Block> blocks)
    {
        var components = ComponentsOf([]);
        return blocks.TakeWhile(block => (components += ComponentsOf(block)) <= MaxComponents);
    }

    private static IEnumerable<Block> CutTexts(IEnumerable<Block> blocks)
    {
        var left = MaxText;
        foreach (var block in blocks)
        {
            var fitting = left == 0 && TextOf(block).Length > 0 ? null : Shortened(block, left);
            left -= fitting is null ? 0 : TextOf(fitting).Length;
            if (fitting is not null)
            {
                yield return fitting;
            }
        }
    }

    private static Block Shortened(Block block, int maxLength) => block switch
    {
        Block.Text text => text with { Content = text.Content.Shortened(maxLength) },
        Block.Section section => section with { Content = section.Content.Shortened(maxLength) },
        _ => block,
    };

    /// <summary>A divider stands between two things, so not first, last or beside another.</summary>
    private static IEnumerable<Block> WithoutIdleDividers(IEnumerable<Block> blocks)
    {
        Block? waiting = null;
        var isFirst = true;
        foreach (var block in blocks)
        {
            if (block is Block.Divider)
            {
                waiting = block;
                continue;
            }

            if (waiting is not null && !isFirst)
            {
                yield return waiting;
            }

            waiting = null;
            isFirst = false;
            yield return block;
        }
    }
}
