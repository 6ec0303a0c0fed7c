namespace Quadrennial.Bot.When.Grammar;

/// <summary>"the 15th", "first and third Monday", "last day", "of the month".</summary>
internal static class OrdinalPhrase
{
    private static readonly string[] Suffixes = ["st", "nd", "rd", "th"];

    /// <summary>Reads days counted within a month.</summary>
    public static bool Read(TokenReader tokens, Draft draft) =>
        tokens.Try(() => ReadTheMonth(tokens, draft))
        || tokens.Try(() => ReadCounted(tokens, draft))
        || tokens.Try(() => ReadOnTheNumber(tokens, draft));

    /// <summary>A number that can be a day of a month: 15, 15th, fifteenth, twenty-first. Larger ones are read too and refused later.</summary>
    public static int? ReadDayNumber(TokenReader tokens)
    {
        var start = tokens.At;
        if (tokens.TakeNumber(out var number, 2))
        {
            tokens.Take(Suffixes);
            return number;
        }

        if (ReadOrdinal(tokens) is { } ordinal and > 0)
        {
            return ordinal;
        }

        tokens.At = start;
        return null;
    }

    /// <summary>"3rd", "third", "twenty-first"; −1 for "last"; null if none comes next.</summary>
    public static int? ReadOrdinal(TokenReader tokens)
    {
        var start = tokens.At;
        if (tokens.TakeNumber(out var number, 3) && tokens.Take(Suffixes))
        {
            return number;
        }

        tokens.At = start;
        if (tokens.Take("twenty", "thirty"))
        {
            var tens = tokens.Ahead(-1).IsWord("twenty") ? 20 : 30;
            tokens.TakeMark('-');
            if (tokens.TakeWord(Lexicon.Ordinals, out var ones) && ones is >= 1 and <= 9)
            {
                return tens + ones;
            }

            tokens.At = start;
            return null;
        }

        return tokens.TakeWord(Lexicon.Ordinals, out var ordinal) ? ordinal : null;
    }

    private static bool ReadCounted(TokenReader tokens, Draft draft)
    {
        _ = tokens.Take("on the", "the", "on");
        var ordinals = ReadList(tokens);
        if (ordinals.Count == 0 || tokens.IsNext("thing"))
        {
            return false;
        }

        if (tokens.TakeWord(Lexicon.Days, out var weekdays) || tokens.TakeWord(Lexicon.RepeatingDays, out weekdays))
        {
            var weekday = weekdays.Each().Single();
            return ordinals.Any(ordinal => ordinal is 0 or > 5)
                ? draft.Refuse(WhenMessages.AtMostFive)
                : Set(draft, [.. ordinals.Select(ordinal => new MonthDay(ordinal, weekday))]);
        }

        if (tokens.IsNext("weekday", "working day", "business day", "workday", "weekend"))
        {
            return draft.Refuse(WhenMessages.WorkingDayOfMonth, "last Friday of the month", "last day of the month");
        }

        var isDay = tokens.Take("day");
        if (!isDay && ordinals.Contains(-1))
        {
            return false;
        }

        if (isDay && ordinals is [1 or -1] && ReadOfYear(tokens, draft))
        {
            draft.Day.Month = ordinals[0] == 1 ? 1 : 12;
        }

        draft.Day.IsLastDay = ordinals.Contains(-1);
        return ordinals.Any(ordinal => ordinal is 0 or > 31)
            ? draft.Refuse(WhenMessages.NoSuchDate)
            : Set(draft, [.. ordinals.Select(ordinal => new MonthDay(ordinal < 0 ? 31 : ordinal))]);
    }

    /// <summary>"of the year", "of 2027"; "of next year" is left for the phrase of its own.</summary>
    private static bool ReadOfYear(TokenReader tokens, Draft draft)
    {
        if (MonthPhrase.ReadYear(tokens) is { } year)
        {
            draft.Day.Year = year;
            return true;
        }

        return tokens.Take("of the year", "of year", "in the year") || tokens.IsNext("of next year", "of this year", "next year");
    }

    private static List<int> ReadList(TokenReader tokens)
    {
        var ordinals = new List<int>();
        while (true)
        {
            var start = tokens.At;
            if (ordinals.Count > 0 && !TakeAnd(tokens))
            {
                return ordinals;
            }

            tokens.Take("the");
            if (ReadOrdinal(tokens) is not { } ordinal)
            {
                tokens.At = start;
                return ordinals;
            }

            ordinals.Add(ordinal);
        }
    }

    private static bool TakeAnd(TokenReader tokens)
    {
        var comma = tokens.TakeMark(',') || tokens.TakeMark('&') || tokens.TakeMark('/');
        return tokens.Take("and") || comma;
    }

    /// <summary>"on the 15", where no unit, month or time follows.</summary>
    private static bool ReadOnTheNumber(TokenReader tokens, Draft draft) =>
        tokens.Take("on the", "the")
        && tokens.TakeNumber(out var day, 2)
        && !tokens.Current.IsGlued
        && (day is >= 1 and <= 31 ? Set(draft, new MonthDay(day)) : draft.Refuse(WhenMessages.NoSuchDate));

    /// <summary>"of the month" speaks of any month, so what it belongs to repeats.</summary>
    private static bool ReadTheMonth(TokenReader tokens, Draft draft) =>
        tokens.Take("of the month", "of a month", "in the month", "of month", "in a month")
        && draft.Day.OfMonth.Count > 0
        && draft.SetEvery(new Cycle(Amount.OfMonths(1), IsImplied: true));

    private static bool Set(Draft draft, params MonthDay[] days)
    {
        if (draft.Day.OfMonth.Count > 0)
        {
            return draft.Refuse(WhenMessages.Twice("dates"));
        }

        draft.Day.OfMonth = days;
        return days.Length <= MonthDays.Most || draft.Refuse(WhenMessages.TooManyDays);
    }
}
