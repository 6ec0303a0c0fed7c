using System.Threading.Channels;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>Who is to wear the role of a server's champion. What is to be done about it is kept as rows, and <see cref="RoleKeeper"/> does it.</summary>
internal sealed class ChampionRoles
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The champions or the role of a server have changed: whoever is to wear it gets it, all others lose it.</summary>
    public void Follow(StateTransaction transaction, ulong guildId)
    {
        transaction.Execute(
            "UPDATE trivia_boards_wearers SET is_wanted = 0, is_done = 0, trouble = NULL WHERE guild_id = @guildId", new { guildId });
        if (ServerWishStore.Find(transaction, guildId).RoleId is { } roleId)
        {
            foreach (var champion in HallStore.Champions(transaction, guildId))
            {
                transaction.Execute(
                    """
                    INSERT INTO trivia_boards_wearers (guild_id, person_id, role_id, is_wanted, is_done) VALUES (@guildId, @PersonId, @roleId, 1, 0)
                    ON CONFLICT (guild_id, person_id, role_id) DO UPDATE SET is_wanted = 1
                    """,
                    new { guildId, champion.PersonId, roleId });
            }
        }

        transaction.AfterCommit(Ring);
    }

    /// <summary>Whether anything is still to be done.</summary>
    public static bool IsAnyOpen(StateTransaction transaction) =>
        transaction.First<long?>("SELECT 1 FROM trivia_boards_wearers WHERE is_done = 0 LIMIT 1") is not null;

    /// <summary>What is still to be done.</summary>
    public static IReadOnlyList<RoleWearer> Open(StateTransaction transaction) => transaction.Query<RoleWearer>(
        "SELECT guild_id, person_id, role_id, is_wanted AS wanted_flag, trouble FROM trivia_boards_wearers WHERE is_done = 0 ORDER BY guild_id, is_wanted, person_id");

    /// <summary>What went wrong in a server.</summary>
    public static IReadOnlyList<RoleWearer> Troubles(StateTransaction transaction, ulong guildId) => transaction.Query<RoleWearer>(
        """
        SELECT guild_id, person_id, role_id, is_wanted AS wanted_flag, trouble FROM trivia_boards_wearers
        WHERE guild_id = @guildId AND is_done = 0 AND trouble IS NOT NULL ORDER BY is_wanted, person_id
        """,
        new { guildId });

    /// <summary>It is as it should be.</summary>
    public static void Done(StateTransaction transaction, RoleWearer wearer) => transaction.Execute(
        wearer.IsWanted
            ? "UPDATE trivia_boards_wearers SET is_done = 1, trouble = NULL WHERE guild_id = @GuildId AND person_id = @PersonId AND role_id = @RoleId AND is_wanted = 1"
            : "DELETE FROM trivia_boards_wearers WHERE guild_id = @GuildId AND person_id = @PersonId AND role_id = @RoleId AND is_wanted = 0",
        new { wearer.GuildId, wearer.PersonId, wearer.RoleId });

    /// <summary>It could not be done.</summary>
    public static void Fail(StateTransaction transaction, RoleWearer wearer, RoleTrouble trouble) => transaction.Execute(
        """
        UPDATE trivia_boards_wearers SET trouble = @trouble
        WHERE guild_id = @GuildId AND person_id = @PersonId AND role_id = @RoleId AND is_wanted = @WantedFlag
        """,
        new { trouble = $"{trouble}", wearer.GuildId, wearer.PersonId, wearer.RoleId, wearer.WantedFlag });

    /// <summary>There is something to do, or to try again.</summary>
    public void Ring() => _bell.Writer.TryWrite(true);

    /// <summary>Waits until there is.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _bell.Reader.ReadAsync(cancellationToken);
}

/// <summary>Somebody who is to get a role, or to lose it.</summary>
internal sealed record RoleWearer
{
    /// <summary>The server.</summary>
    public ulong GuildId { get; init; }

    /// <summary>Who.</summary>
    public ulong PersonId { get; init; }

    /// <summary>The role.</summary>
    public ulong RoleId { get; init; }

    /// <summary>1 for whoever is to have it, 0 for whoever is not.</summary>
    public long WantedFlag { get; init; }

    /// <summary>Why it has not come about; null where it was not tried yet.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether they are to have it.</summary>
    public bool IsWanted => WantedFlag != 0;
}

/// <summary>Why a champion has no role yet, or still has one.</summary>
internal enum RoleTrouble
{
    /// <summary>The bot lacks *Manage Roles*.</summary>
    NotPermitted,

    /// <summary>The role stands above the bot's own.</summary>
    TooHigh,

    /// <summary>Nobody can give it: it is an app's or a subscription's.</summary>
    Managed,

    /// <summary>The role was deleted.</summary>
    Gone,

    /// <summary>The champion has left the server.</summary>
    MemberGone,

    /// <summary>Discord refused for another reason.</summary>
    Refused,
}
