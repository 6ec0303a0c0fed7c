namespace Quadrennial.Bot.When.Zones;

/// <summary>
/// One plain form for what people type: lower case, no accents, ASCII digits, dashes, quotes and blanks. Every character stays in its
/// place, so that a position in the folded text is the same position in what was typed.
/// </summary>
internal static class Folding
{
    // string.Normalize knows only ASCII while globalization is invariant, as it is in this process.
    private const string Accented = "àáâãäåāăąạảấầậắặçćčĉďđðèéêëēęěėếệễềĝğġģĥìíîïīįıịķĺļľłñńņňòóôõöøōőơộốồŕřśşšșŝţťțùúûüūůűųưứửŵýÿŷžźżṣḥṭ";
    private const string Unaccented = "aaaaaaaaaaaaaaaaccccdddeeeeeeeeeeeegggghiiiiiiiikllllnnnnoooooooooooorrssssstttuuuuuuuuuuuwyyyzzzsht";

    /// <summary>The plain form, of the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = Fold(source[i]);
        }
    });

    private static char Fold(char character)
    {
        if (char.IsAscii(character))
        {
            return char.IsControl(character) ? ' ' : char.ToLowerInvariant(character);
        }

        if (character is >= '\uFF01' and <= '\uFF5E')
        {
            return char.ToLowerInvariant((char)(character - 0xFEE0));
        }

        var lower = char.ToLowerInvariant(character);
        var accented = Accented.IndexOf(lower);
        return accented >= 0 ? Unaccented[accented] : lower switch
        {
            >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63' => '-',
            '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u00B4' or '\u02BC' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
            _ when char.IsWhiteSpace(lower) || char.IsControl(lower) || IsInvisible(lower) => ' ',
            _ => lower,
        };
    }

    /// <summary>Marks of direction and joining, which people do not see when they paste.</summary>
    private static bool IsInvisible(char character) =>
        character is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\u061C' or '\uFEFF';
}
