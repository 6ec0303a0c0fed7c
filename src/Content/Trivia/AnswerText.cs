using System.Globalization;
using System.Text;

namespace Quadrennial.Content.Trivia;

/// <summary>
/// What is left of an answer when everything is taken away that does not matter in one: case, accents, punctuation, articles, "and" in all
/// its spellings, and whether a number is written in words. Letters fold as they do in search; scripts that write with vowel signs and tone
/// marks keep them.
/// </summary>
internal static class AnswerText
{
    /// <summary>Stands for the point in 1.7 and the colon in 10:27, which tell numbers apart; "one point seven" comes out the same.</summary>
    private const string Point = "point";

    // Greek without tonos and final sigma, Cyrillic ё: left out by most who type. Search keeps them.
    private const string Marked = "άέήίόύώϊϋΐΰςё";
    private const string Plain = "αεηιουωιυιυσе";

    /// <summary>The words in one string, which is empty where no letter or digit is left. Two answers that come out the same are the same.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text));

    /// <summary>The words that matter.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var chunk in Prepare(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (NeedsItsMarks(chunk))
            {
                AddMarked(chunk, words);
            }
            else
            {
                words.AddRange(Search.Words.WholeOf(chunk));
            }
        }

        return WithoutFillers(NumberWords.InDigits(words));
    }

    /// <summary>Puts every sign that means something into words, before punctuation is dropped.</summary>
    private static string Prepare(string text)
    {
        var prepared = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isBetweenDigits = i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
            if (c is '&' or '\uff06' || (c is '+' && IsSpace(text, i - 1) && IsSpace(text, i + 1)))
            {
                prepared.Append(" and ");
            }
            else if (isBetweenDigits && c is ',' && IsThousands(text, i))
            {
                continue;
            }
            else if (isBetweenDigits && c is '.' or ',' or ':')
            {
                prepared.Append(Point);
            }
            else if (char.IsDigit(c))
            {
                // Every script's digits.
                prepared.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            }
            else
            {
                var lower = char.ToLowerInvariant(c);
                prepared.Append(Marked.IndexOf(lower, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : c);
            }
        }

        return prepared.ToString();
    }

    private static bool IsSpace(string text, int index) => index >= 0 && index < text.Length && char.IsWhiteSpace(text[index]);

    private static bool IsThousands(string text, int comma)
    {
        var digits = 0;
        while (comma + 1 + digits < text.Length && char.IsDigit(text[comma + 1 + digits]))
        {
            digits++;
        }

        return digits == 3;
    }

    /// <summary>True for writing whose marks are letters in all but name, and for letters beyond the first 65,536.</summary>
    private static bool NeedsItsMarks(string chunk)
    {
        foreach (var c in chunk)
        {
            if (char.IsSurrogate(c) || (IsMark(c) && !IsPointOrAccent(c)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(char c) =>
        !char.IsAscii(c) && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Accents on Latin, Greek and Cyrillic letters; the points of Hebrew and Arabic, which are rarely written.
    private static bool IsPointOrAccent(char c) =>
        c is (>= '\u0300' and <= '\u036f') or (>= '\u0591' and <= '\u05c7') or (>= '\u0610' and <= '\u061a') or (>= '\u064b' and <= '\u065f') or '\u0670'
            or (>= '\u1ab0' and <= '\u1aff') or (>= '\u1dc0' and <= '\u1dff') or (>= '\u20d0' and <= '\u20ff') or (>= '\ufe20' and <= '\ufe2f');

    private static void AddMarked(string chunk, List<string> words)
    {
        var word = new StringBuilder();
        foreach (var rune in chunk.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }
    }

    /// <summary>Drops articles and "and", but never a last A (Vitamin A) and never everything.</summary>
    private static List<string> WithoutFillers(List<string> words)
    {
        var kept = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var isLast = i == words.Count - 1;
            if (words[i] is not "the" && (isLast || words[i] is not ("a" or "an")) && (isLast || kept.Count == 0 || words[i] is not "and"))
            {
                kept.Add(words[i]);
            }
        }

        return kept.Count > 0 ? NumberWords.WithPlainDays(kept) : words;
    }
}
