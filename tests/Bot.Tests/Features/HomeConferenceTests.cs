using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Features;

/// <summary>What the bot is for, on the pack it ships.</summary>
public sealed class HomeConferenceTests : IDisposable
{
    private readonly Conversation _bot = new(HomePack.Catalogue);

    [Fact]
    public async Task Dynamic_asserts_was_Dan_McDonalds_talk_of_2016()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("talk", ("query", "dynamic asserts")));

        Assert.False(answer.IsPrivate);
        Assert.StartsWith("## Dynamic asserts\n**Dan McDonald**\ndtrace.conf(16), 25 May 2016", answer.Card.Text());
        Assert.Equal("https://player.vimeo.com/video/173346400", answer.Card.Link("Watch the video"));
    }

    [Fact]
    public async Task Ahrens_spoke_in_2012_and_in_2016()
    {
        var card = await _bot.AskForCard("speaker", ("name", "Ahrens"));

        Assert.StartsWith("## Matt Ahrens\n", card.Text());
        Assert.Contains("**dtrace.conf(16)**, 25 May 2016\n- D syntactic sugar", card.Text());
        Assert.Contains("**dtrace.conf(12)**, 3 April 2012, then at Delphix\n- ZFS DTrace provider, with George Wilson", card.Text());
    }

    [Fact]
    public async Task A_moment_opens_the_video_at_its_second()
    {
        var card = await _bot.AskForCard("talk", ("query", "16-01"));

        Assert.Equal("https://player.vimeo.com/video/173346406#t=16m19s", card.Link("16:19 Bryan Cantrill punches…"));
        Assert.Contains("- [16:19](<https://player.vimeo.com/video/173346406#t=16m19s>) Bryan Cantrill punches himself", card.Text());
    }

    [Theory]
    [InlineData("2016-08-01", "## dtrace.conf(20)\nPlanned for 2020, not held yet.")]
    [InlineData("2021-06-01", "## dtrace.conf(24)\nExpected in 2024 by the four-year habit, not announced.")]
    [InlineData("2026-11-22", "## dtrace.conf(28)\nExpected in 2028 by the four-year habit, not announced.")]
    public async Task The_next_edition_is_what_was_known_on_the_day(string today, string begins)
    {
        using var bot = new Conversation(HomePack.Catalogue, today);

        Assert.StartsWith(begins, (await bot.AskForCard("edition", ("year", "next"))).Text());
    }

    [Fact]
    public async Task In_2019_nobody_knows_how_2020_ends()
    {
        using var bot = new Conversation(HomePack.Catalogue, "2019-12-01");

        var card = await bot.AskForCard("edition", ("year", "2020"));

        Assert.StartsWith("## dtrace.conf(20)\nPlanned for 2020, not held yet. The plan is known since 29 July 2016.", card.Text());
        Assert.DoesNotContain("Covid", card.Everything());
    }

    [Fact]
    public async Task What_became_of_2020_is_said_today() => Assert.StartsWith(
        "## dtrace.conf(20)\nCancelled: it was planned for 2020 and was not held. The plan is known since 29 July 2016.",
        (await _bot.AskForCard("edition", ("year", "20"))).Text());

    [Fact]
    public async Task A_surname_that_no_source_gives_is_shown_as_inferred_everywhere()
    {
        var talk = await _bot.AskForCard("talk", ("query", "24-07"));
        var edition = await _bot.AskForCard("edition", ("year", "24"));
        var speaker = await _bot.AskForCard("speaker", ("name", "dap"));

        Assert.Contains("**Dave Pacheco** (surname inferred; the source says “Dave”)", talk.Text());
        Assert.Contains("Resources for learning DTrace — Dave Pacheco (inferred)", edition.Text());
        Assert.Contains("Resources for learning DTrace (speaker inferred)", speaker.Text());
    }

    /// <summary>
    /// Walks from the first cards over every button and every entry of every picker, as a person with much time could: each leads to a
    /// card that Discord accepts, and none to an apology or to something that has moved on.
    /// </summary>
    [Fact]
    public async Task Every_button_leads_somewhere()
    {
        var waiting = new Queue<CommandCall>([A.Call("edition"), A.Call("about"), A.Call("help")]);
        var seen = new HashSet<(ControlId Id, string Picked)>();
        while (waiting.TryDequeue(out var call))
        {
            if (await _bot.Handle(call) is var reply && reply is Reply.OpenForm { Form.Title: var title })
            {
                // A form is a place of its own, and sending it is tested where the feature is.
                Assert.NotEmpty(title);
                continue;
            }

            var card = CardOf(reply);
            Limits.AssertKept(card);
            Assert.DoesNotContain("Sorry", card.Text());
            Assert.DoesNotContain("moved on", card.Text());

            foreach (var use in UsesOf(card).Where(use => seen.Add(use)))
            {
                waiting.Enqueue(use.Picked.Length > 0 ? A.Click(use.Id, use.Picked) : A.Click(use.Id));
            }
        }

        Assert.True(seen.Count > HomePack.Catalogue.Talks.Count + HomePack.Catalogue.Speakers.Count, $"{seen.Count} controls were seen");
    }

    public void Dispose() => _bot.Dispose();

    private static IEnumerable<(ControlId Id, string Picked)> UsesOf(Card card) =>
    [
        .. card.Buttons().OfType<Button.Act>().Where(button => !button.IsDisabled).Select(button => (button.Id, "")),
        .. card.Blocks.OfType<Block.Picker>().SelectMany(picker => picker.Entries.Select(entry => (picker.Id, entry.Value))),
    ];

    private static Card CardOf(Reply reply) => reply switch
    {
        Reply.Message message => message.Card,
        Reply.Update update => update.Card,
        _ => throw new InvalidOperationException($"No card: {reply}"),
    };
}
