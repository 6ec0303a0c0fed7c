using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>The tables of what people think of questions: reports, suggestions, and who reviews them.</summary>
internal static class ReviewSchema
{
    /// <summary>A report whose form is open is a draft; so that the form need carry no more than its number.</summary>
    public static StateSchema Schema { get; } = new(
        "trivia_review",
        """
        CREATE TABLE trivia_review_reports (
            id {identity},
            guild_id BIGINT NOT NULL,
            channel_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            question_id TEXT NOT NULL,
            question TEXT NOT NULL,
            words TEXT NOT NULL,
            state TEXT NOT NULL,
            at BIGINT NOT NULL,
            decided_by BIGINT,
            decided_at BIGINT
        );
        CREATE UNIQUE INDEX trivia_review_reports_open ON trivia_review_reports (guild_id, person_id, question_id) WHERE state IN ('Draft', 'Open');
        CREATE INDEX trivia_review_reports_guild ON trivia_review_reports (guild_id, state);
        CREATE TABLE trivia_review_suggestions (
            id {identity},
            guild_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            typed TEXT NOT NULL,
            talk_id TEXT,
            page TEXT,
            difficulty TEXT NOT NULL,
            state TEXT NOT NULL,
            at BIGINT NOT NULL,
            decided_by BIGINT,
            decided_at BIGINT
        );
        CREATE INDEX trivia_review_suggestions_guild ON trivia_review_suggestions (guild_id, state);
        CREATE TABLE trivia_review_drafts (
            guild_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            suggestion_id BIGINT NOT NULL,
            typed TEXT NOT NULL,
            PRIMARY KEY (guild_id, person_id)
        );
        CREATE TABLE trivia_review_roles (
            guild_id BIGINT NOT NULL PRIMARY KEY,
            role_id BIGINT NOT NULL
        );
        """);
}
