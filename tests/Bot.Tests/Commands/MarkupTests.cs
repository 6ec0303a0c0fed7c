using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("@everyone", @"\@everyone")]
    [InlineData("<@123> <@&5> <#7>", @"\<\@123\> \<\@&5\> \<\#7\>")]
    [InlineData("**b** _i_ ~~s~~ ||x|| `c`", @"\*\*b\*\* \_i\_ \~\~s\~\~ \|\|x\|\| \`c\`")]
    [InlineData("[a](https://b)", @"\[a\](https://b)")]
    [InlineData("# h", @"\# h")]
    [InlineData(@"\", @"\\")]
    [InlineData("\u202Eabc\u2069", "abc")]
    [InlineData("a\u0000b", "ab")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    [InlineData(null, "")]
    public void What_people_write_is_shown_and_does_nothing(string? written, string escaped)
    {
        Assert.Equal(escaped, Markup.Plain(written).ToString());
        Assert.Equal($"**{escaped}**", Markup.Of($"**{written}**").ToString());
    }

    [Fact]
    public void Half_a_character_is_shown_as_broken() => Assert.Equal("\uFFFDx\uFFFD", Markup.Plain("\uD83Dx\uDE00").ToString());

    [Theory]
    [InlineData("https://example.org/?a=1&b=[2]#c", "https://example.org/?a=1&b=[2]#c")]
    [InlineData("https://example.org/>)x", "https://example.org/%3E)x")]
    [InlineData("https://example.org/a b\n", "https://example.org/a%20b%0A")]
    [InlineData(@"https://example.org/\", "https://example.org/%5C")]
    [InlineData("https://example.org/\u202Eé", "https://example.org/%E2%80%AE%C3%A9")]
    public void A_link_cannot_be_ended_early(string url, string address) =>
        Assert.Equal($@"[a\](b)](<{address}>)", Markup.Link("a](b)", url).ToString());

    [Fact]
    public void Code_is_shown_as_it_is_typed() => Assert.Equal("`/talk a_b 'c'`", Markup.Code("/talk a_b `c`").ToString());

    [Fact]
    public void A_mention_of_a_command_can_be_clicked_once_its_id_is_known()
    {
        var mentions = new CommandMentions();
        Assert.Equal("`/countdown follow`", mentions.Of("countdown follow").ToString());

        mentions.Learn([new("countdown", 42)]);
        Assert.Equal("</countdown follow:42>", mentions.Of("countdown follow").ToString());
    }
}
