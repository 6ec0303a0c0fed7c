using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Countdown;
using Quadrennial.Bot.Tests.Delivery;
using Quadrennial.Bot.Tests.Storage;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Countdown;

/// <summary>What a channel gets in good times and bad.</summary>
public sealed class CountdownTests
{
    private static readonly StatusChange InMay = Known.Planned("2019-06-01", new PartialDate(2020, 5, 1));

    [Fact]
    public async Task Following_makes_nothing_up()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2020-04-05");

        var plan = await world.FollowAsync();
        await world.WakeAsync();

        Assert.Empty(world.Posts);
        Assert.Equal(
            ["14 days to Conf(20)", "7 days to Conf(20)", "3 days to Conf(20)", "2 days to Conf(20)", "1 day to Conf(20)", "the day of Conf(20)", "the end of Conf(20), and on to the next"],
            plan.Posts.Select(post => post.What));
    }

    [Theory]
    [OnBothDatabases]
    public async Task After_weeks_away_there_is_one_note_and_no_flood(StateKind kind)
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2020-01-05", kind);
        await world.FollowAsync();

        await world.SleepUntilAsync("2020-04-10T18:00Z");
        await world.LiveUntilAsync("2020-04-16");

        var note = Assert.Single(world.Posts);
        Assert.Equal(
            """
            ## I was away
            While I was away, 3 posts came too late to be true and are left out:
            - 100 days to Conf(20), on 22 January 2020
            - 60 days to Conf(20), on 2 March 2020
            - 30 days to Conf(20), on 1 April 2020
            **Conf(20) now**: It is planned for Friday, 1 May 2020. (21 days to go)
            -# Calendar days, counted in Los Angeles time, the conference’s own; no venue is announced.
            """,
            note.Card.Text());
        await world.LiveUntilAsync("2020-04-18");
        Assert.Equal("14 days to Conf(20)", world.Posts[^1].Heading);
        Assert.Equal(2, world.Posts.Count);
    }

    [Fact]
    public async Task What_was_missed_and_what_is_new_are_one_note()
    {
        await using var world = await CountdownWorld.OpenAsync(
            Known.Of(Known.Planned("2020-03-15", new PartialDate(2020, 9, 1))), "2019-12-05");
        await world.FollowAsync();

        await world.SleepUntilAsync("2020-04-10T18:00Z");
        await world.WakeAsync();

        Assert.Equal(
            """
            ## Conf(20) has a date: 1 September 2020
            **Before**: Conf(20), expected in 2020, not announced.
            **Now**: Conf(20), planned for Tuesday, 1 September 2020 (144 days to go).
            While I was away, 2 posts came too late to be true and are left out:
            - 2020 begins, on 1 January 2020
            - a quarter of 2020 is over, on 1 April 2020
            -# Calendar days, counted in Los Angeles time, the conference’s own; no venue is announced.
            """,
            Assert.Single(world.Posts).Card.Text());
    }

    [Fact]
    public async Task What_was_due_for_a_date_that_moved_meanwhile_comes_for_the_new_one()
    {
        await using var world = await CountdownWorld.OpenAsync(
            Known.Of(InMay, Known.Planned("2020-03-15", new PartialDate(2020, 9, 1))), "2020-01-05");
        await world.FollowAsync();

        await world.SleepUntilAsync("2020-04-10T18:00Z");
        await world.LiveUntilAsync("2020-05-25");

        Assert.Equal(["Conf(20) has moved", "100 days to Conf(20)"], world.Posts.Select(post => post.Heading));
    }

    [Fact]
    public async Task A_post_that_is_hours_late_is_still_true_on_its_day()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2020-03-31");
        await world.FollowAsync();

        await world.SleepUntilAsync("2020-04-02T06:59Z");

        Assert.Equal("30 days to Conf(20)", Assert.Single(world.Posts).Heading);
    }

    [Fact]
    public async Task A_pack_that_brings_moves_or_cancels_the_date_is_told_once()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(), "2019-06-10T18:00Z");
        await world.FollowAsync();

        foreach (var history in (StatusChange[][])[[InMay], [InMay, Known.Planned("2019-06-09", new PartialDate(2020, 6, 3))], [InMay, Known.Cancelled("2019-06-10")]])
        {
            world.Content.Replace(Known.Of(history));
            await world.WakeAsync();
            await world.WakeAsync();
        }

        Assert.Equal(
            [
                """
                ## Conf(20) has a date: 1 May 2020
                **Before**: Conf(20), expected in 2020, not announced.
                **Now**: Conf(20), planned for Friday, 1 May 2020 (326 days to go).
                """,
                """
                ## Conf(20) has moved
                **Before**: Conf(20), planned for Friday, 1 May 2020.
                **Now**: Conf(20), planned for Wednesday, 3 June 2020 (359 days to go).
                """,
                """
                ## Conf(20) is cancelled
                **Before**: Conf(20), planned for Wednesday, 3 June 2020.
                **Now**: Conf(24), expected in 2024, not announced.
                """,
            ],
            world.Posts.Select(post => post.Head));
        Assert.Equal("remind.date", world.Posts[2].Card.Press("Tell me when there is a date").Action);
        Assert.DoesNotContain("Tell me when there is a date", world.Posts[1].Card.Labels());
        Assert.Equal("remind.next", world.Posts[1].Card.Press("Remind me").Action);
        Assert.DoesNotContain(await world.ComingAsync(), row => row.Identity.Occurrence.Contains("/days-"));
    }

    [Fact]
    public async Task When_the_date_moves_the_rungs_move_and_none_comes_again()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2020-03-25");
        await world.FollowAsync();
        await world.LiveUntilAsync("2020-04-02");
        Assert.Equal(["30 days to Conf(20)"], world.Posts.Select(post => post.Heading));

        world.Content.Replace(Known.Of(InMay, Known.Planned("2020-04-02", new PartialDate(2020, 5, 20))));
        await world.LiveUntilAsync("2020-05-25");

        Assert.Equal(
            [
                "30 days to Conf(20)", "Conf(20) has moved", "14 days to Conf(20)", "7 days to Conf(20)", "3 days to Conf(20)", "2 days to Conf(20)",
                "Conf(20) is tomorrow: 1 day to go", "Conf(20) is today", "Conf(20) was yesterday",
            ],
            world.Posts.Select(post => post.Heading));
    }

    [Fact]
    public async Task A_pause_posts_nothing_and_makes_nothing_up()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2020-03-25");
        await world.FollowAsync();

        await world.SetAsync(FollowState.Paused);
        Assert.Empty(await world.ComingAsync());
        await world.LiveUntilAsync("2020-04-20");
        Assert.Empty(world.Posts);
        Assert.Contains("**paused**", Assert.Single(await world.StatusAsync()).ToString());

        await world.SetAsync(FollowState.Following);
        await world.LiveUntilAsync("2020-04-25");
        Assert.Equal("7 days to Conf(20)", Assert.Single(world.Posts).Heading);
    }

    [Fact]
    public async Task Following_anew_repeats_nothing()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2020-04-15");
        await world.FollowAsync();
        await world.LiveUntilAsync("2020-04-18");
        await world.SetAsync(FollowState.Ended);
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await world.SetAsync(FollowState.Ended));

        await world.FollowAsync(PostingPace.Eager);
        await world.LiveUntilAsync("2020-05-04");

        Assert.Equal(world.Posts.Count, world.Posts.Select(post => post.Heading).Distinct().Count());
        Assert.Equal(["14 days to Conf(20)", "10 days to Conf(20)", "7 days to Conf(20)"], world.Posts.Take(3).Select(post => post.Heading));
    }

    [Fact]
    public async Task Everything_in_the_archive_is_shown_before_anything_is_shown_again()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(), "2019-01-01");
        await world.FollowAsync(PostingPace.None);

        await world.LiveUntilAsync("2019-05-01");

        Assert.InRange(world.Posts.Count, 16, 18);
        var titles = world.Posts.Select(post => post.Card.Blocks[1].Says().Split('\n')[0]).ToList();
        Assert.Equal(8, titles.Take(8).Distinct().Count());
        Assert.Equal(titles.Take(8), titles.Skip(8).Take(8));
        Assert.All(world.Posts, post => Assert.True(post.Message.Message.IsQuiet));
        Assert.All(world.Posts, post => Assert.Equal(DayOfWeek.Monday, post.At.DayOfWeek));
    }

    [Fact]
    public async Task A_talk_that_could_not_come_in_its_week_is_left_out()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(), "2019-01-01");
        await world.FollowAsync(PostingPace.None);

        await world.SleepUntilAsync("2019-02-13");
        await world.LiveUntilAsync("2019-02-19");

        Assert.Equal("conf/talk/2019-02-18", Assert.Single(world.Posts).Key);
    }

    [Fact]
    public async Task The_role_is_pinged_for_news_and_while_days_are_counted()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(), "2019-03-01");
        await world.FollowAsync(role: 77);
        await world.LiveUntilAsync("2019-06-02");
        world.Content.Replace(Known.Of(InMay));
        await world.LiveUntilAsync("2020-05-03");

        var pinged = world.Posts.ToLookup(post => post.Message.Message.MayPingRoles is [77]);
        Assert.All(pinged[false], post => Assert.DoesNotContain("<@&", post.Card.Text()));
        Assert.All(pinged[true], post => Assert.Contains("<@&77>", post.Card.Text()));
        Assert.Equal(
            ["conf/2020/anniversary-2016-2019", "conf/2020/closing", "conf/2020/quarter-2019-4"],
            pinged[false].Select(post => post.Key).Order(StringComparer.Ordinal));
        Assert.Contains("conf/update/1", pinged[true].Select(post => post.Key));
    }

    [Fact]
    public async Task A_server_with_a_zone_hears_at_its_own_nine_o_clock_on_the_venues_day()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2020-04-20");
        await world.SetServerZoneAsync("Australia/Sydney");

        var plan = await world.FollowAsync(PostingPace.Calm);

        // 24 April in Los Angeles is 17:00 on the 24th to 17:00 on the 25th in Sydney.
        Assert.Equal(new DateTimeOffset(2020, 4, 25, 9, 0, 0, TimeSpan.FromHours(10)), plan.Posts[0].DueAt);
        await world.SetServerZoneAsync("Europe/Berlin");
        await world.WakeAsync();
        Assert.Equal(new DateTimeOffset(2020, 4, 24, 9, 0, 0, TimeSpan.FromHours(2)), (await world.PlanAsync())[0].DueAt);
    }

    [Fact]
    public async Task Trouble_is_told_once_to_whoever_set_it_up()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2020-04-25");
        await world.FollowAsync();
        world.Announcer.OnPost = identity => identity.Target.IsPerson ? null : PostFault.Refused(Trouble.NotPermitted);

        await world.LiveUntilAsync("2020-05-05");

        var notice = Assert.Single(world.Announcer.Messages);
        Assert.Equal(Target.Person(CountdownWorld.Admin), notice.Target);
        Assert.Contains("I may not post in <#30>", notice.Message.Card.Text());
        Assert.Contains("did not get through", Assert.Single(await world.StatusAsync()).ToString());
    }

    [Fact]
    public async Task A_channel_that_is_gone_ends_it()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2020-04-25");
        await world.FollowAsync();
        world.Announcer.OnPost = identity => identity.Target.IsPerson ? null : PostFault.Refused(Trouble.ChannelGone);

        await world.LiveUntilAsync("2020-05-05");

        Assert.Contains("I have ended it.", Assert.Single(world.Announcer.Messages).Message.Card.Text());
        Assert.Empty(await world.ComingAsync());
        Assert.Single(world.Announcer.Begun, identity => !identity.Target.IsPerson);
        Assert.Contains("has **ended**. The channel it was for no longer exists.", Assert.Single(await world.StatusAsync()).ToString());
    }

    [Fact]
    public async Task A_preview_is_what_following_then_plans()
    {
        await using var world = await CountdownWorld.OpenAsync(Known.Of(InMay), "2019-07-01");

        foreach (var pace in (PostingPace[])[PostingPace.Calm, PostingPace.Eager])
        {
            var preview = await world.PreviewAsync(pace);
            Assert.Equal(preview, (await world.FollowAsync(pace)).Posts);
        }
    }
}
