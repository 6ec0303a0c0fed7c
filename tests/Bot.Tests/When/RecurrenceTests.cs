using NodaTime;
using Quadrennial.Bot.When;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Tests.When;

public class RecurrenceTests
{
    private static readonly DateTimeZone Berlin = ZoneNames.Find("Europe/Berlin")!;

    [Fact]
    public void Nine_o_clock_stays_nine_o_clock_across_both_clock_changes()
    {
        var monday = Weekly(new LocalDate(2026, 3, 16), new LocalTime(9, 0));

        Assert.Equal(["2026-03-23T09:00+01", "2026-03-30T09:00+02", "2026-04-06T09:00+02"], After(monday, Instant.FromUtc(2026, 3, 16, 12, 0), 3));
        Assert.Equal(["2026-10-19T09:00+02", "2026-10-26T09:00+01"], After(monday, Instant.FromUtc(2026, 10, 12, 12, 0), 2));
    }

    [Fact]
    public void Four_hours_stay_four_hours_and_so_move_on_the_clock()
    {
        var every = new Recurrence.Elapsed(Instant.FromUtc(2026, 3, 28, 20, 0), Duration.FromHours(4), Berlin);

        Assert.Equal(["2026-03-28T21:00+01", "2026-03-29T01:00+01", "2026-03-29T06:00+02"], After(every, Instant.FromUtc(2026, 3, 28, 12, 0), 3));
    }

    [Fact]
    public void A_daily_rule_in_the_gap_comes_at_the_first_moment_after_it_and_is_back_the_next_day()
    {
        var daily = Daily(new LocalDate(2026, 3, 28), new LocalTime(2, 30));

        Assert.Equal(["2026-03-28T02:30+01", "2026-03-29T03:00+02", "2026-03-30T02:30+02"], After(daily, Instant.FromUtc(2026, 3, 27, 12, 0), 3));
    }

    [Fact]
    public void A_daily_rule_in_the_overlap_comes_once_at_the_earlier_time()
    {
        var daily = Daily(new LocalDate(2026, 10, 24), new LocalTime(2, 30));

        Assert.Equal(["2026-10-24T02:30+02", "2026-10-25T02:30+02", "2026-10-26T02:30+01"], After(daily, Instant.FromUtc(2026, 10, 23, 12, 0), 3));
    }

    [Fact]
    public void A_day_that_a_zone_skipped_is_made_up_for_when_the_next_begins()
    {
        var daily = Daily(new LocalDate(2011, 12, 29), new LocalTime(9, 0), "Pacific/Apia");

        Assert.Equal(["2011-12-29T09:00-10", "2011-12-31T00:00+14", "2011-12-31T09:00+14"], After(daily, Instant.FromUtc(2011, 12, 29, 12, 0), 3));
    }

    [Fact]
    public void Midnight_on_a_skipped_day_does_not_come_twice_with_the_next()
    {
        var daily = Daily(new LocalDate(2011, 12, 29), LocalTime.Midnight, "Pacific/Apia");

        Assert.Equal(["2011-12-29T00:00-10", "2011-12-31T00:00+14", "2012-01-01T00:00+14"], After(daily, Instant.FromUtc(2011, 12, 28, 12, 0), 3));
    }

    [Fact]
    public void The_31st_of_shorter_months_is_their_last_day()
    {
        var monthly = Monthly(new LocalDate(2027, 1, 31), 1, new MonthDay(31));

        Assert.Equal(
            ["2027-01-31T09:00+01", "2027-02-28T09:00+01", "2027-03-31T09:00+02", "2027-04-30T09:00+02"],
            After(monthly, Instant.FromUtc(2027, 1, 1, 0, 0), 4));
    }

    [Fact]
    public void The_29th_of_February_is_the_28th_in_other_years()
    {
        var yearly = Monthly(new LocalDate(2028, 2, 29), 12, new MonthDay(29));

        Assert.Equal(
            ["2028-02-29T09:00+01", "2029-02-28T09:00+01", "2030-02-28T09:00+01", "2031-02-28T09:00+01", "2032-02-29T09:00+01"],
            After(yearly, Instant.FromUtc(2027, 3, 1, 0, 0), 5));
    }

    [Fact]
    public void A_fifth_Friday_leaves_out_the_months_without_one()
    {
        var monthly = Monthly(new LocalDate(2027, 1, 29), 1, new MonthDay(5, IsoDayOfWeek.Friday));

        Assert.Equal(["2027-01-29T09:00+01", "2027-04-30T09:00+02", "2027-07-30T09:00+02"], After(monthly, Instant.FromUtc(2027, 1, 1, 0, 0), 3));
    }

    [Fact]
    public void A_fifth_Monday_of_February_is_waited_for_across_decades()
    {
        var yearly = Monthly(new LocalDate(2044, 2, 29), 12, new MonthDay(5, IsoDayOfWeek.Monday));

        Assert.Equal(["2044-02-29T09:00+01", "2072-02-29T09:00+01", "2112-02-29T09:00+01"], After(yearly, Instant.FromUtc(2044, 1, 1, 0, 0), 3));
    }

    [Fact]
    public void Every_two_weeks_counts_weeks_from_the_first_and_not_from_today()
    {
        var rule = new Recurrence.Calendar(new LocalDate(2026, 11, 24), new LocalTime(9, 0), new Cadence.Weeks(2, Weekdays.Tuesday | Weekdays.Thursday), Berlin);

        Assert.Equal(["2026-11-26T09:00+01", "2026-12-08T09:00+01", "2026-12-10T09:00+01"], After(rule, Instant.FromUtc(2026, 11, 25, 0, 0), 3));
    }

    [Fact]
    public void Skipping_one_leaves_the_rest_of_the_series_where_it_is()
    {
        var monday = Weekly(new LocalDate(2026, 11, 30), new LocalTime(9, 0)) with { Until = new LocalDate(2026, 12, 14) };
        var next = monday.Next(Instant.FromUtc(2026, 11, 22, 0, 0))!.Value;

        var afterSkipping = monday.Next(next);

        Assert.Equal(["2026-12-07T09:00+01", "2026-12-14T09:00+01"], After(monday, next, 5));
        Assert.Equal(Instant.FromUtc(2026, 12, 7, 8, 0), afterSkipping);
    }

    [Fact]
    public void A_rule_comes_on_its_last_day_and_never_after()
    {
        var daily = Daily(new LocalDate(2026, 11, 23), new LocalTime(9, 0)) with { Until = new LocalDate(2026, 11, 25) };

        Assert.Equal(["2026-11-23T09:00+01", "2026-11-24T09:00+01", "2026-11-25T09:00+01"], After(daily, Instant.FromUtc(2020, 1, 1, 0, 0), 10));
    }

    [Fact]
    public void Ten_times_end_with_the_tenth()
    {
        var reading = Assert.IsType<WhenReading.Repeats>(WhenParser.Read("every Monday at 09:00, 10 times", Instant.FromUtc(2026, 11, 22, 12, 0), Berlin));

        Assert.Equal(10, After(reading.Rule, Instant.FromUtc(2026, 11, 22, 12, 0), 50).Count());
    }

    [Fact]
    public void The_next_after_a_thousand_years_is_still_on_the_beat()
    {
        var rule = new Recurrence.Calendar(new LocalDate(2026, 11, 24), new LocalTime(9, 0), new Cadence.Days(3), DateTimeZone.Utc);

        var next = rule.Next(Instant.FromUtc(3026, 1, 1, 0, 0))!.Value.InUtc();

        Assert.Equal(0, Period.DaysBetween(rule.Start, next.Date) % 3);
        Assert.InRange(next.Date, new LocalDate(3026, 1, 1), new LocalDate(3026, 1, 3));
    }

    [Fact]
    public void Nothing_comes_after_the_end_of_the_calendar() =>
        Assert.Null(Daily(new LocalDate(2026, 11, 24), new LocalTime(9, 0)).Next(Instant.MaxValue));

    [Theory]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/P1W/MO,TU,WE,TH,FR,SA,SU/2027-12-31")]
    [InlineData("R/2026-11-30T09:00:00[America/Argentina/ComodRivadavia]/P2W/MO")]
    [InlineData("R/2026-11-27T09:00:00[Europe/Berlin]/P1M/-1FR,15,2MO")]
    [InlineData("R/2026-11-23T02:41:00Z[UTC+05:30]/PT14400S/2027-01-01T00:00:00Z")]
    public void A_stored_rule_keeps_its_text(string text)
    {
        Assert.True(Recurrence.TryParse(text, out var rule));
        Assert.Equal(text, rule.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("R/")]
    [InlineData("R/2026-11-30T09:00:00[Mars/Olympus]/P1D")]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/P0D")]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/P-1D")]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/P1W")]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/P1W/XX")]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/P1M/32")]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/P1M/6FR")]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/P1M/1,2,3,4,5,6,7,8")]
    [InlineData("R/2026-02-30T09:00:00[Europe/Berlin]/P1D")]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/P1D/2027-12-31/2028-12-31")]
    [InlineData("R/2026-11-30T09:00:00[Europe/Berlin]/PT60S")]
    [InlineData("R/2026-11-30T09:00:00Z[Europe/Berlin]/PT0S")]
    [InlineData("R/2026-11-30T09:00:00Z[Europe/Berlin]/PT99999999999S")]
    public void Anything_else_is_no_stored_rule(string? text) => Assert.False(Recurrence.TryParse(text, out _));

    private static Recurrence.Calendar Daily(LocalDate start, LocalTime at, string zone = "Europe/Berlin") =>
        new(start, at, new Cadence.Days(1), ZoneNames.Find(zone)!);

    private static Recurrence.Calendar Weekly(LocalDate start, LocalTime at) => new(start, at, new Cadence.Weeks(1, start.DayOfWeek.AsSet()), Berlin);

    private static Recurrence.Calendar Monthly(LocalDate start, int interval, MonthDay on) =>
        new(start, new LocalTime(9, 0), new Cadence.Months(interval, new MonthDays(on)), Berlin);

    private static IEnumerable<string> After(Recurrence rule, Instant after, int count)
    {
        for (var due = rule.Next(after); due is { } at && count > 0; due = rule.Next(at), count--)
        {
            yield return at.InZone(rule.Zone).ToString("uuuu-MM-dd'T'HH:mmo<g>", null);
        }
    }
}
