using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Practice;

/// <summary>The table of practice: a row a person, so that a practice goes on after a restart and never needs to be cleared away.</summary>
internal static class PracticeSchema
{
    public static StateSchema Schema { get; } = new(
        "trivia_practice",
        """
        CREATE TABLE trivia_practice (
            id {identity},
            person_id BIGINT NOT NULL,
            wish_key TEXT NOT NULL,
            number BIGINT NOT NULL,
            question TEXT NOT NULL,
            given TEXT,
            answered BIGINT NOT NULL,
            rights BIGINT NOT NULL,
            streak BIGINT NOT NULL,
            best_streak BIGINT NOT NULL,
            missed TEXT NOT NULL,
            is_over BIGINT NOT NULL
        );
        CREATE UNIQUE INDEX trivia_practice_person ON trivia_practice (person_id);
        """);
}
