using System.Text.RegularExpressions;
using Quadrennial.Bot.Features.Countdown;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Features.Countdown;

/// <summary>From August 2016 to 2029 in seconds: what a channel reads over twelve years is what it was told it would.</summary>
public sealed partial class TimelineTests
{
    private static readonly TimeZoneInfo Venue = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    [Theory]
    [InlineData("Steady", "2016-08-01", "2029-01-10", 5)]
    [InlineData("Calm", "2023-06-01", "2025-06-01", 3)]
    [InlineData("Eager", "2023-06-01", "2025-06-01", 3)]
    public async Task What_is_posted_is_what_the_plan_said_until_something_new_was_known(string pace, string start, string end, int turns)
    {
        await using var world = await CountdownWorld.OpenAsync(HomePack.Catalogue, start);
        List<(int Seen, IReadOnlyList<PostToCome> Plan)> plans = [(0, (await world.FollowAsync(Enum.Parse<PostingPace>(pace))).Posts)];

        await world.LiveUntilAsync(end, async () =>
        {
            if (IsTurn(world.Posts[^1]))
            {
                plans.Add((world.Posts.Count, await world.PlanAsync()));
            }
        });

        // 2020 goes by; 2024 is planned, gets its day, and is over; 2028 goes by.
        Assert.Equal(turns + 1, plans.Count);
        for (var i = 0; i < plans.Count; i++)
        {
            var (isLast, seen) = (i == turns, i == turns ? world.Posts.Count : plans[i + 1].Seen);
            var posts = world.Posts.Take(seen).Skip(plans[i].Seen).Where(post => !IsUpdate(post)).Select(post => post.At).ToList();
            var until = isLast ? CountdownWorld.At(end) : world.Posts[seen - 1].At;
            Assert.Equal(plans[i].Plan.Select(post => post.DueAt).Where(at => at <= until), posts);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task No_post_comes_twice_and_none_has_a_false_number(StateKind kind)
    {
        await using var world = await CountdownWorld.OpenAsync(HomePack.Catalogue, "2020-06-01", kind);
        await world.FollowAsync(PostingPace.Eager);

        await world.LiveUntilAsync("2025-06-01");

        Assert.InRange(world.Posts.Count, 40, 100);
        Assert.Equal(world.Posts.Count, world.Posts.Select(post => post.Key).Distinct().Count());
        var counted = world.Posts.Select(post => (post, Number: DaysToGo().Match(post.Head))).Where(pair => pair.Number.Success).ToList();
        Assert.NotEmpty(counted);
        Assert.All(counted, pair =>
        {
            // Only of one edition was the day ever known, from 5 December 2024 on.
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(pair.post.At, Venue).DateTime);
            Assert.InRange(today, new DateOnly(2024, 12, 5), new DateOnly(2024, 12, 11));
            Assert.Equal(new DateOnly(2024, 12, 11).DayNumber - today.DayNumber, int.Parse(pair.Number.Groups["days"].ValueSpan));
        });
        Assert.All(world.Posts, post => Limits.AssertKept(post.Card));
    }

    [Fact]
    public async Task Dtrace_conf_20_is_told_of_as_it_was_known_then()
    {
        await using var world = await CountdownWorld.OpenAsync(HomePack.Catalogue, "2016-08-01");
        await world.FollowAsync();

        await world.LiveUntilAsync("2021-06-01");

        var before = world.Posts.Where(post => post.At < CountdownWorld.At("2021-01-01")).ToList();
        Assert.All(before, post =>
        {
            Assert.Equal("dtrace.conf(20): no date yet", post.Heading);
            Assert.Contains("It is planned for 2020; no day is announced yet.", post.Head);
            Assert.DoesNotMatch("(?i)cancel|covid|never held|2024", post.Card.Text());
            Assert.Equal("remind.date", post.Card.Press("Tell me when there is a date").Action);
        });
        var closing = Assert.Single(world.Posts, post => post.Key.EndsWith("/closing"));
        Assert.Equal(CountdownWorld.At("2021-01-01T17:00Z"), closing.At);
        Assert.StartsWith(
            """
            ## 2020 is over
            dtrace.conf(20) was planned for 2020. I know of no day that was named, nor that it was held.
            **Next: dtrace.conf(24).** Expected in 2024 by the four-year habit, not announced.
            """,
            closing.Head);
    }

    [Fact]
    public async Task News_says_what_was_known_before_and_what_is_known_now()
    {
        await using var world = await CountdownWorld.OpenAsync(HomePack.Catalogue, "2023-06-01");
        await world.FollowAsync();

        await world.LiveUntilAsync("2025-01-10");

        var news = world.Posts.Where(IsUpdate).Select(post => post.Head).ToList();
        Assert.Equal(
            [
                """
                ## dtrace.conf(24) is planned
                **Before**: dtrace.conf(24), expected in 2024, not announced.
                **Now**: dtrace.conf(24), planned for 2024, no day announced.
                """,
                """
                ## dtrace.conf(24) has a date: 11 December 2024
                **Before**: dtrace.conf(24), planned for 2024, no day announced.
                **Now**: dtrace.conf(24), planned for Wednesday, 11 December 2024 (6 days to go).
                """,
            ],
            news);
        Assert.Equal(
            ["3 days to dtrace.conf(24)", "2 days to dtrace.conf(24)", "dtrace.conf(24) is tomorrow: 1 day to go", "dtrace.conf(24) is today", "dtrace.conf(24) was yesterday", "dtrace.conf(28): no date yet"],
            world.Posts.SkipWhile(post => post.At < CountdownWorld.At("2024-12-08")).Select(post => post.Heading).Take(6));
    }

    private static bool IsTurn(Post post) => IsUpdate(post) || post.Key.EndsWith("/closing");

    private static bool IsUpdate(Post post) => post.Key.Contains("/update/");

    [GeneratedRegex(@"(?<days>\d+) days? to", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DaysToGo();
}
