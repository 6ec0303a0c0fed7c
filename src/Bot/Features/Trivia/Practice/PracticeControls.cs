using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia.Practice;

/// <summary>What the buttons of a practice carry: its number, the question's and the option's, none of which tells what is right.</summary>
internal static class PracticeControls
{
    /// <summary>Chooses an option: <c>practice.question.option</c>.</summary>
    public const string Answer = "trivia.practice.answer";

    /// <summary>Opens the form to type an answer: <c>practice.question</c>.</summary>
    public const string Type = "trivia.practice.type";

    /// <summary>The form with a typed answer: <c>practice.question</c>.</summary>
    public const string Typed = "trivia.practice.typed";

    /// <summary>Tells the answer: <c>practice.question</c>.</summary>
    public const string ShowMe = "trivia.practice.show";

    /// <summary>Asks the next question: <c>practice.question</c>, the one that is answered.</summary>
    public const string Next = "trivia.practice.next";

    /// <summary>Ends the practice: <c>practice.question</c>.</summary>
    public const string Enough = "trivia.practice.enough";

    /// <summary>Opens the form to report the question: <c>practice.question</c>.</summary>
    public const string Report = "trivia.practice.report";

    /// <summary>Begins another practice like it: the key of the wish.</summary>
    public const string Again = "trivia.practice.again";

    /// <summary>Something about a question.</summary>
    public static ControlId On(string action, PracticeRound round) => new(action, $"{round.Id}.{round.Number}");

    /// <summary>An option of a question.</summary>
    public static ControlId Option(PracticeRound round, int index) => new(Answer, $"{round.Id}.{round.Number}.{index}");
}
