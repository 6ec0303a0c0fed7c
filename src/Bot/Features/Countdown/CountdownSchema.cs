using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>The tables of the countdown.</summary>
internal static class CountdownSchema
{
    /// <summary>
    /// A channel that stops following keeps its row, so that following anew repeats neither its posts' identities nor its reading.
    /// </summary>
    public static StateSchema Schema { get; } = new(
        "countdown",
        """
        CREATE TABLE countdown_follows (
            channel_id BIGINT PRIMARY KEY,
            guild_id BIGINT NOT NULL,
            conference_id TEXT NOT NULL,
            pace TEXT NOT NULL,
            has_talks BIGINT NOT NULL,
            role_id BIGINT,
            set_by BIGINT NOT NULL,
            state TEXT NOT NULL,
            told TEXT NOT NULL,
            telling TEXT,
            missed_since BIGINT,
            updates BIGINT NOT NULL DEFAULT 0,
            trouble TEXT
        );
        CREATE INDEX countdown_guild ON countdown_follows (guild_id);
        CREATE TABLE countdown_shown (
            channel_id BIGINT NOT NULL,
            item TEXT NOT NULL,
            occurrence TEXT NOT NULL,
            PRIMARY KEY (channel_id, item)
        );
        """);
}
