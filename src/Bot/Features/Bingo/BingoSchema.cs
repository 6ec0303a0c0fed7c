using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>The tables of the bingo.</summary>
internal static class BingoSchema
{
    /// <summary>That a channel has one game, and a square one claim that counts, is the database's own rule.</summary>
    public static StateSchema Schema { get; } = new(
        "bingo",
        """
        CREATE TABLE bingo_rooms (
            id {identity},
            guild_id BIGINT NOT NULL,
            channel_id BIGINT NOT NULL,
            card_id TEXT NOT NULL,
            talk_id TEXT,
            host_id BIGINT NOT NULL,
            host_name TEXT NOT NULL,
            started_at BIGINT NOT NULL,
            offset_seconds BIGINT NOT NULL,
            has_pictures BIGINT NOT NULL,
            ended_at BIGINT,
            ending TEXT
        );
        CREATE UNIQUE INDEX bingo_open_room ON bingo_rooms (channel_id) WHERE ended_at IS NULL;
        CREATE TABLE bingo_cards (
            room_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            squares TEXT NOT NULL,
            dealt_at BIGINT NOT NULL,
            won_with BIGINT,
            won_at BIGINT,
            PRIMARY KEY (room_id, person_id)
        );
        CREATE TABLE bingo_claims (
            id {identity},
            room_id BIGINT NOT NULL,
            square_id TEXT NOT NULL,
            person_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            claimed_at BIGINT NOT NULL,
            into_seconds BIGINT NOT NULL,
            state TEXT NOT NULL
        );
        CREATE UNIQUE INDEX bingo_counting_claim ON bingo_claims (room_id, square_id) WHERE state IN ('Open', 'Confirmed');
        CREATE TABLE bingo_votes (
            claim_id BIGINT NOT NULL,
            person_id BIGINT NOT NULL,
            name TEXT NOT NULL,
            says_yes BIGINT NOT NULL,
            changes BIGINT NOT NULL,
            PRIMARY KEY (claim_id, person_id)
        );
        """);
}
