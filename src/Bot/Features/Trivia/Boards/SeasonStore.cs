using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>Which seasons are closed, in the state database.</summary>
internal static class SeasonStore
{
    /// <summary>Whether a season goes on, and all others are closed.</summary>
    public static bool IsSettled(StateTransaction transaction, string season) => transaction.First<long?>(
        "SELECT 1 FROM trivia_boards_seasons WHERE season = @season AND closed_at IS NULL", new { season }) is not null;

    /// <summary>A season goes on, and all others are closed.</summary>
    public static void Settle(StateTransaction transaction, string season)
    {
        transaction.Execute("DELETE FROM trivia_boards_seasons WHERE closed_at IS NULL");
        transaction.Execute(
            "INSERT INTO trivia_boards_seasons (season) VALUES (@season) ON CONFLICT (season) DO UPDATE SET closed_at = NULL", new { season });
    }

    /// <summary>A season is over, for ever.</summary>
    public static void Close(StateTransaction transaction, string season, DateTimeOffset now) => transaction.Execute(
        """
        INSERT INTO trivia_boards_seasons (season, closed_at) VALUES (@season, @now)
        ON CONFLICT (season) DO UPDATE SET closed_at = excluded.closed_at
        """,
        new { season, now });

    /// <summary>The seasons in which somebody played and that are not over.</summary>
    public static IReadOnlyList<string> Unclosed(StateTransaction transaction) => transaction.Query<string>(
        """
        SELECT DISTINCT season FROM trivia_boards_totals t
        WHERE NOT EXISTS (SELECT 1 FROM trivia_boards_seasons c WHERE c.season = t.season AND c.closed_at IS NOT NULL)
        ORDER BY season
        """);

    /// <summary>When the games were started that are still going on.</summary>
    public static IReadOnlyList<DateTimeOffset> OpenSince(StateTransaction transaction) =>
        transaction.Query<DateTimeOffset>("SELECT started_at FROM trivia_games WHERE state <> 'Ended'");

    /// <summary>The channel in which the last game of a season was started that counts.</summary>
    public static ulong? LastPlayedIn(StateTransaction transaction, ulong guildId, string season) => transaction.First<ulong?>(
        """
        SELECT home_id FROM trivia_games g
        WHERE guild_id = @guildId AND EXISTS (SELECT 1 FROM trivia_scores s WHERE s.game_id = g.id AND s.season = @season AND s.is_counted = 1)
        ORDER BY id DESC LIMIT 1
        """,
        new { guildId, season });
}
