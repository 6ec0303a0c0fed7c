using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Tests.Delivery;

namespace Quadrennial.Bot.Tests.Features.Reminders;

/// <summary>What comes, when and where.</summary>
public sealed class RemindersArriveTests : IDisposable
{
    private readonly Grace _grace = new();

    [Fact]
    public async Task It_comes_when_it_is_due_and_not_before()
    {
        await _grace.SetAsync("in 2 hours", "buy tickets");

        await _grace.Bot.PassAsync(TimeSpan.FromMinutes(119));
        Assert.Empty(_grace.Arrived);

        await _grace.Bot.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(Target.Person(Grace.Id), _grace.Last.Target);
        Assert.Equal(
            """
            **Reminder**
            > buy tickets
            -# Set <t:1795377600:R> · [jump there](<https://discord.com/channels/2/3/1574152490188800000>)
            """,
            _grace.Last.Message.Card.Text());
        Assert.Equal(["Done", "Snooze 10 min", "1 hour", "Tomorrow", "Other…"], _grace.Last.Message.Card.Labels());
        Assert.Empty(_grace.Last.Message.MayPing);
        Assert.False(_grace.Last.Message.IsQuiet);
    }

    [Fact]
    public async Task It_comes_once()
    {
        await _grace.SetAsync("in 2 hours", "buy tickets");

        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));
        await _grace.Bot.PassAsync(TimeSpan.FromDays(400));

        Assert.Single(_grace.Arrived);
        Assert.StartsWith("You have no reminders.", await _grace.ListAsync());
    }

    [Theory]
    [InlineData(119, false)]
    [InlineData(120, true)]
    [InlineData(86400, true)]
    public async Task From_two_minutes_on_it_says_that_it_is_late(int seconds, bool isLate)
    {
        await _grace.SetAsync("in 2 hours", "buy tickets");

        await _grace.Bot.PassAsync(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(seconds));

        Assert.Equal(isLate, _grace.Last.Message.Card.Text().Contains("-# Late: this was due <t:1795384800:F> (<t:1795384800:R>)."));
    }

    [Fact]
    public async Task Without_a_push_by_choice()
    {
        await _grace.SetAsync("in 2 hours", "buy tickets", ("quiet", new OptionValue(Flag: true)));

        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        Assert.True(_grace.Last.Message.IsQuiet);
    }

    [Fact]
    public async Task In_a_channel_it_pings_its_owner_and_who_joined_and_nobody_else()
    {
        var card = await _grace.SetInAsync(Grace.Here, "in 2 hours", "@everyone <@99>");
        await _grace.UseAsync(card.Press("Ping me too"), person: 8);
        await _grace.UseAsync(card.Press("Ping me too"), person: 8);
        await _grace.UseAsync(card.Press("Ping me too"), person: 9);
        await _grace.UseAsync(new ControlId("remind.leave", card.Press("Ping me too").Argument), person: 9);

        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(Target.Channel(Grace.Here), _grace.Last.Target);
        Assert.Equal([Grace.Id, 8UL], _grace.Last.Message.MayPing);
        Assert.StartsWith("<@7> <@8>\n**Reminder**\n> \\@everyone \\<\\@99\\>", _grace.Last.Message.Card.Text());
    }

    [Fact]
    public async Task More_than_a_message_can_ping_cannot_join()
    {
        var join = (await _grace.SetInAsync(Grace.Here, "in 2 hours", "party")).Press("Ping me too");
        for (var person = 100UL; person < 199; person++)
        {
            await _grace.UseAsync(join, person);
        }

        Assert.StartsWith("As many people", Grace.CardOf(await _grace.UseAsync(join, person: 200)).Text());
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(100, _grace.Last.Message.MayPing.Count);
    }

    [Fact]
    public async Task A_repeat_keeps_its_hour_when_clocks_change()
    {
        await _grace.Bot.Ask("timezone set", ("city", "Berlin"));
        await _grace.SetAsync("every day at 09:00 starting 2027-03-27", "coffee");

        await _grace.Bot.PassAsync(new DateTimeOffset(2027, 3, 27, 8, 0, 0, TimeSpan.Zero) - _grace.Bot.Clock.GetUtcNow());
        await _grace.Bot.PassAsync(TimeSpan.FromHours(23));

        Assert.Equal(2, _grace.Arrived.Count);
        Assert.All(_grace.Arrived, posted => Assert.DoesNotContain("Late", posted.Message.Card.Text()));
        Assert.Equal(["1.1", "1.2"], _grace.Arrived.Select(posted => posted.Identity.Occurrence));
    }

    [Fact]
    public async Task A_repeat_says_by_which_rule_it_comes_and_when_next()
    {
        await _grace.SetAsync("every day at 09:00, 2 times", "coffee");

        await _grace.Bot.PassAsync(TimeSpan.FromHours(13));
        Assert.EndsWith(" · every day at 09:00 (UTC), until Tue 24 Nov 2026; next <t:1795510800:F> (<t:1795510800:R>)", _grace.Last.Message.Card.Text());
        Assert.Contains("Stop repeating", _grace.Last.Message.Card.Labels());

        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        Assert.Contains("-# This was the last time.", _grace.Last.Message.Card.Text());
        Assert.DoesNotContain("Stop repeating", _grace.Last.Message.Card.Labels());
        Assert.StartsWith("You have no reminders.", await _grace.ListAsync());
    }

    [Fact]
    public async Task After_a_pause_a_repeat_comes_once_and_says_it_is_late()
    {
        await _grace.SetAsync("every day at 09:00", "coffee");

        await _grace.Bot.PassAsync(TimeSpan.FromDays(30));
        Assert.Contains("Late", Assert.Single(_grace.Arrived).Message.Card.Text());

        await _grace.Bot.PassAsync(TimeSpan.FromHours(13));
        Assert.Equal(2, _grace.Arrived.Count);
        Assert.DoesNotContain("Late", _grace.Last.Message.Card.Text());
    }

    [Fact]
    public async Task With_direct_messages_closed_it_comes_where_it_was_set_and_says_why()
    {
        await _grace.SetAsync("in 2 hours", "buy tickets");
        _grace.Bot.Announcer.OnPost = identity => identity.Target.IsPerson ? PostFault.Refused(Trouble.DirectMessagesClosed) : null;

        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(Target.Channel(Grace.Here), Assert.Single(_grace.Arrived).Target);
        Assert.Equal([Grace.Id], _grace.Last.Message.MayPing);
        Assert.Contains("-# This was meant for your direct messages. Direct messages from me are closed", _grace.Last.Message.Card.Text());
        Assert.StartsWith("You have no reminders.", await _grace.ListAsync());
    }

    [Fact]
    public async Task With_its_channel_gone_it_comes_in_direct_messages_now_and_ever_after()
    {
        await _grace.SetInAsync(Grace.Here, "every day at 09:00", "coffee");
        _grace.Bot.Announcer.OnPost = identity => identity.Target.IsPerson ? null : PostFault.Refused(Trouble.ChannelGone);

        await _grace.Bot.PassAsync(TimeSpan.FromHours(13));
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal([Target.Person(Grace.Id), Target.Person(Grace.Id)], _grace.Arrived.Select(posted => posted.Target));
        Assert.Contains("The channel it was for no longer exists.", _grace.Arrived[0].Message.Card.Text());
        Assert.DoesNotContain("no longer exists", _grace.Arrived[1].Message.Card.Text());
        Assert.Contains("In your direct messages", Grace.CardOf(await _grace.UseAsync(new ControlId("remind.show", "1"))).Text());
    }

    [Fact]
    public async Task A_channel_that_is_closed_for_a_while_is_tried_again_next_time()
    {
        await _grace.SetInAsync(Grace.Here, "every day at 09:00", "coffee");
        _grace.Bot.Announcer.OnPost = identity => identity.Target.IsPerson ? null : PostFault.Refused(Trouble.NotPermitted);
        await _grace.Bot.PassAsync(TimeSpan.FromHours(13));

        _grace.Bot.Announcer.OnPost = _ => null;
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal([Target.Person(Grace.Id), Target.Channel(Grace.Here)], _grace.Arrived.Select(posted => posted.Target));
    }

    [Fact]
    public async Task What_can_be_delivered_nowhere_is_kept_with_the_reason_until_its_owner_deletes_it()
    {
        await _grace.SetAsync("in 2 hours", "buy tickets");
        _grace.Bot.Announcer.OnPost = identity =>
            PostFault.Refused(identity.Target.IsPerson ? Trouble.DirectMessagesClosed : Trouble.NotPermitted);
        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        Assert.Empty(_grace.Arrived);
        Assert.Contains("It could not be delivered. I may not post in", await _grace.ListAsync());
        Assert.Contains("1 could not be delivered", (await _grace.SetAsync("tomorrow", "x")).Text());
        await _grace.UseAsync(new ControlId("remind.delete", "1"));
        Assert.DoesNotContain("could not be delivered", await _grace.ListAsync());
    }

    [Fact]
    public async Task Where_nobody_knows_whether_it_arrived_its_owner_is_told_and_it_is_not_posted_twice()
    {
        await _grace.SetInAsync(Grace.Here, "in 2 hours", "watch party");
        _grace.Bot.Announcer.OnPost = identity => identity.Target.IsPerson ? null : PostFault.Refused(Trouble.Unverifiable);

        await _grace.Bot.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(Target.Person(Grace.Id), Assert.Single(_grace.Arrived).Target);
        Assert.StartsWith("**This reminder may not have arrived.**\n> watch party", _grace.Last.Message.Card.Text());
    }

    public void Dispose() => _grace.Dispose();
}
