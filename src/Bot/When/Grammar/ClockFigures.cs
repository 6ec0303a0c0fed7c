using NodaTime;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>Times of day in figures, and what stands behind an hour: "9:30", "9.30 p.m.", "0930", "21h", "18h30".</summary>
internal static class ClockFigures
{
    /// <summary>Reads figures that are a time of day.</summary>
    /// <param name="tokens">Behind "at", if that was said.</param>
    /// <param name="draft">What is filled.</param>
    /// <param name="start">Where the phrase begins.</param>
    /// <param name="hasAt">Whether "at" was said, which makes an hour of a number.</param>
    public static bool Read(TokenReader tokens, Draft draft, int start, bool hasAt)
    {
        var first = tokens.Current;
        var isAfterT = first.IsGlued && tokens.Ahead(-1).IsWord("t");
        if (!tokens.TakeNumber(out var hour, 6))
        {
            return false;
        }

        if (first.Length > 2)
        {
            return ReadJoined(tokens, draft, first, isAfterT || hasAt);
        }

        var (minute, second, hasMinutes) = (0, 0, false);
        var separator = tokens.Current;
        var isPoint = separator.IsGlued && (separator.IsMark(':') || separator.IsMark('.'));
        if (isPoint && tokens.Ahead(1) is { IsGluedNumber: true, Length: 2 } && !IsDate(tokens, separator))
        {
            tokens.At++;
            tokens.TakeNumber(out minute);
            hasMinutes = true;
            if (separator.IsMark(':') && tokens.Current.IsMark(':') && tokens.Ahead(1) is { Kind: TokenKind.Number, Length: 2 })
            {
                tokens.At++;
                tokens.TakeNumber(out second);
                SkipFraction(tokens);
            }
        }
        else if (separator is { IsGlued: true, Text: "h" or "u" })
        {
            return ReadWithH(tokens, draft, start, hour, hasAt);
        }

        var half = ReadHalf(tokens);
        var said = tokens.Said(start, tokens.At);
        if (half is { } isPm)
        {
            return SetHalf(draft, hour, minute, second, isPm, said);
        }

        var isNamed = tokens.Take("oclock", "o clock", "uhr");
        if (tokens.IsNext("h", "hr", "hrs", "hour", "hours") || (!hasMinutes && !isNamed && (!hasAt || IsAmountOrDate(tokens))))
        {
            return false;
        }

        return SetFigures(draft, hour, minute, second, said, isEitherHalf: first.Text[0] != '0');
    }

    /// <summary>"0930", "930pm", and after a T "090000".</summary>
    private static bool ReadJoined(TokenReader tokens, Draft draft, Token figures, bool isTime)
    {
        var value = (int)figures.Value;
        var half = figures.Length <= 4 ? ReadHalf(tokens) : null;
        if (half is { } isPm)
        {
            return SetHalf(draft, value / 100, value % 100, 0, isPm, figures.Text);
        }

        var isNamed = tokens.Take("hours", "hrs", "oclock", "uhr") || tokens.Current is { IsGlued: true, Text: "h" or "z" };
        isTime |= figures.Length == 4 && (isNamed || figures.Text[0] == '0');
        if (!isTime || figures.Length == 5 || IsAmountOrDate(tokens))
        {
            return false;
        }

        if (tokens.Current.IsGlued)
        {
            tokens.Take("h");
        }

        return figures.Length == 6
            ? SetFigures(draft, value / 10000, value / 100 % 100, value % 100, figures.Text)
            : SetFigures(draft, value / 100, value % 100, 0, figures.Text, isEitherHalf: figures.Length == 3);
    }

    /// <summary>"21h", "18h30". Below 13 and alone, "9h" is a span of nine hours instead.</summary>
    private static bool ReadWithH(TokenReader tokens, Draft draft, int start, int hour, bool hasAt)
    {
        if (!hasAt && draft.Day.IsEmpty && hour < 13)
        {
            return false;
        }

        tokens.At++;
        var minute = 0;
        if (tokens.Current is { IsGluedNumber: true, Length: 2 } && !tokens.Ahead(1).IsGluedWord)
        {
            tokens.TakeNumber(out minute);
        }
        else if (hour > 23 || tokens.Current.IsGluedNumber || tokens.IsNext("and", "from now", "before", "after", "hence", "later"))
        {
            return false;
        }

        return SetFigures(draft, hour, minute, 0, tokens.Said(start, tokens.At), isEitherHalf: true);
    }

    /// <summary>Fills the time of day from figures; refuses 25:00.</summary>
    public static bool SetFigures(Draft draft, int hour, int minute, int second, string said, bool isEitherHalf = false)
    {
        if (hour == 24 && minute == 0 && second == 0)
        {
            return draft.SetClock(new ClockTime(LocalTime.Midnight, said) { IsEndOfDay = true });
        }

        return hour > 23 || minute > 59 || second > 59
            ? draft.Refuse(WhenMessages.NoSuchTime(said))
            : draft.SetClock(new ClockTime(new LocalTime(hour, minute, second), said) { IsEitherHalf = isEitherHalf && hour is >= 1 and <= 11 });
    }

    /// <summary>Fills an hour of twelve; 17:00 pm is let pass, 13 am is not.</summary>
    public static bool SetHalf(Draft draft, int hour, int minute, int second, bool isPm, string said)
    {
        if (hour > 23 || (isPm && hour == 0) || (!isPm && hour > 12))
        {
            return draft.Refuse(WhenMessages.NoSuchTime(said));
        }

        if (hour == 12 && minute == 0)
        {
            draft.Note(isPm ? WhenMessages.NoonIsPm : WhenMessages.MidnightIsAm);
        }

        return SetFigures(draft, (hour, isPm) switch { (12, false) => 0, ( < 12, true) => hour + 12, _ => hour }, minute, second, said);
    }

    /// <summary>Reads am or pm in its spellings: true for pm, null where neither comes next.</summary>
    public static bool? ReadHalf(TokenReader tokens)
    {
        var letter = tokens.Current.Text;
        if (tokens.Take("am", "pm"))
        {
            return letter == "pm";
        }

        if (tokens.Current.Kind != TokenKind.Word || letter is not ("a" or "p"))
        {
            return null;
        }

        if (tokens.Ahead(1).IsMark('.') && tokens.Ahead(2).IsWord("m"))
        {
            tokens.At += 3;
            tokens.TakeMark('.');
            return letter == "p";
        }

        if (!tokens.Current.IsGlued || tokens.Ahead(1).IsGlued)
        {
            return null;
        }

        tokens.At++;
        return letter == "p";
    }

    /// <summary>Whether what follows shows that the number was none of an hour: "at 3 days", "by 3 May".</summary>
    public static bool IsAmountOrDate(TokenReader tokens) =>
        tokens.Current.Kind == TokenKind.Word && (Lexicon.Units.ContainsKey(tokens.Current.Text) || Lexicon.Months.ContainsKey(tokens.Current.Text) || tokens.IsNext("times", "st", "nd", "rd", "th"));

    private static bool IsDate(TokenReader tokens, Token separator) =>
        separator.IsMark('.') && tokens.Ahead(2).IsGlued && tokens.Ahead(2).IsMark('.') && tokens.Ahead(3).IsGluedNumber;

    private static void SkipFraction(TokenReader tokens)
    {
        var point = tokens.Current;
        if (point.IsGlued && (point.IsMark('.') || point.IsMark(',')) && tokens.Ahead(1).IsGluedNumber)
        {
            tokens.At += 2;
        }
    }
}
