using System.Text.Json;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>Games, their questions and what was answered, in the state database.</summary>
internal static class GameStore
{
    /// <summary>Adds a game.</summary>
    /// <returns>The same with its number; null where its channel has an open one already.</returns>
    public static Game? Add(StateTransaction transaction, Game game, IReadOnlyList<PosedQuestion> questions)
    {
        var id = transaction.First<long?>(
            """
            INSERT INTO trivia_games (guild_id, channel_id, home_id, started_by, mode, wish, wish_key, teams, state, number, rounds, idle, schedule_id, started_at)
            VALUES (@GuildId, @ChannelId, @HomeId, @StartedBy, @mode, @Wish, @WishKey, @teams, @state, @Number, @Rounds, 0, @ScheduleId, @StartedAt)
            ON CONFLICT DO NOTHING RETURNING id
            """,
            new
            {
                game.GuildId,
                game.ChannelId,
                game.HomeId,
                game.StartedBy,
                mode = $"{game.Mode}",
                game.Wish,
                game.WishKey,
                teams = game.Teams.Count == 0 ? "" : JsonSerializer.Serialize(game.Teams, GameJson.Default.IReadOnlyListTeam),
                state = $"{game.State}",
                game.Number,
                game.Rounds,
                game.ScheduleId,
                game.StartedAt,
            });
        if (id is not { } number)
        {
            return null;
        }

        foreach (var (index, question) in questions.Index())
        {
            transaction.Execute(
                "INSERT INTO trivia_rounds (game_id, number, question, state) VALUES (@number, @place, @question, 'Coming')",
                new { number, place = index + 1L, question = question.ToJson() });
        }

        return game with { Id = number };
    }

    /// <summary>A game, or null where there is none of that number.</summary>
    public static Game? Find(StateTransaction transaction, long id) =>
        transaction.First<GameRow>("SELECT * FROM trivia_games WHERE id = @id", new { id })?.ToGame();

    /// <summary>The game that is open in a channel, or null; questions of the day do not count.</summary>
    public static Game? OpenIn(StateTransaction transaction, ulong channelId) => transaction.First<GameRow>(
        "SELECT * FROM trivia_games WHERE channel_id = @channelId AND state <> 'Ended' AND mode <> 'Daily'", new { channelId })?.ToGame();

    /// <summary>Whether a game waits for its thread.</summary>
    public static bool IsAnyOpening(StateTransaction transaction) =>
        transaction.First<long?>("SELECT 1 FROM trivia_games WHERE state = 'Opening' AND opening_id IS NOT NULL LIMIT 1") is not null;

    /// <summary>The games that wait for their thread.</summary>
    public static IReadOnlyList<Game> Opening(StateTransaction transaction) =>
        [.. transaction.Query<GameRow>("SELECT * FROM trivia_games WHERE state = 'Opening' AND opening_id IS NOT NULL").Select(row => row.ToGame())];

    /// <summary>Keeps what may change of a game.</summary>
    public static void Save(StateTransaction transaction, Game game) => transaction.Execute(
        """
        UPDATE trivia_games SET channel_id = @ChannelId, started_by = @StartedBy, state = @state, number = @Number, rounds = @Rounds, idle = @Idle,
            opening_id = @OpeningId, ended_at = @EndedAt, ending = @ending
        WHERE id = @Id
        """,
        new
        {
            game.Id,
            game.ChannelId,
            game.StartedBy,
            state = $"{game.State}",
            game.Number,
            game.Rounds,
            game.Idle,
            game.OpeningId,
            game.EndedAt,
            ending = game.Ending?.ToString(),
        });

    /// <summary>A question of a game.</summary>
    public static GameRound? FindRound(StateTransaction transaction, long gameId, long number) => transaction.First<RoundRow>(
        "SELECT * FROM trivia_rounds WHERE game_id = @gameId AND number = @number", new { gameId, number })?.ToRound();

    /// <summary>Every question of a game.</summary>
    public static IReadOnlyList<GameRound> Rounds(StateTransaction transaction, long gameId) =>
    [
        .. transaction.Query<RoundRow>("SELECT * FROM trivia_rounds WHERE game_id = @gameId ORDER BY number", new { gameId }).Select(row => row.ToRound()),
    ];

    /// <summary>Every question of any game that is open.</summary>
    public static IReadOnlyList<GameRound> OpenRounds(StateTransaction transaction) =>
        [.. transaction.Query<RoundRow>("SELECT * FROM trivia_rounds WHERE state = 'Open' ORDER BY game_id").Select(row => row.ToRound())];

    /// <summary>Keeps what may change of a question.</summary>
    public static void Save(StateTransaction transaction, GameRound round) => transaction.Execute(
        """
        UPDATE trivia_rounds SET question = @question, also_accepted = @alsoAccepted, state = @state, message_id = @MessageId, asked_at = @AskedAt,
            closes_at = @ClosesAt, time_left = @TimeLeft, alive_at = @AliveAt, returns = @Returns
        WHERE game_id = @GameId AND number = @Number
        """,
        new
        {
            round.GameId,
            round.Number,
            question = round.Question.ToJson(),
            alsoAccepted = round.AlsoAccepted.Count == 0 ? "" : JsonSerializer.Serialize(round.AlsoAccepted, GameJson.Default.IReadOnlyListString),
            state = $"{round.State}",
            round.MessageId,
            round.AskedAt,
            round.ClosesAt,
            round.TimeLeft,
            round.AliveAt,
            round.Returns,
        });

    /// <summary>The bot is running: noted for every open question whose clock must stand still while it is not.</summary>
    public static void NoteAlive(StateTransaction transaction, DateTimeOffset now) =>
        transaction.Execute("UPDATE trivia_rounds SET alive_at = @now WHERE state = 'Open' AND alive_at IS NOT NULL", new { now });

    /// <summary>Whether there is an open question whose clock must stand still while the bot is away.</summary>
    public static bool HasClocks(StateTransaction transaction) =>
        transaction.First<long?>("SELECT 1 FROM trivia_rounds WHERE state = 'Open' AND alive_at IS NOT NULL LIMIT 1") is not null;

    /// <summary>What somebody answered, or null.</summary>
    public static PlayerAnswer? FindAnswer(StateTransaction transaction, long gameId, long number, ulong personId) => transaction.First<PlayerAnswer>(
        "SELECT * FROM trivia_answers WHERE game_id = @gameId AND number = @number AND person_id = @personId", new { gameId, number, personId });

    /// <summary>What was answered to a question, the earliest first.</summary>
    public static IReadOnlyList<PlayerAnswer> Answers(StateTransaction transaction, long gameId, long number) => transaction.Query<PlayerAnswer>(
        "SELECT * FROM trivia_answers WHERE game_id = @gameId AND number = @number ORDER BY took, person_id", new { gameId, number });

    /// <summary>Everything that was answered in a game, question by question.</summary>
    public static IReadOnlyList<PlayerAnswer> Answers(StateTransaction transaction, long gameId) => transaction.Query<PlayerAnswer>(
        "SELECT * FROM trivia_answers WHERE game_id = @gameId ORDER BY number, at, person_id", new { gameId });

    /// <summary>How many have answered a question.</summary>
    public static long CountAnswers(StateTransaction transaction, long gameId, long number) => transaction.First<long>(
        "SELECT COUNT(*) FROM trivia_answers WHERE game_id = @gameId AND number = @number", new { gameId, number });

    /// <summary>Keeps an answer: one a person and question.</summary>
    public static void Save(StateTransaction transaction, PlayerAnswer answer) => transaction.Execute(
        """
        INSERT INTO trivia_answers (game_id, number, person_id, name, team, given, at, took, changes, is_right, points, streak)
        VALUES (@GameId, @Number, @PersonId, @Name, @Team, @Given, @At, @Took, @Changes, @IsRight, @Points, @Streak)
        ON CONFLICT (game_id, number, person_id) DO UPDATE SET name = excluded.name, team = excluded.team, given = excluded.given, at = excluded.at,
            took = excluded.took, changes = excluded.changes, is_right = excluded.is_right, points = excluded.points, streak = excluded.streak
        """,
        answer);

    /// <summary>The team that somebody chose, or null.</summary>
    public static string? TeamOf(StateTransaction transaction, long gameId, ulong personId) => transaction.First<string>(
        "SELECT team FROM trivia_members WHERE game_id = @gameId AND person_id = @personId", new { gameId, personId });

    /// <summary>How many are in each team that somebody chose.</summary>
    public static IReadOnlyList<string> Members(StateTransaction transaction, long gameId) =>
        transaction.Query<string>("SELECT team FROM trivia_members WHERE game_id = @gameId", new { gameId });

    /// <summary>Somebody joins a team, once.</summary>
    /// <returns>False where they are in one already.</returns>
    public static bool Join(StateTransaction transaction, long gameId, ulong personId, string team) => transaction.Execute(
        "INSERT INTO trivia_members (game_id, person_id, team) VALUES (@gameId, @personId, @team) ON CONFLICT DO NOTHING",
        new { gameId, personId, team }) > 0;

    private sealed record GameRow
    {
        public long Id { get; init; }

        public ulong GuildId { get; init; }

        public ulong ChannelId { get; init; }

        public ulong HomeId { get; init; }

        public ulong StartedBy { get; init; }

        public string Mode { get; init; } = "";

        public string Wish { get; init; } = "";

        public string WishKey { get; init; } = "";

        public string Teams { get; init; } = "";

        public string State { get; init; } = "";

        public long Number { get; init; }

        public long Rounds { get; init; }

        public long Idle { get; init; }

        public long? ScheduleId { get; init; }

        public ulong? OpeningId { get; init; }

        public DateTimeOffset StartedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public string? Ending { get; init; }

        public Game ToGame() => new()
        {
            Id = Id,
            GuildId = GuildId,
            ChannelId = ChannelId,
            HomeId = HomeId,
            StartedBy = StartedBy,
            Mode = Enum.Parse<GameMode>(Mode),
            Wish = Wish,
            WishKey = WishKey,
            Teams = Teams.Length == 0 ? [] : JsonSerializer.Deserialize(Teams, GameJson.Default.IReadOnlyListTeam) ?? [],
            State = Enum.Parse<GameState>(State),
            Number = Number,
            Rounds = Rounds,
            Idle = Idle,
            ScheduleId = ScheduleId,
            OpeningId = OpeningId,
            StartedAt = StartedAt,
            EndedAt = EndedAt,
            Ending = Ending is null ? null : Enum.Parse<GameEnding>(Ending),
        };
    }

    private sealed record RoundRow
    {
        public long GameId { get; init; }

        public long Number { get; init; }

        public string Question { get; init; } = "";

        public string AlsoAccepted { get; init; } = "";

        public string State { get; init; } = "";

        public ulong? MessageId { get; init; }

        public DateTimeOffset? AskedAt { get; init; }

        public DateTimeOffset? ClosesAt { get; init; }

        public long? TimeLeft { get; init; }

        public DateTimeOffset? AliveAt { get; init; }

        public long Returns { get; init; }

        public GameRound ToRound() => new()
        {
            GameId = GameId,
            Number = Number,
            Question = PosedQuestion.Parse(Question),
            AlsoAccepted = AlsoAccepted.Length == 0 ? [] : JsonSerializer.Deserialize(AlsoAccepted, GameJson.Default.IReadOnlyListString) ?? [],
            State = Enum.Parse<RoundState>(State),
            MessageId = MessageId,
            AskedAt = AskedAt,
            ClosesAt = ClosesAt,
            TimeLeft = TimeLeft,
            AliveAt = AliveAt,
            Returns = Returns,
        };
    }
}
