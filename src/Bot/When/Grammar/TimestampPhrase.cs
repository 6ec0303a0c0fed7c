using NodaTime;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>Seconds since 1970: <c>1840000000</c>, <c>@1840000000</c>, and Discord's marks <c>&lt;t:1840000000:R&gt;</c>; milliseconds too.</summary>
internal static class TimestampPhrase
{
    // Within what calendars can show; both ends are refused later, as past and as too far.
    private const long Earliest = -60_000_000_000;

    private const long Latest = 250_000_000_000;

    /// <summary>Reads a timestamp.</summary>
    public static bool Read(TokenReader tokens, Draft draft) =>
        tokens.Try(() => ReadMark(tokens, draft))
        || tokens.Try(() => TakeName(tokens) && ReadNumber(tokens, draft, minDigits: 1))
        || ReadNumber(tokens, draft, minDigits: 9);

    private static bool TakeName(TokenReader tokens) =>
        tokens.TakeMark('@') || tokens.Take("unix timestamp", "unix time", "unix", "epoch", "timestamp");

    private static bool ReadMark(TokenReader tokens, Draft draft)
    {
        if (!tokens.TakeMark('<') || !tokens.Take("t") || !tokens.TakeMark(':'))
        {
            return false;
        }

        var isNegative = tokens.TakeMark('-');
        if (tokens.Current.Kind != TokenKind.Number)
        {
            return false;
        }

        var seconds = isNegative ? -tokens.Current.Value : tokens.Current.Value;
        tokens.At++;
        if (tokens.TakeMark(':'))
        {
            tokens.At++;
        }

        return tokens.TakeMark('>') && draft.SetExact(FromSeconds(seconds));
    }

    private static bool ReadNumber(TokenReader tokens, Draft draft, int minDigits)
    {
        var token = tokens.Current;
        var isDate = token.Length is 12 or 14; // 202805010900
        if (token.Kind != TokenKind.Number || token.Length < minDigits || token.Text[0] == '0' || isDate || tokens.Ahead(1).IsGluedWord)
        {
            return false;
        }

        tokens.At++;
        return draft.SetExact(FromSeconds(token.Length >= 13 ? token.Value / 1000 : token.Value));
    }

    private static Instant FromSeconds(long seconds) => Instant.FromUnixTimeSeconds(Math.Clamp(seconds, Earliest, Latest));
}
