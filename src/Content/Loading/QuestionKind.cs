namespace Quadrennial.Content.Loading;

/// <summary>The kinds of questions by the words of the pack format.</summary>
internal static class QuestionKind
{
    public const string Choice = "choice";

    public const string TrueFalse = "true-false";

    public const string Typed = "typed";

    public const string Order = "order";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Words = [Choice, TrueFalse, Typed, Order];
}
