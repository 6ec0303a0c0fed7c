using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Features.Reminders;

/// <summary>What is confirmed when a reminder is set, and what is refused.</summary>
public sealed class SettingRemindersTests : IDisposable
{
    private readonly Grace _grace = new();

    [Fact]
    public async Task The_answer_says_when_where_in_which_zone_and_how_many_are_open()
    {
        var reply = Assert.IsType<Reply.Message>(await _grace.Bot.Handle(Grace.Asking("tomorrow 09:00", "buy tickets")));

        Assert.True(reply.IsPrivate);
        Assert.Equal(
            """
            **I will remind you** <t:1795424400:F> (<t:1795424400:R>)
            In your direct messages (should they be closed: <#3>).
            > buy tickets
            -# Read in UTC, because no zone is set; `/timezone set` sets yours.
            -# 1 of 100 open.
            """,
            reply.Card.Text());
        Assert.Equal(["Edit", "Undo"], reply.Card.Labels());
    }

    [Fact]
    public async Task A_time_is_meant_in_the_persons_own_zone()
    {
        await _grace.Bot.Ask("timezone set", ("city", "Berlin"));

        var card = await _grace.SetAsync("tomorrow 9:00", "buy tickets");

        Assert.Contains("<t:1795420800:F>", card.Text());
        Assert.Contains("Read in your zone, Berlin.", card.Text());
    }

    [Fact]
    public async Task A_zone_in_the_text_wins() =>
        Assert.Contains("Read in Tokyo, as you said.", (await _grace.SetAsync("tomorrow 9:00 Tokyo", "call")).Text());

    [Fact]
    public async Task What_was_assumed_is_said() =>
        Assert.Contains("No hour was named, so it is 09:00.", (await _grace.SetAsync("tomorrow", "call")).Text());

    [Theory]
    [InlineData("every Monday at 09:00", null, "every Monday at 09:00 (UTC); next <t:1795424400:F>")]
    [InlineData("tomorrow 9:00", "every week", "every Monday at 09:00 (UTC); next <t:1795424400:F>")]
    [InlineData("tomorrow 9:00", "every 2 weeks, 3 times", "every 2 weeks on Monday at 09:00 (UTC), until Mon 21 Dec 2026; next <t:1795424400:F>")]
    [InlineData("tomorrow 9:00", "every day until 2026-12-31", "every day at 09:00 (UTC), until Thu 31 Dec 2026; next <t:1795424400:F>")]
    [InlineData("in 2 hours", "every 4 hours", "every 4 hours; next <t:1795384800:F>")]
    public async Task It_can_come_again_and_again(string when, string? repeat, string said)
    {
        var card = repeat is null
            ? await _grace.SetAsync(when, "stand-up")
            : await _grace.SetAsync(when, "stand-up", ("repeat", new OptionValue(repeat)));

        Assert.StartsWith($"**I will remind you** {said}", card.Text());
    }

    [Theory]
    [InlineData("yesterday", "That lies in the past")]
    [InlineData("2019-01-01", "That is past: it was Tue 1 Jan 2019, 09:00 (UTC).")]
    [InlineData("29 February 2027", "February")]
    [InlineData("in 0 minutes", "That is now.")]
    [InlineData("every second", "That is too often")]
    [InlineData("in 99999999999999999999 hours", "further than I promise")]
    [InlineData("in 60 years", "That is more than 50 years ahead")]
    [InlineData("sometime", "That is no time I can keep.")]
    [InlineData("@everyone", "\\@everyone")]
    [InlineData("2026-12-01T09:00:00+01[Mars/Olympus]", "")]
    public async Task What_cannot_be_kept_is_refused_and_nothing_is_stored(string when, string sentence)
    {
        var reply = Assert.IsType<Reply.Message>(await _grace.Bot.Handle(Grace.Asking(when, "x")));

        Assert.True(reply.IsPrivate);
        Assert.Contains(sentence, reply.Card.Text());
        Assert.EndsWith("-# Nothing is stored.", reply.Card.Text());
        Assert.StartsWith("You have no reminders.", await _grace.ListAsync());
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(10_000, false)]
    public async Task A_text_may_have_a_thousand_characters(int length, bool isKept)
    {
        var text = (await _grace.SetAsync("tomorrow", new string('x', length))).Text();

        Assert.Equal(isKept, text.StartsWith("**I will remind you**"));
        Assert.Equal(!isKept, text.StartsWith($"That text has {length} characters; I keep up to 1000."));
    }

    [Theory]
    [InlineData("every Monday at 9", "every week", "Say it there, or under “repeat”, not in both.")]
    [InlineData("when there is a date", "every week", "comes once and cannot repeat")]
    [InlineData("tomorrow", "every blue moon", "Nothing is stored")]
    [InlineData("tomorrow", "every second", "That is too often")]
    public async Task What_cannot_repeat_like_that_is_refused(string when, string repeat, string sentence)
    {
        Assert.Contains(sentence, (await _grace.SetAsync(when, "x", ("repeat", new OptionValue(repeat)))).Text());
        Assert.StartsWith("You have no reminders.", await _grace.ListAsync());
    }

    [Fact]
    public async Task The_hundred_and_first_is_refused()
    {
        for (var i = 0; i < 100; i++)
        {
            await _grace.SetAsync("tomorrow", $"number {i}");
        }

        Assert.StartsWith("You have 100 open reminders, and more I cannot keep for one person", (await _grace.SetAsync("tomorrow", "x")).Text());
        Assert.Contains("100 of 100 open", await _grace.ListAsync());
    }

    [Fact]
    public async Task What_people_write_pings_nobody_and_breaks_nothing()
    {
        var reply = Assert.IsType<Reply.Message>(await _grace.Bot.Handle(Grace.Asking("tomorrow", "@everyone <@1>\n**x** ||y|| `z`\n# big")));

        Assert.Empty(reply.MayPing);
        Assert.Contains("> \\@everyone \\<\\@1\\>\n> \\*\\*x\\*\\* \\|\\|y\\|\\| \\`z\\`\n> \\# big", reply.Card.Text());
    }

    [Fact]
    public async Task In_this_channel_it_is_public_so_that_others_can_join()
    {
        var reply = Assert.IsType<Reply.Message>(await _grace.Bot.Handle(Grace.AskingFor(Grace.Here, "tomorrow", "watch party")));

        Assert.False(reply.IsPrivate);
        Assert.StartsWith("**Grace will be reminded here** ", reply.Card.Text());
        Assert.Equal(["Ping me too", "Edit", "Undo"], reply.Card.Labels());
    }

    [Fact]
    public async Task Where_somebody_lives_is_not_for_everybody()
    {
        await _grace.Bot.Ask("timezone set", ("city", "Berlin"));

        Assert.DoesNotContain("Berlin", (await _grace.SetInAsync(Grace.Here, "tomorrow 09:00", "watch party")).Text());
    }

    [Fact]
    public async Task For_another_channel_the_answer_is_private()
    {
        var reply = Assert.IsType<Reply.Message>(await _grace.Bot.Handle(Grace.AskingFor(Grace.Elsewhere, "tomorrow", "watch party")));

        Assert.True(reply.IsPrivate);
        Assert.Contains("In <#4>.", reply.Card.Text());
    }

    [Theory]
    [InlineData(Grace.Full, NeededPermissions.ToPostInThread, "You may not post in #general yourself: you lack *Send Messages in Threads* there.")]
    [InlineData(NeededPermissions.ToPostInThread, Grace.Full, "I may not post in #general: I lack *Send Messages in Threads* there.")]
    [InlineData(NeededPermissions.ToPostInThread, NeededPermissions.ToPostInThread, "**I will remind you**")]
    public async Task In_a_thread_another_right_counts(object yours, object mine, string sentence)
    {
        var rights = new NamedChannel(Grace.Elsewhere, "general", (Permissions)yours, (Permissions)mine, IsThread: true);

        var reply = Assert.IsType<Reply.Message>(await _grace.Bot.Handle(Grace.AskingFor(Grace.Elsewhere, "tomorrow", "x", rights)));

        Assert.Contains(sentence.Replace("#", "\\#"), reply.Card.Text());
    }

    [Theory]
    [InlineData(Permissions.ViewChannel, Grace.Full, "You may not post in #general yourself: you lack *Send Messages* there.")]
    [InlineData(Permissions.None, Grace.Full, "you lack *View Channel*, *Send Messages* there.")]
    [InlineData(Permissions.ViewChannel | Permissions.SendMessages, Permissions.None, "I may not post in #general: I lack *View Channel*, *Send Messages*, *Read Message History* there.")]
    [InlineData(Permissions.Administrator, Permissions.ViewChannel | Permissions.SendMessages, "I may not post in #general: I lack *Read Message History* there.")]
    public async Task A_channel_needs_both_your_right_and_mine(object yours, object mine, string sentence)
    {
        var rights = new NamedChannel(Grace.Elsewhere, "general", (Permissions)yours, (Permissions)mine);

        var reply = Assert.IsType<Reply.Message>(await _grace.Bot.Handle(Grace.AskingFor(Grace.Elsewhere, "tomorrow", "x", rights)));

        Assert.True(reply.IsPrivate);
        Assert.Contains(sentence.Replace("#", "\\#"), reply.Card.Text());
        Assert.StartsWith("You have no reminders.", await _grace.ListAsync());
    }

    [Fact]
    public async Task A_channel_that_Discord_did_not_describe_is_refused()
    {
        var call = Grace.Asking("tomorrow", "x", ("where", new OptionValue(Number: 99)));

        Assert.Contains("You may not post in that channel", Grace.CardOf(await _grace.Bot.Handle(call)).Text());
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_it_promises_no_channel()
    {
        var call = Grace.AskingFor(Grace.Here, "tomorrow", "x") with { Place = Grace.Channel with { BotIsMember = false } };

        Assert.StartsWith("I am no member here, so I cannot post in channels.", Grace.CardOf(await _grace.Bot.Handle(call)).Text());
    }

    [Fact]
    public async Task Typing_reads_the_time_back_in_the_persons_zone_with_weekday_and_distance()
    {
        await _grace.Bot.Ask("timezone set", ("city", "Berlin"));

        var choices = _grace.Bot.Router.Suggest(Grace.Asking("", ""), "when", "friday 18:00");

        Assert.Equal(new Choice("Fri 27 Nov 2026, 18:00 (Berlin) · in 5 days", "2026-11-27T18:00:00+01[Europe/Berlin]"), choices[0]);
    }

    [Fact]
    public async Task What_was_suggested_is_what_is_kept()
    {
        var choice = _grace.Bot.Router.Suggest(Grace.Asking("", ""), "when", "in 2 hours")[0];
        _grace.Bot.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Contains("<t:1795384800:F>", (await _grace.SetAsync(choice.Value, "x")).Text());
    }

    [Fact]
    public void Typing_how_often_reads_back_the_whole_rule() => Assert.Equal(
        new Choice("every Friday at 18:00 (UTC), next Fri 27 Nov 2026", "every week"),
        Assert.Single(_grace.Bot.Router.Suggest(Grace.Asking("2026-11-27 18:00", ""), "repeat", "every week"), choice => choice.Value == "every week"));

    [Fact]
    public async Task A_message_can_be_remembered_with_a_link_to_it()
    {
        var call = A.Call("Remind me about this") with { Place = Grace.Channel, Target = new TargetMessage(55, Grace.Here, "lunch at **noon**?", 8) };
        var form = Assert.IsType<Reply.OpenForm>(await _grace.Bot.Handle(call)).Form;
        Assert.Equal("lunch at **noon**?", form.Fields[1].Value);

        var kept = Grace.CardOf(await _grace.SendAsync(form, ("when", "in 1 hour"), ("about", "lunch")));
        await _grace.Bot.PassAsync(TimeSpan.FromHours(1));

        Assert.Contains("> lunch", kept.Text());
        Assert.Contains("[jump to the message](<https://discord.com/channels/2/3/55>)", _grace.Last.Message.Card.Text());
    }

    [Fact]
    public async Task A_talks_card_asks_when_and_the_reminder_leads_back_to_it()
    {
        var talk = await _grace.Bot.AskForCard("talk", ("query", "counting engines"));
        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(talk.Press("Remind me"))).Form;
        Assert.Equal("Watch “Counting Engines”", form.Fields[1].Value);

        await _grace.SendAsync(form, ("when", "in 1 hour"), ("about", form.Fields[1].Value!));
        await _grace.Bot.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(new ControlId("talk.show", "conf/16-01"), _grace.Last.Message.Card.Press("Show the talk"));
    }

    [Fact]
    public async Task A_form_that_is_refused_opens_again_as_it_was_filled_in()
    {
        var talk = await _grace.Bot.AskForCard("talk", ("query", "counting engines"));
        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(talk.Press("Remind me"))).Form;
        var refusal = Grace.CardOf(await _grace.SendAsync(form, ("when", "soonish"), ("about", "a long text")));

        var again = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(refusal.Press("Try again"))).Form;
        var kept = Grace.CardOf(await _grace.SendAsync(again, ("when", "in 1 hour"), ("about", again.Fields[1].Value!)));

        Assert.Equal(["soonish", "a long text"], again.Fields.Select(field => field.Value));
        Assert.Contains("> a long text", kept.Text());
        Assert.IsType<Reply.Message>(await _grace.UseAsync(refusal.Press("Try again"), person: 8));
    }

    [Fact]
    public async Task A_form_with_no_time_in_it_is_refused_like_a_command()
    {
        var talk = await _grace.Bot.AskForCard("talk", ("query", "counting engines"));
        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(talk.Press("Remind me"))).Form;

        Assert.EndsWith("-# Nothing is stored.", Grace.CardOf(await _grace.SendAsync(form, ("when", "soonish"), ("about", "x"))).Text());
    }

    public void Dispose() => _grace.Dispose();
}
