namespace Quadrennial.Bot.When.Grammar;

/// <summary>
/// Dates in figures. Year first is ISO; with dots the day comes first, as where dots are used; with slashes it depends on the country,
/// so 05/06 is refused and both readings are offered, while 25/06 leaves no doubt.
/// </summary>
internal static class NumericDatePhrase
{
    /// <summary>Reads a date in figures.</summary>
    public static bool Read(TokenReader tokens, Draft draft) =>
        (tokens.Try(() => ReadYearFirst(tokens, draft))
            || tokens.Try(() => ReadYearLast(tokens, draft))
            || tokens.Try(() => ReadYearAndMonth(tokens, draft))
            || tokens.Try(() => ReadCompact(tokens, draft))
            || tokens.Try(() => ReadWithoutYear(tokens, draft)))
        && SkipT(tokens);

    private static bool ReadYearFirst(TokenReader tokens, Draft draft) =>
        tokens.Current.Length == 4
        && tokens.TakeNumber(out var year)
        && TakeSeparator(tokens, out var separator)
        && tokens.TakeNumber(out var month, 2)
        && tokens.TakeMark(separator)
        && tokens.TakeNumber(out var day, 2)
        && SetDate(draft, year, month, day);

    private static bool ReadYearLast(TokenReader tokens, Draft draft)
    {
        if (!tokens.TakeNumber(out var first, 2) || !TakeSeparator(tokens, out var separator) || !tokens.TakeNumber(out var second, 2)
            || !tokens.TakeMark(separator) || tokens.Current.Length is not (2 or 4) || !tokens.Current.IsGlued || !tokens.TakeNumber(out var year))
        {
            return false;
        }

        return SetInEitherOrder(draft, year < 100 ? 2000 + year : year, first, second, isDayFirst: separator == '.');
    }

    private static bool ReadYearAndMonth(TokenReader tokens, Draft draft) =>
        tokens.Current.Length == 4
        && tokens.TakeNumber(out var year)
        && tokens.Current.IsGlued
        && tokens.TakeMark('-')
        && tokens.Current is { IsGlued: true, Length: 2 }
        && tokens.TakeNumber(out var month)
        && (month is >= 1 and <= 12 ? SetMonth(draft, year, month) : draft.Refuse(WhenMessages.NoSuchMonth(month)));

    /// <summary>20280501, 20280501T0900, 202805010900.</summary>
    private static bool ReadCompact(TokenReader tokens, Draft draft)
    {
        var token = tokens.Current;
        if (token.Kind != TokenKind.Number || token.Length is not (8 or 12 or 14) || token.Text[..2] is not ("19" or "20"))
        {
            return false;
        }

        tokens.At++;
        var time = token.Text[8..];
        var seconds = time.Length > 4 ? Figures(time[4..]) : 0;
        return SetDate(draft, Figures(token.Text[..4]), Figures(token.Text[4..6]), Figures(token.Text[6..8]))
            && (time.Length == 0 || ClockFigures.SetFigures(draft, Figures(time[..2]), Figures(time[2..4]), seconds, token.Text));
    }

    /// <summary>25/12, 1.5. and, where it can be no time of day, 24.12.</summary>
    private static bool ReadWithoutYear(TokenReader tokens, Draft draft)
    {
        if (!tokens.TakeNumber(out var first, 2)
            || !TakeSeparator(tokens, out var separator)
            || separator == '-'
            || !tokens.TakeNumber(out var second, 2))
        {
            return false;
        }

        if (separator == '/')
        {
            // "1/2 hour"
            return !Lexicon.Units.ContainsKey(tokens.Current.Text ?? "") && SetInEitherOrder(draft, null, first, second, isDayFirst: false);
        }

        var isClosed = tokens.Current.IsGlued && tokens.TakeMark('.') && !tokens.Current.IsGlued;
        var isTime = first <= 23 && second <= 59 && tokens.Ahead(isClosed ? -2 : -1).Length == 2;
        var isDate = first is >= 1 and <= 31 && second is >= 1 and <= 12 && !tokens.Current.IsGlued;
        return isDate && (isClosed || !isTime) && SetDate(draft, null, second, first);
    }

    private static bool TakeSeparator(TokenReader tokens, out char separator)
    {
        separator = tokens.Current is { Kind: TokenKind.Mark, IsGlued: true } ? tokens.Current.Text[0] : ' ';
        if (separator is not ('-' or '/' or '.') || !tokens.Ahead(1).IsGlued)
        {
            return false;
        }

        tokens.At++;
        return true;
    }

    private static bool SetInEitherOrder(Draft draft, int? year, int first, int second, bool isDayFirst)
    {
        if (isDayFirst || first > 12 || first == second)
        {
            return SetDate(draft, year, second, first);
        }

        if (second > 12)
        {
            return SetDate(draft, year, first, second);
        }

        return first < 1 || second < 1
            ? draft.Refuse(WhenMessages.NoSuchDate)
            : draft.Refuse(WhenMessages.DayOrMonthFirst(first, second), WhenText.DateInWords(first, second, year), WhenText.DateInWords(second, first, year));
    }

    private static bool SetDate(Draft draft, int? year, int month, int day)
    {
        if (month is < 1 or > 12)
        {
            return draft.Refuse(WhenMessages.NoSuchMonth(month));
        }

        draft.Day.OfMonth = [.. draft.Day.OfMonth, new MonthDay(Math.Max(day, 0))];
        return SetMonth(draft, year, month);
    }

    private static bool SetMonth(Draft draft, int? year, int month)
    {
        if (draft.Day.Month is not null)
        {
            return draft.Refuse(WhenMessages.Twice("dates"));
        }

        draft.Day.Month = month;
        draft.Day.Year ??= year;
        return true;
    }

    /// <summary>The T of ISO 8601 between date and time.</summary>
    private static bool SkipT(TokenReader tokens)
    {
        if (tokens.Current is { IsGlued: true, Text: "t" } && tokens.Ahead(1) is { Kind: TokenKind.Number, IsGlued: true })
        {
            tokens.At++;
        }

        return true;
    }

    private static int Figures(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
