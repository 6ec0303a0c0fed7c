using System.Globalization;

namespace Quadrennial.Bot.Commands;

/// <summary>Cuts Discord markdown so that what is left still reads as it was meant.</summary>
internal static class MarkupCutting
{
    private static readonly string[] Emphasis = ["**", "__", "~~", "||", "*", "_"];

    private static readonly string[] LineStarts = ["-", "-#", "#", "##", "###"];

    /// <summary>
    /// The beginning of the text, at most so long, ending at a word border with an ellipsis. Escapes, links, mentions, time marks and
    /// code are kept whole or left out; bold text that is cut is closed.
    /// </summary>
    /// <param name="text">Markdown in which everything not meant as markdown is escaped.</param>
    /// <param name="maxLength">Longest result in UTF-16 units; at least 1.</param>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var open = new Stack<string>();
        var anywhere = new Candidate(0, "");
        var atWord = anywhere;
        for (var position = 0; position < text.Length; position += Toggle(open, text, position))
        {
            var closing = string.Concat(open);
            if (position + 1 + closing.Length > maxLength)
            {
                break;
            }

            anywhere = new Candidate(position, closing);
            atWord = char.IsWhiteSpace(text[position]) ? anywhere : atWord;
        }

        // A border far back would throw away more than it tidies: then the last word is cut inside.
        var chosen = atWord.End >= maxLength / 2 ? atWord : anywhere;
        return $"{WithoutEmptyLastLine(text[..chosen.End].TrimEnd())}…{chosen.Closing}";
    }

    /// <summary>Steps over one piece of text, keeping count of what emphasis is open.</summary>
    private static int Toggle(Stack<string> open, string text, int position)
    {
        foreach (var mark in Emphasis)
        {
            if (string.CompareOrdinal(text, position, mark, 0, mark.Length) != 0)
            {
                continue;
            }

            if (open.TryPeek(out var innermost) && innermost == mark)
            {
                open.Pop();
            }
            else
            {
                open.Push(mark);
            }

            return mark.Length;
        }

        return PieceLength(text, position);
    }

    /// <summary>The length of what stands here and must not be cut inside.</summary>
    private static int PieceLength(string text, int position) => text[position] switch
    {
        '\\' when position + 1 < text.Length => 1 + StringInfo.GetNextTextElementLength(text, position + 1),
        '[' when LinkEnd(text, position) is { } end => end - position,
        '<' when EndOnLine(text, '>', position + 1) is { } end => end - position,
        '`' when EndOnLine(text, '`', position + 1) is { } end => end - position,
        _ => StringInfo.GetNextTextElementLength(text, position),
    };

    private static int? LinkEnd(string text, int position)
    {
        var label = position + 1;
        while (label < text.Length && text[label] is not (']' or '\n'))
        {
            label += text[label] == '\\' ? 2 : 1;
        }

        var isLink = string.CompareOrdinal(text, label, "](<", 0, 3) == 0;
        return isLink && text.IndexOf(">)", label, StringComparison.Ordinal) is > 0 and var end ? end + 2 : null;
    }

    private static int? EndOnLine(string text, char mark, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(mark, '\n');
        return end >= 0 && text[start + end] == mark ? start + end + 1 : null;
    }

    private static string WithoutEmptyLastLine(string text)
    {
        var lineStart = text.LastIndexOf('\n') + 1;
        return LineStarts.Contains(text[lineStart..]) ? text[..lineStart].TrimEnd() : text;
    }

    private readonly record struct Candidate(int End, string Closing);
}
