using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>A place in the hall.</summary>
internal sealed record HallEntry
{
    /// <summary>The server.</summary>
    public ulong GuildId { get; init; }

    /// <summary>The season.</summary>
    public string Season { get; init; } = "";

    /// <summary>Who.</summary>
    public ulong PersonId { get; init; }

    /// <summary>Their name then; user text.</summary>
    public string Name { get; init; } = "";

    /// <summary>1, 2 or 3; of those with as many points each has the same.</summary>
    public long Place { get; init; }

    /// <summary>Points in the season.</summary>
    public long Points { get; init; }

    /// <summary>Games in the season.</summary>
    public long Games { get; init; }

    /// <summary>When the season was closed.</summary>
    public DateTimeOffset ClosedAt { get; init; }
}

/// <summary>The first three of every season that is over, in the state database. Who hides from boards is not shown.</summary>
internal static class HallStore
{
    private const int LowestPlace = 3;
    private const int MostEntries = 60;

    private const string IsShown = "NOT EXISTS (SELECT 1 FROM trivia_boards_people p WHERE p.person_id = h.person_id AND p.is_hidden = 1)";

    /// <summary>A server's hall, the last season first.</summary>
    public static IReadOnlyList<HallEntry> Read(StateTransaction transaction, ulong guildId) => transaction.Query<HallEntry>(
        $"SELECT * FROM trivia_boards_hall h WHERE guild_id = @guildId AND {IsShown} ORDER BY closed_at DESC, season, place, person_id LIMIT {MostEntries}",
        new { guildId });

    /// <summary>A season in a server's hall, the champions first.</summary>
    public static IReadOnlyList<HallEntry> Of(StateTransaction transaction, ulong guildId, string season) => transaction.Query<HallEntry>(
        $"SELECT * FROM trivia_boards_hall h WHERE guild_id = @guildId AND season = @season AND {IsShown} ORDER BY place, person_id",
        new { guildId, season });

    /// <summary>The champions of the last season that is over: whoever may wear a server's role.</summary>
    public static IReadOnlyList<HallEntry> Champions(StateTransaction transaction, ulong guildId) => transaction.Query<HallEntry>(
        $"""
        SELECT * FROM trivia_boards_hall h WHERE guild_id = @guildId AND place = 1 AND {IsShown}
            AND season = (SELECT l.season FROM trivia_boards_hall l WHERE l.guild_id = @guildId ORDER BY l.closed_at DESC, l.season DESC LIMIT 1)
        ORDER BY person_id
        """,
        new { guildId });

    /// <summary>The seasons that somebody won, in a server or in any.</summary>
    public static IReadOnlyList<HallEntry> Won(StateTransaction transaction, ulong personId) => transaction.Query<HallEntry>(
        "SELECT * FROM trivia_boards_hall WHERE person_id = @personId AND place = 1 ORDER BY closed_at", new { personId });

    /// <summary>A season is over: keeps the first three places of every server in which somebody earned a point.</summary>
    /// <returns>The servers.</returns>
    public static IReadOnlyList<ulong> Close(StateTransaction transaction, string season, DateTimeOffset now)
    {
        transaction.Execute(
            $"""
            INSERT INTO trivia_boards_hall (guild_id, season, person_id, name, place, points, games, closed_at)
            SELECT guild_id, season, person_id, name, place, points, games, @now FROM (
                SELECT h.*, RANK() OVER (PARTITION BY guild_id ORDER BY points DESC) AS place
                FROM trivia_boards_totals h WHERE season = @season AND points > 0 AND {IsShown}
            ) ranked
            WHERE place <= {LowestPlace}
            """,
            new { season, now });
        return transaction.Query<ulong>("SELECT DISTINCT guild_id FROM trivia_boards_hall WHERE season = @season", new { season });
    }
}
