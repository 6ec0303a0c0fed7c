using System.Text.Json;
using System.Text.Json.Serialization;
using Quadrennial.Content.Model;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Bot.Features.Trivia.Questions;

/// <summary>How a question is answered.</summary>
internal enum AnswerWay
{
    /// <summary>One of several buttons.</summary>
    Choose,

    /// <summary>Words in a form.</summary>
    Type,

    /// <summary>Letters in a form, in the right order.</summary>
    Order,
}

/// <summary>
/// A question as it is put to people, options and items in the order they see. Kept whole with a game, so that it goes on with the same
/// question whatever a new version or pack has changed.
/// </summary>
internal sealed record PosedQuestion
{
    /// <summary>Id of the question. It can give the answer away.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked; plain text.</summary>
    public required string Text { get; init; }

    /// <summary>How it is answered.</summary>
    public required AnswerWay Way { get; init; }

    /// <summary>Options or items as shown, the first under A; empty where the answer is typed.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Indexes into <see cref="Options"/>: the right one, or all of them in the right order.</summary>
    public IReadOnlyList<int> Right { get; init; } = [];

    /// <summary>Forms of a typed answer that are right, the one to show first.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>Near misses of a typed answer that are wrong.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>How hard it is.</summary>
    public Difficulty Difficulty { get; init; }

    /// <summary>Why that is the answer; plain text.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>The talk in which to find out more, or null.</summary>
    public string? TalkId { get; init; }

    /// <summary>Address of the second in its video, or null.</summary>
    public string? WatchUrl { get; init; }

    /// <summary>Seconds into that video; 0 where there is no <see cref="WatchUrl"/>.</summary>
    public int WatchAt { get; init; }

    /// <summary>Where the answer is told.</summary>
    public IReadOnlyList<AnswerSource> Sources { get; init; } = [];

    /// <summary>Who thought of it, or null; user text.</summary>
    public string? Credit { get; init; }

    /// <summary>The right answer in words: <c>B · Dan McDonald</c>, <c>Dan McDonald</c>, <c>C A B</c> and the items.</summary>
    [JsonIgnore]
    public string RightInWords => Way switch
    {
        AnswerWay.Choose => $"{Letter(Right[0])} · {Options[Right[0]]}",
        AnswerWay.Order => $"{string.Concat(Right.Select(Letter))} · {string.Join(" → ", Right.Select(index => Options[index]))}",
        _ => Accepted[0],
    };

    /// <summary>Puts a question, options in the author's order and items to be ordered in a chance one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="seed">Decides the chance order.</param>
    public static PosedQuestion Of(Question question, int seed)
    {
        var posed = new PosedQuestion
        {
            Id = question.Id,
            Text = question.Text,
            Way = question.Answer switch { Answer.Typed => AnswerWay.Type, Answer.Order => AnswerWay.Order, _ => AnswerWay.Choose },
            Difficulty = question.Difficulty,
            Explanation = question.Explanation,
            TalkId = question.TalkId,
            WatchUrl = question.WatchUrl,
            WatchAt = (int)(question.At?.TotalSeconds ?? 0),
            Credit = question.Credit,
            Sources = [.. question.Provenance.Sources.Select(source => new AnswerSource(source.Title, source.Url))],
        };
        return question.Answer switch
        {
            Answer.Choice choice => posed with { Options = choice.Options, Right = [choice.Right] },
            Answer.TrueFalse statement => posed with
            {
                Text = $"True or false? {question.Text}",
                Options = ["True", "False"],
                Right = [statement.IsTrue ? 0 : 1],
            },
            Answer.Typed typed => posed with { Accepted = typed.Accepted, Wrong = typed.Wrong },
            Answer.Order order => Shuffled(posed, order.Items, new Random(seed)),
            var answer => throw new InvalidOperationException($"An answer nobody thought of: {answer}"),
        };
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static PosedQuestion Parse(string json) =>
        JsonSerializer.Deserialize(json, QuestionJson.Default.PosedQuestion) ?? throw new JsonException("There is no question.");

    /// <summary><c>A</c> for 0.</summary>
    public static char Letter(int index) => (char)('A' + index);

    /// <summary>As it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, QuestionJson.Default.PosedQuestion);

    /// <summary>Whether an answer is right.</summary>
    /// <param name="given">As kept: the index chosen, what was typed, or indexes in order.</param>
    /// <param name="alsoAccepted">Further forms that the host let pass.</param>
    public bool IsRight(string given, IReadOnlyList<string>? alsoAccepted = null) =>
        alsoAccepted?.Contains(given) is true
        || Way switch
        {
            AnswerWay.Choose => given == $"{Right[0]}",
            AnswerWay.Order => given == string.Join(' ', Right),
            _ => MatchTyped(given, alsoAccepted) is not null,
        };

    /// <summary>The accepted form that a typed answer means, or null where it is wrong.</summary>
    public AnswerMatch? MatchTyped(string given, IReadOnlyList<string>? alsoAccepted = null) =>
        AnswerMatcher.Match(given, new Answer.Typed([.. Accepted, .. alsoAccepted ?? []], Wrong));

    /// <summary>An answer in words, to be said back: <c>B · Dan McDonald</c>.</summary>
    public string InWords(string given) => Way switch
    {
        AnswerWay.Choose when int.TryParse(given, out var index) && index < Options.Count => $"{Letter(index)} · {Options[index]}",
        AnswerWay.Order => string.Join(' ', given.Split(' ').Select(part => Letter(int.Parse(part)))),
        _ => given,
    };

    /// <summary>Items that lie in the right order already would be no question.</summary>
    private static PosedQuestion Shuffled(PosedQuestion posed, IReadOnlyList<string> items, Random chance)
    {
        var shown = Enumerable.Range(0, items.Count).ToArray();
        do
        {
            chance.Shuffle(shown);
        }
        while (shown.SequenceEqual(Enumerable.Range(0, items.Count)));
        return posed with
        {
            Options = [.. shown.Select(index => items[index])],
            Right = [.. Enumerable.Range(0, items.Count).Select(index => Array.IndexOf(shown, index))],
        };
    }
}

/// <summary>Where an answer is told.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Its address, or null where it is no page.</param>
internal sealed record AnswerSource(string Title, string? Url);

/// <summary>How questions are kept.</summary>
[JsonSerializable(typeof(PosedQuestion))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class QuestionJson : JsonSerializerContext;
