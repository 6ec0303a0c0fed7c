using Quadrennial.Bot.Commands;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Speakers;

public sealed class SpeakersModuleTests : IDisposable
{
    private static readonly Edition Other = A.Edition with { Id = "conf/12", Name = "Conf(12)", Year = 2012, Date = new PartialDate(2012) };

    private static readonly Speaker Ada = A.Speaker with
    {
        About = "Wrote the first program.",
        Handles = ["adal", "countess"],
        Affiliations = [new Affiliation("conf/16", "Engines & Co"), new Affiliation("conf/12", "Byron", IsInferred: true)],
        Links = [new Link("Home", "https://ada.example.org/")],
    };

    private static readonly Speaker Twin = A.Speaker with { Id = "conf/ralph", Name = "Ralph Lovelace" };

    private readonly Conversation _bot = new(new Catalogue(
        [A.Conference],
        [A.Edition, Other],
        [
            A.Talk,
            A.Talk with
            {
                Id = "conf/16-02",
                Title = "Together",
                Speakers = [new Credit("conf/ada", IsInferred: true), new Credit("conf/ralph")],
                Position = 2,
                VideoUrl = null,
            },
            A.Talk with { Id = "conf/12-01", EditionId = "conf/12", Title = "Looms" },
        ],
        [Ada, Twin],
        [A.Topic]));

    [Theory]
    [InlineData("ada lovelace")]
    [InlineData("countess")]
    [InlineData("conf/ada")]
    public async Task A_card_has_every_talk_newest_first_with_the_employer_of_the_time(string name)
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("speaker", ("name", name)));

        Assert.False(answer.IsPrivate);
        Assert.Equal(
            """
            ## Ada Lovelace
            Wrote the first program.
            Online: adal, countess
            3 talks, 2012 to 2016
            **Conf(16)**, 25 May 2016, then at Engines & Co
            - Counting Engines · [video](<https://video.example.org/1>)
            - Together, with Ralph Lovelace (speaker inferred) · no video known
            **Conf(12)**, 2012, then at Byron (inferred)
            - Looms · [video](<https://video.example.org/1>)
            -# Source: [Wrap-up](<https://example.org/wrap-up>). Confidence: stated.
            """,
            answer.Card.Text());
        Assert.Equal("https://ada.example.org/", answer.Card.Link("Home"));
        Assert.Equal(["conf/16-01", "conf/16-02", "conf/12-01"], answer.Card.Picker().Entries.Select(entry => entry.Value));
    }

    [Fact]
    public async Task A_name_of_two_people_is_asked_about()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("speaker", ("name", "lovelace")));

        Assert.True(answer.IsPrivate);
        Assert.Equal(
            "2 speakers fit “lovelace”. Which one?\n1. Ada Lovelace, 3 talks, 2012 to 2016\n2. Ralph Lovelace, 1 talk, 2016",
            answer.Card.Text());
        var picked = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(answer.Card.Picker().Id, "conf/ralph")));
        Assert.StartsWith("## Ralph Lovelace\n1 talk, 2016\n", picked.Card.Text());
    }

    [Fact]
    public async Task Nobody_found_says_so_in_private()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("speaker", ("name", "xyzzy")));

        Assert.True(answer.IsPrivate);
        Assert.StartsWith(
            "I found no speaker for “xyzzy” that I could be sure of: no name, alias or handle that I hold is close enough.\n",
            answer.Card.Text());
    }

    [Fact]
    public async Task Many_talks_are_paged_and_a_page_is_shared_as_it_is()
    {
        using var bot = new Conversation(A.CatalogueOf(A.Programme(23)));
        var first = await bot.AskForCard("speaker", ("name", "lovelace"), ("private", "yes"));
        Assert.Contains("23 talks, 2016 · page 1 of 3\n", first.Text());

        var second = Assert.IsType<Reply.Update>(await bot.Handle(A.Click(first.Press("Next page")))).Card;
        Assert.Contains("page 2 of 3", second.Text());
        Assert.Contains("- Engine number 11 ", second.Text());

        var shared = Assert.IsType<Reply.Update>(await bot.Handle(A.Click(second.Press("Share"))));
        Assert.Contains("page 2 of 3", shared.Then!.Card.Text());
    }

    public void Dispose() => _bot.Dispose();
}
