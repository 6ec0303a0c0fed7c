namespace Quadrennial.Bot.When.Grammar;

/// <summary>"1 May 2028", "May 1st", "the 4th of July", "1-May-2028", "May 2028", "Christmas".</summary>
internal static class MonthPhrase
{
    /// <summary>Reads a date with the month in words.</summary>
    public static bool Read(TokenReader tokens, Draft draft) =>
        tokens.Try(() => ReadFeast(tokens, draft))
        || tokens.Try(() => ReadDayFirst(tokens, draft))
        || tokens.Try(() => ReadMonthFirst(tokens, draft));

    /// <summary>A year that may stand behind a date: four figures, or two after an apostrophe.</summary>
    public static int? ReadYear(TokenReader tokens)
    {
        var start = tokens.At;
        _ = tokens.TakeMark(',') || tokens.TakeMark('-') || tokens.TakeMark('/') || tokens.Take("of", "in");
        if (tokens.TakeMark('\'') && tokens.Current is { Length: 2, IsGlued: true } && tokens.TakeNumber(out var short_))
        {
            return 2000 + short_;
        }

        if (tokens.Current.Length == 4 && !tokens.Ahead(1).IsMark(':') && tokens.TakeNumber(out var year) && year is >= 1900 and < 3000)
        {
            return year;
        }

        tokens.At = start;
        return null;
    }

    private static bool ReadFeast(TokenReader tokens, Draft draft)
    {
        foreach (var (name, month, day) in Lexicon.Feasts)
        {
            if (tokens.Take(name))
            {
                return Set(draft, month, ReadYear(tokens), new MonthDay(day));
            }
        }

        return false;
    }

    private static bool ReadDayFirst(TokenReader tokens, Draft draft)
    {
        tokens.Take("the");
        if (OrdinalPhrase.ReadDayNumber(tokens) is not { } day)
        {
            return false;
        }

        _ = tokens.Take("of") || tokens.TakeMark('-') || tokens.TakeMark('/') || tokens.TakeMark('.');
        return tokens.TakeWord(Lexicon.Months, out var month) && Set(draft, month, ReadYear(tokens), new MonthDay(day));
    }

    private static bool ReadMonthFirst(TokenReader tokens, Draft draft)
    {
        _ = tokens.Take("in", "next", "this");
        if (!tokens.TakeWord(Lexicon.Months, out var month))
        {
            return false;
        }

        tokens.TakeMark('.');
        var afterMonth = tokens.At;
        _ = tokens.TakeMark('-') || tokens.TakeMark('/') || tokens.Take("the");
        if (OrdinalPhrase.ReadDayNumber(tokens) is { } day && !IsTime(tokens))
        {
            return Set(draft, month, ReadYear(tokens), new MonthDay(day));
        }

        tokens.At = afterMonth;
        return Set(draft, month, ReadYear(tokens));
    }

    /// <summary>Whether the number just read was an hour after all: "in May 9:00", "May 9 am".</summary>
    private static bool IsTime(TokenReader tokens) =>
        (tokens.Current.IsMark(':') && tokens.Current.IsGlued)
        || tokens.IsNext("am", "pm", "oclock")
        || (tokens.Current.IsGlued && tokens.IsNext("h", "a", "p"))
        || (tokens.Current.IsMark('.') && tokens.Ahead(1) is { IsGlued: true, Kind: TokenKind.Number, Length: 2 });

    private static bool Set(Draft draft, int month, int? year, params MonthDay[] days)
    {
        if (draft.Day.Month is not null)
        {
            return draft.Refuse(WhenMessages.Twice("dates"));
        }

        draft.Day.Month = month;
        draft.Day.Year ??= year;
        draft.Day.OfMonth = [.. draft.Day.OfMonth, .. days];
        return true;
    }
}
