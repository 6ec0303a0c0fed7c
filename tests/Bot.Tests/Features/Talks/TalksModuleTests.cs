using Quadrennial.Bot.Commands;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Talks;

public sealed class TalksModuleTests : IDisposable
{
    private const string HowToBrowse = "To browse: `/edition` has every programme, `/topic` and `/speaker` suggest names while you type.";

    private static readonly Edition Other =
        A.Edition with { Id = "conf/12", Name = "Conf(12)", Year = 2012, Date = new PartialDate(2012, 4, 3) };

    private static readonly Edition Coming =
        A.Edition with { Id = "conf/20", Name = "Conf(20)", Year = 2020, Status = EditionStatus.Expected, Date = null };

    private static readonly Speaker Grace = A.Speaker with { Id = "conf/grace", Name = "Grace Hopper" };

    private readonly Conversation _bot = new(new Catalogue(
        [A.Conference],
        [A.Edition, Other, Coming],
        [
            A.Talk,
            A.Talk with { Id = "conf/16-02", Title = "Tracing compilers", Speakers = [new Credit("conf/grace")], Gist = null, Position = 2 },
            A.Talk with { Id = "conf/12-01", EditionId = "conf/12", Title = "Tracing looms", Gist = null },
        ],
        [A.Speaker, Grace],
        [A.Topic]));

    [Theory]
    [InlineData("counting engines")]
    [InlineData("conf/16-01")]
    public async Task A_found_talk_is_shown_to_everybody(string query)
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("talk", ("query", query)));

        Assert.False(answer.IsPrivate);
        Assert.StartsWith("## Counting Engines\n", answer.Card.Text());
    }

    [Fact]
    public async Task In_private_it_can_be_shared_afterwards()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("talk", ("query", "counting engines"), ("private", "yes")));
        Assert.True(answer.IsPrivate);

        var shared = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(answer.Card.Press("Share"))));

        Assert.EndsWith("-# Shared by Grace", shared.Then!.Card.Text());
        Assert.Contains("Shared", shared.Card.Labels());
    }

    [Fact]
    public async Task Of_several_good_answers_one_is_picked_in_private_and_can_be_shared()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("talk", ("query", "tracing")));

        Assert.True(answer.IsPrivate);
        Assert.Equal(
            "2 talks fit “tracing”. Which one?\n1. Tracing compilers — Grace Hopper, Conf(16)\n2. Tracing looms — Ada Lovelace, Conf(12)",
            answer.Card.Text());
        var picker = answer.Card.Picker();
        Assert.Equal(["conf/16-02", "conf/12-01"], picker.Entries.Select(entry => entry.Value));

        var picked = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(picker.Id, "conf/12-01")));
        Assert.StartsWith("## Tracing looms\n", picked.Card.Text());
        Assert.Contains("Share", picked.Card.Labels());
    }

    [Theory]
    [InlineData("edition", "2016", "## Tracing compilers")]
    [InlineData("edition", "last", "## Tracing compilers")]
    [InlineData("edition", "conf(12)", "## Tracing looms")]
    [InlineData("speaker", "hopper", "## Tracing compilers")]
    [InlineData("speaker", "conf/ada", "## Tracing looms")]
    public async Task An_edition_or_a_speaker_narrows_the_search(string option, string value, string begins) =>
        Assert.StartsWith(begins, (await _bot.AskForCard("talk", ("query", "tracing"), (option, value))).Text());

    [Fact]
    public async Task What_is_not_where_it_was_looked_for_is_offered_from_elsewhere()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("talk", ("query", "looms"), ("edition", "16"), ("speaker", "ada")));

        Assert.True(answer.IsPrivate);
        Assert.Equal(
            $"Nothing in Conf(16) by Ada Lovelace fits “looms”.\nBut elsewhere:\n1. Tracing looms — Ada Lovelace, Conf(12)\n{HowToBrowse}",
            answer.Card.Text());
        Assert.Equal(["conf/12-01"], answer.Card.Picker().Entries.Select(entry => entry.Value));
    }

    [Fact]
    public async Task Nothing_found_says_why_and_how_to_go_on()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("talk", ("query", "quantum **chromodynamics** @everyone")));

        Assert.True(answer.IsPrivate);
        Assert.Equal(
            "I found no talk for “quantum \\*\\*chromodynamics\\*\\* \\@everyone” that I could be sure of: "
            + $"its words are in no title, name, subject or description that I hold.\n{HowToBrowse}",
            answer.Card.Text());
    }

    [Theory]
    [InlineData("edition", "1850", "I know no edition “1850”, so I did not search.")]
    [InlineData("edition", "2020", "I hold no programme of Conf(20), so there is no talk to find in it.")]
    [InlineData("speaker", "xyzzy", "I know no speaker “xyzzy”, so I did not search.")]
    public async Task An_edition_or_speaker_that_is_not_known_is_said_to_be_so(string option, string value, string sentence)
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("talk", ("query", "tracing"), (option, value)));

        Assert.True(answer.IsPrivate);
        Assert.Equal($"{sentence}\n{HowToBrowse}", answer.Card.Text());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("\u202E\u2066")]
    public async Task A_query_without_a_word_is_asked_for_one(string query)
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("talk", ("query", query)));

        Assert.True(answer.IsPrivate);
        Assert.Equal(
            "There is no word in that to search by. Please give me a few words of the title, the subject or the speaker’s name.",
            answer.Card.Text());
    }

    [Fact]
    public async Task A_query_of_6000_characters_is_too_much()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("talk", ("query", new string('x', 6000))));

        Assert.True(answer.IsPrivate);
        Assert.Equal(
            "That is a lot to search by: 6000 characters. Please give me a few words of the title, the subject or the speaker’s name; "
            + "to find the talk that a long message is about, use “Find the talk” in the message’s menu.",
            answer.Card.Text());
    }

    [Theory]
    [InlineData("Does anybody remember the one about Counting Engines?", "## Counting Engines")]
    [InlineData("", "I found no talk for that message that I could be sure of")]
    public async Task The_talk_that_a_message_is_about_is_found_in_private(string message, string begins)
    {
        var call = A.Call("Find the talk") with { Target = new TargetMessage(1, 2, message, 3) };

        var answer = Assert.IsType<Reply.Message>(await _bot.Handle(call));

        Assert.True(answer.IsPrivate);
        Assert.StartsWith(begins, answer.Card.Text());
    }

    [Theory]
    [InlineData("talk.show")]
    [InlineData("talk.share")]
    public async Task A_talk_that_is_gone_has_moved_on(string action)
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Handle(A.Click(new ControlId(action, "conf/99-99"))));

        Assert.True(answer.IsPrivate);
        Assert.StartsWith("This message is from an earlier version of me", answer.Card.Text());
    }

    [Fact]
    public void Talks_are_suggested_by_title_and_speaker_with_their_ids()
    {
        Assert.Equal(
            [new Choice("Tracing compilers — Grace Hopper, Conf(16)", "conf/16-02")],
            _bot.Router.Suggest(A.Call("talk", ("speaker", new OptionValue("hopper"))), "query", "trac"));
        Assert.Equal(
            [new Choice("Tracing looms — Ada Lovelace, Conf(12)", "conf/12-01")],
            _bot.Router.Suggest(A.Call("talk", ("edition", new OptionValue("12"))), "query", ""));
    }

    [Fact]
    public void Editions_and_speakers_are_suggested_with_their_ids()
    {
        Assert.Equal(
            new Choice("Conf(16) — held on 25 May 2016, San Francisco", "conf/16"),
            _bot.Router.Suggest(A.Call("talk"), "edition", "last")[0]);
        Assert.Equal(new Choice("Grace Hopper — 1 talk", "conf/grace"), _bot.Router.Suggest(A.Call("talk"), "speaker", "hop")[0]);
    }

    public void Dispose() => _bot.Dispose();
}
