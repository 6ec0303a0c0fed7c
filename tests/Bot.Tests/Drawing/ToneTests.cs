using Quadrennial.Bot.Drawing;

namespace Quadrennial.Bot.Tests.Drawing;

public sealed class ToneTests
{
    /// <summary>Level AA of https://www.w3.org/TR/WCAG22/#contrast-minimum, for text of any size.</summary>
    private const double Enough = 4.5;

    [Fact]
    public void Whatever_is_written_can_be_told_from_its_ground()
    {
        Assert.NotEmpty(Tone.All);
        Assert.All(Tone.All, tone => Assert.InRange(Contrast(tone.Ink, tone.Paper), Enough, 21));
    }

    [Fact]
    public void Every_tone_is_in_the_list_that_is_checked() => Assert.Equal(
        typeof(Tone).GetProperties().Where(property => property.PropertyType == typeof(Tone)).Select(property => property.GetValue(null)).ToHashSet(),
        Tone.All.ToHashSet<object?>());

    [Theory]
    [InlineData(0x000000, 0xFFFFFF, 21)]
    [InlineData(0x777777, 0xFFFFFF, 4.48)]
    public void Contrast_is_computed_as_the_guidelines_say(uint ink, uint paper, double expected) => Assert.Equal(expected, Contrast(ink, paper), 0.01);

    private static double Contrast(uint one, uint other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(uint rgb) => (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear(rgb >> 8)) + (0.0722 * Linear(rgb));

    private static double Linear(uint part)
    {
        var share = (part & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
