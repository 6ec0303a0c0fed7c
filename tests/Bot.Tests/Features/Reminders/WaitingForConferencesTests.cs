using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Reminders;

/// <summary>Reminders that wait for a conference, or count from one, follow what becomes known of it.</summary>
public sealed class WaitingForConferencesTests : IDisposable
{
    private readonly Grace _grace = new();

    private static readonly Edition Next = A.Edition with
    {
        Id = "conf/28",
        Name = "Conf(28)",
        Year = 2028,
        Status = EditionStatus.Planned,
        Date = new PartialDate(2028, 5, 1),
    };

    [Fact]
    public async Task Announced_after_years_it_is_told_once()
    {
        await _grace.SetAsync("when there is a date", "book a hotel");
        await _grace.Bot.PassAsync(TimeSpan.FromDays(400));
        Assert.Empty(_grace.Arrived);

        Know(Next);
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        Know(Next with { Date = new PartialDate(2028, 6, 1) });
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.StartsWith("**Conf(28) has a date**: 1 May 2028.\n> book a hotel", Assert.Single(_grace.Arrived).Message.Card.Text());
        Assert.StartsWith("You have no reminders.", await _grace.ListAsync());
    }

    [Fact]
    public async Task The_button_on_other_cards_does_the_same_and_once_is_enough()
    {
        var button = Assert.IsType<Button.Act>(Ways.NewsOfDate(A.Conference)).Id;
        Assert.Equal(new ControlId("remind.date", "conf"), button);

        var first = Assert.IsType<Reply.Message>(await _grace.UseAsync(button));
        var second = Assert.IsType<Reply.Message>(await _grace.UseAsync(button));
        Know(Next);
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.True(first.IsPrivate);
        Assert.StartsWith("**I will remind you** when the next conf is announced; there is no date yet", first.Card.Text());
        Assert.StartsWith("I have that on my list for you already", second.Card.Text());
        Assert.Single(_grace.Arrived);
    }

    [Fact]
    public async Task The_button_on_cards_with_a_date_counts_from_the_conference_and_moves_with_it()
    {
        Know(Next);
        var button = Assert.IsType<Button.Act>(Ways.ReminderOfNext(A.Conference)).Id;

        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(button)).Form;
        Assert.Equal(["1 day before the next Conf", "Conf begins"], form.Fields.Select(field => field.Value));
        await _grace.SendAsync(form, [.. form.Fields.Select(field => (field.Key, field.Value!))]);
        Know(Next with { Date = new PartialDate(2028, 6, 1) });
        await PassToAsync(new DateTimeOffset(2028, 5, 31, 23, 0, 0, TimeSpan.Zero));

        Assert.Contains("Conf begins", Assert.Single(_grace.Arrived).Message.Card.Text());
    }

    [Fact]
    public async Task Where_the_date_is_known_there_is_nothing_to_wait_for()
    {
        Know(Next);

        Assert.StartsWith(
            "That is known already: Conf(28) is on 1 May 2028. You could say “30 days before Conf(28)”.",
            Grace.CardOf(await _grace.UseAsync(new ControlId("remind.date", "conf"))).Text());
        Assert.StartsWith("Conf(28) has its date already: Mon 1 May 2028.", (await _grace.SetAsync("when Conf(28) is announced", "x")).Text());
    }

    [Fact]
    public async Task A_date_known_to_the_year_is_no_news_but_a_day_is()
    {
        Know(Next with { Date = new PartialDate(2028) });

        var card = await _grace.SetAsync("when there is a date", "x");
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        Assert.Empty(_grace.Arrived);
        Know(Next);
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.Contains("So far Conf(28) is known to be in 2028", card.Text());
        Assert.StartsWith("**Conf(28) has a date**: 1 May 2028.", Assert.Single(_grace.Arrived).Message.Card.Text());
    }

    [Fact]
    public async Task An_edition_that_is_cancelled_is_told_to_who_waited_for_that_one()
    {
        await _grace.SetAsync("when Conf(28) is announced", "that one");
        await _grace.SetAsync("when there is a date", "any");

        Know(Next with { Status = EditionStatus.Cancelled, History = [new StatusChange(new DateOnly(2026, 11, 1), EditionStatus.Cancelled, null, A.Provenance)] });
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.StartsWith("**Conf(28) is cancelled**, so what you wait for will not come.\n> that one", Assert.Single(_grace.Arrived).Message.Card.Text());
        Assert.Contains("any", await _grace.ListAsync());
    }

    [Fact]
    public async Task A_year_that_passed_without_an_announcement_is_told()
    {
        await _grace.SetAsync("when Conf(28) is announced", "that one");

        await _grace.Bot.PassAsync(new DateTimeOffset(2029, 1, 2, 0, 0, 0, TimeSpan.Zero) - _grace.Bot.Clock.GetUtcNow());

        Assert.StartsWith("**conf 2028 was never announced**", Assert.Single(_grace.Arrived).Message.Card.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Counted_from_a_conference_it_moves_with_the_date()
    {
        await _grace.SetAsync("30 days before the next conf at 09:00", "pack");
        Assert.Contains("there is no date yet", await _grace.ListAsync());

        Know(Next);
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        Assert.Contains("<t:1838192400:F>", await _grace.ListAsync());
        Know(Next with { Date = new PartialDate(2028, 5, 11) });
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        Assert.Contains("<t:1839056400:F>", await _grace.ListAsync());

        await PassToAsync(new DateTimeOffset(2028, 4, 11, 8, 59, 0, TimeSpan.Zero));
        Assert.Empty(_grace.Arrived);
        await _grace.Bot.PassAsync(TimeSpan.FromMinutes(1));
        Assert.StartsWith("**Reminder**: Conf(28) is on 11 May 2028.\n> pack", Assert.Single(_grace.Arrived).Message.Card.Text());
        Assert.DoesNotContain("Late", _grace.Last.Message.Card.Text());
    }

    [Fact]
    public async Task A_date_that_is_withdrawn_puts_it_back_to_waiting()
    {
        await _grace.SetAsync("30 days before the next conf", "pack");
        Know(Next);
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Know(Next with { Date = new PartialDate(2028) });
        await PassToAsync(new DateTimeOffset(2028, 4, 20, 0, 0, 0, TimeSpan.Zero));
        Assert.Empty(_grace.Arrived);
        Assert.Contains("there is no date yet", await _grace.ListAsync());

        Know(Next with { Date = new PartialDate(2028, 9, 1) });
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));
        Assert.Contains("<t:1848819600:F>", await _grace.ListAsync());
    }

    [Fact]
    public async Task Announced_too_late_for_it_it_comes_at_once_and_says_so()
    {
        await _grace.SetAsync("365 days before the next conf at 09:00", "save");
        await PassToAsync(new DateTimeOffset(2027, 11, 1, 0, 0, 0, TimeSpan.Zero));

        Know(Next);
        await _grace.Bot.PassAsync(TimeSpan.FromDays(1));

        Assert.Contains("The date became known too late for this: it would have been <t:1809248400:F>", Assert.Single(_grace.Arrived).Message.Card.Text());
        Assert.DoesNotContain("Late:", _grace.Last.Message.Card.Text());
    }

    [Fact]
    public async Task After_the_conference_it_still_counts_from_that_one()
    {
        Know(Next);
        await _grace.SetAsync("2 days after the next conf at 09:00", "thank the speakers");

        Know(Next with { Status = EditionStatus.Held });
        await PassToAsync(new DateTimeOffset(2028, 5, 2, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(_grace.Arrived);
        await PassToAsync(new DateTimeOffset(2028, 5, 3, 9, 0, 0, TimeSpan.Zero));

        Assert.Contains("thank the speakers", Assert.Single(_grace.Arrived).Message.Card.Text());
    }

    [Fact]
    public async Task Edited_to_count_from_a_conference_it_stays_with_that_one()
    {
        Know(Next);
        await _grace.SetAsync("in 5 years", "thank the speakers");
        var form = Assert.IsType<Reply.OpenForm>(await _grace.UseAsync(new ControlId("remind.form", "1"))).Form;
        await _grace.SendAsync(form, ("when", "2 days after the next conf at 09:00"), ("about", "thank the speakers"));

        Know(Next with { Status = EditionStatus.Held });
        await PassToAsync(new DateTimeOffset(2028, 5, 2, 12, 0, 0, TimeSpan.Zero));
        await PassToAsync(new DateTimeOffset(2028, 5, 3, 9, 0, 0, TimeSpan.Zero));

        Assert.Single(_grace.Arrived);
    }

    [Fact]
    public async Task In_a_rehearsal_it_is_told_when_the_clock_comes_to_the_announcement()
    {
        using var past = new Grace(HomePack.Catalogue, today: "2016-06-01");
        await past.SetAsync("when there is a date", "book");

        await past.Bot.PassAsync(TimeSpan.FromDays(30));
        Assert.Empty(past.Arrived);
        await past.Bot.PassAsync(TimeSpan.FromDays(60));

        var card = Assert.Single(past.Arrived).Message.Card;
        Assert.StartsWith("**dtrace.conf(20) is announced** for 2020; no day is named yet.", card.Text());
        Assert.Contains(
            "So far dtrace.conf(20) is known to be in 2020",
            Grace.CardOf(await past.UseAsync(card.Press("Tell me when there is a day"))).Text());
    }

    public void Dispose() => _grace.Dispose();

    private void Know(Edition next) =>
        _grace.Bot.The<ConferenceContent>().Replace(new Catalogue([A.Conference], [A.Edition, next], [A.Talk], [A.Speaker], [A.Topic]));

    private Task PassToAsync(DateTimeOffset instant) => _grace.Bot.PassAsync(instant - _grace.Bot.Clock.GetUtcNow());
}
