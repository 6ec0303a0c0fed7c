using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class MarkupCuttingTests
{
    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two…")]
    [InlineData("one two three", 8, "one two…")]
    [InlineData("one two three", 7, "one…")]
    [InlineData("one two three", 1, "…")]
    [InlineData("onelongword", 5, "onel…")]
    [InlineData("a onelongword", 8, "a onelo…")]
    [InlineData(@"aaaa\*bbbb", 6, "aaaa…")]
    [InlineData(@"aaaa\*bbbb", 7, @"aaaa\*…")]
    [InlineData("aaaa [label](<https://example.org>) b", 20, "aaaa…")]
    [InlineData("aaaa [label](<https://example.org>) b", 36, "aaaa [label](<https://example.org>)…")]
    [InlineData(@"aaaa [la\]bel](<https://example.org>) b", 20, "aaaa…")]
    [InlineData("aaaa <t:1464138000:F> b", 12, "aaaa…")]
    [InlineData("aaaa </talk:123456> b", 12, "aaaa…")]
    [InlineData("aaaa </countdown follow:123456> b", 20, "aaaa…")]
    [InlineData("aaaa `/talk asserts` b", 12, "aaaa…")]
    [InlineData("**bold words here**", 16, "**bold words…**")]
    [InlineData("**bold words here**", 12, "**bold…**")]
    [InlineData("**bold** and more", 12, "**bold**…")]
    [InlineData("**bold *both of them***", 18, "**bold *both…***")]
    [InlineData("first line\n- second", 14, "first line…")]
    [InlineData("first line\n-# second", 15, "first line…")]
    [InlineData("a < b and so on", 12, "a < b and…")]
    [InlineData("a [b and so on]", 12, "a [b and so…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 10, "👩‍👩‍👧…")]
    [InlineData("éé́éé", 4, "éé́…")]
    public void Text_is_cut_where_it_does_no_harm(string text, int maxLength, string cut) =>
        Assert.Equal(cut, MarkupCutting.Cut(text, maxLength));

    [Fact]
    public void No_cut_of_a_card_leaves_half_an_escape_a_link_or_a_mention()
    {
        var link = Markup.Link("a]b", "https://example.org/a b");
        var command = Markup.Command("talk", 5);
        var text = Markup.Of($"## {"*a_b*"}\n{link} **{"@everyone"} bold** {command} {"<@1> `x`"} <t:5:F>").ToString();

        for (var length = 1; length <= text.Length; length++)
        {
            var cut = MarkupCutting.Cut(text, length);

            Assert.InRange(cut.Length, 1, length);
            Assert.DoesNotMatch(@"(?<!\\)(\\\\)*\\…", cut);
            Assert.Equal(cut.Contains("[a", StringComparison.Ordinal), cut.Contains("%20b>)", StringComparison.Ordinal));
            Assert.Equal(cut.Contains("</t", StringComparison.Ordinal), cut.Contains(":5>", StringComparison.Ordinal));
            Assert.True(cut.Split("**").Length % 2 == 1, $"bold is left open in {cut}");
        }
    }
}
