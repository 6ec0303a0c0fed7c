using System.Buffers;
using System.Text;

namespace Quadrennial.Bot.Commands;

/// <summary>Makes text harmless: no markdown, nothing that looks like a ping, no characters that turn or hide what follows.</summary>
internal static class MarkupEscaping
{
    private static readonly SearchValues<char> Harmless =
        SearchValues.Create(" !\"$%&'()+,-./0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZ^abcdefghijklmnopqrstuvwxyz{}\n");

    private static readonly SearchValues<char> PlainInAddresses = SearchValues.Create(
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Where(character => character is not ('<' or '>' or '\\' or '`'))]);

    /// <summary>The text as it should read; null reads as empty.</summary>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var start = text.AsSpan().IndexOfAnyExcept(Harmless);
        if (start < 0)
        {
            return text;
        }

        StringBuilder? result = null;
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            var replacement = character switch
            {
                '\\' or '*' or '_' or '~' or '`' or '|' or '[' or ']' or '<' or '>' or '#' or '@' => $"\\{character}",
                _ when char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) => null,
                _ when char.IsLowSurrogate(character) && i > 0 && char.IsHighSurrogate(text[i - 1]) => null,
                _ when char.IsSurrogate(character) => "\uFFFD",
                _ when IsDirectionMark(character) => "",
                _ when char.IsControl(character) => character is '\n' or '\t' ? null : "",
                _ => null,
            };
            if (replacement is null)
            {
                result?.Append(character);
                continue;
            }

            result ??= new StringBuilder(text, 0, i, text.Length + 16);
            result.Append(replacement);
        }

        return result?.ToString() ?? text;
    }

    /// <summary>An address with everything percent-encoded that is no plain ASCII or could end a link early.</summary>
    public static string EscapeAddress(string url) => !url.AsSpan().ContainsAnyExcept(PlainInAddresses)
        ? url
        : string.Concat(url.EnumerateRunes().Select(rune =>
            rune.IsBmp && PlainInAddresses.Contains((char)rune.Value) ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    /// <summary>Marks that change the direction of what follows, line and paragraph separators, and the byte order mark.</summary>
    public static bool IsDirectionMark(char character) =>
        character is '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or '\u2028' or '\u2029';
}
