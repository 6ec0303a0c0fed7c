using System.Text;
using Quadrennial.Bot.Drawing;

namespace Quadrennial.Bot.Tests.Drawing;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("שלום", "םולש")]
    [InlineData("Ana שלום Ben", "Ana םולש Ben")]
    [InlineData("אב 123 גד", "דג 123 בא")]
    [InlineData("(אב) x", "(בא) x")]
    [InlineData("אב (גד) הו", "וה (דג) בא")]
    [InlineData("👩‍👧", "👩👧")]
    [InlineData("a\u200Bb\u202Ec", "abc")]
    [InlineData("❤️", "❤")]
    public void Text_is_put_into_the_order_of_drawing(string text, string drawn) => Assert.Equal(drawn, string.Concat(Script.Order(text)));

    [Fact]
    public void Marks_without_end_and_halves_of_characters_come_to_something_that_can_be_drawn()
    {
        Assert.Equal("e\u0301\u0301", string.Concat(Script.Order("e" + new string('\u0301', 300))));
        Assert.Equal("\uFFFDx", string.Concat(Script.Order("\uD83Dx")));
    }

    [Fact]
    public void A_machine_without_fonts_has_the_letters_of_Europe_and_none_of_Japan()
    {
        var bare = new Typefaces([]);

        Assert.All("AzÅłжΩ✓★…□".EnumerateRunes(), rune => Assert.NotNull(bare.Find(rune, isBold: false)));
        Assert.All("AzÅłжΩ✓★…□".EnumerateRunes(), rune => Assert.NotNull(bare.Find(rune, isBold: true)));
        Assert.True(bare.Find(new Rune('日'), isBold: false) is null || !OperatingSystem.IsLinux());
    }
}
