using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>What the leaderboards keep: sums of the scores, what players and servers wish, and the champions of seasons that are over.</summary>
internal static class BoardSchema
{
    /// <summary>
    /// The sums could be made from the scores each time, were there not servers that play for years, and a board across all of them. They are made anew for
    /// every game whose scores are kept, never added up, so that they cannot drift.
    /// </summary>
    public static StateSchema Schema { get; } = new(
        "trivia_boards",
        """
        CREATE INDEX trivia_boards_scores ON trivia_scores (person_id, guild_id, season, is_counted, ended_at);
        CREATE INDEX trivia_boards_months ON trivia_scores (guild_id, ended_at);
        CREATE INDEX trivia_boards_answers ON trivia_answers (person_id, at);
        CREATE TABLE trivia_boards_totals (
            guild_id BIGINT NOT NULL,
            season TEXT NOT NULL,
            person_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            points BIGINT NOT NULL,
            games BIGINT NOT NULL,
            wins BIGINT NOT NULL,
            rights BIGINT NOT NULL,
            answers BIGINT NOT NULL,
            played_at BIGINT NOT NULL,
            PRIMARY KEY (guild_id, season, person_id)
        );
        CREATE INDEX trivia_boards_totals_person ON trivia_boards_totals (person_id, guild_id, played_at);
        CREATE INDEX trivia_boards_totals_season ON trivia_boards_totals (season, person_id);
        CREATE TABLE trivia_boards_people (
            person_id BIGINT PRIMARY KEY,
            is_hidden BIGINT NOT NULL,
            is_across BIGINT NOT NULL
        );
        CREATE TABLE trivia_boards_servers (
            guild_id BIGINT PRIMARY KEY,
            is_across BIGINT NOT NULL,
            role_id BIGINT
        );
        CREATE TABLE trivia_boards_seasons (
            season TEXT PRIMARY KEY,
            closed_at BIGINT
        );
        CREATE TABLE trivia_boards_hall (
            guild_id BIGINT NOT NULL,
            season TEXT NOT NULL,
            person_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            place BIGINT NOT NULL,
            points BIGINT NOT NULL,
            games BIGINT NOT NULL,
            closed_at BIGINT NOT NULL,
            PRIMARY KEY (guild_id, season, person_id)
        );
        CREATE INDEX trivia_boards_hall_person ON trivia_boards_hall (person_id);
        CREATE TABLE trivia_boards_wearers (
            guild_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            role_id BIGINT NOT NULL,
            is_wanted BIGINT NOT NULL,
            is_done BIGINT NOT NULL,
            trouble TEXT,
            PRIMARY KEY (guild_id, person_id, role_id)
        );
        CREATE INDEX trivia_boards_wearers_open ON trivia_boards_wearers (guild_id) WHERE is_done = 0;
        """);
}
