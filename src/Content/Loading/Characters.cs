namespace Quadrennial.Content.Loading;

/// <summary>Which characters may stand in a pack: everything that shows, and nothing that hides or turns the text around.</summary>
internal static class Characters
{
    /// <summary>The first character that may not stand there, or -1.</summary>
    public static int IndexOfForbidden(string text, bool andLineBreaks)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is >= ' ' and < '\x7f')
            {
                continue;
            }

            if (character is '\n' or '\r' or '\t')
            {
                if (andLineBreaks)
                {
                    return index;
                }

                continue;
            }

            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
                continue;
            }

            if (char.IsControl(character) || char.IsSurrogate(character) || TurnsOrBreaks(character))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>What to call the character there, since printing it would not help.</summary>
    public static string Name(string text, int index) => text[index] switch
    {
        '\n' or '\r' => "a line break",
        '\t' => "a tab",
        var character when char.IsSurrogate(character) => $"half a character (U+{(int)character:X4})",
        var character => $"the invisible character U+{(int)character:X4}",
    };

    /// <summary>What an author wrote, cut and cleaned for a message.</summary>
    public static string Quote(string text)
    {
        const int Most = 60;
        return $"`{Clean(text.Length <= Most ? text : string.Concat(text.AsSpan(0, Most), "…"))}`";
    }

    /// <summary>The text with a visible mark for everything that may not stand in a pack, so that no terminal obeys it.</summary>
    public static string Clean(string text)
    {
        for (var index = IndexOfForbidden(text, andLineBreaks: true); index >= 0; index = IndexOfForbidden(text, andLineBreaks: true))
        {
            text = text.Replace(text[index], '\ufffd');
        }

        return text;
    }

    // Embeddings, overrides and isolates make text read differently from how it is stored; the separators are line breaks to some readers.
    private static bool TurnsOrBreaks(char character) =>
        character is '\u2028' or '\u2029' or '\ufeff' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
