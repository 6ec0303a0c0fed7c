using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Delivery;

public sealed class CourierTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_a_moderator_deleted_before_we_learned_of_it_stays_deleted()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await AttemptInDoubtAsync(world);
        world.Announcer.Delete(identity);

        await CarryAsync(world, identity);

        Assert.Empty(world.Announcer.Messages);
        Assert.Equal((OutboxState.Sent, null), ((await world.GetAsync(identity)).State, (await world.GetAsync(identity)).MessageId));
    }

    [Fact]
    public async Task Where_the_channel_cannot_be_read_a_young_attempt_is_repeated_under_its_nonce()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await AttemptInDoubtAsync(world);
        world.Announcer.OnLook = _ => new LookOutcome.Unreadable("no history");
        world.Pass(TimeSpan.FromSeconds(59));

        await CarryAsync(world, identity);

        Assert.Single(world.Announcer.Messages);
        Assert.Equal(OutboxState.Sent, (await world.GetAsync(identity)).State);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(86_400)]
    [InlineData(-1)] // The clock was set back: nobody knows how old the attempt is.
    public async Task Where_the_channel_cannot_be_read_an_old_attempt_is_not_repeated(int secondsLater)
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await AttemptInDoubtAsync(world);
        world.Announcer.OnLook = _ => new LookOutcome.Unreadable("no history");
        world.Real.AdjustTime(world.Real.GetUtcNow().AddSeconds(secondsLater));

        await CarryAsync(world, identity);

        Assert.Single(world.Announcer.Messages);
        Assert.Equal((OutboxState.Parked, Trouble.Unverifiable), ((await world.GetAsync(identity)).State, (await world.GetAsync(identity)).Trouble));
    }

    [Fact]
    public async Task A_wait_asked_for_by_a_repeat_does_not_settle_the_doubt_about_the_first()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await AttemptInDoubtAsync(world);
        world.Announcer.OnLook = _ => new LookOutcome.Unreadable("no history");
        world.Announcer.OnPost = _ => PostFault.Later;
        await CarryAsync(world, identity);
        world.Announcer.OnPost = _ => null;
        world.Pass(TimeSpan.FromHours(1));

        await CarryAsync(world, identity);

        Assert.Single(world.Announcer.Messages);
        Assert.Equal(Trouble.Unverifiable, (await world.GetAsync(identity)).Trouble);
    }

    [Fact]
    public async Task Looking_is_tried_again_while_it_fails_and_nothing_is_sent_meanwhile()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await AttemptInDoubtAsync(world);
        world.Announcer.OnLook = _ => new LookOutcome.Later(null, "down");
        await CarryAsync(world, identity);
        await CarryAsync(world, identity);
        Assert.Equal(OutboxState.Sending, (await world.GetAsync(identity)).State);
        world.Announcer.OnLook = _ => null;

        await CarryAsync(world, identity);

        Assert.Single(world.Announcer.Messages);
        Assert.Equal((OutboxState.Sent, 3), ((await world.GetAsync(identity)).State, world.Announcer.Looks));
    }

    [Fact]
    public async Task A_pause_is_at_least_as_long_as_Discord_asks_for()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await world.PlanAsync(channel: 1);
        world.Announcer.OnPost = _ => new PostFault(IsPosted: false, () => new PostOutcome.Later(TimeSpan.FromMinutes(10), "429"));

        await CarryAsync(world, identity);

        var row = await world.GetAsync(identity);
        Assert.Equal((OutboxState.Planned, world.Real.GetUtcNow().AddMinutes(10)), (row.State, row.RetryAt));
    }

    [Fact]
    public async Task Pauses_grow_and_stay_under_three_minutes()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await world.PlanAsync(channel: 1);
        world.Announcer.OnPost = _ => PostFault.Later;
        var pauses = new List<double>();
        for (var i = 0; i < 12; i++)
        {
            await CarryAsync(world, identity);
            pauses.Add(((await world.GetAsync(identity)).RetryAt!.Value - world.Real.GetUtcNow()).TotalSeconds);
        }

        Assert.InRange(pauses[0], 0.75, 1.25);
        Assert.InRange(pauses[3], 6, 10);
        Assert.All(pauses[7..], pause => Assert.InRange(pause, 90, 150));
    }

    [Fact]
    public async Task What_is_folded_or_dropped_is_not_sent_and_what_follows_is_planned_with_it()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var (folded, dropped) = (await world.PlanAsync(channel: 1), await world.PlanAsync(channel: 2));
        var note = DeliveryWorld.Message(1, "note");
        world.Kind.OnDecide = (row, _) => row.Target.Id == 1 ? new Decision.Fold() : new Decision.Drop();
        world.Kind.OnEnded = (transaction, _, ending) =>
        {
            if (ending is Ending.Folded)
            {
                world.Outbox.Plan(transaction, new PlannedMessage(note, DeliveryWorld.Noon.AddDays(1)));
            }
        };

        await world.CarryAllAsync(mostRounds: 1);

        Assert.Empty(world.Announcer.Messages);
        Assert.Equal(OutboxState.Folded, (await world.GetAsync(folded)).State);
        Assert.Equal(OutboxState.Dropped, (await world.GetAsync(dropped)).State);
        Assert.Equal(OutboxState.Planned, (await world.GetAsync(note)).State);
    }

    [Fact]
    public async Task Its_kind_is_told_how_late_a_message_is()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        await world.PlanAsync(channel: 1);
        TimeSpan? late = null;
        world.Kind.OnDecide = (row, now) =>
        {
            late = row.LatenessAt(now);
            return new Decision.Drop();
        };
        world.Pass(TimeSpan.FromHours(5));

        await world.CarryAllAsync(mostRounds: 1);

        Assert.Equal(TimeSpan.FromHours(5), late);
    }

    [Fact]
    public async Task Where_the_target_is_out_of_reach_it_goes_elsewhere_and_knows_why()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await world.PlanAsync(channel: 1);
        var instead = identity with { Target = Target.Person(7) };
        world.Kind.OnDivert = (row, _) => new Recourse(Instead: new PlannedMessage(row.Identity with { Target = Target.Person(7) }, row.DueAt));
        world.Announcer.OnPost = posted => posted == identity ? PostFault.Refused(Trouble.ChannelGone) : null;

        await world.CarryAllAsync(mostRounds: 3);

        var row = await world.GetAsync(identity);
        Assert.Equal((OutboxState.Parked, Trouble.ChannelGone, Target.Person(7)), (row.State, row.Trouble, row.Told));
        row = await world.GetAsync(instead);
        Assert.Equal((OutboxState.Sent, Trouble.ChannelGone, Target.Channel(1)), (row.State, row.Trouble, row.DivertedFrom));
        Assert.Equal(instead, Assert.Single(world.Announcer.Messages).Identity);
    }

    [Fact]
    public async Task What_may_have_arrived_goes_nowhere_else()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await AttemptInDoubtAsync(world);
        var notice = new PlannedMessage(identity with { Occurrence = "unknown:1" }, DeliveryWorld.Noon);
        world.Kind.OnDivert = (row, _) => new Recourse(notice with { Identity = row.Identity with { Target = Target.Person(7) } }, notice);
        world.Announcer.OnLook = _ => new LookOutcome.Unreadable("no history");
        world.Pass(TimeSpan.FromHours(1));

        await CarryAsync(world, identity);

        Assert.Equal(OutboxState.Planned, (await world.GetAsync(notice.Identity)).State);
        Assert.Null(await world.FindAsync(identity with { Target = Target.Person(7) }));
    }

    [Fact]
    public async Task The_owner_is_told_once_however_many_messages_are_parked()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        await world.PlanAsync(channel: 1, "a");
        await world.PlanAsync(channel: 1, "b");
        var notice = new Identity("test", Target.Person(7), "closed:1");
        world.Kind.OnDivert = (row, _) =>
            row.Target.IsPerson ? Recourse.None : new Recourse(Tell: new PlannedMessage(notice, row.DueAt) { Payload = "closed" });
        world.Announcer.OnPost = posted => posted.Target.IsPerson ? null : PostFault.Refused(Trouble.NotPermitted);

        await world.CarryAllAsync(mostRounds: 4);

        Assert.Equal(notice, Assert.Single(world.Announcer.Messages).Identity);
        Assert.Equal(Target.Person(7), (await world.GetAsync(DeliveryWorld.Message(1, "b"))).Told);
    }

    [Fact]
    public async Task A_message_that_cannot_be_composed_is_tried_eight_times_and_then_parked()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await world.PlanAsync(channel: 1);
        var tried = 0;
        world.Kind.OnDecide = (_, _) =>
        {
            tried++;
            throw new InvalidOperationException("A mistake.");
        };

        await world.CarryAllAsync(mostRounds: 10);

        Assert.Equal(8, tried);
        Assert.Equal((OutboxState.Parked, Trouble.Broken), ((await world.GetAsync(identity)).State, (await world.GetAsync(identity)).Trouble));
    }

    [Fact]
    public async Task Failing_to_plan_what_follows_neither_doubles_a_message_nor_leaves_it_open()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await world.PlanAsync(channel: 1);
        world.Kind.OnEnded = (transaction, row, _) =>
        {
            world.Outbox.Plan(transaction, new PlannedMessage(row.Identity with { Occurrence = "half" }, DeliveryWorld.Noon));
            throw new InvalidOperationException("A mistake.");
        };

        await CarryAsync(world, identity);

        Assert.Single(world.Announcer.Messages);
        Assert.Equal(OutboxState.Sent, (await world.GetAsync(identity)).State);
        Assert.Null(await world.FindAsync(identity with { Occurrence = "half" }));
    }

    [Fact]
    public async Task A_message_that_fails_each_time_after_the_attempt_is_on_record_is_parked_and_leaves_its_channel_to_others()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var (poison, next) = (await world.PlanAsync(channel: 1), await world.PlanAsync(channel: 1, "2"));
        world.Announcer.OnPost = posted => posted == poison ? throw new InvalidOperationException("A mistake.") : null;

        await world.CarryAllAsync();

        Assert.Equal((OutboxState.Parked, Trouble.Broken), ((await world.GetAsync(poison)).State, (await world.GetAsync(poison)).Trouble));
        Assert.Equal(next, Assert.Single(world.Announcer.Messages).Identity);
    }

    [Fact]
    public async Task An_outcome_that_was_kept_though_the_database_said_no_is_left_at_that()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await world.PlanAsync(channel: 1);
        var ended = 0;
        world.Kind.OnEnded = (transaction, _, _) =>
        {
            ended++;
            transaction.AfterCommit(() => throw new StateTakenException("The line broke in the moment of the commit."));
        };

        var carrying = CarryAsync(world, identity);
        for (var second = 0; second < 600 && !carrying.IsCompleted; second++)
        {
            world.Real.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(carrying, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token));
        }

        Assert.True(carrying.IsCompletedSuccessfully);
        Assert.Equal((OutboxState.Sent, 1), ((await world.GetAsync(identity)).State, ended));
        Assert.Single(world.Announcer.Messages);
    }

    [Fact]
    public async Task However_long_the_database_is_down_what_was_posted_is_recorded_with_what_follows_and_not_sent_again()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await world.PlanAsync(channel: 1);
        var next = identity with { Occurrence = "next" };
        world.Kind.OnEnded = (transaction, _, _) => world.Outbox.Plan(transaction, new PlannedMessage(next, DeliveryWorld.Noon.AddDays(1)));
        world.Announcer.Delay = _ => RenameAsync("outbox", "hidden");

        var carrying = CarryAsync(world, identity);
        await PassAsync(TimeSpan.FromMinutes(10));
        Assert.False(carrying.IsCompleted);
        await RenameAsync("hidden", "outbox");
        await PassAsync(TimeSpan.FromMinutes(10));

        Assert.True(carrying.IsCompletedSuccessfully);
        Assert.Equal(OutboxState.Sent, (await world.GetAsync(identity)).State);
        Assert.Equal(OutboxState.Planned, (await world.GetAsync(next)).State);
        Assert.Single(world.Announcer.Messages);

        Task RenameAsync(string from, string to) =>
            world.State.Database.WriteAsync(transaction => transaction.Execute($"ALTER TABLE {from} RENAME TO {to}"), Token);

        async Task PassAsync(TimeSpan time)
        {
            for (var passed = TimeSpan.Zero; passed < time && !carrying.IsCompleted; passed += TimeSpan.FromSeconds(10))
            {
                world.Real.Advance(TimeSpan.FromSeconds(10));

                // What the pause held up is done on pool threads; a write queued behind it ends after it.
                await world.State.Database.WriteAsync(_ => { }, Token);
                await Task.WhenAny(carrying, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token));
            }
        }
    }

    [Fact]
    public async Task A_pause_ends_though_the_clock_was_set_back_by_a_day()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await world.PlanAsync(channel: 1);
        world.Announcer.OnPost = _ => PostFault.Later;
        await CarryAsync(world, identity);
        Assert.Empty(await world.DueAsync());

        world.Real.AdjustTime(world.Real.GetUtcNow().AddDays(-1));

        Assert.Single(await world.DueAsync());
    }

    [Fact]
    public async Task A_pause_of_a_day_is_cut_to_an_hour()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await world.PlanAsync(channel: 1);
        world.Announcer.OnPost = _ => new PostFault(IsPosted: false, () => new PostOutcome.Later(TimeSpan.FromDays(1), "429"));

        await CarryAsync(world, identity);

        Assert.Empty(await world.DueAsync());
        Assert.Equal(world.Real.GetUtcNow().AddHours(1), (await world.GetAsync(identity)).RetryAt);
    }

    [Fact]
    public async Task After_the_clock_was_set_back_a_look_goes_back_from_now()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = await AttemptInDoubtAsync(world);
        world.Real.AdjustTime(world.Real.GetUtcNow().AddHours(-5));

        await CarryAsync(world, identity);

        Assert.Equal(world.Real.GetUtcNow(), world.Announcer.LookedFrom);
        Assert.Single(world.Announcer.Messages);
    }

    [Fact]
    public async Task A_message_of_a_kind_that_no_longer_exists_is_parked()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var identity = new Identity("gone", Target.Channel(1), "1");
        await world.PlanAsync(new PlannedMessage(identity, DeliveryWorld.Noon));

        await world.CarryAllAsync(mostRounds: 1);

        Assert.Equal((OutboxState.Parked, Trouble.UnknownKind), ((await world.GetAsync(identity)).State, (await world.GetAsync(identity)).Trouble));
    }

    [Fact]
    public async Task What_was_cancelled_or_moved_after_it_was_picked_up_is_left_alone()
    {
        await using var world = await DeliveryWorld.OpenAsync(StateKind.Sqlite);
        var (cancelled, moved) = (await world.PlanAsync(channel: 1), await world.PlanAsync(channel: 2));
        var due = await world.DueAsync();
        await world.State.Database.WriteAsync(
            transaction =>
            {
                world.Outbox.Cancel(transaction, cancelled, DeliveryWorld.Noon);
                world.Outbox.Move(transaction, new PlannedMessage(moved, DeliveryWorld.Noon.AddDays(1)));
            },
            Token);

        foreach (var message in due)
        {
            await world.NewCourier().CarryAsync(message.Id, Token);
        }

        Assert.Equal(2, due.Count);
        Assert.Empty(world.Announcer.Messages);
    }

    private static async Task<Identity> AttemptInDoubtAsync(DeliveryWorld world)
    {
        var identity = await world.PlanAsync(channel: 1);
        world.Announcer.OnPost = _ => PostFault.AnswerLost;
        await CarryAsync(world, identity);
        world.Announcer.OnPost = _ => null;
        return identity;
    }

    private static async Task CarryAsync(DeliveryWorld world, Identity identity) =>
        await world.NewCourier().CarryAsync((await world.GetAsync(identity)).Id, Token);
}
