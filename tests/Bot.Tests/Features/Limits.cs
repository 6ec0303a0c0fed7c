using System.Text;
using System.Text.RegularExpressions;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Features;

/// <summary>What Discord accepts as a message of components, stated once more and apart from the code that keeps to it.</summary>
internal static class Limits
{
    /// <summary>Asserts that a card, as it is rendered, is accepted, pings nobody and can be read out.</summary>
    public static void AssertKept(Card card)
    {
        var fitted = CardLimits.Fit(card);

        Assert.InRange(1 + fitted.Blocks.Sum(Components), 2, 40);
        Assert.InRange(fitted.Blocks.Sum(block => block.Says().Length), 0, 4000);
        Assert.All(fitted.Blocks, AssertKept);
        var ids = fitted.Buttons().OfType<Button.Act>().Select(button => button.Id.ToString())
            .Concat(fitted.Blocks.OfType<Block.Picker>().Select(picker => picker.Id.ToString()))
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 100));
    }

    /// <summary>Asserts that a form is accepted.</summary>
    public static void AssertKept(Form form)
    {
        Assert.InRange(form.Id.ToString().Length, 1, 100);
        Assert.InRange(form.Title.Trim().Length, 1, 45);
        Assert.InRange(form.Fields.Count, 1, 5);
        Assert.All(form.Fields, field =>
        {
            Assert.InRange(field.Label.Trim().Length, 1, 45);
            Assert.InRange(field.MaxLength, 1, 4000);
            Assert.InRange(field.Value?.Length ?? 0, 0, field.MaxLength);
            Assert.InRange(field.Placeholder?.Length ?? 0, 0, 100);
            Assert.InRange(field.Description?.Length ?? 0, 0, 100);
        });
    }

    private static int Components(Block block) => block switch
    {
        Block.Buttons buttons => buttons.Items.Chunk(5).Sum(row => 1 + row.Length),
        Block.Picker => 2,
        Block.Section => 3,
        _ => 1,
    };

    private static void AssertKept(Block block)
    {
        switch (block)
        {
            case Block.Text text:
                AssertHarmless(text.Content.ToString());
                break;

            case Block.Buttons buttons:
                Assert.All(buttons.Items, button => Assert.InRange(button.Label.Trim().Length, 1, 80));
                Assert.All(buttons.Items.OfType<Button.Open>(), button => Assert.InRange(button.Url.Length, 1, 512));
                break;

            case Block.Picker picker:
                Assert.InRange(picker.Entries.Count, 1, 25);
                Assert.InRange(picker.Prompt.Length, 1, 150);
                Assert.Equal(picker.Entries.Count, picker.Entries.Select(entry => entry.Value).Distinct().Count());
                Assert.All(picker.Entries, entry => Assert.InRange(entry.Label.Trim().Length, 1, 100));
                Assert.All(picker.Entries, entry => Assert.InRange(entry.Value.Length, 1, 100));
                break;
        }
    }

    /// <summary>Nothing pings, and no half character or turning mark is left.</summary>
    private static void AssertHarmless(string text)
    {
        Assert.NotEqual("", text.Trim());
        // The address of a link is not read as text; a channel that an answer is about may be named, save the one that made-up texts name.
        var read = Regex.Replace(text, @"\]\(<[^<>\s\\]*>\)|<#(?!5>)-?\d+>", "]", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.DoesNotMatch(@"(?<!\\)(?:\\\\)*@(?:everyone|here)|(?<!\\)(?:\\\\)*<[@#]", read);
        Assert.DoesNotContain(text, character => character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }
}
