using System.Globalization;
using System.Text;

namespace Quadrennial.Bot.Drawing;

/// <summary>Puts text into the order in which it is drawn, from left to right, and leaves out what draws nothing.</summary>
internal static class Script
{
    /// <summary>Marks can be piled on one letter without end; more than two are no language's.</summary>
    private const int MostMarks = 2;

    private const string Brackets = "()[]{}<>«»";

    /// <summary>The characters of a text as people count them, in drawing order.</summary>
    public static IReadOnlyList<string> Order(string text)
    {
        var characters = new List<string>(text.Length);
        foreach (var start in StringInfo.ParseCombiningCharacters(text))
        {
            if (Drawn(StringInfo.GetNextTextElement(text, start)) is { Length: > 0 } character)
            {
                characters.Add(character);
            }
        }

        TurnRightToLeft(characters);
        return characters;
    }

    /// <summary>A character without what only tells a shaping engine something.</summary>
    private static string Drawn(string character)
    {
        if (character.Length == 1 && !char.IsSurrogate(character[0]))
        {
            return char.IsControl(character[0]) || IsFormat(new Rune(character[0])) ? "" : character;
        }

        var drawn = new StringBuilder();
        var marks = 0;
        foreach (var rune in character.EnumerateRunes())
        {
            if (!IsFormat(rune) && !(IsMark(rune) && ++marks > MostMarks))
            {
                drawn.Append(rune);
            }
        }

        return drawn.ToString();
    }

    private static bool IsFormat(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>
    /// Stretches of Hebrew, Arabic and their kin are turned round; numbers in them stay as they are. This is less than Unicode's whole rule, and enough for
    /// names and titles.
    /// </summary>
    private static void TurnRightToLeft(List<string> characters)
    {
        var first = characters.FindIndex(IsRightToLeft);
        while (first >= 0)
        {
            var last = first;
            for (var at = first; at < characters.Count && (IsRightToLeft(characters[at]) || !IsLeftToRight(characters[at])); at++)
            {
                last = IsRightToLeft(characters[at]) ? at : last;
            }

            characters.Reverse(first, last - first + 1);
            Mirror(characters, first, last);
            TurnNumbersBack(characters, first, last);
            first = characters.FindIndex(last + 1, IsRightToLeft);
        }
    }

    private static void TurnNumbersBack(List<string> characters, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            var end = at;
            while (end <= last && char.IsDigit(characters[end], 0))
            {
                end++;
            }

            if (end > at)
            {
                characters.Reverse(at, end - at);
                at = end;
            }
        }
    }

    private static void Mirror(List<string> characters, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (Brackets.IndexOf(characters[at], StringComparison.Ordinal) is >= 0 and var bracket)
            {
                characters[at] = $"{Brackets[bracket ^ 1]}";
            }
        }
    }

    private static bool IsRightToLeft(string character) => Rune.GetRuneAt(character, 0).Value
        is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static bool IsLeftToRight(string character) => !IsRightToLeft(character) && Rune.IsLetter(Rune.GetRuneAt(character, 0));
}
