using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Content.Trivia;

/// <summary>That what somebody typed is right.</summary>
/// <param name="Accepted">Which accepted form was meant, as its author wrote it.</param>
/// <param name="Slips">Typing slips that were overlooked: letters missing, added, changed or swapped with their neighbour.</param>
public sealed record AnswerMatch(string Accepted, int Slips)
{
    /// <summary>True where nothing had to be overlooked but case, accents, punctuation, articles and the like.</summary>
    public bool IsExact => Slips == 0;
}

/// <summary>
/// Compares what people type with what is right. Always the whole answer: <c>air</c> is not in <c>chair</c>, and naming two to be safe is
/// wrong. Case, accents, punctuation, spaces, articles, &amp; for "and", and numbers in words do not matter. Slips are overlooked by the length of
/// each word, never in its first letter, in a number, or in a script whose letters are not typed one by one.
/// </summary>
public static class AnswerMatcher
{
    /// <summary>Whoever types more is not answering, and comparing it would cost time.</summary>
    private const int LongestTyped = 300;

    private const int MostSlips = 3;

    /// <summary>Which form of the question's right answer was typed, or null where none was, or where the question is answered otherwise.</summary>
    /// <param name="typed">What somebody typed.</param>
    /// <param name="answer">A choice takes its right option typed out, and a true-or-false question the word.</param>
    public static AnswerMatch? Match(string typed, Answer answer) => answer switch
    {
        Answer.Typed forms => Match(typed, forms.Accepted, forms.Wrong),
        Answer.Choice choice => Match(typed, [choice.Shown], [.. choice.Options.Where((_, index) => index != choice.Right)]),
        Answer.TrueFalse statement => Match(typed, [statement.Shown], [statement.IsTrue ? "False" : "True"]),
        _ => null,
    };

    /// <summary>Which of the accepted forms was typed, or null for none; of several the one with the fewest slips, then the first.</summary>
    /// <param name="typed">What somebody typed.</param>
    /// <param name="accepted">Every form that is right.</param>
    /// <param name="wrong">Near misses: what is at least as near to one of these is no slip of an accepted form.</param>
    public static AnswerMatch? Match(string typed, IReadOnlyList<string> accepted, IReadOnlyList<string>? wrong = null)
    {
        var words = typed.Length <= LongestTyped ? AnswerText.Words(typed) : [];
        AnswerMatch? best = null;
        foreach (var form in accepted)
        {
            if (SlipsBetween(words, AnswerText.Words(form)) is { } slips && (best is null || slips < best.Slips))
            {
                best = new AnswerMatch(form, slips);
            }
        }

        return best is { IsExact: false } && wrong is not null && wrong.Any(form => SlipsBetween(words, AnswerText.Words(form)) <= best.Slips) ? null : best;
    }

    /// <summary>How many slips make one of the other, or null where those are too many, or it is simply another answer.</summary>
    private static int? SlipsBetween(IReadOnlyList<string> typed, IReadOnlyList<string> meant)
    {
        if (typed.Count == 0 || meant.Count == 0)
        {
            return null;
        }

        var (run, wanted) = (Run(typed), Run(meant));
        if (run == wanted)
        {
            return 0;
        }

        if (typed.Count != meant.Count)
        {
            // Fish pnog. A whole word that is missing or too many is no slip, however short.
            var isWordy = typed.Concat(meant).All(word => word.Length > 2);
            return isWordy && Slips(run, wanted, allowed: wanted.Length < 8 ? 0 : 1) is { } alone ? alone : null;
        }

        var total = 0;
        for (var i = 0; i < typed.Count; i++)
        {
            if (Slips(typed[i], meant[i], Allowed(meant[i].Length)) is not { } slips)
            {
                return null;
            }

            total += slips;
        }

        return total <= MostSlips ? total : null;
    }

    /// <summary>The words run together, for people put spaces where others do not; between two numbers it stays.</summary>
    private static string Run(IReadOnlyList<string> words)
    {
        var run = words[0];
        for (var i = 1; i < words.Count; i++)
        {
            run += char.IsAsciiDigit(run[^1]) && char.IsAsciiDigit(words[i][0]) ? $" {words[i]}" : words[i];
        }

        return run;
    }

    // Thursday may not pass for Tuesday, nor Australia for Austria.
    private static int Allowed(int length) => length switch { < 4 => 0, < 10 => 1, < 15 => 2, _ => MostSlips };

    private static int? Slips(string typed, string meant, int allowed)
    {
        if (typed == meant)
        {
            return 0;
        }

        if (allowed == 0 || typed.Length > Words.Longest || meant.Length > Words.Longest || !AllowSlips(typed) || !AllowSlips(meant) || !BeginAlike(typed, meant))
        {
            return null;
        }

        Span<ulong> room = stackalloc ulong[Typo.Room];
        room.Clear();
        var slips = new Typo(meant, room).SlipsTo(typed).Whole;
        return slips <= allowed && (meant.Length > 4 || IsSwapOrDouble(typed, meant)) ? slips : null;
    }

    // In Latin, Greek and Cyrillic words a slip is one letter of many; elsewhere, and in a number, it makes another word.
    private static bool AllowSlips(string word) => word.All(c => c < '\u0530' && !char.IsDigit(c));

    private static bool BeginAlike(string typed, string meant) =>
        typed[0] == meant[0] || (typed.Length == meant.Length && typed[0] == meant[1] && typed[1] == meant[0]);

    /// <summary>In four letters any other slip makes another word: rust and rest, cost and cast.</summary>
    private static bool IsSwapOrDouble(string typed, string meant) => typed.Length == meant.Length
        ? typed.Order().SequenceEqual(meant.Order())
        : Undoubled(typed) == Undoubled(meant);

    private static string Undoubled(string word) => string.Concat(word.Where((c, i) => i == 0 || c != word[i - 1]));
}
