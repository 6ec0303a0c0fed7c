using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Features.Trivia.Review;
using Quadrennial.Bot.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Loading;

namespace Quadrennial.Bot.Tests.Features.Trivia.Review;

/// <summary>Suggesting questions, and deciding on them.</summary>
public sealed class SuggestingTests : IDisposable
{
    private static readonly (string Key, string Value)[] Choice =
    [
        ("ask", "Which *engine*\nwas counted?"),
        ("answer", "The third"),
        ("wrong", "The second\n\n The fourth "),
        ("explanation", "It ran."),
        ("source", "counting engines"),
    ];

    private static readonly (string Key, string Value)[] Typed =
    [
        ("ask", "Who counted?"),
        ("answer", "Ada Lovelace\nAda"),
        ("explanation", "She did."),
        ("source", "https://example.org/ada"),
    ];

    private readonly Conversation _bot = new(new Catalogue(
        [A.Conference], [A.Edition], [A.Talk with { IsTitleDescriptive = true }], [A.Speaker], [A.Topic]));

    private readonly Somebody _grace;
    private readonly Somebody _admin;

    public SuggestingTests() => (_grace, _admin) = (new Somebody(_bot), new Somebody(_bot, 9, "Admin", Permissions.ManageServer));

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_suggestion_is_shown_as_it_would_be_asked_and_waits()
    {
        var card = await SuggestAsync(_grace, Choice);

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
        var card = await SuggestAsync(_grace, Typed);

        Assert.Contains("The right answer: **Ada Lovelace**\nAlso accepted: Ada\n", card.Text(), StringComparison.Ordinal);
        Assert.Contains("-# Source: [example.org/ada](<https://example.org/ada>). Question by Grace", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_stand_in_the_order_of_their_size_or_letters_so_that_the_right_one_is_not_first()
    {
        var card = await SuggestAsync(_grace, With(Choice, ("answer", "8,080"), ("wrong", "none\n80\nAll\n443")));

        Assert.Contains("**A** · 80\n**B** · 443\n**C** · 8,080\n**D** · All\n**E** · none\n", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task True_or_false_is_a_statement()
    {
        var card = await SuggestAsync(_grace, With(Typed, ("answer", "false"), ("wrong", "True")));

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
        var refused = await SuggestAsync(_grace, With(Choice, (field, value)));

        Assert.Contains("**Not quite yet.** Nothing you typed is lost.", refused.Text(), StringComparison.Ordinal);
        Assert.Contains(objection, refused.Text().Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('`', refused.Text());

        var again = await _grace.OpenAsync(refused, "Fix it");
        Assert.Equal(With(Choice, (field, value)).Select(typed => (typed.Key, typed.Value.Trim())), again.Fields.Select(known => (known.Key, known.Value ?? "")));
        var command = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync("trivia suggest")).Form;
        Assert.Equal(again.Fields.Select(known => known.Value), command.Fields.Select(known => known.Value));

        var kept = await _grace.SendAsync(again, Choice);
        Assert.StartsWith("### Your suggestion waits for the reviewers", kept.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hides_or_turns_text_is_left_out()
    {
        var card = await SuggestAsync(_grace, With(Choice, ("ask", "Left\u202e\tright\ud83d?"), ("wrong", "\ufeff\nOne\0")));

        Assert.Contains("**Left right\ufffd?**\n**A** · One\n", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var refused = await SuggestAsync(_grace, With(Choice, ("wrong", "!!!\nThe third"), ("source", "nowhere")));

        Assert.Equal(4, refused.Text().Split('\n').Length);
    }

    [Fact]
    public async Task The_same_question_is_taken_once()
    {
        await SuggestAsync(new Somebody(_bot, 8, "Ada"), Choice);

        var refused = await SuggestAsync(_grace, With(Choice, ("ask", "which ENGINE was counted"), ("answer", "The first")));

        Assert.Contains("Somebody has suggested the same question", refused.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_the_conference_has_is_not_taken()
    {
        using var bot = new Conversation(HomePack.Catalogue);
        var known = HomePack.Catalogue.Questions[0].Text;

        var refused = await SuggestAsync(new Somebody(bot), With(Typed, ("ask", known.ToUpperInvariant())));

        Assert.Contains("I ask that already.", refused.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wait_and_no_more_until_one_is_taken_back()
    {
        for (var i = 1; i <= 5; i++)
        {
            await SuggestAsync(_grace, With(Typed, ("ask", $"Number {i}?")));
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
        var card = await SuggestAsync(_grace, Choice);
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
        var card = await SuggestAsync(_grace, Choice);
        var ada = new Somebody(_bot, 8, "Ada");

        foreach (var label in new[] { "Change it", "Take it back" })
        {
            Assert.StartsWith("I have no such suggestion of yours here.", (await ada.PressAsync(card, label)).Text(), StringComparison.Ordinal);
        }

        Assert.Contains("You have suggested nothing to this server yet.", (await ada.AskAsync("trivia suggest", ("mine", new OptionValue(Flag: true)))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approved_it_is_asked_in_that_servers_games_alone()
    {
        await SuggestAsync(_grace, Choice);

        var card = await DecideAsync("Approve as hard");

        Assert.StartsWith("✅ Approved: games here ask it from now on.\n## Nothing waits for review", card.Text(), StringComparison.Ordinal);
        Assert.Contains("1 question of this server’s own in its games.", card.Text(), StringComparison.Ordinal);
        var asked = Assert.Single(await AskedIn(Somebody.Server));
        Assert.Equal(("Which *engine* was counted?", "Grace", "Hard"), (asked.Text, asked.Credit, $"{asked.Difficulty}"));
        Assert.Empty(await AskedIn(99));
    }

    [Fact]
    public async Task Rejected_it_is_not_asked()
    {
        await SuggestAsync(_grace, Choice);

        await DecideAsync("Reject");

        Assert.Empty(await AskedIn(Somebody.Server));
    }

    [Fact]
    public async Task What_another_has_decided_is_said()
    {
        await SuggestAsync(_grace, Choice);
        var desk = await _admin.AskAsync("trivia review");
        await _admin.PressAsync(desk, "Approve as easy");

        var second = await _admin.PressAsync(desk, "Reject");

        Assert.StartsWith("That one was decided already, or taken back.", second.Text(), StringComparison.Ordinal);
        Assert.Single(await AskedIn(Somebody.Server));
    }

    [Fact]
    public async Task Only_reviewers_review_and_a_role_can_be_theirs()
    {
        await SuggestAsync(_grace, Choice);
        var desk = await _admin.AskAsync("trivia review");
        var member = new Somebody(_bot, 8, "Ada") { Roles = [77] };
        Assert.StartsWith("This is for whoever may manage the server", (await member.AskAsync("trivia review")).Text(), StringComparison.Ordinal);
        Assert.StartsWith("This is for whoever may manage the server", (await member.PressAsync(desk, "Approve as easy")).Text(), StringComparison.Ordinal);
        Assert.StartsWith("This is for whoever may manage the server", Somebody.CardOf(await member.ClickAsync(new ControlId(ReviewPart.Export))).Text(), StringComparison.Ordinal);
        Assert.StartsWith("Only who may manage the server", (await member.AskAsync("trivia review", ("role", new OptionValue(Number: 77)))).Text(), StringComparison.Ordinal);

        var set = await _admin.AskAsync("trivia review", ("role", new OptionValue(Number: 77)));

        Assert.StartsWith("From now on <@&77> reviews", set.Text(), StringComparison.Ordinal);
        Assert.StartsWith("## Review: 1 of 1", (await member.AskAsync("trivia review")).Text(), StringComparison.Ordinal);
        await _admin.AskAsync("trivia review", ("role", new OptionValue(Number: (long)Somebody.Server)));
        Assert.StartsWith("This is for whoever may manage the server", (await member.AskAsync("trivia review")).Text(), StringComparison.Ordinal);
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

    [Fact]
    public async Task The_exported_file_is_a_pack_file()
    {
        using var bot = new Conversation(HomePack.Catalogue);
        var admin = new Somebody(bot, 9, "O'Neil: #1", Permissions.ManageServer);
        await SuggestAsync(admin, With(Choice, ("source", "dtrace.conf/16-05")));
        await SuggestAsync(admin, Typed);
        await SuggestAsync(admin, With(Typed, ("ask", "It is: so"), ("answer", "TRUE")));
        for (var i = 0; i < 3; i++)
        {
            await admin.PressAsync(await admin.AskAsync("trivia review"), "Approve as medium");
        }

        var card = Somebody.CardOf(await admin.ClickAsync((await admin.AskAsync("trivia review")).Press("Approved questions as a file")));

        var file = Assert.Single(card.Files);
        Assert.Equal("trivia.yaml", file.Name);
        Assert.Equal("trivia.yaml", Assert.Single(card.Blocks.OfType<Block.Download>()).Name);
        var questions = Load(file).Questions;
        Assert.Equal(["Which *engine* was counted?", "Who counted?", "It is: so"], questions.Select(question => question.Text));
        Assert.Equal(["The third", "Ada Lovelace", "True"], questions.Select(question => question.Answer.Shown));
        Assert.All(questions, question => Assert.Equal("O'Neil: #1", question.Credit));
        Assert.Equal("dtrace.conf/16-05", questions[0].TalkId);
        Assert.Equal("https://example.org/ada", questions[1].Provenance.Sources[0].Url);
    }

    private static Catalogue Load(Attachment trivia)
    {
        var folder = Directory.CreateTempSubdirectory("quadrennial-pack-");
        try
        {
            var home = Path.Combine(Repository.Root, "src", "Content", "Packs", "dtrace.conf");
            foreach (var file in Directory.EnumerateFiles(home, "*.yaml", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(home, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            File.WriteAllBytes(Path.Combine(folder.FullName, trivia.Name), trivia.Content.ToArray());
            return Assert.IsType<PackOutcome.Loaded>(PackLoader.Load([PackSource.Folder(folder.FullName)])).Catalogue;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Card> SuggestAsync(Somebody person, params IReadOnlyList<(string Key, string Value)> fields) =>
        await person.SendAsync(Assert.IsType<Reply.OpenForm>(await person.UseAsync("trivia suggest")).Form, fields);

    private async Task<Card> DecideAsync(string label) => await _admin.PressAsync(await _admin.AskAsync("trivia review"), label);

    private Task<IReadOnlyList<PosedQuestion>> AskedIn(ulong guildId) => _bot.The<StateDatabase>().WriteAsync(
        transaction => _bot.The<QuestionPool>().Choose(transaction, AskedStore.Server(guildId), QuestionWish.Any, 5, 1, _bot.Clock.GetUtcNow()),
        TestContext.Current.CancellationToken);

    private static (string Key, string Value)[] With((string Key, string Value)[] fields, params (string Key, string Value)[] others) =>
    [
        .. new[] { "ask", "answer", "wrong", "explanation", "source" }.Select(key => (
            key,
            others.Concat(fields).FirstOrDefault(field => field.Key == key).Value ?? "")),
    ];
}
