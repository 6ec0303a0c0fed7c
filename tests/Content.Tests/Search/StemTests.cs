using Quadrennial.Content.Search;

namespace Quadrennial.Content.Tests.Search;

public sealed class StemTests
{
    [Theory]
    [InlineData("trace", "tracing", "traces", "traced", "tracer")]
    [InlineData("zone", "zones")]
    [InlineData("story", "stories")]
    [InlineData("assert", "asserts", "asserted", "asserting")]
    [InlineData("exploit", "exploits", "exploitation", "exploiting")]
    [InlineData("visualise", "visualisation", "visualisations", "visualising")]
    [InlineData("debug", "debugging", "debugger")]
    [InlineData("improve", "improvement", "improvements", "improving")]
    [InlineData("process", "processes", "processing")]
    public void Forms_of_one_word_share_a_stem(params string[] words) => Assert.Single(words.Select(StemOf).Distinct());

    [Theory]
    [InlineData("story", "store")]
    [InlineData("state", "station")]
    [InlineData("user", "use")]
    [InlineData("bus", "bu")]
    public void Different_words_do_not(string word, string other) => Assert.NotEqual(StemOf(word), StemOf(other));

    private static (string, byte) StemOf(string word) => (Stem.Of(word).ToString(), Stem.KeyOf(word));
}
