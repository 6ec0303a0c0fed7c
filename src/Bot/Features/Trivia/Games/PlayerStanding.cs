namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>Where somebody stands in a game.</summary>
/// <param name="Place">From 1; who has as many points has the same place.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name when they answered last; user text.</param>
/// <param name="Team">Their team, or null.</param>
/// <param name="Points">In all.</param>
/// <param name="Rights">How many right answers.</param>
/// <param name="Answers">How many answers.</param>
/// <param name="Streak">The most right answers in a row.</param>
internal sealed record PlayerStanding(int Place, ulong PersonId, string Name, string? Team, long Points, long Rights, long Answers, long Streak)
{
    /// <summary>Everybody who played, the best first.</summary>
    /// <param name="answers">Every answer of the game for which points are given.</param>
    public static IReadOnlyList<PlayerStanding> Of(IEnumerable<PlayerAnswer> answers) => Placed(
        answers
            .Where(answer => answer.Points is not null)
            .GroupBy(answer => answer.PersonId)
            .Select(own => new PlayerStanding(
                Place: 0,
                own.Key,
                own.MaxBy(answer => answer.Number)!.Name,
                own.MaxBy(answer => answer.Number)!.Team,
                own.Sum(answer => answer.Points ?? 0),
                own.Count(answer => answer.IsRight == 1),
                own.Count(),
                own.Max(answer => answer.Streak ?? 0))));

    private static IReadOnlyList<PlayerStanding> Placed(IEnumerable<PlayerStanding> standings)
    {
        var ordered = standings.OrderByDescending(standing => standing.Points).ThenBy(standing => standing.PersonId).ToList();
        return [.. ordered.Select(standing => standing with { Place = 1 + ordered.Count(other => other.Points > standing.Points) })];
    }
}

/// <summary>Where a team stands.</summary>
/// <param name="Place">From 1; equal teams have the same place.</param>
/// <param name="Name">The team; may be user text.</param>
/// <param name="Average">Points a player, so that the larger team has no advantage.</param>
/// <param name="Players">How many played.</param>
internal sealed record TeamStanding(int Place, string Name, double Average, int Players)
{
    /// <summary>Every team of which somebody played, the best first.</summary>
    public static IReadOnlyList<TeamStanding> Of(IEnumerable<PlayerStanding> standings)
    {
        var teams = standings
            .Where(standing => standing.Team is not null)
            .GroupBy(standing => standing.Team!)
            .Select(team => new TeamStanding(0, team.Key, Math.Round(team.Average(member => (double)member.Points), 1), team.Count()))
            .OrderByDescending(team => team.Average)
            .ThenBy(team => team.Name, StringComparer.Ordinal)
            .ToList();
        return [.. teams.Select(team => team with { Place = 1 + teams.Count(other => other.Average > team.Average) })];
    }
}
