using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Practice;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Trivia.Practice;

/// <summary>Playing alone.</summary>
public sealed class PracticeTests : IDisposable
{
    private static readonly Question Chosen = new()
    {
        Id = "conf/cats",
        Text = "Which *animal*?",
        Answer = new Answer.Choice(["Cat", "Dog"], 1),
        Difficulty = Difficulty.Easy,
        Explanation = "It barks.",
        TalkId = "conf/16-01",
        EditionId = "conf/16",
        At = TimeSpan.FromSeconds(75),
        WatchUrl = "https://video.example.org/1?t=75",
        Credit = "Ada",
        Provenance = A.Provenance,
    };

    private static readonly Question Typed = Chosen with { Id = "conf/wright", Text = "Who flew?", Answer = new Answer.Typed(["Orville Wright", "Orville"], []), TalkId = null, At = null, WatchUrl = null };

    private static readonly Question Ordered = Chosen with { Id = "conf/days", Text = "In order?", Answer = new Answer.Order(["One", "Two", "Three"]) };

    private readonly Conversation _bot = new(With(Chosen));
    private readonly Somebody _grace;

    public PracticeTests() => _grace = new Somebody(_bot);

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_right_answer_is_told_with_all_that_belongs_to_it()
    {
        var question = await _grace.AskAsync("trivia practice");

        var reveal = await _grace.PressAsync(question, "B · Dog");

        Assert.Equal(
            """
            ### ✅ Right
            **Which \*animal\*?**
            **A** · Cat
            **B** · Dog
            Your answer: **B · Dog**
            The right answer: **B · Dog**
            It barks.
            -# Source: [Wrap-up](<https://example.org/wrap-up>). Question by Ada
            -# 1 of 1 right so far.
            """,
            reveal.Text());
        Assert.Equal(["Next", "Enough", "Watch it at 1:15", "The talk", "Report this question"], reveal.Labels());
        Assert.Equal(Accent.Good, reveal.Accent);
    }

    [Fact]
    public async Task A_wrong_answer_names_both_and_in_the_end_the_talk_to_watch()
    {
        var question = await _grace.AskAsync("trivia practice");

        var reveal = await _grace.PressAsync(question, "A · Cat");
        var end = await _grace.PressAsync(reveal, "Enough");

        Assert.StartsWith("### ❌ Not this time\n", reveal.Text(), StringComparison.Ordinal);
        Assert.Contains("Your answer: **A · Cat**\nThe right answer: **B · Dog**", reveal.Text(), StringComparison.Ordinal);
        Assert.Equal(
            """
            ### Practice is over: 0 of 1 right
            Practice earns no points on any board; games do.
            **A wrong answer teaches.** What you missed is told in:
            - Counting Engines (Conf(16)), [at 1:15](<https://video.example.org/1?t=75>)
            """,
            end.Text());
        Assert.Equal("conf/16-01", Assert.Single(end.Picker().Entries).Value);
        Assert.Equal(Ways.OpenTalk, end.Picker().Id.Action);
    }

    [Fact]
    public async Task Nothing_tells_the_answer_before_it_is_given()
    {
        var question = await _grace.AskAsync("trivia practice");

        Assert.Equal(
            ["1:trivia.practice.answer:1.1.0", "1:trivia.practice.answer:1.1.1", "1:trivia.practice.show:1.1", "1:trivia.practice.enough:1.1"],
            question.Buttons().OfType<Button.Act>().Select(button => $"{button.Id}"));
        Assert.DoesNotContain("barks", question.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("Counting", question.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_know_is_shown()
    {
        var question = await _grace.AskAsync("trivia practice");

        var reveal = await _grace.PressAsync(question, "Show me");

        Assert.StartsWith("### 💡 The answer\n", reveal.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Your answer", reveal.Text(), StringComparison.Ordinal);
        Assert.EndsWith("-# 0 of 1 right so far.", reveal.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_answer_with_a_slip_says_what_it_was_taken_for()
    {
        using var bot = new Conversation(With(Typed));
        var grace = new Somebody(bot);
        var question = await grace.AskAsync("trivia practice");

        var reveal = await grace.SendAsync(await grace.OpenAsync(question, "Type it"), ("answer", "  orvile wrihgt "));

        Assert.Contains("Your answer: **orvile wrihgt**, which I took for “Orville Wright”.\nThe right answer: **Orville Wright**", reveal.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_order_or_blank_counts_for_nothing_and_can_be_typed_again()
    {
        using var bot = new Conversation(With(Ordered));
        var grace = new Somebody(bot);
        var question = await grace.AskAsync("trivia practice");
        var form = await grace.OpenAsync(question, "Type the order");

        var refused = await grace.SendAsync(form, ("answer", "*ABB*"));
        var blank = await grace.SendAsync(form, ("answer", " "));
        var right = (await PracticeOf(bot)).Question.Right;
        var reveal = await grace.SendAsync(form, ("answer", string.Concat(right.Select(PosedQuestion.Letter))));

        Assert.StartsWith("“\\*ABB\\*” is no order of these three. Type each letter once, first to last. Nothing was counted.\n### Practice, question 1", refused.Text(), StringComparison.Ordinal);
        Assert.StartsWith("### Practice, question 1", blank.Text(), StringComparison.Ordinal);
        Assert.EndsWith("-# 1 of 1 right so far.", reveal.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_counts_once_and_the_first_answer_stands()
    {
        var question = await _grace.AskAsync("trivia practice");

        await _grace.PressAsync(question, "B · Dog");
        var second = await _grace.PressAsync(question, "A · Cat");

        Assert.StartsWith("### ✅ Right", second.Text(), StringComparison.Ordinal);
        Assert.EndsWith("-# 1 of 1 right so far.", second.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_twice_asks_one_question()
    {
        var reveal = await _grace.PressAsync(await _grace.AskAsync("trivia practice"), "B · Dog");

        await _grace.PressAsync(reveal, "Next");
        var second = await _grace.PressAsync(reveal, "Next");

        Assert.StartsWith("That button was for a question that is past. This is where you are:\n### Practice, question 2", second.Text(), StringComparison.Ordinal);
        Assert.Equal(2, (await PracticeOf(_bot)).Number);
    }

    [Fact]
    public async Task A_button_of_an_older_practice_shows_the_present_one()
    {
        var old = await _grace.AskAsync("trivia practice");
        await _grace.AskAsync("trivia practice");

        var shown = await _grace.PressAsync(old, "B · Dog");

        Assert.StartsWith("That button was for a question that is past.", shown.Text(), StringComparison.Ordinal);
        Assert.Equal((2, 0), ((await PracticeOf(_bot)).Id, (await PracticeOf(_bot)).Answered));
    }

    [Fact]
    public async Task A_new_practice_tells_how_the_one_before_went_and_asks_what_was_left_open()
    {
        using var bot = new Conversation(HomePack.Catalogue);
        var grace = new Somebody(bot);
        var reveal = await grace.PressAsync(await grace.AskAsync("trivia practice"), "Show me");
        await grace.PressAsync(reveal, "Next");
        var open = (await PracticeOf(bot)).Question.Text;

        var again = await grace.AskAsync("trivia practice");

        Assert.StartsWith("-# Your practice before this one: 0 of 1 right.\n### Practice, question 1", again.Text(), StringComparison.Ordinal);
        Assert.Equal(open, (await PracticeOf(bot)).Question.Text);
    }

    [Fact]
    public async Task Anothers_buttons_do_nothing_to_ones_own()
    {
        var ada = new Somebody(_bot, 8, "Ada");
        var hers = await ada.AskAsync("trivia practice");

        var none = await _grace.PressAsync(hers, "B · Dog");
        await _grace.AskAsync("trivia practice");
        var past = await _grace.PressAsync(hers, "B · Dog");

        Assert.Contains("You have no practice to go on with.", none.Text(), StringComparison.Ordinal);
        Assert.StartsWith("That button was for a question that is past.", past.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_enough_it_stays_over_until_a_new_one_is_begun()
    {
        var question = await _grace.AskAsync("trivia practice");
        await _grace.PressAsync(question, "Enough");

        var over = await _grace.PressAsync(question, "B · Dog");
        var again = await _grace.PressAsync(over, "Practise again");

        Assert.StartsWith("### Practice is over: 0 of 0 right", over.Text(), StringComparison.Ordinal);
        Assert.StartsWith("### Practice, question 1", again.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_best_streak_is_told()
    {
        var card = await _grace.AskAsync("trivia practice");
        foreach (var answer in new[] { "B · Dog", "B · Dog", "A · Cat", "B · Dog" })
        {
            card = await _grace.PressAsync(await _grace.PressAsync(card, answer), "Next");
        }

        var end = await _grace.PressAsync(card, "Enough");

        Assert.StartsWith("### Practice is over: 3 of 4 right\nYour best streak: 2 in a row.", end.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_comes_again_before_all_else_has_and_written_and_made_questions_take_turns()
    {
        using var bot = new Conversation(HomePack.Catalogue);
        var grace = new Somebody(bot);
        var asked = new List<string>();
        var card = await grace.AskAsync("trivia practice");
        for (var i = 0; i < 40; i++)
        {
            asked.Add((await PracticeOf(bot)).Question.Id);
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            card = await grace.PressAsync(await grace.PressAsync(card, "Show me"), "Next");
        }

        Assert.Equal(40, asked.Distinct().Count());
        Assert.Equal(20, asked.Count(id => id.Contains(':')));
    }

    [Fact]
    public async Task It_works_in_direct_messages_and_by_user_install()
    {
        foreach (var place in new[] { new Place { Kind = PlaceKind.BotDm, ChannelId = 5 }, new Place { Kind = PlaceKind.Guild, GuildId = 9, ChannelId = 6, BotIsMember = false } })
        {
            var grace = new Somebody(_bot) { Where = place };

            var reveal = await grace.PressAsync(await grace.AskAsync("trivia practice"), "B · Dog");

            Assert.StartsWith("### ✅ Right", reveal.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_there_is_no_question_on_is_said()
    {
        var card = await _grace.AskAsync("trivia practice", ("difficulty", new OptionValue("hard")), ("topic", new OptionValue("Probes")));

        Assert.Equal("I have no hard questions on Probes to ask. Leave one of the options out, and there will be some.", card.Text());
    }

    [Fact]
    public async Task The_talk_opens_beside_the_practice_rather_than_in_its_place()
    {
        var reveal = await _grace.PressAsync(await _grace.AskAsync("trivia practice"), "B · Dog");

        var reply = Assert.IsType<Reply.Message>(await _grace.ClickAsync(reveal.Press("The talk")));

        Assert.Contains("Counting Engines", reply.Card.Text(), StringComparison.Ordinal);
    }

    private static async Task<PracticeRound> PracticeOf(Conversation bot) =>
        (await bot.The<StateDatabase>().ReadAsync(transaction => PracticeStore.Of(transaction, 7), TestContext.Current.CancellationToken))!;

    /// <summary>One question, and a talk of which none can be made.</summary>
    private static Catalogue With(Question question) => new(
        [A.Conference], [A.Edition], [A.Talk with { IsTitleDescriptive = true }], [A.Speaker], [A.Topic], () => new PlayMaterial([question], []));
}
