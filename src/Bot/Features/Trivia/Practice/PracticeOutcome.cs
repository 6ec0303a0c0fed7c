using Quadrennial.Bot.Features.Trivia.Questions;

namespace Quadrennial.Bot.Features.Trivia.Practice;

/// <summary>What became of something a person did in their practice.</summary>
internal abstract record PracticeOutcome
{
    private PracticeOutcome()
    {
    }

    /// <summary>A new practice.</summary>
    /// <param name="Round">Its first question.</param>
    /// <param name="Before">The practice it takes the place of, or null where that one is over or was not begun in earnest.</param>
    public sealed record Begun(PracticeRound Round, PracticeRound? Before) : PracticeOutcome;

    /// <summary>This is where they are now.</summary>
    /// <param name="Round">A question, its answer, or the end.</param>
    public sealed record Now(PracticeRound Round) : PracticeOutcome;

    /// <summary>What they clicked is past. Nothing was counted.</summary>
    /// <param name="Round">Where they are now.</param>
    public sealed record Past(PracticeRound Round) : PracticeOutcome;

    /// <summary>What they typed is no order of the items. Nothing was counted.</summary>
    /// <param name="Round">The question.</param>
    /// <param name="Typed">What was typed.</param>
    public sealed record NoOrder(PracticeRound Round, string Typed) : PracticeOutcome;

    /// <summary>There is no question of that sort.</summary>
    /// <param name="Wish">Which sort.</param>
    public sealed record Nothing(QuestionWish Wish) : PracticeOutcome;

    /// <summary>They have no practice.</summary>
    public sealed record None : PracticeOutcome;
}
