using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>What is said before the first question: what is played, and how.</summary>
internal static class OpeningCard
{
    /// <summary>A game that begins.</summary>
    public static Card For(Game game)
    {
        IEnumerable<Block?> blocks =
        [
            new Block.Text(Markup.Of($"## Trivia: {Wording.Count((int)game.Rounds, "question")}")),
            new Block.Text(Markup.Lines(
                game.ScheduleId is null
                    ? Markup.Of($"{RevealCard.Person(game.StartedBy)} asks for {game.Wish}.")
                    : Markup.Of($"The game of this channel, with {game.Wish}. The first question comes in {(int)GameCourse.LeadOfScheduled.TotalMinutes} minutes."),
                HowItIsPlayed(game.Mode),
                game.State == GameState.Opening ? Markup.Of($"It is played in the thread of this message.") : default)),
            game.Teams.Count > 0 ? new Block.Text(Teams(game)) : null,
            game.Teams.Any(team => team.RoleId is null) ? new Block.Buttons([.. game.Teams.Select((team, index) =>
                new Button.Act(team.Name, GameControls.Team(game, index)))]) : null,
        ];
        return new Card([.. blocks.OfType<Block>()]);
    }

    /// <summary>How a mode is played, in a sentence or two.</summary>
    public static Markup HowItIsPlayed(GameMode mode) => mode switch
    {
        GameMode.Calm => Markup.Of($"Calm: only being right counts, and there are minutes for each question."),
        GameMode.Evening => Markup.Of($"Hosted: the host asks when the room is ready. Everybody who is right scores."),
        _ => Markup.Of($"Classic: everybody who is right scores, the quick a little more. You may change your answer once until the bell."),
    };

    private static Markup Teams(Game game) => game.Teams.Any(team => team.RoleId is not null)
        ? Markup.Of($"Teams by role: {Wording.Names([.. game.Teams.Select(team => team.Name)])}. Without one of these you play for yourself.")
        : Markup.Of($"Choose a team below; whoever answers without one is put into the smallest.");
}
