using CsCheck;
using NodaTime;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Tests.When;

public class RecurrencePropertyTests
{
    [Fact]
    public void A_calendar_rule_keeps_its_hour_on_the_wall_except_where_the_wall_skips_it() =>
        Gen.Select(AnyTime.Calendar, AnyTime.Now).Sample(
            (rule, now) =>
            {
                foreach (var due in Occurrences(rule, now, 20))
                {
                    var local = due.InZone(rule.Zone).LocalDateTime;
                    if (local.TimeOfDay != rule.At)
                    {
                        AssertFirstAfterGap(rule, due);
                    }
                    else
                    {
                        Assert.Equal(due, rule.Zone.MapLocal(local).First().ToInstant());
                    }
                }
            },
            iter: 1500);

    [Fact]
    public void The_next_is_always_later_than_the_last() =>
        Gen.Select(AnyTime.Rule, AnyTime.Now).Sample(
            (rule, now) =>
            {
                var last = now;
                foreach (var due in Occurrences(rule, now, 50))
                {
                    Assert.True(due > last);
                    last = due;
                }
            },
            iter: 1000);

    [Fact]
    public void Whatever_instant_is_asked_for_the_answer_is_the_same_as_by_stepping() =>
        Gen.Select(AnyTime.Rule, Gen.Int[0, 60], Gen.Int[1, 1_000_000]).Sample(
            (rule, steps, seconds) =>
            {
                var stepped = rule.First;
                for (var i = 0; i < steps && stepped is { } due; i++)
                {
                    stepped = rule.Next(due);
                }

                if (stepped is { } at)
                {
                    Assert.Equal(at, rule.Next(at - Duration.FromNanoseconds(1)));
                    Assert.True(rule.Next(at - Duration.FromSeconds(seconds)) <= at);
                }
            },
            iter: 1000);

    [Fact]
    public void A_rule_names_the_dates_that_a_look_at_every_day_finds() =>
        Gen.Select(AnyTime.Cadence, Gen.Int[0, 3000], Gen.Int[0, 1500]).Sample(
            (cadence, startDay, offset) =>
            {
                var origin = new LocalDate(2024, 1, 1).PlusDays(startDay);
                var start = cadence.OnOrAfter(origin, origin)!.Value;
                var from = start.PlusDays(offset);
                var until = from.PlusDays(800);
                var looked = Enumerable.Range(0, 800).Select(from.PlusDays).Where(day => IsNamed(cadence, day, start));
                var computed = new List<LocalDate>();
                for (var day = cadence.OnOrAfter(from, start); day < until; day = cadence.OnOrAfter(day.Value.PlusDays(1), start))
                {
                    computed.Add(day.Value);
                }

                Assert.Equal(looked, computed);
            },
            iter: 200);

    [Fact]
    public void Every_clock_change_of_every_zone_follows_the_policy()
    {
        var changes = 0;
        foreach (var zone in AnyTime.Zones)
        {
            foreach (var after in zone.GetZoneIntervals(Instant.FromUtc(2010, 1, 1, 0, 0), Instant.FromUtc(2035, 1, 1, 0, 0)).Where(interval => interval.HasStart))
            {
                var before = zone.GetZoneInterval(after.Start - Duration.Epsilon);
                var jump = after.WallOffset.Seconds - before.WallOffset.Seconds; // a whole day in Apia
                if (jump == 0)
                {
                    continue;
                }

                changes++;
                var middle = after.Start.WithOffset(before.WallOffset).LocalDateTime.PlusSeconds(jump / 2);
                var daily = new Recurrence.Calendar(middle.Date.PlusDays(-3), middle.TimeOfDay, new Cadence.Days(1), zone);
                var due = Occurrences(daily, daily.First!.Value, 6).ToArray();
                if (jump > 0)
                {
                    Assert.Contains(after.Start, due);
                }
                else
                {
                    Assert.Contains(middle.WithOffset(before.WallOffset).ToInstant(), due);
                    Assert.DoesNotContain(middle.WithOffset(after.WallOffset).ToInstant(), due);
                }
            }
        }

        Assert.True(changes > 5000);
    }

    [Fact]
    public void A_stored_rule_reads_back_to_an_equal_one() =>
        AnyTime.Rule.Sample(
            rule =>
            {
                var text = rule.ToString();

                Assert.True(text.Length <= WhenPolicy.MaxChoiceLength, text);
                Assert.True(Recurrence.TryParse(text, out var read), text);
                Assert.Equal(rule, read);
                Assert.Equal(text, read.ToString());
            },
            iter: 5000);

    [Fact]
    public void No_text_breaks_the_reading_of_a_stored_rule() =>
        Gen.Select(AnyTime.Rule, Gen.Int[0, 99], Gen.Char).Sample(
            (rule, at, character) =>
            {
                var text = rule.ToString().ToCharArray();
                text[at % text.Length] = character;
                if (Recurrence.TryParse(new string(text), out var read))
                {
                    Assert.Null(Record.Exception(() => read.Next(read.First ?? Instant.MaxValue)));
                }
            },
            iter: 5000);

    private static bool IsNamed(Cadence cadence, LocalDate day, LocalDate start) => day >= start && cadence switch
    {
        Cadence.Days days => Period.DaysBetween(start, day) % days.Interval == 0,
        Cadence.Weeks weeks => Period.DaysBetween(Monday(start), Monday(day)) / 7 % weeks.Interval == 0 && weeks.On.Contains(day.DayOfWeek),
        Cadence.Months months => (((day.Year - start.Year) * 12) + day.Month - start.Month) % months.Interval == 0 && months.On.Days.Any(of => IsOf(of, day)),
        _ => false,
    };

    private static bool IsOf(MonthDay of, LocalDate day)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);
        return of switch
        {
            { Weekday: null } => day.Day == of.Ordinal || (of.Ordinal > length && day.Day == length),
            { Ordinal: < 0 } => day.DayOfWeek == of.Weekday && day.Day > length - 7,
            _ => day.DayOfWeek == of.Weekday && (day.Day - 1) / 7 == of.Ordinal - 1,
        };
    }

    private static LocalDate Monday(LocalDate date) => date.Next(IsoDayOfWeek.Monday).PlusWeeks(-1);

    private static void AssertFirstAfterGap(Recurrence.Calendar rule, Instant due)
    {
        var interval = rule.Zone.GetZoneInterval(due);
        Assert.True(interval.HasStart && interval.Start == due, $"{rule} at {due}");
        var jumped = due.WithOffset(rule.Zone.GetZoneInterval(due - Duration.Epsilon).WallOffset).LocalDateTime;
        Assert.Contains(
            new[] { jumped.Date, jumped.Date.PlusDays(1) }.Select(date => date + rule.At),
            local => local >= jumped && local < interval.IsoLocalStart);
    }

    private static IEnumerable<Instant> Occurrences(Recurrence rule, Instant from, int count)
    {
        var due = rule.Next(from - Duration.Epsilon);
        for (var i = 0; i < count && due is { } at; i++)
        {
            yield return at;
            due = rule.Next(at);
        }
    }
}
