using System.Globalization;

namespace Quadrennial.Content.Search;

/// <summary>
/// One character at a time: lower case, no accents. The runtime's own normalisation does nothing in invariant globalization, which
/// this process runs in, so the Latin letters are in tables here.
/// </summary>
internal static class Letters
{
    /// <summary>The most letters one character folds to: <c>ß</c> to <c>ss</c>.</summary>
    public const int MostPerCharacter = 2;

    // A '?' is a letter that has no single plain one; those that matter are spelled out below.
    private const string FromC0 =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkk"
        + "llllll??llnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuu"
        + "uuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuu"
        + "yyyyyyyy??????";

    /// <summary>Writes the plain form of a letter or digit and says how many characters that took; 0 for anything else.</summary>
    public static int Fold(char c, Span<char> plain)
    {
        if (char.IsAscii(c))
        {
            plain[0] = char.ToLowerInvariant(c);
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        // Full-width forms of ASCII.
        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return Fold((char)(c - 0xFEE0), plain);
        }

        if (!char.IsLetterOrDigit(c))
        {
            return 0;
        }

        var lower = char.ToLowerInvariant(c);
        var pair = lower switch { 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'þ' => "th", 'ĳ' => "ij", _ => null };
        if (pair is not null)
        {
            pair.CopyTo(plain);
            return pair.Length;
        }

        var letter = c switch
        {
            >= 'À' and < (char)(0xC0 + 192) => FromC0[c - 0xC0],
            >= (char)0x1E00 and <= (char)0x1EFF => From1E00[c - 0x1E00],
            _ => '?',
        };
        plain[0] = letter is '?' ? lower : letter;
        return 1;
    }

    /// <summary>True for what is written inside a word without being a letter of it: accents apart, soft hyphens, direction marks.</summary>
    public static bool IsSilent(char c) =>
        !char.IsAscii(c) && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
