using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Trivia.Schedule;

/// <summary>What channels play by themselves, in the state database.</summary>
internal static class ScheduleStore
{
    /// <summary>A channel has a question of the day and a game, one of each at most.</summary>
    public static StateSchema Schema { get; } = new(
        "trivia_schedules",
        """
        CREATE TABLE trivia_schedules (
            id {identity},
            guild_id BIGINT NOT NULL,
            channel_id BIGINT NOT NULL,
            is_daily BIGINT NOT NULL,
            mode TEXT NOT NULL,
            rounds BIGINT NOT NULL,
            wish TEXT NOT NULL,
            wish_key TEXT NOT NULL,
            rule TEXT NOT NULL,
            set_by BIGINT NOT NULL,
            trouble TEXT,
            UNIQUE (channel_id, is_daily)
        );
        CREATE INDEX trivia_schedules_guild ON trivia_schedules (guild_id);
        """);

    /// <summary>A channel plays this from now on, instead of what it played before.</summary>
    /// <returns>The same with its number.</returns>
    public static GameSchedule Save(StateTransaction transaction, GameSchedule schedule) => schedule with
    {
        Id = transaction.First<long?>(
            """
            INSERT INTO trivia_schedules (guild_id, channel_id, is_daily, mode, rounds, wish, wish_key, rule, set_by)
            VALUES (@GuildId, @ChannelId, @isDaily, @mode, @Rounds, @Wish, @WishKey, @rule, @SetBy)
            ON CONFLICT (channel_id, is_daily) DO UPDATE SET guild_id = excluded.guild_id, mode = excluded.mode, rounds = excluded.rounds,
                wish = excluded.wish, wish_key = excluded.wish_key, rule = excluded.rule, set_by = excluded.set_by, trouble = NULL
            RETURNING id
            """,
            new
            {
                schedule.GuildId,
                schedule.ChannelId,
                isDaily = schedule.IsDaily ? 1L : 0L,
                mode = $"{schedule.Mode}",
                schedule.Rounds,
                schedule.Wish,
                schedule.WishKey,
                rule = $"{schedule.Rule}",
                schedule.SetBy,
            }) ?? throw new InvalidOperationException("The database gave no number."),
    };

    /// <summary>One, or null where there is none of that number.</summary>
    public static GameSchedule? Find(StateTransaction transaction, long id) =>
        transaction.First<Row>("SELECT * FROM trivia_schedules WHERE id = @id", new { id })?.ToSchedule();

    /// <summary>All there are; asked first whether there are any, since reading rows costs a start that has none more than asking.</summary>
    public static IReadOnlyList<GameSchedule> All(StateTransaction transaction) =>
        transaction.First<long?>("SELECT 1 FROM trivia_schedules LIMIT 1") is null ? [] : [.. transaction.Query<Row>("SELECT * FROM trivia_schedules ORDER BY id").Select(row => row.ToSchedule()).OfType<GameSchedule>()];

    /// <summary>Those of a server.</summary>
    public static IReadOnlyList<GameSchedule> Of(StateTransaction transaction, ulong guildId) =>
    [
        .. transaction
            .Query<Row>("SELECT * FROM trivia_schedules WHERE guild_id = @guildId ORDER BY channel_id, is_daily DESC", new { guildId })
            .Select(row => row.ToSchedule())
            .OfType<GameSchedule>(),
    ];

    /// <summary>It is no more.</summary>
    public static void Remove(StateTransaction transaction, long id) =>
        transaction.Execute("DELETE FROM trivia_schedules WHERE id = @id", new { id });

    /// <summary>Whether it can be played.</summary>
    /// <returns>True where that is new.</returns>
    public static bool NoteTrouble(StateTransaction transaction, long id, Trouble? trouble) => transaction.Execute(
        "UPDATE trivia_schedules SET trouble = @trouble WHERE id = @id AND COALESCE(trouble, '') <> COALESCE(@trouble, '')",
        new { id, trouble = trouble?.ToString() }) > 0;

    private sealed record Row
    {
        public long Id { get; init; }

        public ulong GuildId { get; init; }

        public ulong ChannelId { get; init; }

        public string Mode { get; init; } = "";

        public long Rounds { get; init; }

        public string Wish { get; init; } = "";

        public string WishKey { get; init; } = "";

        public string Rule { get; init; } = "";

        public ulong SetBy { get; init; }

        public string? Trouble { get; init; }

        /// <summary>Null where its zone no longer exists.</summary>
        public GameSchedule? ToSchedule() => !Recurrence.TryParse(Rule, out var rule) ? null : new GameSchedule
        {
            Id = Id,
            GuildId = GuildId,
            ChannelId = ChannelId,
            Mode = Enum.Parse<GameMode>(Mode),
            Rounds = Rounds,
            Wish = Wish,
            WishKey = WishKey,
            Rule = rule,
            SetBy = SetBy,
            Trouble = Trouble is null ? null : Enum.Parse<Trouble>(Trouble),
        };
    }
}
