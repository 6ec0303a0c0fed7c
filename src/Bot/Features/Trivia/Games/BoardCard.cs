using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>The last message of a game: why it is over, and who has how many points.</summary>
internal static class BoardCard
{
    private const int MostShown = 15;

    /// <summary>The board of a game that is over.</summary>
    /// <param name="game">The game.</param>
    /// <param name="standings">Where everybody ended.</param>
    /// <param name="unanswered">The answer to a question that was called off, or null.</param>
    public static Card For(Game game, IReadOnlyList<PlayerStanding> standings, GameRound? unanswered)
    {
        var teams = TeamStanding.Of(standings);
        IEnumerable<Block?> blocks =
        [
            new Block.Text(Markup.Of($"## {(standings.Count == 0 ? "The game is over" : "Final board")}")),
            new Block.Text(Markup.Lines(WhyOver(game), Winner(standings, teams))),
            teams.Count > 0 ? new Block.Text(Markup.Lines(teams.Select(TeamLine))) : null,
            standings.Count > 0 ? new Block.Text(Board(game, standings)) : null,
            unanswered is null ? null : new Block.Text(Markup.Of(
                $"Question {unanswered.Number} was called off and counts for nobody. Its answer: ||{unanswered.Question.RightInWords}||")),
            standings.Count == 1 ? new Block.Text(Markup.Of(
                $"-# Played alone, it does not count on the server’s leaderboard; from {ScoreStore.FewestPlayers} players on it does.")) : null,
            new Block.Buttons([.. ButtonsOf(game, standings)]),
        ];
        return new Card([.. blocks.OfType<Block>()]) { Accent = standings.Count > 0 ? Accent.Good : Accent.Notice };
    }

    private static Markup WhyOver(Game game) => game.Ending switch
    {
        GameEnding.Stopped => Markup.Of($"It was stopped after {Wording.Count((int)Math.Max(0, game.Number - 1), "question")} of {game.Rounds}."),
        GameEnding.Deserted => Markup.Of(
            $"Nobody answered {GameCourse.MostIdle} questions in a row, so I have ended it after {game.Number} of {game.Rounds}."),
        GameEnding.Abandoned => Markup.Of($"Its host was away for long, so I have ended it after {Wording.Count((int)game.Number, "question")} of {game.Rounds}."),
        _ => Markup.Of($"{Wording.Count((int)game.Rounds, "question")}, {game.Mode.ToString().ToLowerInvariant()} game."),
    };

    private static Markup Winner(IReadOnlyList<PlayerStanding> standings, IReadOnlyList<TeamStanding> teams)
    {
        var winners = standings.Where(standing => standing.Place == 1 && standing.Points > 0).ToList();
        return (teams, winners) switch
        {
            ([{ Average: > 0 } best, ..], _) when teams.Count(team => team.Place == 1) == 1 => Markup.Of($"🏆 **{best.Name}** wins."),
            ([{ Average: > 0 }, ..], _) => Markup.Of($"🏆 A tie of {Wording.Names([.. teams.Where(team => team.Place == 1).Select(team => team.Name)])}."),
            (_, [var only]) when standings.Count > 1 => Markup.Of($"🏆 {RevealCard.Person(only.PersonId)} wins."),
            (_, [_, _, ..]) => Markup.Of($"🏆 A tie: {Markup.Join(", ", winners.Take(MostShown).Select(winner => RevealCard.Person(winner.PersonId)))}."),
            _ => default,
        };
    }

    // Not "1.": of that Discord makes a list of its own and counts on, over ties and all.
    private static Markup TeamLine(TeamStanding team) => Markup.Of(
        $"**{team.Place}.** {team.Name}: {FormattableString.Invariant($"{team.Average:0.#}")} points a player, {Wording.Count(team.Players, "player")}");

    private static Markup Board(Game game, IReadOnlyList<PlayerStanding> standings)
    {
        var asked = game.Rounds;
        var lines = standings.Take(MostShown).Select(standing => Markup.Of(
            $"**{standing.Place}.**{Tie(standings, standing)} {RevealCard.Person(standing.PersonId)}: {standing.Points} points, {standing.Rights} of {asked} right{Streak(standing)}{TeamOf(standing)}"));
        return standings.Count > MostShown
            ? Markup.Lines([.. lines, Markup.Of($"… and {standings.Count - MostShown} more")])
            : Markup.Lines(lines);
    }

    private static string Tie(IReadOnlyList<PlayerStanding> standings, PlayerStanding standing) =>
        standings.Count(other => other.Place == standing.Place) > 1 ? " (tie)" : "";

    private static string Streak(PlayerStanding standing) => standing.Streak > 1 ? $", {standing.Streak} in a row" : "";

    private static string TeamOf(PlayerStanding standing) => standing.Team is { } team ? $" ({team})" : "";

    private static IEnumerable<Button> ButtonsOf(Game game, IReadOnlyList<PlayerStanding> standings)
    {
        if (!game.IsHosted)
        {
            yield return new Button.Act("Play again", GameControls.On(GameControls.Again, game)) { Look = ButtonLook.Primary };
        }

        if (standings.Count > 0)
        {
            yield return new Button.Act("How did I do?", GameControls.On(GameControls.Mine, game));
            yield return new Button.Act("Results as a file", GameControls.On(GameControls.Results, game));
        }
    }
}
