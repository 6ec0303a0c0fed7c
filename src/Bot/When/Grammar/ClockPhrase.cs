using NodaTime;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>
/// "at 9", "9am", "9.30", "0930", "21h", "half past nine", "noon". An hour without am or pm is on the 24-hour clock.
/// A number alone is left to <see cref="BareNumberPhrase"/>.
/// </summary>
internal static class ClockPhrase
{
    /// <summary>Reads a time of day.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        var start = tokens.At;
        var hasAt = tokens.TakeMark('@') || tokens.Take("at", "by", "around", "about");
        if (hasAt)
        {
            tokens.Take("exactly", "about", "around", "approximately", "precisely");
        }

        return tokens.Try(() => ReadNamed(tokens, draft))
            || tokens.Try(() => ReadPastOrTo(tokens, draft))
            || tokens.Try(() => ReadFigures(tokens, draft, start, hasAt))
            || tokens.Try(() => ReadWords(tokens, draft, start, hasAt));
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

    private static bool ReadNamed(TokenReader tokens, Draft draft)
    {
        var isTwelve = tokens.Current.Text == "12" && tokens.TakeNumber(out _);
        if (tokens.Take("noon", "midday", "mid day") || (!isTwelve && tokens.Take("lunchtime", "lunch time", "lunch")))
        {
            return draft.SetClock(new ClockTime(LocalTime.Noon, "noon"));
        }

        return tokens.Take("midnight") && draft.SetClock(new ClockTime(LocalTime.Midnight, "midnight") { IsMidnight = true });
    }

    /// <summary>"half past nine", "quarter to 5pm", "ten past eight".</summary>
    private static bool ReadPastOrTo(TokenReader tokens, Draft draft)
    {
        var start = tokens.At;
        int minutes;
        if (tokens.Take("half"))
        {
            minutes = 30;
        }
        else if (tokens.Take("a quarter", "quarter"))
        {
            minutes = 15;
        }
        else if (!tokens.Ahead(-1).IsWord("from") && ReadSmallNumber(tokens) is { } number and < 60)
        {
            minutes = number;
            if (!tokens.Take("minutes", "minute", "min", "mins") && number % 5 != 0)
            {
                return false; // "9 to 10" is a span
            }
        }
        else
        {
            return false;
        }

        var isTo = tokens.Take("to", "before", "til", "till");
        if ((!isTo && !tokens.Take("past", "after")) || ReadHour(tokens) is not { } hour)
        {
            return false;
        }

        tokens.Take("oclock");
        var half = ReadHalf(tokens);
        var said = tokens.Said(start, tokens.At);
        var time = isTo ? (hour * 60) - minutes : (hour * 60) + minutes;
        return half is null
            ? SetFigures(draft, (time + 1440) % 1440 / 60, (time + 1440) % 60, 0, said, isEitherHalf: true)
            : SetHalf(draft, (time + 1440) % 720 / 60 is 0 ? 12 : (time + 1440) % 720 / 60, (time + 1440) % 60, 0, isTo && hour == 12 ? half.Value ^ true : half.Value, said);
    }

    private static bool ReadFigures(TokenReader tokens, Draft draft, int start, bool hasAt)
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
        if (separator.IsGlued && (separator.IsMark(':') || separator.IsMark('.')) && tokens.Ahead(1) is { Kind: TokenKind.Number, IsGlued: true, Length: 2 } && !IsDate(tokens, separator))
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
        if (!hasMinutes && !isNamed && (!hasAt || IsAmountOrDate(tokens)))
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

        isTime |= figures.Length == 4 && (tokens.Take("hours", "hrs", "oclock", "uhr") || figures.Text[0] == '0' || tokens.Current is { IsGlued: true, Text: "h" or "z" });
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
        if (tokens.Current is { Kind: TokenKind.Number, IsGlued: true, Length: 2 } && !(tokens.Ahead(1) is { IsGlued: true, Kind: TokenKind.Word }))
        {
            tokens.TakeNumber(out minute);
        }
        else if (hour > 23 || tokens.Current is { IsGlued: true, Kind: TokenKind.Number } || tokens.IsNext("and", "from now", "before", "after", "hence", "later"))
        {
            return false;
        }

        return SetFigures(draft, hour, minute, 0, tokens.Said(start, tokens.At), isEitherHalf: true);
    }

    /// <summary>"at nine", "nine thirty pm", "nine o'clock", "seven in the evening".</summary>
    private static bool ReadWords(TokenReader tokens, Draft draft, int start, bool hasAt)
    {
        if (!tokens.TakeWord(Lexicon.Numbers, out var hour) || hour is < 1 or > 24)
        {
            return false;
        }

        var afterHour = tokens.At;
        var minute = ReadSmallNumber(tokens) is { } number and >= 10 and < 60 ? number : 0;
        if (minute == 0)
        {
            tokens.At = afterHour;
        }

        var half = ReadHalf(tokens);
        var isNamed = tokens.Take("oclock", "o clock") || tokens.IsNext("in the morning", "in the afternoon", "in the evening", "at night");
        var said = tokens.Said(start, tokens.At);
        if (half is { } isPm)
        {
            return SetHalf(draft, hour, minute, 0, isPm, said);
        }

        return (hasAt || isNamed) && !IsAmountOrDate(tokens) && SetFigures(draft, hour, minute, 0, said, isEitherHalf: true);
    }

    private static bool SetHalf(Draft draft, int hour, int minute, int second, bool isPm, string said)
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
    private static bool? ReadHalf(TokenReader tokens)
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
    private static bool IsAmountOrDate(TokenReader tokens) =>
        tokens.Current.Kind == TokenKind.Word && (Lexicon.Units.ContainsKey(tokens.Current.Text) || Lexicon.Months.ContainsKey(tokens.Current.Text) || tokens.IsNext("times", "st", "nd", "rd", "th"));

    private static bool IsDate(TokenReader tokens, Token separator) =>
        separator.IsMark('.') && tokens.Ahead(2) is { IsGlued: true } next && next.IsMark('.') && tokens.Ahead(3) is { IsGlued: true, Kind: TokenKind.Number };

    private static void SkipFraction(TokenReader tokens)
    {
        if (tokens.Current is { IsGlued: true } point && (point.IsMark('.') || point.IsMark(',')) && tokens.Ahead(1) is { IsGlued: true, Kind: TokenKind.Number })
        {
            tokens.At += 2;
        }
    }

    private static int? ReadHour(TokenReader tokens)
    {
        var hour = tokens.Take("noon", "midnight") ? (tokens.Ahead(-1).IsWord("noon") ? 12 : 24) : ReadSmallNumber(tokens);
        return hour is >= 0 and <= 24 ? hour : null;
    }

    private static int? ReadSmallNumber(TokenReader tokens)
    {
        if (tokens.TakeNumber(out var number, 2))
        {
            return number;
        }

        if (!tokens.TakeWord(Lexicon.Numbers, out number))
        {
            return null;
        }

        if (number >= 20 && tokens.Current.Kind == TokenKind.Word && Lexicon.Numbers.TryGetValue(tokens.Current.Text, out var ones) && ones is >= 1 and <= 9)
        {
            tokens.At++;
            return number + ones;
        }

        return number;
    }
}
