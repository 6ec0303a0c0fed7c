using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>The reminders in the state database. What will be sent stands in the outbox; this is what it is made from.</summary>
internal static class ReminderStore
{
    private const string Listed = "person_id = @personId AND state IN ('open', 'undelivered')";

    /// <summary>
    /// A person's reminders, what is due, and what waits for a conference each have an index, so that nothing ever reads them all.
    /// </summary>
    public static StateSchema Schema { get; } = new(
        "reminders",
        """
        CREATE TABLE reminders (
            id {identity},
            person_id BIGINT NOT NULL,
            about TEXT NOT NULL,
            schedule TEXT NOT NULL,
            target TEXT NOT NULL,
            guild_id BIGINT,
            is_quiet BIGINT NOT NULL,
            set_at BIGINT NOT NULL,
            set_in_guild BIGINT,
            set_in_channel BIGINT,
            message_id BIGINT,
            fallback TEXT,
            talk_id TEXT,
            conference TEXT,
            edition_year BIGINT,
            known_date TEXT,
            snooze_of TEXT,
            occurrence BIGINT NOT NULL,
            due_at BIGINT,
            state TEXT NOT NULL,
            ended_at BIGINT,
            trouble TEXT
        );
        CREATE INDEX reminders_person ON reminders (person_id, state);
        CREATE INDEX reminders_due ON reminders (due_at) WHERE state = 'open';
        CREATE INDEX reminders_bound ON reminders (id) WHERE conference IS NOT NULL AND state = 'open';
        CREATE INDEX reminders_deleted ON reminders (ended_at) WHERE state = 'deleted';
        CREATE UNIQUE INDEX reminders_snooze ON reminders (snooze_of, person_id) WHERE snooze_of IS NOT NULL AND state = 'open';
        CREATE TABLE reminders_joined (
            reminder_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            PRIMARY KEY (reminder_id, person_id)
        );
        CREATE INDEX reminders_joined_person ON reminders_joined (person_id);
        """);

    /// <summary>Adds one.</summary>
    /// <returns>The same with its number.</returns>
    public static Reminder Add(StateTransaction transaction, Reminder reminder) => reminder with
    {
        Id = transaction.First<long?>(
            """
            INSERT INTO reminders (person_id, about, schedule, target, guild_id, is_quiet, set_at, set_in_guild, set_in_channel, message_id, fallback,
                talk_id, conference, edition_year, known_date, snooze_of, occurrence, due_at, state)
            VALUES (@PersonId, @About, @Schedule, @Target, @GuildId, @IsQuiet, @SetAt, @SetInGuild, @SetInChannel, @MessageId, @Fallback,
                @TalkId, @Conference, @EditionYear, @KnownDate, @SnoozeOf, @Occurrence, @DueAt, @State)
            RETURNING id
            """,
            reminder) ?? throw new InvalidOperationException("The database gave no number."),
    };

    /// <summary>Keeps what may change of one.</summary>
    public static void Update(StateTransaction transaction, Reminder reminder, DateTimeOffset now) => transaction.Execute(
        """
        UPDATE reminders SET about = @About, schedule = @Schedule, target = @Target, guild_id = @GuildId, conference = @Conference,
            edition_year = @EditionYear, known_date = @KnownDate, occurrence = @Occurrence, due_at = @DueAt, state = @State, trouble = @Trouble,
            ended_at = @endedAt
        WHERE id = @Id
        """,
        new
        {
            reminder.Id,
            reminder.About,
            reminder.Schedule,
            reminder.Target,
            reminder.GuildId,
            reminder.Conference,
            reminder.EditionYear,
            reminder.KnownDate,
            reminder.Occurrence,
            reminder.DueAt,
            reminder.State,
            reminder.Trouble,
            endedAt = reminder.State == ReminderState.Open ? (DateTimeOffset?)null : now,
        });

    /// <summary>One, whatever its state; null where there is none.</summary>
    public static Reminder? Find(StateTransaction transaction, long id) =>
        transaction.First<Reminder>("SELECT * FROM reminders WHERE id = @id", new { id });

    /// <summary>What a person has open, and what could not be delivered to them; the next first, what waits for a date after it.</summary>
    public static IReadOnlyList<Reminder> ListFor(StateTransaction transaction, ulong personId) => transaction.Query<Reminder>(
        $"SELECT * FROM reminders WHERE {Listed} ORDER BY CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, id", new { personId });

    /// <summary>How many a person has in a state.</summary>
    public static int Count(StateTransaction transaction, ulong personId, string state) => (int)(transaction.First<long?>(
        "SELECT COUNT(*) FROM reminders WHERE person_id = @personId AND state = @state", new { personId, state }) ?? 0);

    /// <summary>A person's open one with just this schedule and nothing said with it; null where there is none.</summary>
    public static Reminder? FindSame(StateTransaction transaction, ulong personId, string schedule) => transaction.First<Reminder>(
        "SELECT * FROM reminders WHERE person_id = @personId AND state = 'open' AND schedule = @schedule AND about = ''",
        new { personId, schedule });

    /// <summary>The open one by which an occurrence is put off; null where it is not.</summary>
    public static Reminder? FindSnooze(StateTransaction transaction, Occasion occasion, ulong personId) => transaction.First<Reminder>(
        "SELECT * FROM reminders WHERE snooze_of = @of AND person_id = @personId AND state = 'open'",
        new { of = occasion.ToString(), personId });

    /// <summary>What waits for a conference or counts from one.</summary>
    public static IReadOnlyList<Reminder> Bound(StateTransaction transaction) =>
        transaction.Query<Reminder>("SELECT * FROM reminders WHERE conference IS NOT NULL AND state = 'open' ORDER BY id");

    /// <summary>What should have come before an instant and is still open.</summary>
    public static IReadOnlyList<Reminder> Overdue(StateTransaction transaction, DateTimeOffset before, int limit) => transaction.Query<Reminder>(
        "SELECT * FROM reminders WHERE state = 'open' AND due_at < @before ORDER BY due_at LIMIT @limit", new { before, limit = (long)limit });

    /// <summary>Forgets what was deleted before an instant.</summary>
    public static void Clean(StateTransaction transaction, DateTimeOffset before)
    {
        transaction.Execute(
            "DELETE FROM reminders_joined WHERE reminder_id IN (SELECT id FROM reminders WHERE state = 'deleted' AND ended_at < @before)",
            new { before });
        transaction.Execute("DELETE FROM reminders WHERE state = 'deleted' AND ended_at < @before", new { before });
    }

    /// <summary>Who joined one, in no order.</summary>
    public static IReadOnlyList<ulong> Joined(StateTransaction transaction, long id) =>
        transaction.Query<ulong>("SELECT person_id FROM reminders_joined WHERE reminder_id = @id ORDER BY person_id", new { id });

    /// <summary>Somebody joins; joining again changes nothing.</summary>
    public static void Join(StateTransaction transaction, long id, ulong personId) => transaction.Execute(
        "INSERT INTO reminders_joined (reminder_id, person_id) VALUES (@id, @personId) ON CONFLICT (reminder_id, person_id) DO NOTHING",
        new { id, personId });

    /// <summary>Somebody leaves.</summary>
    public static void Leave(StateTransaction transaction, long id, ulong personId) => transaction.Execute(
        "DELETE FROM reminders_joined WHERE reminder_id = @id AND person_id = @personId", new { id, personId });
}
