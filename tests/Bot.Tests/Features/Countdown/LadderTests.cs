using NodaTime;
using Quadrennial.Bot.Features.Countdown;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Countdown;

/// <summary>Which days are worth a post.</summary>
public sealed class LadderTests
{
    private static readonly StatusChange InMay = Known.Planned("2017-01-01", new PartialDate(2020, 5, 1));

    [Theory]
    [InlineData("Calm")]
    [InlineData("Steady")]
    [InlineData("Eager")]
    public void The_documentation_has_the_rungs_of_every_pace(string pace)
    {
        var counted = RungsFrom("2019-01-01", pace, InMay).Where(rung => rung.Kind == RungKind.Days).Select(rung => rung.Number).ToList();

        Assert.Equal(0, counted[^1]);
        Assert.Contains($"| {string.Join(", ", counted.SkipLast(1))} |", Repository.Read("docs/countdown.md"));
    }

    [Theory]
    [InlineData("Calm", "1 Jan 2018|1 Jan 2019|1 Jan 2020|1 Jan 2021")]
    [InlineData("Steady", "25 May 2017|1 Jan 2018|25 May 2018|1 Jan 2019|1 Apr 2019|25 May 2019|1 Jul 2019|1 Oct 2019|1 Jan 2020|1 Apr 2020|25 May 2020|1 Jul 2020|1 Oct 2020|1 Jan 2021")]
    public void Without_a_day_there_are_a_few_days_a_year_that_mean_something(string pace, string days) => Assert.Equal(
        days,
        string.Join('|', RungsFrom("2017-02-01", pace).Select(rung => rung.Day.ToString("d MMM yyyy", null))));

    [Fact]
    public void The_farther_away_the_fewer()
    {
        foreach (var pace in Enum.GetNames<PostingPace>().SkipLast(1))
        {
            var days = RungsFrom("2017-01-01", pace, InMay).Select(rung => rung.Day).ToList();
            var counts = Enumerable.Range(0, 3).Select(year => days.Count(day => day >= new LocalDate(2017 + year, 5, 1) && day < new LocalDate(2018 + year, 5, 1))).ToList();
            Assert.Equal(counts.Order(), counts);
            Assert.True(counts[0] < counts[2], $"{pace}: {string.Join(", ", counts)}");
        }
    }

    [Fact]
    public void A_day_has_one_post()
    {
        var days = RungsFrom("2016-06-01", "Eager").Select(rung => rung.Day).ToList();

        Assert.NotEmpty(days);
        Assert.Equal(days.Distinct(), days);
    }

    [Fact]
    public void The_day_after_an_edition_is_for_its_closing_alone()
    {
        var rungs = RungsFrom("2021-01-01", "Eager").ToList();

        Assert.Equal(new Rung(RungKind.Closing, 0, new LocalDate(2021, 1, 1)), rungs[0]);
        Assert.All(rungs.Skip(1), rung => Assert.True(rung.Day > new LocalDate(2021, 1, 1)));
    }

    [Fact]
    public void Every_rung_reads_back_from_its_name()
    {
        var rungs = RungsFrom("2016-06-01", "Eager", InMay).Concat(RungsFrom("2017-02-01", "Eager", InMay)).ToList();

        Assert.Contains(rungs, rung => rung.Kind == RungKind.Announcement);
        Assert.All(rungs, rung => Assert.Equal(rung, Rung.Parse(rung.Name, rung.Day)));
        Assert.All(rungs, rung => Assert.Equal(
            $"conf/2020/{rung.Name}", $"{PostKey.Parse(new PostKey.OfRung("conf", 2020, rung.Name).ToString())}"));
    }

    private static IEnumerable<Rung> RungsFrom(string day, string pace, params IReadOnlyList<StatusChange> history)
    {
        var outlook = Outlook.On(Known.Of(history), A.Conference, LocalDate.FromDateOnly(DateOnly.ParseExact(day, "yyyy-MM-dd")));
        return Ladder.From(outlook, Enum.Parse<PostingPace>(pace)).Select(step => step.Rung);
    }
}
