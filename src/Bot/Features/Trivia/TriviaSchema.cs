using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia;

/// <summary>The tables of the game.</summary>
internal static class TriviaSchema
{
    /// <summary>
    /// A channel has one open game, by a unique key rather than by a check: two starts in the same instant cannot both succeed. A question of the day
    /// stays open all day and does not keep a game from being played.
    /// </summary>
    public static StateSchema Schema { get; } = new(
        "trivia",
        """
        CREATE TABLE trivia_games (
            id {identity},
            guild_id BIGINT NOT NULL,
            channel_id BIGINT NOT NULL,
            home_id BIGINT NOT NULL,
            started_by BIGINT NOT NULL,
            mode TEXT NOT NULL,
            wish TEXT NOT NULL,
            wish_key TEXT NOT NULL,
            teams TEXT NOT NULL,
            state TEXT NOT NULL,
            number BIGINT NOT NULL,
            rounds BIGINT NOT NULL,
            idle BIGINT NOT NULL,
            schedule_id BIGINT,
            opening_id BIGINT,
            started_at BIGINT NOT NULL,
            ended_at BIGINT,
            ending TEXT
        );
        CREATE UNIQUE INDEX trivia_games_open ON trivia_games (channel_id) WHERE state <> 'Ended' AND mode <> 'Daily';
        CREATE INDEX trivia_games_opening ON trivia_games (id) WHERE state = 'Opening';
        CREATE INDEX trivia_games_guild ON trivia_games (guild_id, id);
        CREATE TABLE trivia_rounds (
            game_id BIGINT NOT NULL,
            number BIGINT NOT NULL,
            question TEXT NOT NULL,
            also_accepted TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL,
            message_id BIGINT,
            asked_at BIGINT,
            closes_at BIGINT,
            time_left BIGINT,
            alive_at BIGINT,
            returns BIGINT NOT NULL DEFAULT 0,
            PRIMARY KEY (game_id, number)
        );
        CREATE INDEX trivia_rounds_open ON trivia_rounds (game_id) WHERE state = 'Open';
        CREATE TABLE trivia_answers (
            game_id BIGINT NOT NULL,
            number BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            team TEXT,
            given TEXT NOT NULL,
            at BIGINT NOT NULL,
            took BIGINT NOT NULL,
            changes BIGINT NOT NULL,
            is_right BIGINT,
            points BIGINT,
            streak BIGINT,
            PRIMARY KEY (game_id, number, person_id)
        );
        CREATE TABLE trivia_members (
            game_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            team TEXT NOT NULL,
            PRIMARY KEY (game_id, person_id)
        );
        CREATE TABLE trivia_scores (
            game_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            guild_id BIGINT NOT NULL,
            season TEXT NOT NULL,
            name TEXT NOT NULL,
            team TEXT,
            points BIGINT NOT NULL,
            rights BIGINT NOT NULL,
            answers BIGINT NOT NULL,
            streak BIGINT NOT NULL,
            place BIGINT NOT NULL,
            is_counted BIGINT NOT NULL,
            ended_at BIGINT NOT NULL,
            PRIMARY KEY (game_id, person_id)
        );
        CREATE INDEX trivia_scores_guild ON trivia_scores (guild_id, season, is_counted);
        CREATE INDEX trivia_scores_person ON trivia_scores (person_id);
        CREATE TABLE trivia_asked (
            asked TEXT NOT NULL,
            question_id TEXT NOT NULL,
            asked_at BIGINT NOT NULL,
            PRIMARY KEY (asked, question_id)
        );
        """);
}
