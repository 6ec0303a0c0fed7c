using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>On which boards a player wants to be.</summary>
internal sealed record PlayerWish
{
    /// <summary>Who.</summary>
    public ulong PersonId { get; init; }

    /// <summary>1 where they want to be on none; 0 where they said nothing.</summary>
    public long HiddenFlag { get; init; }

    /// <summary>1 where they want to be on the board across servers; 0 where they said nothing.</summary>
    public long AcrossFlag { get; init; }

    /// <summary>Whether they want to be on no board.</summary>
    public bool IsHidden => HiddenFlag != 0;

    /// <summary>Whether they want to be on the board across servers.</summary>
    public bool IsAcross => AcrossFlag != 0;
}

/// <summary>What players wish, in the state database.</summary>
internal static class PlayerWishStore
{
    private const string Columns = "person_id, is_hidden AS hidden_flag, is_across AS across_flag";

    /// <summary>What somebody wishes.</summary>
    public static PlayerWish Find(StateTransaction transaction, ulong personId) => transaction.First<PlayerWish>(
        $"SELECT {Columns} FROM trivia_boards_people WHERE person_id = @personId", new { personId }) ?? new PlayerWish { PersonId = personId };

    /// <summary>Who of the players of a game wants to be on no board.</summary>
    public static IReadOnlySet<ulong> Hidden(StateTransaction transaction, long gameId) => transaction
        .Query<ulong>(
            """
            SELECT p.person_id FROM trivia_boards_people p
            WHERE p.is_hidden = 1 AND p.person_id IN (SELECT a.person_id FROM trivia_answers a WHERE a.game_id = @gameId)
            """,
            new { gameId })
        .ToHashSet();

    /// <summary>Keeps what somebody wishes.</summary>
    public static void Save(StateTransaction transaction, PlayerWish wish) => transaction.Execute(
        """
        INSERT INTO trivia_boards_people (person_id, is_hidden, is_across) VALUES (@PersonId, @HiddenFlag, @AcrossFlag)
        ON CONFLICT (person_id) DO UPDATE SET is_hidden = excluded.is_hidden, is_across = excluded.is_across
        """,
        wish);
}
