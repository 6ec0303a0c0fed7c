using Quadrennial.Bot.Commands;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Editions;

public sealed class EditionsModuleTests : IDisposable
{
    private static readonly Edition Held = A.Edition with
    {
        Venue = "The museum",
        Format = "One day",
        Organiser = "The Society",
        Attendance = "About 70",
        Links = [new Link("Wrap-up", "https://example.org/wrap-up")],
        Notes = ["Nobody wore a microphone."],
        Extras = [new Tradition("Fishpong", "Played until late.", A.Provenance)],
        Gap = "Who opened it is in no source.",
    };

    private static readonly Edition Cancelled = A.Edition with
    {
        Id = "conf/20",
        Name = "Conf(20)",
        Year = 2020,
        Status = EditionStatus.Cancelled,
        Date = new PartialDate(2020),
        Place = null,
        History = [new StatusChange(new DateOnly(2016, 7, 29), EditionStatus.Planned, new PartialDate(2020), A.Provenance)],
    };

    private static readonly IReadOnlyList<Talk> Talks =
        [.. A.Programme(12).Select(talk => talk with { Group = talk.Position <= 2 ? "Morning" : "After lunch" })];

    private readonly Conversation _bot = Today("2022-06-01");

    [Theory]
    [InlineData("2016")]
    [InlineData("16")]
    [InlineData("conf(16)")]
    [InlineData("conf/16")]
    [InlineData("last")]
    [InlineData("LAST")]
    public async Task A_card_has_the_facts_and_the_programme_in_its_order_and_groups(string year)
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("edition", ("year", year)));

        Assert.False(answer.IsPrivate);
        Assert.StartsWith(
            """
            ## Conf(16)
            Held on 25 May 2016.
            **Place**: San Francisco, The museum
            **Format**: One day
            **Organiser**: The Society
            **Attendance**: About 70
            **Programme**, 1 to 10 of 12, page 1 of 2
            **Morning**
            1. Engine number 1 — Ada Lovelace · [video](<https://video.example.org/1>)
            2. Engine number 2 — Ada Lovelace · [video](<https://video.example.org/1>)
            **After lunch**
            3. Engine number 3 — Ada Lovelace · [video](<https://video.example.org/1>)
            """,
            answer.Card.Text());
        Assert.Equal("https://example.org/wrap-up", answer.Card.Link("Wrap-up"));
    }

    [Fact]
    public async Task The_last_page_ends_with_what_else_there_was_and_what_is_missing()
    {
        var first = await _bot.AskForCard("edition", ("year", "2016"));

        var second = Assert.IsType<Reply.Update>(await _bot.Handle(A.ClickInPublic(first.Press("Next page"), askedBy: 7))).Card;

        Assert.Equal(
            """
            ## Conf(16)
            Held on 25 May 2016.
            **Programme**, 11 to 12 of 12, page 2 of 2
            **After lunch**, continued
            11. Engine number 11 — Ada Lovelace · [video](<https://video.example.org/1>)
            12. Engine number 12 — Ada Lovelace · [video](<https://video.example.org/1>)
            - **Fishpong**: Played until late.
            - Nobody wore a microphone.
            **What is missing**: Who opened it is in no source.
            -# Source: [Wrap-up](<https://example.org/wrap-up>). Confidence: stated.
            """,
            second.Text());
    }

    [Theory]
    [InlineData("2016-01-01", "16", "Nothing was announced of it.")]
    [InlineData("2016-05-25", "16", "It is today, 25 May 2016.")]
    [InlineData("2016-05-26", "16", "Held on 25 May 2016.")]
    [InlineData("2016-07-01", "20", "Expected in 2020 by the four-year habit, not announced.")]
    [InlineData("2016-08-01", "20", "Planned for 2020, not held yet. The plan is known since 29 July 2016.")]
    [InlineData("2020-12-31", "20", "Planned for 2020, not held yet. The plan is known since 29 July 2016.")]
    [InlineData("2021-01-02", "20", "Cancelled: it was planned for 2020 and was not held. The plan is known since 29 July 2016.")]
    [InlineData("2022-06-01", "next", "Expected in 2024 by the four-year habit, not announced.")]
    public async Task How_it_stands_is_what_is_known_on_the_day(string today, string year, string sentence)
    {
        using var bot = Today(today);

        Assert.Contains($"\n{sentence}", (await bot.AskForCard("edition", ("year", year))).Text());
    }

    [Fact]
    public async Task A_clock_before_an_edition_tells_nothing_of_how_it_went()
    {
        using var bot = Today("2016-05-01");

        var card = await bot.AskForCard("edition", ("year", "2016"));

        Assert.Equal("## Conf(16)\nNothing was announced of it.", card.Text());
        Assert.Empty(card.Labels());
    }

    [Fact]
    public async Task Without_a_year_there_is_the_list_and_what_comes_next()
    {
        var card = await _bot.AskForCard("edition");

        Assert.Equal(
            """
            ## Editions
            Next: **Conf(24)**. Expected in 2024 by the four-year habit, not announced.
            - **Conf(20)**: cancelled, was planned for 2020
            - **Conf(16)**: held on 25 May 2016, San Francisco, 12 talks
            """,
            card.Text());
        Assert.Equal(["conf/20", "conf/16"], card.Picker().Entries.Select(entry => entry.Value));
        var picked = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(card.Picker().Id, "conf/16")));
        Assert.StartsWith("## Conf(16)\n", picked.Card.Text());
    }

    [Fact]
    public async Task An_edition_that_is_not_known_is_answered_in_private_with_those_that_are()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("edition", ("year", "1850")));

        Assert.True(answer.IsPrivate);
        Assert.StartsWith("I know no edition “1850”. On record are 2020, 2016.\n", answer.Card.Text());
    }

    [Fact]
    public void Editions_are_suggested_with_how_it_stands_with_them() => Assert.Equal(
        [
            new Choice("Conf(20) — cancelled, was planned for 2020", "conf/20"),
            new Choice("Conf(16) — held on 25 May 2016, San Francisco", "conf/16"),
        ],
        _bot.Router.Suggest(A.Call("edition"), "year", ""));

    public void Dispose() => _bot.Dispose();

    private static Conversation Today(string today) =>
        new(new Catalogue([A.Conference], [Held, Cancelled], Talks, [A.Speaker], [A.Topic]), today);
}
