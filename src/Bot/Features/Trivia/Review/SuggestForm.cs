using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>The form in which questions are suggested; Discord allows five fields.</summary>
internal static class SuggestForm
{
    public const string AskLabel = "Question";

    public const string AnswerLabel = "Right answer";

    public const string WrongLabel = "Wrong options";

    public const string ExplanationLabel = "Explanation";

    public const string SourceLabel = "Source or talk";

    private const string Ask = "ask";
    private const string Answer = "answer";
    private const string Wrong = "wrong";
    private const string Explanation = "explanation";
    private const string Source = "source";

    /// <summary>The form.</summary>
    /// <param name="id">The number of the suggestion it changes; 0 for a new one.</param>
    /// <param name="typed">What to fill it in with.</param>
    public static Form For(long id, TypedSuggestion typed) => new(
        new ControlId(SuggestPart.Form, $"{id}"),
        id == 0 ? "Suggest a question" : "Change your suggestion",
        [
            Of(Ask, AskLabel, typed.Ask, 300, "As players will read it"),
            Of(Answer, AnswerLabel, typed.Answer, 1000, "To be typed? Then further right forms may follow, one a line"),
            Of(Wrong, WrongLabel, typed.Wrong, 500, "One to four, one a line; empty where the answer is to be typed") with { IsRequired = false },
            Of(Explanation, ExplanationLabel, typed.Explanation, 500, "Why, and what else is worth knowing; shown afterwards"),
            Of(Source, SourceLabel, typed.Source, 512, "A talk’s title, or the address of a page that tells the answer") with { IsParagraph = false },
        ]);

    /// <summary>What was typed into it.</summary>
    public static TypedSuggestion Read(CommandCall call) => new(Typed(call, Ask), Typed(call, Answer), Typed(call, Wrong), Typed(call, Explanation), Typed(call, Source));

    private static FormField Of(string key, string label, string value, int longest, string description) => new(key, label)
    {
        Value = value.Length == 0 ? null : value[..Math.Min(value.Length, longest)],
        Description = description,
        IsParagraph = true,
        MaxLength = longest,
    };

    private static string Typed(CommandCall call, string field) => call.Control?.Fields.GetValueOrDefault(field) is [var typed, ..] ? typed.Trim() : "";
}
