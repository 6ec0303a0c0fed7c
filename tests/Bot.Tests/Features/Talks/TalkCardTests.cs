using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Talks;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Talks;

public sealed class TalkCardTests
{
    [Fact]
    public void A_card_says_what_who_where_and_how_sure()
    {
        var card = Card(A.Talk with { Group = "After lunch", StartsAt = new TimeOnly(13, 30) });

        Assert.Equal(
            """
            ## Counting Engines
            **Ada Lovelace**
            Conf(16), 25 May 2016 · talk 1 of 1, After lunch, at 13:30 there
            How to count an engine while it runs.
            **Topics**: Probes
            -# Source: [Wrap-up](<https://example.org/wrap-up>). Confidence: stated.
            """,
            card.Text());
    }

    [Fact]
    public void Video_slides_and_further_links_open_pages()
    {
        var card = Card(A.Talk with { SlidesUrl = "https://slides.example.org/", Links = [new Link("The paper", "https://paper.example.org/")] });

        Assert.Equal("https://video.example.org/1", card.Link("Watch the video"));
        Assert.Equal("https://slides.example.org/", card.Link("Slides"));
        Assert.Equal("https://paper.example.org/", card.Link("The paper"));
    }

    [Fact]
    public void Without_a_video_the_card_says_so()
    {
        var card = Card(A.Talk with { VideoUrl = null });

        Assert.Contains("\n-# No video of it is known.\n", card.Text());
        Assert.DoesNotContain("Watch the video", card.Labels());
    }

    [Theory]
    [InlineData(false, null, "**Ada Lovelace**\n", "stated.")]
    [InlineData(true, "Ada", "**Ada Lovelace** (surname inferred; the source says “Ada”)\n", "stated, save for names marked as inferred.")]
    [InlineData(true, "the countess", "**Ada Lovelace** (inferred; the source says “the countess”)\n", "stated, save for names marked as inferred.")]
    [InlineData(true, null, "**Ada Lovelace** (inferred)\n", "stated, save for names marked as inferred.")]
    [InlineData(false, "A. Byron", "**Ada Lovelace** (in the source: “A. Byron”)\n", "stated.")]
    public void A_name_that_the_source_does_not_give_is_marked(bool isInferred, string? named, string line, string confidence)
    {
        var text = Card(A.Talk with { Speakers = [new Credit("conf/ada", isInferred, named)] }).Text();

        Assert.Contains(line, text);
        Assert.EndsWith($"Confidence: {confidence}", text);
    }

    [Theory]
    [InlineData("Talk", "No source names the speaker")]
    [InlineData("Session", "A session of the whole room")]
    public void Without_a_speaker_the_card_says_why(string kind, string line) =>
        Assert.Contains($"\n{line}\n", Card(A.Talk with { Speakers = [], Kind = Enum.Parse<TalkKind>(kind) }).Text());

    [Theory]
    [InlineData(true, "It may be another talk.", "inferred. It may be another talk.")]
    [InlineData(true, null, "inferred; no source states it in so many words.")]
    [InlineData(false, "The date is unsure.", "stated, with a doubt. The date is unsure.")]
    public void Doubts_stand_in_the_last_line(bool isInferred, string? note, string confidence) =>
        Assert.EndsWith(
            $"Confidence: {confidence}",
            Card(A.Talk with { Provenance = A.Provenance with { IsInferred = isInferred, Note = note } }).Text());

    [Fact]
    public void Further_sources_are_counted()
    {
        var sources = Enumerable.Range(1, 4).Select(number => new Source($"{number}", $"Page {number}", Url: null)).ToList();

        var card = Card(A.Talk with { Provenance = new Provenance(sources) });

        Assert.EndsWith("-# Sources: Page 1, Page 2 and 2 more. Confidence: stated.", card.Text());
    }

    [Fact]
    public void A_descriptive_title_is_not_passed_off_as_the_talks_own() =>
        Assert.StartsWith(
            "## Counting Engines\n-# No source gives a title; this one describes it.\n",
            Card(A.Talk with { IsTitleDescriptive = true }).Text());

    [Fact]
    public void Moments_are_lines_and_short_buttons_with_their_second()
    {
        var card = Card(A.Talk with
        {
            Moments =
            [
                new Moment(new TimeSpan(0, 16, 19), "The engine is counted in front of everybody", "https://video.example.org/1#t=979", A.Provenance),
                new Moment(new TimeSpan(1, 2, 3), "It stops", "https://video.example.org/1#t=3723", A.Provenance),
            ],
        });

        Assert.Contains("- [16:19](<https://video.example.org/1#t=979>) The engine is counted in front of everybody\n- [1:02:03]", card.Text());
        Assert.Equal("https://video.example.org/1#t=979", card.Link("16:19 The engine is counted in…"));
        Assert.Equal("https://video.example.org/1#t=3723", card.Link("1:02:03 It stops"));
    }

    [Fact]
    public void The_way_goes_on_to_the_neighbours_the_programme_the_speaker_and_the_topics()
    {
        var programme = A.Programme(3);

        var card = TalkCard.For(A.CatalogueOf(programme), programme[1], Audience.Everyone);

        Assert.Equal(new ControlId("talk.show", "conf/16-01"), card.Press("Previous talk"));
        Assert.Equal(new ControlId("talk.show", "conf/16-03"), card.Press("Next talk"));
        Assert.Equal(new ControlId("edition.show", "conf/16:1"), card.Press("Programme"));
        Assert.Equal(new ControlId("speaker.show", "conf/ada:1"), card.Press("More by Ada Lovelace"));
        Assert.Equal(new ControlId("topic.show", "conf/probes:1"), card.Press("More on Probes"));
    }

    [Fact]
    public void The_first_talk_has_none_before_it_and_the_only_one_of_a_speaker_no_more()
    {
        var labels = Card(A.Talk).Labels();

        Assert.DoesNotContain("Previous talk", labels);
        Assert.DoesNotContain("Next talk", labels);
        Assert.Contains("About Ada Lovelace", labels);
    }

    [Fact]
    public void Only_a_private_card_can_be_shared()
    {
        var catalogue = A.CatalogueOf(A.Talk);

        Assert.DoesNotContain("Share", TalkCard.For(catalogue, A.Talk, Audience.Everyone).Labels());
        Assert.Equal(new ControlId("talk.share", "conf/16-01"), TalkCard.For(catalogue, A.Talk, Audience.Caller).Press("Share"));
    }

    [Fact]
    public void The_longest_card_there_can_be_still_fits()
    {
        var words = string.Concat(Enumerable.Repeat("many words ", 400));
        var link = new Link(words, "https://example.org/");
        var moment = new Moment(TimeSpan.FromSeconds(5), words, "https://example.org/", A.Provenance);
        var talk = A.Talk with
        {
            Title = words,
            Gist = words,
            Notes = [.. Enumerable.Repeat(words, 20)],
            OtherTitles = [words],
            Links = [.. Enumerable.Repeat(link, 40)],
            Moments = [.. Enumerable.Repeat(moment, 60)],
        };

        Limits.AssertKept(TalkCard.For(A.CatalogueOf(talk), talk, Audience.Caller));
        Assert.Contains("Watch the video", CardLimits.Fit(Card(talk)).Labels());
    }

    private static Card Card(Talk talk) => TalkCard.For(A.CatalogueOf(talk), talk, Audience.Everyone);
}
