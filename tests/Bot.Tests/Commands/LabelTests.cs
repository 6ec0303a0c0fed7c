using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class LabelTests
{
    [Theory]
    [InlineData("Counting engines", 16, "Counting engines")]
    [InlineData("Counting engines", 15, "Counting…")]
    [InlineData("Countingengines", 10, "Countinge…")]
    [InlineData("  two\n lines\t ", 20, "two lines")]
    [InlineData("\u202Eturned\u2066\u200F", 20, "turned")]
    [InlineData("\u0007bell", 20, "bell")]
    [InlineData("\u200B\u2060", 20, "")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 10, "👩‍👩‍👧…")]
    public void A_label_is_one_short_visible_line(string text, int maxLength, string label) =>
        Assert.Equal(label, Label.Fit(text, maxLength));

    [Fact]
    public void Half_a_character_is_shown_as_broken() => Assert.Equal("half \uFFFD", Label.Fit("half \uD83D", 20));

    [Fact]
    public void Where_nothing_is_visible_something_else_is_shown() =>
        Assert.Equal("somebody", Label.Fit(" \u200B", 80, orElse: "somebody"));

    [Theory]
    [InlineData("Title", "Speaker, Conf(16)", 100, "Title — Speaker, Conf(16)")]
    [InlineData("A title of many words", "Speaker", 22, "A title of… — Speaker")]
    [InlineData("Title", "A speaker with a very long name indeed", 30, "Title — A speaker with a…")]
    [InlineData("T", "A speaker with a name", 25, "T — A speaker with a name")]
    public void Of_a_pair_the_second_stays_whole_as_long_as_it_can(string first, string second, int maxLength, string label)
    {
        Assert.Equal(label, Label.FitPair(first, second, maxLength));
        Assert.InRange(label.Length, 1, maxLength);
    }

    [Fact]
    public void An_excerpt_counts_characters_as_people_do()
    {
        Assert.Equal("👩‍👩‍👧👩‍👩‍👧", Label.Excerpt("👩‍👩‍👧👩‍👩‍👧", 2));
        Assert.Equal("abc", Label.Excerpt("abc", 80));
        Assert.InRange(Label.Excerpt(new string('x', 6000), 80).Length, 40, 80);
        Assert.InRange(Label.Excerpt("z" + new string('\u0336', 6000), 80).Length, 1, 640);
    }
}
