using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Tests.Editions;

public sealed class EditionKnowledgeTests
{
    private static readonly Provenance Told = new([new Source("post", "A post", Url: null)]);

    private static readonly Conference Conference = new()
    {
        Id = "dtrace.conf",
        Name = "dtrace.conf",
        About = "Every four years.",
        CadenceYears = 4,
        Zone = "America/Los_Angeles",
    };

    private static readonly Edition[] Editions =
    [
        Held(2008, new PartialDate(2008, 3, 14), Since(2007, 12, 18, EditionStatus.Planned, new PartialDate(2008))),
        Held(2012, new PartialDate(2012, 4, 3)),
        Held(2016, new PartialDate(2016, 5, 25)),
        Of(2020, EditionStatus.Cancelled, date: null, Since(2016, 7, 29, EditionStatus.Planned, new PartialDate(2020))),
        Held(2024, new PartialDate(2024, 12, 11), Since(2024, 12, 5, EditionStatus.Planned, new PartialDate(2024, 12, 11))),
        Of(2028, EditionStatus.Expected, new PartialDate(2028)),
    ];

    [Theory]
    [InlineData("2007-12-20", "dtrace.conf(08)", "2008", true)]
    [InlineData("2009-01-01", "dtrace.conf(12)", "2012", false)]
    [InlineData("2016-05-24", "dtrace.conf(16)", "2016", false)]
    [InlineData("2016-07-28", "dtrace.conf(20)", "2020", false)]
    [InlineData("2016-07-29", "dtrace.conf(20)", "2020", true)]
    [InlineData("2016-08-01", "dtrace.conf(20)", "2020", true)]
    [InlineData("2020-12-31", "dtrace.conf(20)", "2020", true)]
    [InlineData("2021-01-01", "dtrace.conf(24)", "2024", false)]
    [InlineData("2024-12-04", "dtrace.conf(24)", "2024", false)]
    [InlineData("2024-12-05", "dtrace.conf(24)", "2024-12-11", true)]
    [InlineData("2024-12-12", "dtrace.conf(28)", "2028", false)]
    [InlineData("2026-11-22", "dtrace.conf(28)", "2028", false)]
    [InlineData("2028-12-31", "dtrace.conf(28)", "2028", false)]
    [InlineData("2029-01-01", "dtrace.conf(32)", "2032", false)]
    public void The_next_edition_is_the_one_announced_or_else_the_one_that_habit_suggests(
        string day, string name, string date, bool isAnnounced)
    {
        var next = EditionKnowledge.After(Conference, Editions, Day(day));

        Assert.NotNull(next);
        Assert.Equal((name, date, isAnnounced), (next.Name, next.Date.ToString(), next.IsAnnounced));
    }

    [Fact]
    public void Before_anything_is_known_there_is_no_next_edition() =>
        Assert.Null(EditionKnowledge.After(Conference, Editions, Day("2007-12-17")));

    [Fact]
    public void Editions_of_other_conferences_do_not_count()
    {
        var other = Of(2027, EditionStatus.Planned, new PartialDate(2027)) with { ConferenceId = "other" };

        Assert.Equal("dtrace.conf(28)", EditionKnowledge.After(Conference, [other, .. Editions], Day("2026-11-22"))?.Name);
    }

    [Fact]
    public void A_plan_that_came_and_went_unreported_does_not_stay_the_next_one()
    {
        var date = new PartialDate(2028, 5);
        var planned = Of(2028, EditionStatus.Planned, date, Since(2027, 1, 1, EditionStatus.Planned, date));

        Assert.Equal(new PartialDate(2028, 5), EditionKnowledge.After(Conference, [planned], Day("2028-05-31"))?.Date);
        Assert.Equal(new PartialDate(2032), EditionKnowledge.After(Conference, [planned], Day("2028-06-01"))?.Date);
    }

    [Theory]
    [InlineData("2015-01-01", EditionStatus.Expected, null, false)]
    [InlineData("2019-12-01", EditionStatus.Planned, "2020", false)]
    [InlineData("2020-12-31", EditionStatus.Planned, "2020", false)]
    [InlineData("2021-01-01", EditionStatus.Cancelled, "2020", true)]
    public void An_undated_cancellation_lapses_with_the_planned_year(string day, EditionStatus status, string? date, bool isLatest)
    {
        var known = EditionKnowledge.On(Editions[3], Day(day));

        Assert.Equal((status, date, isLatest), (known.Status, known.Date?.ToString(), known.IsLatest));
    }

    [Theory]
    [InlineData("2024-12-04", EditionStatus.Expected)]
    [InlineData("2024-12-10", EditionStatus.Planned)]
    [InlineData("2024-12-11", EditionStatus.Held)]
    public void An_edition_is_held_from_its_day_on(string day, EditionStatus status) =>
        Assert.Equal(status, EditionKnowledge.On(Editions[4], Day(day)).Status);

    [Fact]
    public void A_dated_cancellation_counts_from_its_day_on()
    {
        var cancelled = Of(
            2028,
            EditionStatus.Cancelled,
            new PartialDate(2028, 5, 1),
            Since(2027, 1, 1, EditionStatus.Planned, new PartialDate(2028, 5, 1)),
            Since(2028, 2, 1, EditionStatus.Cancelled, date: null));

        Assert.Equal(EditionStatus.Planned, EditionKnowledge.On(cancelled, Day("2028-01-31")).Status);
        Assert.Equal(EditionStatus.Cancelled, EditionKnowledge.On(cancelled, Day("2028-02-01")).Status);
    }

    [Theory]
    [InlineData("2012-04-02", 2008)]
    [InlineData("2012-04-03", 2012)]
    [InlineData("2026-11-22", 2024)]
    public void The_last_edition_is_the_last_one_held_by_then(string day, int year) =>
        Assert.Equal(year, EditionKnowledge.LastHeld(Conference, Editions, Day(day))?.Edition.Year);

    [Fact]
    public void Days_are_counted_where_the_conference_is() =>
        Assert.Equal(
            new DateOnly(2016, 5, 24),
            EditionKnowledge.DayAt(Conference, new DateTimeOffset(2016, 5, 25, 6, 59, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(2024, null, null, "2024-12-31")]
    [InlineData(2024, 2, null, "2024-02-29")]
    [InlineData(2024, 2, 3, "2024-02-03")]
    public void The_last_day_of_a_date_is_as_late_as_it_can_be(int year, int? month, int? dayOfMonth, string last) =>
        Assert.Equal(Day(last), EditionKnowledge.LastDay(new PartialDate(year, month, dayOfMonth)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static Edition Held(int year, PartialDate date, params StatusChange[] history) => Of(year, EditionStatus.Held, date, history);

    private static Edition Of(int year, EditionStatus status, PartialDate? date, params StatusChange[] history) => new()
    {
        Id = $"dtrace.conf/{year % 100:D2}",
        ConferenceId = "dtrace.conf",
        Name = $"dtrace.conf({year % 100:D2})",
        Year = year,
        Status = status,
        Date = date,
        History = history,
        Provenance = Told,
    };

    private static StatusChange Since(int year, int month, int day, EditionStatus status, PartialDate? date) =>
        new(new DateOnly(year, month, day), status, date, Told);
}
