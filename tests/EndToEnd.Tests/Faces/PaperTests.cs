using Quadrennial.Playground.Faces.Rendering;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class PaperTests
{
    [Theory]
    [InlineData("one two three four five", "one two three four|five")]
    [InlineData("one two three four  five", "one two three four|five")]
    [InlineData("12345678901234567890 1", "12345678901234567890|1")]
    [InlineData("see https://youtu.be/a-very-long-address?t=1 now", "see|https://youtu.be/a-very-long-address?t=1|now")]
    [InlineData("日本語日本語 日本語日本語", "日本語日本語|日本語日本語")]
    [InlineData("  indented text stays so", "  indented text|stays so")]
    [InlineData("", "")]
    public void Lines_are_broken_at_spaces_and_addresses_stay_whole(string text, string rows) =>
        Assert.Equal(rows.Split('|'), Written(new TextLine(new Run(text)), width: 20));

    [Fact]
    public void Without_a_width_nothing_is_broken()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 100));

        Assert.Equal([text], Written(new TextLine(new Run(text))));
    }

    [Fact]
    public void A_broken_list_entry_hangs_below_its_text() =>
        Assert.Equal(
            ["• one two three four", "  five"],
            Written(new TextLine(new Run("one two three four five")) { Lead = "• ", Hang = "  " }, width: 20));

    [Fact]
    public void Code_is_not_broken() =>
        Assert.Equal(
            ["    syscall:::entry { @ = count(); }"],
            Written(new TextLine(new Run("syscall:::entry { @ = count(); }")) { Lead = "    ", IsVerbatim = true }, width: 20));

    [Fact]
    public void A_button_is_not_torn_apart() =>
        Assert.Equal(
            ["[Previous page]", "[Next page]"],
            Written(new TextLine(new Run("[Previous page]", Ink.Control), new Run("  "), new Run("[Next page]", Ink.Control)), width: 20));

    [Fact]
    public void Ink_goes_on_over_the_break_of_a_line() =>
        Assert.Equal(
            ["plain \e[1mbold\e[0m", "\e[1mmore\e[0m \e[2;4mend\e[0m"],
            Written(new TextLine(new Run("plain "), new Run("bold more", Ink.Bold), new Run(" "), new Run("end", Ink.Faint | Ink.Underlined)), width: 12, hasInk: true));

    [Fact]
    public void A_container_has_its_coloured_bar_only_where_there_is_ink()
    {
        var line = new TextLine(new Run("one two three four five")) { Bar = 0xFF8000 };

        Assert.Equal(["one two three four five"], Written(line));
        Assert.Equal(["\e[38;2;255;128;0m▌\e[0m one two three four", "\e[38;2;255;128;0m▌\e[0m five"], Written(line, width: 20, hasInk: true));
    }

    private static string[] Written(TextLine line, int? width = null, bool hasInk = false)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new Paper(writer, width is { } columns ? () => columns : null, hasInk).Write(line);
        return writer.ToString()[..^1].Split('\n');
    }
}
