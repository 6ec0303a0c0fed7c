using CsCheck;
using Quadrennial.Content.Search;

namespace Quadrennial.Content.Tests.Search;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Deirdré Straughan", "deirdre straughan")]
    [InlineData("  O'Grady's  talk! ", "ogrady talk")]
    [InlineData("node.js", "node js")]
    [InlineData("fds[] in FreeBSD", "fds in freebsd")]
    [InlineData("C++ & C# & C", "cpp csharp c")]
    [InlineData("Visualizing, analyzed", "visualising analysed")]
    [InlineData("Łódź Ærø Straße", "lodz aero strasse")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("ＤＴｒａｃｅ", "dtrace")]
    [InlineData("Привет, ΣΙΓΜΑ", "привет σιγμα")]
    [InlineData("👍 \ud83d \u202e", "")]
    public void Names_fold_to_what_is_said(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Folding_twice_is_folding_once() => Gen.String.Sample(text => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text))));

    [Theory]
    [InlineData("OpenZFS", "open zfs")]
    [InlineData("OpenDTrace", "open dtrace")]
    [InlineData("FreeBSD", "free bsd")]
    [InlineData("PostgreSQL", "postgre sql")]
    [InlineData("DTrace", "")]
    [InlineData("VProbes", "")]
    [InlineData("plain", "")]
    public void A_word_has_the_parts_its_capitals_show(string word, string parts) =>
        Assert.Equal(parts, string.Join(' ', Words.Of(word).Where(part => part.IsPart).Select(part => part.Text)));
}
