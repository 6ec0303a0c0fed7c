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
            || tokens.Try(() => ClockFigures.Read(tokens, draft, start, hasAt))
            || tokens.Try(() => ReadWords(tokens, draft, start, hasAt));
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
        var half = ClockFigures.ReadHalf(tokens);
        var said = tokens.Said(start, tokens.At);
        if (half is { } isPm)
        {
            hour = (hour % 12) + (isPm ? 12 : 0);
        }

        const int Day = 24 * 60;
        var time = ((hour * 60) + (isTo ? -minutes : minutes) + Day) % Day;
        return ClockFigures.SetFigures(draft, time / 60, time % 60, 0, said, isEitherHalf: half is null);
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

        var half = ClockFigures.ReadHalf(tokens);
        var isNamed = tokens.Take("oclock", "o clock") || tokens.IsNext("in the morning", "in the afternoon", "in the evening", "at night");
        var said = tokens.Said(start, tokens.At);
        if (half is { } isPm)
        {
            return ClockFigures.SetHalf(draft, hour, minute, 0, isPm, said);
        }

        return (hasAt || isNamed) && !ClockFigures.IsAmountOrDate(tokens) && ClockFigures.SetFigures(draft, hour, minute, 0, said, isEitherHalf: true);
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
