using Quadrennial.Bot.Commands;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Topics;

public sealed class TopicsModuleTests : IDisposable
{
    private static readonly Topic Probes = A.Topic with
    {
        Aliases = ["usdt"],
        Thread = "Asked for in 2012, shown in 2016.",
        Links = [new Link("Manual", "https://probes.example.org/")],
    };

    private static readonly Topic Unused = A.Topic with { Id = "conf/looms", Name = "Looms", What = null };

    private readonly Conversation _bot = new(new Catalogue(
        [A.Conference],
        [A.Edition],
        [A.Talk, A.Talk with { Id = "conf/16-02", Title = "Open floor", Speakers = [], Position = 2 }],
        [A.Speaker],
        [Probes, Unused]));

    [Theory]
    [InlineData("probes")]
    [InlineData("usdt")]
    [InlineData("conf/probes")]
    public async Task A_card_says_what_it_is_and_lists_the_talks_on_it(string name)
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("topic", ("name", name)));

        Assert.False(answer.IsPrivate);
        Assert.Equal(
            """
            ## Probes
            Points at which a tracer can look.
            Asked for in 2012, shown in 2016.
            **2 talks**
            - Counting Engines — Ada Lovelace, Conf(16) · [video](<https://video.example.org/1>)
            - Open floor — Conf(16) · [video](<https://video.example.org/1>)
            -# Source: [Wrap-up](<https://example.org/wrap-up>). Confidence: stated.
            """,
            answer.Card.Text());
        Assert.Equal("https://probes.example.org/", answer.Card.Link("Manual"));
        Assert.Equal(["conf/16-01", "conf/16-02"], answer.Card.Picker().Entries.Select(entry => entry.Value));
    }

    [Fact]
    public async Task A_topic_without_talks_says_so() =>
        Assert.Contains("## Looms\nNo talk on record touches it.\n", (await _bot.AskForCard("topic", ("name", "looms"))).Text());

    [Fact]
    public async Task Nothing_found_says_so_in_private()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("topic", ("name", "xyzzy")));

        Assert.True(answer.IsPrivate);
        Assert.StartsWith(
            "I found no topic for “xyzzy” that I could be sure of: no name or short form that I hold is close enough.\n", answer.Card.Text());
    }

    [Fact]
    public async Task Many_talks_are_paged()
    {
        using var bot = new Conversation(A.CatalogueOf(A.Programme(11)));

        var card = await bot.AskForCard("topic", ("name", "probes"));

        Assert.Contains("**11 talks**, page 1 of 2\n", card.Text());
        var second = Assert.IsType<Reply.Update>(await bot.Handle(A.ClickInPublic(card.Press("Next page"), askedBy: 7)));
        Assert.Contains("- Engine number 11 ", second.Card.Text());
    }

    [Fact]
    public void Topics_are_suggested_with_their_ids() =>
        Assert.Equal(new Choice("Probes — 2 talks", "conf/probes"), _bot.Router.Suggest(A.Call("topic"), "name", "pro")[0]);

    public void Dispose() => _bot.Dispose();
}
