using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Features.Trivia.Review;

/// <summary>Suggesting questions, and deciding on them.</summary>
public sealed class SuggestingTests : IDisposable
{
    private readonly Conversation _bot = new(Suggested.Catalogue);
    private readonly Somebody _grace;
    private readonly Somebody _admin;

    public SuggestingTests() => (_grace, _admin) = (new Somebody(_bot), new Somebody(_bot, 9, "Admin", Permissions.ManageServer));

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_suggestion_is_shown_as_it_would_be_asked_and_waits()
    {
        var card = await _grace.SuggestAsync(Suggested.Choice);

        Assert.Equal(
            """
            ### Your suggestion waits for the reviewers
            **Which \*engine\* was counted?**
            **A** · The fourth
            **B** · The second
            **C** · The third
            The right answer: **C · The third**
            It ran.
            -# Source: [Wrap-up](<https://example.org/wrap-up>). Question by Grace
            -# Whoever may manage this server, and its reviewers, decide with `/trivia review`. Once approved, games here ask it and name you.
            """,
            card.Text());
        Assert.Equal(["Change it", "Take it back", "All my suggestions"], card.Labels());
    }

    [Fact]
    public async Task Without_wrong_options_the_answer_is_typed_and_every_line_is_right()
    {
        var card = await _grace.SuggestAsync(Suggested.Typed);

        Assert.Contains("The right answer: **Ada Lovelace**\nAlso accepted: Ada\n", card.Text(), StringComparison.Ordinal);
        Assert.Contains("-# Source: [example.org/ada](<https://example.org/ada>). Question by Grace", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_stand_in_the_order_of_their_size_or_letters_so_that_the_right_one_is_not_first()
    {
        var card = await _grace.SuggestAsync(Suggested.With(Suggested.Choice, ("answer", "8,080"), ("wrong", "none\n80\nAll\n443")));

        Assert.Contains("**A** · 80\n**B** · 443\n**C** · 8,080\n**D** · All\n**E** · none\n", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task True_or_false_is_a_statement()
    {
        var card = await _grace.SuggestAsync(Suggested.With(Suggested.Typed, ("answer", "false"), ("wrong", "True")));

        Assert.Contains("**A** · True\n**B** · False\nThe right answer: **B · False**", card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong", "The third", "“Wrong options” lists “The third” twice.")]
    [InlineData("wrong", "the THIRD!", "which nobody can tell apart.")]
    [InlineData("wrong", "1\n2\n3\n4\n5", "“Wrong options” takes at most 5 items, here are 6.")]
    [InlineData("wrong", "!!!", "which has no letter or digit.")]
    [InlineData("answer", "The third\nThe last", "“Right answer” has one line.")]
    [InlineData("answer", " \n ", "“Right answer” is empty.")]
    [InlineData("answer", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "takes at most 80 characters, here are 81.")]
    [InlineData("source", "no such talk at all", "I know no one talk “no such talk at all”.")]
    [InlineData("source", "ftp://example.org", "takes the title of a talk, or the whole address of a page.")]
    public async Task What_is_wrong_is_told_in_the_words_of_the_form_and_nothing_is_lost(string field, string value, string objection)
    {
        var refused = await _grace.SuggestAsync(Suggested.With(Suggested.Choice, (field, value)));

        Assert.Contains("**Not quite yet.** Nothing you typed is lost.", refused.Text(), StringComparison.Ordinal);
        Assert.Contains(objection, refused.Text().Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('`', refused.Text());

        var again = await _grace.OpenAsync(refused, "Fix it");
        Assert.Equal(Suggested.With(Suggested.Choice, (field, value)).Select(typed => (typed.Key, typed.Value.Trim())), again.Fields.Select(known => (known.Key, known.Value ?? "")));
        var command = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync("trivia suggest")).Form;
        Assert.Equal(again.Fields.Select(known => known.Value), command.Fields.Select(known => known.Value));

        var kept = await _grace.SendAsync(again, Suggested.Choice);
        Assert.StartsWith("### Your suggestion waits for the reviewers", kept.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hides_or_turns_text_is_left_out()
    {
        var card = await _grace.SuggestAsync(Suggested.With(Suggested.Choice, ("ask", "Left\u202e\tright\ud83d?"), ("wrong", "\ufeff\nOne\0")));

        Assert.Contains("**Left right\ufffd?**\n**A** · One\n", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var refused = await _grace.SuggestAsync(Suggested.With(Suggested.Choice, ("wrong", "!!!\nThe third"), ("source", "nowhere")));

        Assert.Equal(4, refused.Text().Split('\n').Length);
    }

    [Fact]
    public async Task The_same_question_is_taken_once()
    {
        await new Somebody(_bot, 8, "Ada").SuggestAsync(Suggested.Choice);

        var refused = await _grace.SuggestAsync(Suggested.With(Suggested.Choice, ("ask", "which ENGINE was counted"), ("answer", "The first")));

        Assert.Contains("Somebody has suggested the same question", refused.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_the_conference_has_is_not_taken()
    {
        using var bot = new Conversation(HomePack.Catalogue);
        var known = HomePack.Catalogue.Questions[0].Text;

        var refused = await new Somebody(bot).SuggestAsync(Suggested.With(Suggested.Typed, ("ask", known.ToUpperInvariant())));

        Assert.Contains("I ask that already.", refused.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wait_and_no_more_until_one_is_taken_back()
    {
        for (var i = 1; i <= 5; i++)
        {
            await _grace.SuggestAsync(Suggested.With(Suggested.Typed, ("ask", $"Number {i}?")));
        }

        var full = await _grace.AskAsync("trivia suggest");
        var mine = await _grace.AskAsync("trivia suggest", ("mine", new OptionValue(Flag: true)));
        var third = Somebody.CardOf(await _grace.ClickAsync(mine.Picker().Id, mine.Picker().Entries[2].Value));
        var back = await _grace.PressAsync(third, "Take it back");

        Assert.StartsWith("You have 5 suggestions waiting, which is the most.", full.Text(), StringComparison.Ordinal);
        Assert.Contains("3. Number 3?: waits for the reviewers", mine.Text(), StringComparison.Ordinal);
        Assert.StartsWith("### Your suggestion is taken back\n**Number 3?**", back.Text(), StringComparison.Ordinal);
        Assert.IsType<Reply.OpenForm>(await _grace.UseAsync("trivia suggest"));
    }

    [Fact]
    public async Task A_waiting_suggestion_can_be_changed_and_a_decided_one_cannot()
    {
        var card = await _grace.SuggestAsync(Suggested.Choice);
        var form = await _grace.OpenAsync(card, "Change it");

        var changed = await _grace.SendAsync(form, ("ask", "Which engine, then?"));
        await DecideAsync("Reject");
        var late = await _grace.SendAsync(form, ("ask", "Which engine at all?"));
        var mine = await _grace.AskAsync("trivia suggest", ("mine", new OptionValue(Flag: true)));

        Assert.Contains("**Which engine, then?**", changed.Text(), StringComparison.Ordinal);
        Assert.Contains("A reviewer has decided on that one meanwhile", late.Text(), StringComparison.Ordinal);
        Assert.Equal("Which engine at all?", (await _grace.OpenAsync(late, "Fix it")).Fields[0].Value);
        Assert.Contains("1. Which engine, then?: was not taken", mine.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_touches_anothers()
    {
        var card = await _grace.SuggestAsync(Suggested.Choice);
        var ada = new Somebody(_bot, 8, "Ada");

        foreach (var label in new[] { "Change it", "Take it back" })
        {
            Assert.StartsWith("I have no such suggestion of yours here.", (await ada.PressAsync(card, label)).Text(), StringComparison.Ordinal);
        }

        Assert.Contains("You have suggested nothing to this server yet.", (await ada.AskAsync("trivia suggest", ("mine", new OptionValue(Flag: true)))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_a_server()
    {
        var alone = new Somebody(_bot) { Where = new Place { Kind = PlaceKind.BotDm, ChannelId = 5 } };

        foreach (var command in new[] { "trivia suggest", "trivia review" })
        {
            Assert.StartsWith("Questions are suggested to a server that I am a member of", (await alone.AskAsync(command)).Text(), StringComparison.Ordinal);
        }
    }

    private async Task<Card> DecideAsync(string label) => await _admin.PressAsync(await _admin.AskAsync("trivia review"), label);
}
