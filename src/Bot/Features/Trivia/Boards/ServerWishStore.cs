using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>What whoever manages a server has set.</summary>
/// <param name="GuildId">The server.</param>
/// <param name="IsAcross">Whether its games count on the board across servers.</param>
/// <param name="RoleId">The role of the season's champion, or null for none.</param>
internal sealed record ServerWish(ulong GuildId, bool IsAcross, ulong? RoleId);

/// <summary>What servers have set, in the state database.</summary>
internal static class ServerWishStore
{
    /// <summary>What a server has set.</summary>
    public static ServerWish Find(StateTransaction transaction, ulong guildId) => transaction.First<Row>(
        "SELECT is_across, role_id FROM trivia_boards_servers WHERE guild_id = @guildId", new { guildId }) is { } row
            ? new ServerWish(guildId, row.IsAcross != 0, row.RoleId)
            : new ServerWish(guildId, IsAcross: false, RoleId: null);

    /// <summary>Keeps what a server has set.</summary>
    public static void Save(StateTransaction transaction, ServerWish wish) => transaction.Execute(
        """
        INSERT INTO trivia_boards_servers (guild_id, is_across, role_id) VALUES (@GuildId, @isAcross, @RoleId)
        ON CONFLICT (guild_id) DO UPDATE SET is_across = excluded.is_across, role_id = excluded.role_id
        """,
        new { wish.GuildId, isAcross = wish.IsAcross ? 1L : 0L, wish.RoleId });

    private sealed record Row
    {
        public long IsAcross { get; init; }

        public ulong? RoleId { get; init; }
    }
}
