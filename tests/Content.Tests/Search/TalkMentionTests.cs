using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Content.Tests.Search;

public sealed class TalkMentionTests
{
    private static readonly string Chatter = string.Join(
        ' ',
        Enumerable.Repeat("Lunch was great and the weather held, so most of us walked along the water before the train home left.", 40));

    [Theory]
    [InlineData("Does anyone have the link to that talk on dynamic asserts?", "16-09")]
    [InlineData("lol remember when cantrill got trolled by unikernels", "16-01")]
    [InlineData("I rewatched McDonald's asserts talk last night and finally understood why he needed help with the kernel side of it", "16-09")]
    [InlineData("We hit that exact thing at work: Go had no frame pointers so the stacks were useless, Nugent explained it nicely back then", "16-10")]
    [InlineData("Theirs is the best thing on opentelemetry with dropshot I have come across, although our own set-up at work differs a lot", "24-06")]
    public void A_message_that_names_a_talk_finds_it(string message, string id) =>
        Assert.Equal($"dtrace.conf/{id}", DtraceConf.First(DtraceConf.Search.FindTalkIn(message))?.Id);

    [Fact]
    public void A_talk_named_in_the_middle_of_a_long_message_is_found() =>
        Assert.Equal("dtrace.conf/12-15", DtraceConf.First(DtraceConf.Search.FindTalkIn($"{Chatter} Barriers to Adoption by Jarod Jenson, anyone? {Chatter}"))?.Id);

    [Theory]
    [InlineData("good morning everyone, who is up for coffee before the stand-up?")]
    [InlineData("my cat walked over the keyboard again and ordered three pizzas")]
    [InlineData("We should dynamically scale the cluster, and please do not forget that the compiler asserts in debug builds only, so test a release build too.")]
    public void Chatter_that_names_no_talk_finds_none(string message) =>
        Assert.IsType<Match<Talk>.Nothing>(DtraceConf.Search.FindTalkIn(message));

    [Fact]
    public void Long_chatter_finds_none() => Assert.IsType<Match<Talk>.Nothing>(DtraceConf.Search.FindTalkIn(Chatter));
}
