using System.Globalization;
using System.Text;

namespace Quadrennial.Bot.Commands;

/// <summary>Text that Discord shows as it is, without markdown: labels, prompts, alternative texts. Lengths are in UTF-16 units.</summary>
internal static class Label
{
    /// <summary>The text on one line, without characters that hide or turn what follows, cut to a length at a word border.</summary>
    /// <param name="text">Anything.</param>
    /// <param name="maxLength">Longest result, the ellipsis included.</param>
    /// <param name="orElse">What to show where nothing visible is left.</param>
    public static string Fit(string text, int maxLength, string orElse = "")
    {
        var line = OneLine(text);
        return Cut(line.Length > 0 ? line : orElse, maxLength);
    }

    /// <summary>Two parts with a dash between. Where both are too long the first is cut: the second tells entries apart.</summary>
    public static string FitPair(string first, string second, int maxLength)
    {
        const string Dash = " — ";
        var start = OneLine(first);
        var end = OneLine(second);
        if (start.Length + Dash.Length + end.Length > maxLength)
        {
            end = Cut(end, (maxLength * 2 / 3) - Dash.Length);
            start = Cut(start, maxLength - Dash.Length - end.Length);
        }

        return start + Dash + end;
    }

    /// <summary>The first so many characters as people count them, on one line, with an ellipsis where something was left out.</summary>
    public static string Excerpt(string text, int graphemes)
    {
        // Marks can be piled on one character without end; eight units for each are plenty for any script.
        var line = OneLine(text);
        var starts = StringInfo.ParseCombiningCharacters(line);
        return Cut(line, Math.Min(starts.Length > graphemes ? starts[graphemes] : line.Length, graphemes * 8));
    }

    private static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var end = 0;
        var wordEnd = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text).TakeWhile(start => start < maxLength))
        {
            end = start;
            wordEnd = text[start] == ' ' ? start : wordEnd;
        }

        // A border far back would throw away more than it tidies: then the last word is cut inside.
        return $"{text.AsSpan(0, wordEnd >= maxLength / 2 ? wordEnd : end).TrimEnd()}…";
    }

    private static string OneLine(string text)
    {
        if (IsPlainLine(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        var isVisible = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!Rune.IsControl(rune) && !(rune.IsBmp && MarkupEscaping.IsDirectionMark((char)rune.Value)))
            {
                isVisible |= Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;
                line.Append(rune);
            }
        }

        return isVisible ? line.ToString().TrimEnd() : "";
    }

    /// <summary>Nearly every text is one already, and there are dozens on a card.</summary>
    private static bool IsPlainLine(string text) =>
        text is [not ' ', .., not ' '] && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal);
}
