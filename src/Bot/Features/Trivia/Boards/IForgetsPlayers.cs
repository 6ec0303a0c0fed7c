using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>A part of the game that keeps something about players, and forgets it when one of them wants that.</summary>
internal interface IForgetsPlayers
{
    /// <summary>Removes all that is kept about somebody, in every server.</summary>
    void Forget(StateTransaction transaction, ulong personId);
}

/// <summary>Forgets what somebody answered and scored, and what they practised alone. Scores and places of others stay as they are.</summary>
internal sealed class ForgottenGames : IForgetsPlayers
{
    /// <inheritdoc/>
    public void Forget(StateTransaction transaction, ulong personId)
    {
        foreach (var table in new[] { "trivia_answers", "trivia_members", "trivia_scores", "trivia_practice" })
        {
            transaction.Execute($"DELETE FROM {table} WHERE person_id = @personId", new { personId });
        }

        transaction.Execute("DELETE FROM trivia_asked WHERE asked = @asked", new { asked = Questions.AskedStore.Person(personId) });
    }
}

/// <summary>
/// Forgets somebody's sums and places in halls; the champion's role goes with the place. The wish to be on no board is kept: without it the next game would
/// put them there again.
/// </summary>
internal sealed class ForgottenBoards(ChampionRoles roles) : IForgetsPlayers
{
    /// <inheritdoc/>
    public void Forget(StateTransaction transaction, ulong personId)
    {
        var guilds = transaction.Query<ulong>("SELECT DISTINCT guild_id FROM trivia_boards_hall WHERE person_id = @personId", new { personId });
        transaction.Execute("DELETE FROM trivia_boards_totals WHERE person_id = @personId", new { personId });
        transaction.Execute("DELETE FROM trivia_boards_hall WHERE person_id = @personId", new { personId });
        transaction.Execute("DELETE FROM trivia_boards_people WHERE person_id = @personId AND is_hidden = 0", new { personId });
        foreach (var guildId in guilds)
        {
            roles.Follow(transaction, guildId);
        }
    }
}
