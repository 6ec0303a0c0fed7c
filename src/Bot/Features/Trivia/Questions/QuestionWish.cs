using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Questions;

/// <summary>Which questions somebody wants.</summary>
/// <param name="Topic">Only on this, or null.</param>
/// <param name="Edition">Only on this, or null.</param>
/// <param name="Difficulty">Only this hard, or null.</param>
internal sealed record QuestionWish(Topic? Topic = null, Edition? Edition = null, Difficulty? Difficulty = null)
{
    /// <summary>Anything.</summary>
    public static QuestionWish Any { get; } = new();

    /// <summary>For asking for the same again.</summary>
    public string Key => $"{Topic?.Id}|{Edition?.Id}|{Difficulty}";

    /// <summary>Reads what <see cref="Key"/> wrote; what the catalogue no longer has is not wished for.</summary>
    public static QuestionWish Parse(Catalogue catalogue, string key) => key.Split('|') is [var topic, var edition, var difficulty]
        ? new QuestionWish(
            catalogue.FindTopic(topic), catalogue.FindEdition(edition), Enum.TryParse<Difficulty>(difficulty, out var hard) ? hard : null)
        : Any;

    /// <summary>What is wished for, in words: <c>easy questions on ZFS, from dtrace.conf(16)</c>.</summary>
    public override string ToString() =>
        $"{(Difficulty is { } difficulty ? $"{difficulty.ToString().ToLowerInvariant()} questions" : "questions")}"
        + $"{(Topic is { } topic ? $" on {topic.Name}" : "")}{(Edition is { } edition ? $" from {edition.Name}" : "")}";

    /// <summary>Whether a question is one of these.</summary>
    public bool Includes(Question question) =>
        (Difficulty is null || question.Difficulty == Difficulty)
        && (Edition is null || question.EditionId == Edition.Id)
        && (Topic is null || question.TopicIds.Contains(Topic.Id));
}
