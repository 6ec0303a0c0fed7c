using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>Reads leaderboards.</summary>
internal static class LeaderboardStore
{
    private const string Totals =
        """
        SELECT person_id, CAST(SUM(points) AS BIGINT) AS points, CAST(SUM(games) AS BIGINT) AS games, CAST(SUM(wins) AS BIGINT) AS wins,
            CAST(SUM(rights) AS BIGINT) AS rights, CAST(SUM(answers) AS BIGINT) AS answers
        FROM trivia_boards_totals t
        """;

    private const string MonthsScores =
        """
        SELECT person_id, CAST(SUM(points) AS BIGINT) AS points, COUNT(*) AS games,
            CAST(SUM(CASE WHEN place = 1 AND points > 0 THEN 1 ELSE 0 END) AS BIGINT) AS wins,
            CAST(SUM(rights) AS BIGINT) AS rights, CAST(SUM(answers) AS BIGINT) AS answers
        FROM trivia_scores t WHERE guild_id = @guildId AND ended_at >= @since AND is_counted = 1
        """;

    /// <summary>A page of a board, or the last there is.</summary>
    /// <param name="transaction">Reads.</param>
    /// <param name="question">Which board.</param>
    /// <param name="number">Which page, from 1.</param>
    public static Leaderboard Read(StateTransaction transaction, LeaderboardQuestion question, int number)
    {
        var lines = Lines(transaction, question, number);
        if (number > 1 && !lines.Any(line => IsOn(line, number)))
        {
            var players = Lines(transaction, question, number: 1) is [var first, ..] ? first.Players : 0;
            number = (int)Math.Max(1, (players + Leaderboard.PageSize - 1) / Leaderboard.PageSize);
            lines = Lines(transaction, question, number);
        }

        return new Leaderboard(
            question.Scope,
            question.Season,
            [.. lines.Where(line => IsOn(line, number))],
            lines.FirstOrDefault(line => line.PersonId == question.CallerId),
            number,
            lines is [{ Players: var count }, ..] ? count : 0)
        {
            IsCallerHidden = PlayerWishStore.Find(transaction, question.CallerId).IsHidden,
            IsServerAcross = question.GuildId is { } guild && ServerWishStore.Find(transaction, guild).IsAcross,
        };
    }

    private static bool IsOn(LeaderboardLine line, int number) => (line.Line + Leaderboard.PageSize - 1) / Leaderboard.PageSize == number;

    /// <summary>A page, and the caller's line wherever it is.</summary>
    private static IReadOnlyList<LeaderboardLine> Lines(StateTransaction transaction, LeaderboardQuestion question, int number)
    {
        var order = question.Scope == BoardScope.Wins ? "wins" : "points";
        var first = ((long)number - 1) * Leaderboard.PageSize;
        return transaction.Query<LeaderboardLine>(
            $"""
            WITH sums AS ({Sums(question.Scope)} GROUP BY person_id),
            ranked AS (
                SELECT sums.*, RANK() OVER (ORDER BY {order} DESC) AS place, ROW_NUMBER() OVER (ORDER BY {order} DESC, person_id) AS line,
                    COUNT(*) OVER (PARTITION BY {order}) AS holders, COUNT(*) OVER () AS players
                FROM sums
                WHERE {order} > 0 AND NOT EXISTS (SELECT 1 FROM trivia_boards_people p WHERE p.person_id = sums.person_id AND p.is_hidden = 1)
            )
            SELECT ranked.*, (
                SELECT n.name FROM trivia_boards_totals n
                WHERE n.person_id = ranked.person_id {(question.Scope == BoardScope.Servers ? "" : "AND n.guild_id = @guildId")}
                ORDER BY n.played_at DESC LIMIT 1) AS name
            FROM ranked WHERE line BETWEEN @first + 1 AND @first + {Leaderboard.PageSize} OR person_id = @callerId
            ORDER BY line
            """,
            new { guildId = question.GuildId ?? 0, season = question.Season, since = question.Since, callerId = question.CallerId, first });
    }

    private static string Sums(BoardScope scope) => scope switch
    {
        BoardScope.Season => $"{Totals} WHERE guild_id = @guildId AND season = @season",
        BoardScope.Month => MonthsScores,
        BoardScope.Servers =>
            $"""
            {Totals} WHERE season = @season
                AND EXISTS (SELECT 1 FROM trivia_boards_servers g WHERE g.guild_id = t.guild_id AND g.is_across = 1)
                AND EXISTS (SELECT 1 FROM trivia_boards_people a WHERE a.person_id = t.person_id AND a.is_across = 1)
            """,
        _ => $"{Totals} WHERE guild_id = @guildId",
    };
}

/// <summary>Which leaderboard somebody wants to see.</summary>
/// <param name="Scope">What it counts.</param>
/// <param name="GuildId">The server; null outside servers.</param>
/// <param name="Season">The season.</param>
/// <param name="Since">When the month began.</param>
/// <param name="CallerId">Who asks.</param>
internal sealed record LeaderboardQuestion(BoardScope Scope, ulong? GuildId, string Season, DateTimeOffset Since, ulong CallerId);
