namespace Quadrennial.Bot.When.Grammar;

/// <summary>"every 2 weeks", "every other Friday", "each weekday", "daily", "once a month", "10 times".</summary>
internal static class RepeatPhrase
{
    /// <summary>An interval that follows from the day: "every Monday" is weekly, "every 15th" monthly, "every May 25" yearly.</summary>
    private static readonly Amount ByTheDay = Amount.OfDays(0);

    private static readonly string[] Every =
        ["once every", "once each", "once a", "once an", "once per", "every single", "on every", "on each", "every", "each", "per"];

    /// <summary>Reads how often.</summary>
    public static bool Read(TokenReader tokens, Draft draft) =>
        tokens.Try(() => ReadTimes(tokens, draft))
        || tokens.Try(() => ReadAdverb(tokens, draft))
        || tokens.Try(() => tokens.Take(Every) && ReadEvery(tokens, draft));

    private static bool ReadAdverb(TokenReader tokens, Draft draft)
    {
        if (tokens.Take("bimonthly", "bi-monthly", "twice") || (tokens.Take("bi") && tokens.TakeMark('-') && tokens.Take("monthly")))
        {
            return draft.Refuse(WhenMessages.SeveralAUnit, "every 2 months", "every Monday and Thursday");
        }

        if (tokens.IsNext("nightly"))
        {
            draft.SetPart(DayPart.Night);
        }

        if (tokens.Take("bi") && !tokens.TakeMark('-'))
        {
            return false;
        }

        var isBi = tokens.Ahead(-1).IsMark('-');
        if (!tokens.TakeWord(Lexicon.Adverbs, out var interval))
        {
            return false;
        }

        if (isBi || tokens.Ahead(-1).IsWord("biweekly"))
        {
            draft.Note(WhenMessages.Biweekly);
            interval = Amount.OfDays(14);
        }

        return draft.SetEvery(new Cycle(interval));
    }

    /// <summary>"10 times", "5 more times", "x10"; "3 times a day" is more than one rule.</summary>
    private static bool ReadTimes(TokenReader tokens, Draft draft)
    {
        tokens.Take("for");
        var isCross = tokens.Take("x");
        long times;
        if (tokens.Current.Kind == TokenKind.Number)
        {
            times = tokens.Current.Value;
            tokens.At++;
        }
        else if (tokens.TakeWord(Lexicon.Numbers, out var number))
        {
            times = number;
        }
        else
        {
            return false;
        }

        if (!isCross && !tokens.Take("times", "time", "x", "more times", "occurrences", "repetitions", "repeats"))
        {
            return false;
        }

        if (tokens.Take("a", "an", "per", "each", "every"))
        {
            return draft.Refuse(WhenMessages.SeveralAUnit, "every 8 hours", "every Monday and Thursday");
        }

        return times is >= 1 and <= WhenPolicy.MostTimes ? draft.SetTimes((int)times) : draft.Refuse(WhenMessages.TooManyTimes);
    }

    private static bool ReadEvery(TokenReader tokens, Draft draft)
    {
        var start = tokens.At;
        if (tokens.Take("weekday", "week day", "workday", "working day", "business day", "weekdays"))
        {
            return SetWeekdays(draft, Weekdays.Workdays, ByTheDay);
        }

        if (tokens.Take("weekend", "week end"))
        {
            return SetWeekdays(draft, Weekdays.Weekend, ByTheDay);
        }

        if (tokens.TakeWord(Lexicon.Parts, out var part) || tokens.Take("evenings"))
        {
            return draft.SetPart(part) && draft.SetEvery(new Cycle(Amount.OfDays(1)));
        }

        if (ReadNth(tokens, out var nth, out var isOther))
        {
            return ReadEveryNth(tokens, draft, start, nth, isOther);
        }

        if (AmountPhrase.Read(tokens, draft) is { } amount)
        {
            return amount.IsZero ? draft.Refuse(WhenMessages.EveryWhat, "every day at 09:00") : draft.SetEvery(new Cycle(amount));
        }

        if (tokens.TakeWord(Lexicon.Units, out var unit))
        {
            return ReadAndAHalf(tokens, draft, unit);
        }

        if (WeekdayPhrase.ReadList(tokens) is { Days: not Weekdays.None } list)
        {
            return SetWeekdays(draft, list.Days, ByTheDay);
        }

        // "every 2 Fridays"
        if (tokens.TakeNumber(out var weeks, 3) && weeks > 0 && WeekdayPhrase.ReadList(tokens) is { Days: not Weekdays.None } counted)
        {
            return SetWeekdays(draft, counted.Days, Amount.OfDays(7 * weeks));
        }

        // What comes next names the day: "every 25 May", "every Christmas", "every noon".
        tokens.At = start;
        if (tokens.IsNext("noon", "midnight"))
        {
            return draft.SetEvery(new Cycle(Amount.OfDays(1)));
        }

        return MonthPhrase.Read(tokens, draft)
            ? draft.SetEvery(new Cycle(ByTheDay))
            : draft.Refuse(WhenMessages.EveryWhat, "every day at 09:00", "every Monday at 09:00", "every month");
    }

    private static bool ReadNth(TokenReader tokens, out int nth, out bool isOther)
    {
        nth = 2;
        isOther = tokens.Take("other", "alternate");
        if (isOther)
        {
            return true;
        }

        var start = tokens.At;
        nth = OrdinalPhrase.ReadOrdinal(tokens) ?? 0;
        if (nth != 0)
        {
            return true;
        }

        tokens.At = start;
        return false;
    }

    private static bool ReadEveryNth(TokenReader tokens, Draft draft, int start, int nth, bool isOther)
    {
        if (tokens.Ahead(-1).IsWord("second") && (tokens.IsAtEnd || tokens.IsNext("until", "for")))
        {
            return draft.SetEvery(new Cycle(Amount.OfSeconds(1)));
        }

        if (nth > 0 && !tokens.IsNext("day of") && tokens.TakeWord(Lexicon.Units, out var unit))
        {
            return unit.Times(nth) is { } interval && draft.SetEvery(new Cycle(interval));
        }

        var afterNth = tokens.At;
        if (WeekdayPhrase.ReadList(tokens) is { Days: not Weekdays.None } list && nth > 1 && !tokens.IsNext("of", "in", "every", "each"))
        {
            if (!isOther)
            {
                draft.Note(WhenMessages.EveryNthWeekday(nth, list.Days));
            }

            return SetWeekdays(draft, list.Days, Amount.OfDays(7 * nth));
        }

        if (isOther)
        {
            tokens.At = afterNth;
            return draft.Refuse(WhenMessages.EveryWhat, "every other day", "every other Friday");
        }

        // A day of the month, which its own phrases read: "every 15th", "every last Friday", "every 25th of May".
        tokens.At = start;
        return (MonthPhrase.Read(tokens, draft) || OrdinalPhrase.Read(tokens, draft)) && draft.SetEvery(new Cycle(ByTheDay));
    }

    /// <summary>"every hour and a half"</summary>
    private static bool ReadAndAHalf(TokenReader tokens, Draft draft, Amount unit)
    {
        var interval = tokens.Take("and a half") ? unit.Times(1.5m) : unit;
        return interval is { } amount ? draft.SetEvery(new Cycle(amount)) : draft.Refuse(WhenMessages.PartOfMonth);
    }

    private static bool SetWeekdays(Draft draft, Weekdays days, Amount interval)
    {
        if (draft.Day.Weekdays != Weekdays.None)
        {
            return draft.Refuse(WhenMessages.Twice("weekdays"));
        }

        draft.Day.Weekdays = days;
        return draft.SetEvery(new Cycle(interval));
    }
}
