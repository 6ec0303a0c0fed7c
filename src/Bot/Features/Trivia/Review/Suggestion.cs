using System.Globalization;
using System.Text;
using Quadrennial.Bot.Commands;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>What became of a suggestion.</summary>
internal enum SuggestionState
{
    /// <summary>It waits for a reviewer.</summary>
    Waiting,

    /// <summary>It is asked in the server's games.</summary>
    Approved,

    /// <summary>A reviewer did not want it, or no longer.</summary>
    Rejected,

    /// <summary>Whoever suggested it took it back.</summary>
    Withdrawn,
}

/// <summary>A question that somebody suggested to a server.</summary>
internal sealed record Suggestion
{
    private const int LongestSlug = 24;
    private const string True = "true";
    private const string False = "false";

    /// <summary>Its number; 0 before it is kept.</summary>
    public long Id { get; init; }

    /// <summary>The server.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>Who suggested it.</summary>
    public required ulong PersonId { get; init; }

    /// <summary>Their name then, to be named with the question; user text.</summary>
    public required string Name { get; init; }

    /// <summary>What they typed.</summary>
    public required TypedSuggestion Typed { get; init; }

    /// <summary>The talk in which the answer is told; null where a page tells it.</summary>
    public string? TalkId { get; init; }

    /// <summary>The address of the page that tells it; null where a talk does.</summary>
    public string? Page { get; init; }

    /// <summary>How hard it is; a reviewer says.</summary>
    public Difficulty Difficulty { get; init; } = Difficulty.Medium;

    /// <summary>What became of it.</summary>
    public SuggestionState State { get; init; }

    /// <summary>When it was suggested, or changed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The question as it is asked; null where the talk that tells its answer is known no longer.</summary>
    public Question? ToQuestion(Catalogue catalogue)
    {
        var talk = TalkId is null ? null : catalogue.FindTalk(TalkId);
        return talk is null && Page is null ? null : new Question
        {
            Id = $"{(talk is null ? catalogue.Conferences[0].Id : talk.Id[..talk.Id.IndexOf('/')])}/{Slug()}",
            Text = OneLine(Typed.Ask),
            Answer = AnswerOf(Lines(Typed.Answer), Lines(Typed.Wrong)),
            Difficulty = Difficulty,
            Explanation = OneLine(Typed.Explanation),
            EditionId = talk?.EditionId,
            TalkId = talk?.Id,
            TopicIds = [.. (talk?.TopicIds ?? []).Take(10)],
            Credit = Name,
            Provenance = talk?.Provenance ?? new Provenance([Source.Page(Page!)]),
        };
    }

    /// <summary>What was typed in lines; blank ones are nothing.</summary>
    public static IReadOnlyList<string> Lines(string typed) =>
        [.. typed.Split('\n').Select(OneLine).Where(line => line.Length > 0)];

    /// <summary>
    /// Options stand in the order of their letters and numbers: whoever suggests one writes the right one first, which players must not see.
    /// </summary>
    private static Answer AnswerOf(IReadOnlyList<string> right, IReadOnlyList<string> wrong)
    {
        if (right is [var answer] && AsTruth(answer) is { } isTrue && (wrong.Count == 0 || (wrong is [var other] && AsTruth(other) == !isTrue)))
        {
            return new Answer.TrueFalse(isTrue);
        }

        if (wrong.Count == 0)
        {
            return new Answer.Typed(right, []);
        }

        List<string> options = [.. wrong.Concat(right).OrderBy(SizeOf).ThenBy(option => option, StringComparer.OrdinalIgnoreCase)];
        return new Answer.Choice(options, options.IndexOf(right.Count > 0 ? right[0] : options[0]));
    }

    /// <summary>Of a number; what is none stands after all that are.</summary>
    private static decimal SizeOf(string option) =>
        decimal.TryParse(option, NumberStyles.Number, CultureInfo.InvariantCulture, out var size) ? size : decimal.MaxValue;

    private static bool? AsTruth(string text) =>
        text.Equals(True, StringComparison.OrdinalIgnoreCase) ? true
        : text.Equals(False, StringComparison.OrdinalIgnoreCase) ? false
        : null;

    /// <summary>A pack takes no line breaks and nothing that hides or turns text; whoever types does not see them, so they are left out rather than told of.</summary>
    private static string OneLine(string text) => Label.Fit(text, text.Length);

    /// <summary>Words of the question, for whoever reads the exported file, and the number, which tells it from others.</summary>
    private string Slug()
    {
        var slug = new StringBuilder();
        foreach (var character in Typed.Ask.ToLowerInvariant().Take(LongestSlug))
        {
            slug.Append(character is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? character : slug.Length > 0 && slug[^1] != '-' ? '-' : null);
        }

        return $"{(slug.Length == 0 ? "suggested" : slug.ToString().TrimEnd('-'))}-{Id}";
    }
}
