using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>The sums that the boards show, by server, season and player; of games that count alone.</summary>
internal static class BoardTotals
{
    private const string Sums =
        """
        INSERT INTO trivia_boards_totals (guild_id, season, person_id, name, points, games, wins, rights, answers, played_at)
        SELECT s.guild_id, s.season, s.person_id,
            (SELECT l.name FROM trivia_scores l
                WHERE l.person_id = s.person_id AND l.guild_id = s.guild_id AND l.season = s.season AND l.is_counted = 1
                ORDER BY l.ended_at DESC LIMIT 1),
            CAST(SUM(s.points) AS BIGINT), COUNT(*), CAST(SUM(CASE WHEN s.place = 1 AND s.points > 0 THEN 1 ELSE 0 END) AS BIGINT),
            CAST(SUM(s.rights) AS BIGINT), CAST(SUM(s.answers) AS BIGINT), MAX(s.ended_at)
        FROM trivia_scores s
        """;

    private const string Group = "GROUP BY s.guild_id, s.season, s.person_id";

    /// <summary>The scores of a game were kept, or kept anew: the sums of its players follow.</summary>
    /// <param name="transaction">In which they were kept.</param>
    /// <param name="gameId">The game.</param>
    /// <param name="guildId">Its server.</param>
    /// <param name="season">Its season.</param>
    public static void Follow(StateTransaction transaction, long gameId, ulong guildId, string season)
    {
        const string Players = "guild_id = @guildId AND season = @season AND person_id IN (SELECT p.person_id FROM trivia_scores p WHERE p.game_id = @gameId)";
        var game = new { gameId, guildId, season };
        transaction.Execute($"DELETE FROM trivia_boards_totals WHERE {Players}", game);
        transaction.Execute($"{Sums} WHERE is_counted = 1 AND {Players} {Group}", game);
    }

    /// <summary>What was played in one season counts for another: the edition that was to end it never was.</summary>
    public static void Move(StateTransaction transaction, string from, string to)
    {
        transaction.Execute("UPDATE trivia_scores SET season = @to WHERE season = @from", new { from, to });
        transaction.Execute("DELETE FROM trivia_boards_totals WHERE season IN (@from, @to)", new { from, to });
        transaction.Execute($"{Sums} WHERE s.is_counted = 1 AND s.season = @to {Group}", new { to });
    }
}
