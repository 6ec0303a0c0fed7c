using System.Globalization;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Delivery;

public sealed class OutboxSenderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_of_a_channel_leave_one_at_a_time_in_the_order_in_which_they_are_due()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        foreach (var minute in new[] { 7, 3, 9, 1, 8, 2, 6, 4, 5 })
        {
            await world.PlanAsync(channel: 1, $"{minute}", TimeSpan.FromMinutes(minute));
        }

        world.Announcer.Delay = _ => Task.Run(() => { }, Token);
        world.Pass(TimeSpan.FromHours(1));
        using var sender = world.NewSender();
        await sender.DeliverDueAsync(Token);

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9"], world.Announcer.Messages.Select(message => message.Identity.Occurrence));
        Assert.False(world.Announcer.HadTwoAtOnce);
    }

    [Fact]
    public async Task Channels_with_much_to_say_keep_no_other_waiting_for_more_than_a_round()
    {
        const int busy = 4;
        const int quiet = 20;
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        for (ulong channel = 1; channel <= busy; channel++)
        {
            for (var i = 0; i < 25; i++)
            {
                await world.PlanAsync(channel, $"{i}");
            }
        }

        world.Pass(TimeSpan.FromHours(1));
        for (ulong channel = 101; channel <= 100 + quiet; channel++)
        {
            await world.PlanAsync(channel);
        }

        using var sender = world.NewSender();
        await sender.DeliverDueAsync(Token);

        // One message of each, and as many more as are under way at once: those may overtake one another.
        var soon = world.Announcer.Begun.Take(busy + quiet + OutboxSender.MostUnderWay).Select(identity => identity.Target.Id);
        Assert.Equal(quiet, soon.Count(channel => channel > 100));
        Assert.Equal((busy * 25) + quiet, world.Announcer.Messages.Count);
    }

    [Fact]
    public async Task A_channel_that_hangs_keeps_no_other_waiting()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var release = new TaskCompletionSource();
        world.Announcer.Delay = identity => identity.Target.Id == 1 ? release.Task : Task.CompletedTask;
        for (ulong channel = 1; channel <= 5; channel++)
        {
            await world.PlanAsync(channel, "1");
            await world.PlanAsync(channel, "2");
        }

        using var sender = world.NewSender();
        var delivery = sender.DeliverDueAsync(Token);
        await world.Announcer.UntilAsync(announcer => announcer.Messages.Count == 8);
        await world.PlanAsync(6, "planned meanwhile");
        await world.Announcer.UntilAsync(announcer => announcer.Messages.Count == 9);
        Assert.DoesNotContain(world.Announcer.Messages, message => message.Target.Id == 1);
        release.SetResult();
        await delivery;

        Assert.Equal(11, world.Announcer.Messages.Count);
    }

    [Fact]
    public async Task It_wakes_when_the_next_message_is_due()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        await world.PlanAsync(channel: 1, dueIn: TimeSpan.FromHours(1));
        await world.PlanAsync(channel: 2, dueIn: TimeSpan.FromDays(400));
        using var sender = world.NewSender();
        await sender.StartAsync(Token);

        world.Bot.Advance(TimeSpan.FromHours(1));
        await world.Announcer.UntilAsync(announcer => announcer.Messages.Count == 1);
        world.Bot.Advance(TimeSpan.FromDays(400));
        await world.Announcer.UntilAsync(announcer => announcer.Messages.Count == 2);

        await sender.StopAsync(Token);
        Assert.Equal([1ul, 2ul], world.Announcer.Messages.Select(message => message.Target.Id));
    }

    [Fact]
    public async Task It_wakes_when_something_is_planned()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        using var sender = world.NewSender();
        await sender.StartAsync(Token);

        await world.PlanAsync(channel: 1);

        await world.Announcer.UntilAsync(announcer => announcer.Messages.Count == 1);
        await sender.StopAsync(Token);
    }

    [Fact]
    public async Task It_wakes_when_a_pause_is_over()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        world.Announcer.OnPost = _ => world.Announcer.Begun.Count == 1 ? PostFault.Later : null;
        var identity = await world.PlanAsync(channel: 1);
        using var sender = world.NewSender();
        await sender.DeliverDueAsync(Token);
        Assert.Equal(OutboxState.Planned, (await world.GetAsync(identity)).State);

        await sender.StartAsync(Token);
        world.Real.Advance(TimeSpan.FromSeconds(3));

        await world.Announcer.UntilAsync(announcer => announcer.Messages.Count == 1);
        await sender.StopAsync(Token);
    }

    [Fact]
    public async Task A_stop_begins_nothing_more_and_waits_for_what_is_under_way()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var release = new TaskCompletionSource();
        world.Announcer.Delay = _ => release.Task;
        var (first, second) = (await world.PlanAsync(channel: 1, "1"), await world.PlanAsync(channel: 1, "2"));
        using var sender = world.NewSender();
        await sender.StartAsync(Token);
        await world.Announcer.UntilAsync(announcer => announcer.Begun.Count == 1);

        var stop = sender.StopAsync(Token);
        Assert.False(stop.IsCompleted);
        release.SetResult();
        await stop;

        Assert.Equal(OutboxState.Sent, (await world.GetAsync(first)).State);
        Assert.Equal(OutboxState.Planned, (await world.GetAsync(second)).State);
    }

    [Fact]
    public async Task What_a_hasty_stop_cut_short_is_looked_into_at_the_next_start()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var (posted, unposted) = (await world.PlanAsync(channel: 1), await world.PlanAsync(channel: 2));
        var never = new TaskCompletionSource();
        world.Announcer.Delay = identity => identity == unposted ? never.Task : Task.CompletedTask;
        var isCut = new CancellationTokenSource();
        world.Announcer.OnPost = _ => new PostFault(IsPosted: true, () => throw new OperationCanceledException(isCut.Token));
        using (var sender = world.NewSender())
        {
            await sender.StartAsync(Token);
            await world.Announcer.UntilAsync(announcer => announcer is { Begun.Count: 2, Messages.Count: 1 });
            await isCut.CancelAsync();
            await sender.StopAsync(isCut.Token);
        }

        Assert.Equal(OutboxState.Sending, (await world.GetAsync(unposted)).State);
        world.State.Reopen();
        world.Pass(TimeSpan.FromDays(1));
        (world.Announcer.Delay, world.Announcer.OnPost) = (_ => Task.CompletedTask, _ => null);
        using var next = world.NewSender();
        await next.DeliverDueAsync(Token);

        Assert.Equal([posted, unposted], world.Announcer.Messages.Select(message => message.Identity));
        isCut.Dispose();
    }

    [Fact]
    public async Task Setting_the_clock_back_sends_nothing_twice_and_setting_it_forward_loses_nothing()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        await world.PlanAsync(channel: 1, "now");
        await world.PlanAsync(channel: 1, "tomorrow", TimeSpan.FromDays(1));
        using var sender = world.NewSender();
        await sender.DeliverDueAsync(Token);

        world.Bot.AdjustTime(DeliveryWorld.Noon.AddYears(-3));
        await sender.DeliverDueAsync(Token);
        Assert.Equal(["now"], world.Announcer.Messages.Select(message => message.Identity.Occurrence));

        world.Bot.AdjustTime(DeliveryWorld.Noon.AddYears(3));
        await sender.DeliverDueAsync(Token);
        world.Bot.AdjustTime(DeliveryWorld.Noon);
        await sender.DeliverDueAsync(Token);
        Assert.Equal(["now", "tomorrow"], world.Announcer.Messages.Select(message => message.Identity.Occurrence));
    }

    [Fact]
    public async Task Trouble_with_the_database_does_not_end_it()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        await world.PlanAsync(channel: 1);
        await world.State.Database.WriteAsync(transaction => transaction.Execute("ALTER TABLE outbox RENAME TO hidden"), Token);
        using var sender = world.NewSender();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => sender.DeliverDueAsync(Token));
        await sender.StartAsync(Token);

        await world.State.Database.WriteAsync(transaction => transaction.Execute("ALTER TABLE hidden RENAME TO outbox"), Token);
        while (world.Announcer.Messages.Count == 0)
        {
            world.Real.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await sender.StopAsync(Token);
    }

    [Theory, OnBothDatabases]
    public async Task In_a_storm_with_restarts_each_message_arrives_once_and_each_channel_keeps_its_order(StateKind kind)
    {
        await using var world = await DeliveryWorld.OpenAsync(kind);
        var planned = new List<Identity>();
        for (ulong channel = 1; channel <= 8; channel++)
        {
            for (var occurrence = 1; occurrence <= 5; occurrence++)
            {
                planned.Add(await world.PlanAsync(channel, $"{occurrence}", TimeSpan.FromSeconds(occurrence)));
            }
        }

        var dice = new Random(20281017);
        world.Announcer.OnPost = _ => dice.Next(6) switch
        {
            0 => PostFault.Lost,
            1 => PostFault.AnswerLost,
            2 => PostFault.Later,
            _ => null,
        };
        for (var round = 0; round < 60; round++)
        {
            world.Pass(TimeSpan.FromMinutes(5));
            using var sender = world.NewSender();
            await sender.DeliverDueAsync(Token);
            world.State.Reopen();
        }

        Assert.Equal(planned, world.Announcer.Messages.Select(message => message.Identity)
            .OrderBy(identity => identity.Target.Id).ThenBy(identity => int.Parse(identity.Occurrence, CultureInfo.InvariantCulture)));
        Assert.All(
            world.Announcer.Messages.GroupBy(message => message.Target),
            channel => Assert.Equal(["1", "2", "3", "4", "5"], channel.Select(message => message.Identity.Occurrence)));
    }
}
