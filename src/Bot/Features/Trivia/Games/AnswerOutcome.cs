namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>What became of an answer.</summary>
internal abstract record AnswerOutcome
{
    private AnswerOutcome()
    {
    }

    /// <summary>It counts.</summary>
    /// <param name="Round">The question.</param>
    /// <param name="Answer">As kept.</param>
    /// <param name="Team">The team the player was put into just now, or null.</param>
    public sealed record Kept(GameRound Round, PlayerAnswer Answer, string? Team) : AnswerOutcome;

    /// <summary>It is what was answered before.</summary>
    /// <param name="Round">The question.</param>
    /// <param name="Answer">As kept.</param>
    public sealed record Same(GameRound Round, PlayerAnswer Answer) : AnswerOutcome;

    /// <summary>It was changed once already; that one stands.</summary>
    /// <param name="Round">The question.</param>
    /// <param name="Answer">As kept.</param>
    public sealed record Final(GameRound Round, PlayerAnswer Answer) : AnswerOutcome;

    /// <summary>The bell has rung, or the question was called off.</summary>
    /// <param name="Round">The question.</param>
    /// <param name="Answer">What was answered in time, or null.</param>
    public sealed record TooLate(GameRound Round, PlayerAnswer? Answer) : AnswerOutcome;

    /// <summary>It names no order of the items.</summary>
    /// <param name="Round">The question.</param>
    /// <param name="Typed">What was typed.</param>
    public sealed record NoOrder(GameRound Round, string Typed) : AnswerOutcome;

    /// <summary>There is no such question here.</summary>
    public sealed record Unknown : AnswerOutcome;
}
