using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>What players have to show for games that are over: what the leaderboards are made from.</summary>
internal static class ScoreStore
{
    /// <summary>From so many people on a game counts: nobody earns a place on a board alone.</summary>
    public const int FewestPlayers = 2;

    /// <summary>Keeps the scores of a game that is over; done again, it keeps the new ones.</summary>
    /// <param name="transaction">The transaction that ends it, or in which the host lets an answer pass afterwards.</param>
    /// <param name="game">The game.</param>
    /// <param name="season">The season it was played in.</param>
    public static void Keep(StateTransaction transaction, Game game, string season)
    {
        var standings = PlayerStanding.Of(GameStore.Answers(transaction, game.Id));
        transaction.Execute("DELETE FROM trivia_scores WHERE game_id = @Id", new { game.Id });
        foreach (var standing in standings)
        {
            transaction.Execute(
                """
                INSERT INTO trivia_scores (game_id, person_id, guild_id, season, name, team, points, rights, answers, streak, place, is_counted, ended_at)
                VALUES (@gameId, @PersonId, @GuildId, @season, @Name, @Team, @Points, @Rights, @Answers, @Streak, @place, @isCounted, @endedAt)
                """,
                new
                {
                    gameId = game.Id,
                    standing.PersonId,
                    game.GuildId,
                    season,
                    standing.Name,
                    standing.Team,
                    standing.Points,
                    standing.Rights,
                    standing.Answers,
                    standing.Streak,
                    place = (long)standing.Place,
                    isCounted = standings.Count >= FewestPlayers ? 1L : 0L,
                    endedAt = game.EndedAt ?? game.StartedAt,
                });
        }

        BoardTotals.Follow(transaction, game.Id, game.GuildId, season);
    }
}
