using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Reminders;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Features.Reminders;

/// <summary>What is kept of reminders, on both databases.</summary>
public sealed class ReminderStoreTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Reminder Sample = new()
    {
        PersonId = ulong.MaxValue,
        About = "Ünïcode, “quotes” and '; DROP TABLE reminders; --",
        Schedule = "2027-03-01T13:00:00+00[UTC]",
        Target = "c9",
        GuildId = 2,
        IsQuiet = 1,
        SetAt = Noon,
        SetInGuild = 2,
        SetInChannel = 3,
        MessageId = 4,
        Fallback = "c3",
        TalkId = "conf/16-01",
        Conference = "conf",
        EditionYear = 2028,
        KnownDate = "2028",
        SnoozeOf = "1.2",
        Occurrence = 5,
        DueAt = Noon.AddHours(1),
    };

    private static readonly Reminder Bare = new()
    {
        PersonId = 7,
        Schedule = "@conf",
        Target = "p7",
        SetAt = Noon,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_is_added_outlives_a_restart(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        var (full, bare) = await state.Database.WriteAsync(
            transaction => (ReminderStore.Add(transaction, Sample), ReminderStore.Add(transaction, Bare)), Token);
        state.Reopen();

        Assert.Equal(full, await FindAsync(state, full.Id));
        Assert.Equal(bare, await FindAsync(state, bare.Id));
        Assert.Equal(Sample with { Id = full.Id }, full);
        Assert.NotEqual(full.Id, bare.Id);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_is_kept(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        var changed = await state.Database.WriteAsync(
            transaction =>
            {
                var after = ReminderStore.Add(transaction, Sample) with
                {
                    About = "other",
                    Schedule = "@conf",
                    Target = "p1",
                    GuildId = null,
                    Conference = "conf",
                    EditionYear = null,
                    KnownDate = null,
                    Occurrence = 6,
                    DueAt = null,
                    State = ReminderState.Stopped,
                    Trouble = "ChannelGone",
                };
                ReminderStore.Update(transaction, after, Noon);
                return after;
            },
            Token);

        Assert.Equal(changed, await FindAsync(state, changed.Id));
    }

    [Theory, OnBothDatabases]
    public async Task A_person_sees_what_is_open_or_undelivered_the_next_first(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await state.Database.WriteAsync(
            transaction =>
            {
                Add(transaction, "waits", null);
                Add(transaction, "later", Noon.AddHours(2));
                Add(transaction, "sooner", Noon.AddHours(1));
                Add(transaction, "lost", Noon, ReminderState.Undelivered);
                Add(transaction, "done", Noon, ReminderState.Done);
                Add(transaction, "deleted", Noon, ReminderState.Deleted);
                ReminderStore.Add(transaction, Bare with { PersonId = 8, About = "another's" });
            },
            Token);

        var listed = await state.Database.ReadAsync(transaction => ReminderStore.ListFor(transaction, 7), Token);
        var open = await state.Database.ReadAsync(transaction => ReminderStore.Count(transaction, 7, ReminderState.Open), Token);

        Assert.Equal(["lost", "sooner", "later", "waits"], listed.Select(reminder => reminder.About));
        Assert.Equal(3, open);
    }

    [Theory, OnBothDatabases]
    public async Task An_occurrence_is_put_off_once_by_a_person(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await state.Database.WriteAsync(transaction => ReminderStore.Add(transaction, Bare with { SnoozeOf = "1.1", DueAt = Noon }), Token);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => state.Database.WriteAsync(
            transaction => ReminderStore.Add(transaction, Bare with { SnoozeOf = "1.1", DueAt = Noon }), Token));

        Assert.NotNull(await state.Database.ReadAsync(transaction => ReminderStore.FindSnooze(transaction, new Occasion(1, 1), 7), Token));
        Assert.Null(await state.Database.ReadAsync(transaction => ReminderStore.FindSnooze(transaction, new Occasion(1, 1), 8), Token));
    }

    [Theory, OnBothDatabases]
    public async Task Cleaning_takes_what_was_deleted_long_ago_and_nothing_else(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        var (old, recent, done) = await state.Database.WriteAsync(
            transaction => (
                Ended(transaction, ReminderState.Deleted, Noon),
                Ended(transaction, ReminderState.Deleted, Noon.AddDays(2)),
                Ended(transaction, ReminderState.Done, Noon)),
            Token);
        await state.Database.WriteAsync(transaction => ReminderStore.Join(transaction, old, 8), Token);

        await state.Database.WriteAsync(transaction => ReminderStore.Clean(transaction, Noon.AddDays(1)), Token);

        Assert.Null(await FindAsync(state, old));
        Assert.Empty(await state.Database.ReadAsync(transaction => ReminderStore.Joined(transaction, old), Token));
        Assert.NotNull(await FindAsync(state, recent));
        Assert.NotNull(await FindAsync(state, done));
    }

    /// <summary>With a million open ones, whatever reads them all is too slow to be noticed in a test of a dozen.</summary>
    [Fact]
    public async Task No_question_reads_all_reminders()
    {
        await using var state = await OpenAsync(StateKind.Sqlite);
        string[] conditions =
        [
            "person_id = 1 AND state = 'open'",
            "person_id = 1 AND state IN ('open', 'undelivered')",
            "state = 'open' AND due_at < 1",
            "conference IS NOT NULL AND state = 'open'",
            "snooze_of = '1.1' AND person_id = 1 AND state = 'open'",
            "state = 'deleted' AND ended_at < 1",
        ];

        var plans = await state.Database.ReadAsync(
            transaction => Explain(transaction, conditions), Token);

        Assert.All(plans, plan => Assert.Contains("USING INDEX", plan));
        Assert.All(plans, plan => Assert.Contains("reminders_", plan));
    }

    [Theory, OnBothDatabases]
    public async Task The_planner_puts_right_what_a_failed_step_left_behind(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, ReminderStore.Schema, OutboxSchema.Schema);
        using var bot = new Conversation(A.CatalogueOf(A.Talk));
        var (outbox, planner) = (bot.The<Outbox>(), bot.The<IEnumerable<IPlanner>>().OfType<ReminderPlanner>().Single());
        var weekly = await state.Database.WriteAsync(
            transaction => ReminderStore.Add(transaction, Bare with { Schedule = "R/2027-03-01T09:00:00[UTC]/P1W/MO", DueAt = Noon.AddHours(-3) }),
            Token);

        await state.Database.WriteAsync(transaction => planner.Plan(transaction, Noon), Token);
        Assert.Equal(Noon.AddHours(-3), (await RowAsync(state, outbox, weekly))?.DueAt);

        await state.Database.WriteAsync(transaction => transaction.Execute("UPDATE outbox SET state = 'sent', ended_at = 1"), Token);
        await state.Database.WriteAsync(transaction => planner.Plan(transaction, Noon), Token);
        var after = await FindAsync(state, weekly.Id);

        Assert.Equal((2, Noon.AddDays(7).AddHours(-3)), (after!.Occurrence, after.DueAt));
        Assert.Equal(after.DueAt, (await RowAsync(state, outbox, after))?.DueAt);
    }

    private static Task<TestState> OpenAsync(StateKind kind) => TestState.OpenAsync(kind, ReminderStore.Schema);

    private static Task<Reminder?> FindAsync(TestState state, long id) =>
        state.Database.ReadAsync(transaction => ReminderStore.Find(transaction, id), Token);

    private static Task<OutboxRow?> RowAsync(TestState state, Outbox outbox, Reminder reminder) =>
        state.Database.ReadAsync(transaction => outbox.Find(transaction, reminder.Next), Token);

    private static void Add(StateTransaction transaction, string about, DateTimeOffset? dueAt, string state = ReminderState.Open) =>
        ReminderStore.Add(transaction, Bare with { About = about, DueAt = dueAt, State = state });

    private static long Ended(StateTransaction transaction, string state, DateTimeOffset at)
    {
        var reminder = ReminderStore.Add(transaction, Bare) with { State = state };
        ReminderStore.Update(transaction, reminder, at);
        return reminder.Id;
    }

    private static List<string> Explain(StateTransaction transaction, string[] conditions)
    {
        List<string> plans = [];
        foreach (var condition in conditions)
        {
            plans.Add(string.Join(' ', transaction.Query<Step>($"EXPLAIN QUERY PLAN SELECT * FROM reminders WHERE {condition}").Select(step => step.Detail)));
        }

        return plans;
    }

    private sealed record Step
    {
        public string Detail { get; init; } = "";
    }
}
