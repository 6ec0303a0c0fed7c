using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>The outbox's table.</summary>
internal static class OutboxSchema
{
    /// <summary>
    /// What is open has an index of its own on when it is due, so finding what is due costs the same however much is not, and however much
    /// is done.
    /// </summary>
    public static StateSchema Schema { get; } = new(
        "outbox",
        """
        CREATE TABLE outbox (
            id {identity},
            kind TEXT NOT NULL,
            target TEXT NOT NULL,
            occurrence TEXT NOT NULL,
            due_at BIGINT NOT NULL,
            payload TEXT NOT NULL,
            person_id BIGINT,
            guild_id BIGINT,
            state TEXT NOT NULL DEFAULT 'planned',
            attempts BIGINT NOT NULL DEFAULT 0,
            attempted_at BIGINT,
            retry_at BIGINT NOT NULL DEFAULT 0,
            failures BIGINT NOT NULL DEFAULT 0,
            ended_at BIGINT,
            channel_id BIGINT,
            message_id BIGINT,
            trouble TEXT,
            told TEXT,
            diverted_from TEXT,
            UNIQUE (kind, target, occurrence)
        );
        CREATE INDEX outbox_open ON outbox (due_at, id) WHERE state IN ('planned', 'sending');
        CREATE INDEX outbox_ended ON outbox (ended_at) WHERE ended_at IS NOT NULL;
        CREATE INDEX outbox_person ON outbox (person_id) WHERE person_id IS NOT NULL;
        CREATE INDEX outbox_guild ON outbox (guild_id) WHERE guild_id IS NOT NULL;
        """);
}
