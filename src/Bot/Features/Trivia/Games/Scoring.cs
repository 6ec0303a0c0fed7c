using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>
/// What answers earn. Everybody who is right scores. Only in a classic game does being quick count, and little: the quickest has half as much again as the
/// slowest, so that knowing always beats guessing fast.
/// </summary>
internal static class Scoring
{
    /// <summary>For a right answer.</summary>
    public const long Right = 10;

    /// <summary>At most, for being quick.</summary>
    public const long MostForSpeed = 5;

    /// <summary>Gives points for a question; done again it gives the same, and other ones once the host has let an answer pass.</summary>
    public static void Give(StateTransaction transaction, Game game, GameRound round)
    {
        var before = GameStore.Answers(transaction, game.Id)
            .Where(answer => answer.Number < round.Number)
            .GroupBy(answer => answer.PersonId)
            .ToDictionary(answers => answers.Key, answers => answers.Last());
        foreach (var answer in GameStore.Answers(transaction, game.Id, round.Number))
        {
            var isRight = round.Question.IsRight(answer.Given, round.AlsoAccepted);
            var streak = before.GetValueOrDefault(answer.PersonId) is { Streak: { } had } last && last.Number == round.Number - 1 ? had : 0;
            GameStore.Save(transaction, answer with
            {
                IsRight = isRight ? 1 : 0,
                Points = isRight ? PointsFor(game.Mode, round.Question, TimeSpan.FromMilliseconds(answer.Took)) : 0,
                Streak = isRight ? streak + 1 : 0,
            });
        }
    }

    /// <summary>For a right answer after some time.</summary>
    public static long PointsFor(GameMode mode, PosedQuestion question, TimeSpan took)
    {
        if (mode != GameMode.Classic)
        {
            return Right;
        }

        var left = 1 - Math.Clamp(took / AnsweringTime.For(question), 0, 1);
        return Right + (long)Math.Round(MostForSpeed * left);
    }
}
