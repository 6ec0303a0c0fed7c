namespace Quadrennial.Bot.Features.Trivia.Questions;

/// <summary>
/// How long a question stays open: a floor, plus what a slow reader takes for question and options, plus what the way of answering takes. Ten seconds for
/// everything is what players of other games complain of most.
/// </summary>
internal static class AnsweringTime
{
    /// <summary>In calm games: what an accessibility guide for quizzes asks for (four minutes a question).</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromMinutes(4);

    /// <summary>About 120 words a minute: half of what adults read silently.</summary>
    private const double CharactersPerSecond = 12;

    private const int FloorSeconds = 12;
    private const int TypingSeconds = 15;
    private const int OrderingSeconds = 20;
    private const int RevealSeconds = 6;

    /// <summary>For answering at a brisk pace; whole seconds.</summary>
    public static TimeSpan For(PosedQuestion question) => TimeSpan.FromSeconds(
        FloorSeconds
        + Reading(question.Text.Length + question.Options.Sum(option => option.Length))
        + question.Way switch { AnswerWay.Type => TypingSeconds, AnswerWay.Order => OrderingSeconds, _ => 0 });

    /// <summary>For reading the answer before the next question comes.</summary>
    public static TimeSpan ForReveal(PosedQuestion question) =>
        TimeSpan.FromSeconds(RevealSeconds + Reading(question.RightInWords.Length + question.Explanation.Length));

    private static int Reading(int characters) => (int)Math.Ceiling(characters / CharactersPerSecond);
}
