using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Features.Reminders;

/// <summary>Listing, editing, skipping and deleting.</summary>
public sealed class ManagingRemindersTests : IDisposable
{
    private readonly Grace _grace = new();

    [Fact]
    public async Task The_list_is_private_and_has_the_next_first()
    {
        await _grace.SetAsync("when there is a date", "book");
        await _grace.SetAsync("in 3 days", "pack");
        await _grace.SetInAsync(Grace.Here, "every Monday at 09:00", "stand-up");

        var reply = Assert.IsType<Reply.Message>(await _grace.Bot.Ask("remind list"));

        Assert.True(reply.IsPrivate);
        Assert.Equal(
            """
            ## Your reminders
            -# 3 of 100 open. Only you see this.
            1. every Monday at 09:00 (UTC); next <t:1795424400:F> (<t:1795424400:R>)
               stand-up · in <#3>
            2. <t:1795636800:F> (<t:1795636800:R>)
               pack · in your direct messages (should they be closed: <#3>)
            3. when the next conf is announced; there is no date yet
               book · in your direct messages (should they be closed: <#3>)
            """,
            reply.Card.Text());
        Assert.Equal(["1. stand-up", "2. pack", "3. book"], reply.Card.Picker().Entries.Select(entry => entry.Label));
    }

    [Fact]
    public async Task Nobody_sees_anothers()
    {
        await _grace.SetAsync("in 3 days", "pack");
        var list = A.Call("remind list") with { Caller = new Caller(8, "Ada") };

        Assert.StartsWith("You have no reminders.", Grace.CardOf(await _grace.Bot.Handle(list)).Text());
    }

    [Theory]
    [InlineData("remind.show")]
    [InlineData("remind.form")]
    [InlineData("remind.edit")]
    [InlineData("remind.skip")]
    [InlineData("remind.delete")]
    [InlineData("remind.restore")]
    public async Task Anothers_number_in_a_button_changes_nothing(string action)
    {
        await _grace.SetAsync("every day at 22:00", "secret");

        var reply = Assert.IsType<Reply.Message>(await _grace.UseAsync(new ControlId(action, "1"), person: 8));

        Assert.True(reply.IsPrivate);
        Assert.DoesNotContain("secret", reply.Card.Text());
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));
        Assert.Contains("secret", Assert.Single(_grace.Arrived).Message.Card.Text());
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        for (var i = 1; i <= 12; i++)
        {
            await _grace.SetAsync($"in {i} hours", $"number {i}");
        }

        var first = await _grace.Bot.AskForCard("remind list");
        var second = await _grace.ClickAsync(first, "Next page");

        Assert.Equal(10, first.Picker().Entries.Count);
        Assert.Equal(["11. number 11", "12. number 12"], second.Picker().Entries.Select(entry => entry.Label));
    }

    [Fact]
    public async Task Deleted_it_does_not_come_unless_that_is_undone()
    {
        await _grace.SetAsync("in 2 hours", "one");
        await _grace.SetAsync("in 2 hours", "two");
        var menu = await _grace.Bot.AskForCard("remind delete");

        var first = Grace.CardOf(await _grace.Bot.Handle(A.Click(menu.Picker().Id, "1")));
        var second = Grace.CardOf(await _grace.Bot.Handle(A.Click(menu.Picker().Id, "2")));
        Assert.StartsWith("**Deleted**: ", first.Text());
        await _grace.ClickAsync(second, "Undo");
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        Assert.Contains("> two", Assert.Single(_grace.Arrived).Message.Card.Text());
    }

    [Fact]
    public async Task What_is_undone_can_be_deleted_again_and_so_on()
    {
        var set = await _grace.SetAsync("in 2 hours", "one");

        var deleted = await _grace.ClickAsync(set, "Undo");
        var restored = await _grace.ClickAsync(deleted, "Undo");
        deleted = await _grace.ClickAsync(restored, "Delete");
        await _grace.ClickAsync(deleted, "Undo");
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        Assert.Single(_grace.Arrived);
    }

    [Fact]
    public async Task Undoing_comes_too_late_once_its_time_has_passed()
    {
        var deleted = await _grace.ClickAsync(await _grace.SetAsync("in 2 hours", "one"), "Undo");
        await _grace.Bot.PassAsync(TimeSpan.FromHours(3));

        Assert.StartsWith("It is too late for that", (await _grace.ClickAsync(deleted, "Undo")).Text());
    }

    [Fact]
    public async Task After_a_month_what_was_deleted_is_forgotten()
    {
        var deleted = await _grace.ClickAsync(await _grace.SetAsync("in 90 days", "one"), "Undo");
        await _grace.Bot.PassAsync(TimeSpan.FromDays(31));

        Assert.StartsWith("That reminder is gone.", (await _grace.ClickAsync(deleted, "Undo")).Text());
    }

    [Fact]
    public async Task In_the_channel_everybody_sees_that_it_was_taken_back()
    {
        var card = await _grace.SetInAsync(Grace.Here, "in 2 hours", "party");

        var taken = Assert.IsType<Reply.Update>(await _grace.UseAsync(card.Press("Undo"))).Card;
        Assert.StartsWith("**Grace has taken this reminder back**", taken.Text());

        var again = Assert.IsType<Reply.Update>(await _grace.UseAsync(taken.Press("Undo"))).Card;
        Assert.StartsWith("**Grace will be reminded here**", again.Text());
        Assert.Contains("Ping me too", again.Labels());
    }

    [Fact]
    public async Task The_form_begins_with_what_is_set_and_changes_it()
    {
        await _grace.SetAsync("in 2 hours", "one");
        var menu = await _grace.Bot.AskForCard("remind edit");
        var form = Assert.IsType<Reply.OpenForm>(await _grace.Bot.Handle(A.Click(menu.Picker().Id, "1"))).Form;
        Assert.Equal(["Sun 22 Nov 2026, 22:00 (UTC)", "one"], form.Fields.Select(field => field.Value));

        var card = Grace.CardOf(await _grace.SendAsync(form, ("when", "in 3 hours"), ("about", "two")));
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));
        Assert.Empty(_grace.Arrived);
        await _grace.Bot.PassAsync(TimeSpan.FromHours(1));

        Assert.Contains("> two", card.Text());
        Assert.Contains("> two", Assert.Single(_grace.Arrived).Message.Card.Text());
    }

    [Theory]
    [InlineData("every 2 weeks on Tuesday at 09:00", "every 2 weeks on Tuesday at 09:00 (UTC)")]
    [InlineData("every day at 09:00, 3 times", "every day at 09:00 (UTC), until Wed 25 Nov 2026")]
    [InlineData("30 days before the next conf", "30 days before the next conf, 09:00 (UTC)")]
    [InlineData("when there is a date", "when the next conf is announced")]
    public async Task A_time_left_as_it_was_stays_what_it_was(string when, string shown)
    {
        await _grace.SetAsync(when, "one");
        var before = await _grace.ListAsync();
        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(new ControlId("remind.form", "1"))).Form;
        Assert.Equal(shown, form.Fields[0].Value);

        await _grace.SendAsync(form, ("when", shown), ("about", "two"));

        Assert.Equal(before.Replace("   one", "   two"), await _grace.ListAsync());
    }

    [Theory]
    [InlineData("yesterday", "x", "That lies in the past")]
    [InlineData("in 2 hours", " ", "Say what to remind you of.")]
    public async Task A_bad_edit_changes_nothing(string when, string about, string sentence)
    {
        await _grace.SetAsync("in 2 hours", "one");
        var before = await _grace.ListAsync();
        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(new ControlId("remind.form", "1"))).Form;

        Assert.StartsWith(sentence, Grace.CardOf(await _grace.SendAsync(form, ("when", when), ("about", about))).Text());

        Assert.Equal(before, await _grace.ListAsync());
    }

    [Fact]
    public async Task One_can_be_made_to_wait_for_a_date_and_back()
    {
        await _grace.SetAsync("in 2 hours", "one");
        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(new ControlId("remind.form", "1"))).Form;

        await _grace.SendAsync(form, ("when", "when there is a date"), ("about", "one"));
        await _grace.Bot.PassAsync(TimeSpan.FromHours(3));
        Assert.Empty(_grace.Arrived);
        await _grace.SendAsync(form, ("when", "in 1 hour"), ("about", "one"));
        await _grace.Bot.PassAsync(TimeSpan.FromHours(1));

        Assert.Single(_grace.Arrived);
    }

    [Fact]
    public async Task What_has_come_can_no_longer_be_edited()
    {
        await _grace.SetAsync("in 2 hours", "one");
        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(new ControlId("remind.form", "1"))).Form;
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        Assert.StartsWith("It is too late for that", Grace.CardOf(await _grace.SendAsync(form, ("when", "in 3 hours"), ("about", "two"))).Text());
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        Assert.Single(_grace.Arrived);
    }

    [Fact]
    public async Task Skipping_leaves_out_the_next_and_nothing_else()
    {
        await _grace.SetAsync("every day at 22:00", "one");
        var shown = Grace.CardOf(await _grace.Bot.Handle(A.Click((await _grace.Bot.AskForCard("remind list")).Picker().Id, "1")));

        Assert.Contains("next <t:1795471200:F>", (await _grace.ClickAsync(shown, "Skip the next")).Text());
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));
        Assert.Empty(_grace.Arrived);
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal(2, _grace.Arrived.Count);
    }

    public void Dispose() => _grace.Dispose();
}
