using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Features.Reminders;

/// <summary>The buttons of a reminder that came.</summary>
public sealed class AnsweringRemindersTests : IDisposable
{
    private readonly Grace _grace = new();

    [Fact]
    public async Task Done_is_said_on_the_message_and_its_buttons_go()
    {
        var card = await ComeAsync("in 2 hours");

        var answer = Assert.IsType<Reply.Update>(await _grace.UseAsync(card.Press("Done")));

        Assert.EndsWith("**Done.**", answer.Card.Text());
        Assert.Empty(answer.Card.Labels());
    }

    [Theory]
    [InlineData("Snooze 10 min", 10)]
    [InlineData("1 hour", 60)]
    [InlineData("Tomorrow", 11 * 60)]
    public async Task Snoozed_it_comes_again_then(string label, int minutes)
    {
        var card = await ComeAsync("in 2 hours");

        var answer = Assert.IsType<Reply.Update>(await _grace.UseAsync(card.Press(label)));
        Assert.Contains("**Snoozed**: I will remind you again", answer.Card.Text());
        await _grace.Bot.PassAsync(TimeSpan.FromMinutes(minutes - 1));
        Assert.Single(_grace.Arrived);
        await _grace.Bot.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, _grace.Arrived.Count);
        Assert.Contains("> buy tickets", _grace.Last.Message.Card.Text());
        Assert.Contains("Snooze 10 min", _grace.Last.Message.Card.Labels());
    }

    [Fact]
    public async Task Snoozed_until_whenever_one_says()
    {
        var card = await ComeAsync("in 2 hours");
        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(card.Press("Other…"))).Form;

        Assert.Contains("Nothing is stored", Grace.CardOf(await _grace.SendAsync(form, ("when", "yesterday"))).Text());
        Assert.Contains("one moment only", Grace.CardOf(await _grace.SendAsync(form, ("when", "every day at 9"))).Text());
        Assert.IsType<Reply.Update>(await _grace.SendAsync(form, ("when", "in 3 days")));
        await _grace.Bot.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(2, _grace.Arrived.Count);
    }

    [Fact]
    public async Task A_double_click_snoozes_once_and_another_choice_moves_it()
    {
        var card = await ComeAsync("in 2 hours");

        await Task.WhenAll(_grace.UseAsync(card.Press("Snooze 10 min")), _grace.UseAsync(card.Press("Snooze 10 min")));
        Assert.Contains("1 of 100 open", await _grace.ListAsync());
        await _grace.UseAsync(card.Press("1 hour"));
        await _grace.Bot.PassAsync(TimeSpan.FromMinutes(30));
        Assert.Single(_grace.Arrived);

        await _grace.Bot.PassAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(2, _grace.Arrived.Count);
    }

    [Fact]
    public async Task Done_takes_a_snooze_back()
    {
        var card = await ComeAsync("in 2 hours");
        await _grace.UseAsync(card.Press("Snooze 10 min"));

        await _grace.UseAsync(card.Press("Done"));
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.Single(_grace.Arrived);
    }

    [Fact]
    public async Task Buttons_work_years_later()
    {
        var card = await ComeAsync("in 2 hours");
        await _grace.Bot.PassAsync(TimeSpan.FromDays(3000));

        await _grace.UseAsync(card.Press("Snooze 10 min"));
        await _grace.Bot.PassAsync(TimeSpan.FromMinutes(10));
        await _grace.UseAsync(card.Press("Snooze 10 min"));
        await _grace.Bot.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(3, _grace.Arrived.Count);
    }

    [Fact]
    public async Task Snoozing_one_time_leaves_the_series_as_it_is()
    {
        var card = await ComeAsync("every day at 22:00");
        await _grace.UseAsync(card.Press("1 hour"));

        await _grace.Bot.PassAsync(TimeSpan.FromHours(1));
        await _grace.Bot.PassAsync(TimeSpan.FromHours(23));

        Assert.Equal(["1.1", "2.1", "1.2"], _grace.Arrived.Select(posted => posted.Identity.Occurrence));
        Assert.All(_grace.Arrived, posted => Assert.DoesNotContain("Late", posted.Message.Card.Text()));
    }

    [Fact]
    public async Task Stopped_it_comes_no_more_until_it_is_started_again()
    {
        var card = await ComeAsync("every day at 22:00");

        var stopped = Assert.IsType<Reply.Update>(await _grace.UseAsync(card.Press("Stop repeating"))).Card;
        Assert.Contains("**Stopped**: it comes no more.", stopped.Text());
        await _grace.Bot.PassAsync(TimeSpan.FromDays(3));
        Assert.Single(_grace.Arrived);

        var again = Assert.IsType<Reply.Update>(await _grace.UseAsync(stopped.Press("Start again"))).Card;
        Assert.Contains("every day at 22:00 (UTC); next <t:1795730400:F>", again.Text());
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, _grace.Arrived.Count);
        Assert.DoesNotContain("Late", _grace.Last.Message.Card.Text());
    }

    [Theory]
    [InlineData("Done")]
    [InlineData("Snooze 10 min")]
    [InlineData("Other…")]
    [InlineData("Stop repeating")]
    public async Task Somebody_elses_click_is_answered_kindly_and_changes_nothing(string label)
    {
        await _grace.SetInAsync(Grace.Here, "every day at 22:00", "buy tickets");
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        var reply = Assert.IsType<Reply.Message>(await _grace.UseAsync(_grace.Last.Message.Card.Press(label), person: 8));

        Assert.True(reply.IsPrivate);
        Assert.StartsWith("That is somebody else’s reminder, and only they can change it.", reply.Card.Text());
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, _grace.Arrived.Count);
    }

    [Fact]
    public async Task Others_can_join_a_series_when_it_comes()
    {
        await _grace.SetInAsync(Grace.Here, "every day at 22:00", "buy tickets");
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        var joined = Assert.IsType<Reply.Message>(await _grace.UseAsync(_grace.Last.Message.Card.Press("Ping me too"), person: 8));
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.True(joined.IsPrivate);
        Assert.Equal([Grace.Id, 8UL], _grace.Last.Message.MayPing);
    }

    [Fact]
    public async Task Joining_what_has_come_is_too_late()
    {
        var set = await _grace.SetInAsync(Grace.Here, "in 2 hours", "party");
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        Assert.StartsWith("It is too late for that", Grace.CardOf(await _grace.UseAsync(set.Press("Ping me too"), person: 8)).Text());
    }

    public void Dispose() => _grace.Dispose();

    private async Task<Card> ComeAsync(string when)
    {
        await _grace.SetAsync(when, "buy tickets");
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));
        return Assert.Single(_grace.Arrived).Message.Card;
    }
}
