using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class CardLimitsTests
{
    private static readonly Block.Text Line = new(Markup.Of($"line"));

    [Fact]
    public void A_card_within_the_limits_stays_as_it_is()
    {
        var card = new Card(Line, new Block.Divider(), Line, new Block.Buttons(Act("a")));

        Assert.Equal(card.Everything(), CardLimits.Fit(card).Everything());
    }

    public static TheoryData<string, int, int> Counted => new()
    {
        { "text", 1, 2 },
        { "divider", 1, 2 },
        { "section", 1, 4 },
        { "picker", 1, 3 },
        { "picture", 1, 2 },
        { "buttons", 1, 3 },
        { "buttons", 5, 7 },
        { "buttons", 6, 9 },
        { "buttons", 10, 13 },
        { "buttons", 11, 15 },
    };

    [Theory]
    [MemberData(nameof(Counted))]
    public void Components_are_counted_with_their_rows_and_their_container(string kind, int items, int count) =>
        Assert.Equal(count, CardLimits.ComponentsOf([OfKind(kind, items)]));

    [Fact]
    public void Forty_components_stay_and_of_forty_one_the_most_expendable_goes()
    {
        Block[] blocks = [.. Enumerable.Repeat(Line, 37), new Block.Picker(new ControlId("a"), "Pick", [new("l", "v")])];
        Assert.Equal(40, CardLimits.ComponentsOf(blocks));

        Assert.Equal(new Card(blocks).Everything(), CardLimits.Fit(new Card(blocks)).Everything());
        var tooMany = CardLimits.Fit(new Card([Text("first out", expendable: 2), Text("stays", expendable: 1), .. blocks[1..]])).Blocks;
        Assert.Equal(["stays", .. Enumerable.Repeat("line", 36)], tooMany.OfType<Block.Text>().Select(text => text.Content.ToString()));
    }

    [Fact]
    public void Of_equally_expendable_blocks_the_last_goes_first()
    {
        var fitted = CardLimits.Fit(new Card(Text(Long(1500), 1), Text(Long(1500), 1), Text(Long(1501), 1)));

        Assert.Equal([1500, 1500], fitted.Blocks.Select(block => CardLimits.TextOf([block])));
    }

    [Theory]
    [InlineData(4000, 4000)]
    [InlineData(4001, 4000)]
    [InlineData(9000, 4000)]
    public void Texts_have_four_thousand_characters_in_sum(int length, int longest)
    {
        var fitted = CardLimits.Fit(new Card(Text(new string('x', length - 10)), Text(new string('y', 10))));

        Assert.InRange(CardLimits.TextOf(fitted.Blocks), longest - 10, longest);
    }

    [Fact]
    public void What_may_not_go_is_cut_from_the_end()
    {
        var fitted = CardLimits.Fit(new Card(Text(Long(3990)), Text(Long(100)), Text(Long(100)), new Block.Buttons(Act("a"))));

        Assert.Equal(3, fitted.Blocks.Count);
        Assert.EndsWith("…", fitted.Blocks[1].Says());
        Assert.InRange(CardLimits.TextOf(fitted.Blocks), 1, 4000);
        Assert.IsType<Block.Buttons>(fitted.Blocks[2]);
    }

    [Fact]
    public void Even_too_many_blocks_that_may_not_go_are_brought_down_to_forty()
    {
        var fitted = CardLimits.Fit(new Card([.. Enumerable.Repeat(Line, 100)]));

        Assert.Equal(40, CardLimits.ComponentsOf(fitted.Blocks));
    }

    [Fact]
    public void Dividers_stand_only_between_two_things()
    {
        var divider = new Block.Divider();

        var fitted = CardLimits.Fit(new Card(divider, Line, divider, Text(" "), divider, Line, divider));

        Assert.Equal([Line, divider, Line], fitted.Blocks);
    }

    [Fact]
    public void A_card_is_never_empty() =>
        Assert.Equal("There is nothing to show here.", CardLimits.Fit(new Card(new Block.Divider(), Text(""), new Block.Buttons())).Text());

    [Fact]
    public void Labels_and_prompts_are_cut_at_a_word_border()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 50));

        var fitted = CardLimits.Fit(new Card(
            new Block.Buttons(new Button.Act(words, new ControlId("a"))),
            new Block.Picker(new ControlId("b"), words, [new(words, "v", words)])));

        var picker = fitted.Picker();
        string[] cut = [fitted.Labels()[0], picker.Prompt, picker.Entries[0].Label, picker.Entries[0].Description!];
        Assert.Equal([80, 150, 100, 100], cut.Select(text => text.Length));
        Assert.All(cut, text => Assert.EndsWith("word…", text));
    }

    [Fact]
    public void A_button_without_words_goes() =>
        Assert.Equal(["b"], CardLimits.Fit(new Card(new Block.Buttons(Act(" "), Act("\u200B"), Act("b")))).Labels());

    [Theory]
    [InlineData("https://example.org/", true)]
    [InlineData("http://example.org/", true)]
    [InlineData("ftp://example.org/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("example.org", false)]
    [InlineData("", false)]
    public void A_link_button_opens_web_pages_only(string url, bool stays) =>
        Assert.Equal(stays ? 1 : 0, ButtonsLeftOf(new Button.Open("Open", url)));

    [Theory]
    [InlineData(512, 1)]
    [InlineData(513, 0)]
    public void A_link_has_at_most_512_characters(int length, int stays) =>
        Assert.Equal(stays, ButtonsLeftOf(new Button.Open("Open", "https://example.org/".PadRight(length, 'x'))));

    [Theory]
    [InlineData(96, 1)]
    [InlineData(97, 0)]
    public void A_custom_id_has_at_most_100_characters(int argument, int stays) =>
        Assert.Equal(stays, ButtonsLeftOf(new Button.Act("a", new ControlId("a", new string('x', argument)))));

    [Fact]
    public void A_custom_id_stands_on_a_card_once()
    {
        var fitted = CardLimits.Fit(new Card(
            new Block.Buttons(Act("first"), new Button.Act("again", new ControlId("first"))),
            new Block.Picker(new ControlId("first"), "Pick", [new("l", "v")])));

        Assert.Equal(["first"], fitted.Labels());
        Assert.Empty(fitted.Blocks.OfType<Block.Picker>());
    }

    [Fact]
    public void A_picker_has_at_most_25_different_entries_and_one_of_them_preset()
    {
        var many = Enumerable.Range(0, 40).Select(number => new PickerEntry($"{number}", $"{number % 30}", "", IsCurrent: true));
        PickerEntry[] entries = [new("no value", ""), new("long value", new string('v', 101)), new("", "blank"), .. many];

        var picker = CardLimits.Fit(new Card(new Block.Picker(new ControlId("a"), "", entries))).Picker();

        Assert.Equal(25, picker.Entries.Count);
        Assert.Equal(("blank", "blank"), (picker.Entries[0].Label, picker.Entries[0].Value));
        Assert.Equal(25, picker.Entries.Select(entry => entry.Value).Distinct().Count());
        Assert.Single(picker.Entries, entry => entry.IsCurrent);
        Assert.All(picker.Entries, entry => Assert.Null(entry.Description));
        Assert.Equal("Pick one", picker.Prompt);
    }

    [Fact]
    public void A_picker_without_entries_goes() =>
        Assert.Equal([Line], CardLimits.Fit(new Card(Line, new Block.Picker(new ControlId("a"), "Pick", []))).Blocks);

    [Fact]
    public void A_section_is_what_is_left_of_it()
    {
        var bad = new Button.Open("Open", "nowhere");

        Assert.IsType<Block.Text>(CardLimits.Fit(new Card(new Block.Section(Line.Content, bad))).Blocks[0]);
        Assert.IsType<Block.Buttons>(CardLimits.Fit(new Card(new Block.Section(default, Act("a")))).Blocks[0]);
        Assert.Equal("There is nothing to show here.", CardLimits.Fit(new Card(new Block.Section(default, bad))).Text());
    }

    [Fact]
    public void Pictures_and_files_have_words_and_are_there()
    {
        var card = new Card(
            new Block.Picture("https://example.org/a.png", ""),
            new Block.Picture("attachment://plot.png", new string('w', 1025)),
            new Block.Picture("attachment://gone.png", "Gone"),
            new Block.Picture("nowhere", "Nowhere"),
            new Block.Download("plot.png"),
            new Block.Download("gone.png"))
        {
            Files = [.. Enumerable.Range(0, 12).Select(number => new Attachment(number == 0 ? "plot.png" : $"{number}.png", ReadOnlyMemory<byte>.Empty, ""))],
        };

        var fitted = CardLimits.Fit(card);

        var pictures = fitted.Blocks.OfType<Block.Picture>().ToList();
        Assert.Equal(["Picture", new string('w', 1023) + "…"], pictures.Select(picture => picture.Description));
        Assert.Equal("plot.png", Assert.Single(fitted.Blocks.OfType<Block.Download>()).Name);
        Assert.Equal(10, fitted.Files.Count);
        Assert.Equal("plot.png", fitted.Files[0].Description);
    }

    private static Block OfKind(string kind, int items) => kind switch
    {
        "text" => Line,
        "divider" => new Block.Divider(),
        "section" => new Block.Section(Line.Content, Act("a")),
        "picker" => new Block.Picker(new ControlId("a"), "Pick", [new("l", "v")]),
        "picture" => new Block.Picture("https://example.org/a.png", "A"),
        _ => new Block.Buttons([.. Enumerable.Range(0, items).Select(number => Act($"b{number}"))]),
    };

    private static int ButtonsLeftOf(Button button) => CardLimits.Fit(new Card(new Block.Buttons(button))).Buttons().Count;

    private static Button.Act Act(string label) => new(label, new ControlId(label));

    private static Block.Text Text(string text, int expendable = 0) => new(Markup.Plain(text)) { Expendable = expendable };

    private static string Long(int length) => string.Concat(Enumerable.Repeat("word ", (length / 5) + 1))[..length];
}
