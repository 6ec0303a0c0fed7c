using NodaTime;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>"Friday", "next Friday", "Friday week", "Mon, Wed and Fri", "Monday to Friday", "the weekend".</summary>
internal static class WeekdayPhrase
{
    /// <summary>Reads weekdays. Several at once repeat every week, for one occasion has one day.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        if (tokens.Try(() => ReadCounted(tokens, draft)))
        {
            return true;
        }

        tokens.Take("on");
        var aim = tokens.Take("next") ? Aim.NextWeek : Aim.Coming;
        if (aim == Aim.Coming)
        {
            tokens.Take("this coming", "this", "the coming", "the following", "coming", "upcoming", "following", "the");
        }

        if (tokens.Take("weekend", "week end"))
        {
            return Set(draft, Weekdays.Weekend, aim, repeats: false);
        }

        var (days, repeats) = ReadList(tokens);
        if (days == Weekdays.None)
        {
            return false;
        }

        tokens.TakeMark('.');
        if (aim == Aim.Coming && tokens.Take("after next"))
        {
            aim = Aim.WeekLater;
        }
        else if (aim == Aim.Coming && tokens.IsNext("week") && !tokens.IsNext("week after"))
        {
            tokens.At++;
            aim = Aim.WeekLater;
        }

        return Set(draft, days, aim, repeats);
    }

    /// <summary>"in 2 Fridays", "3 Mondays from now"</summary>
    private static bool ReadCounted(TokenReader tokens, Draft draft)
    {
        var hasIn = tokens.Take("in");
        if (!tokens.TakeNumber(out var count, 3) || count == 0 || !ReadOne(tokens, out var day, out _) || !(tokens.Take("from now") || hasIn))
        {
            return false;
        }

        return Set(draft, day, Aim.Coming, repeats: false) && draft.SetShift(new Shift(Amount.OfDays(7 * (count - 1)), IsBefore: false));
    }

    /// <summary>Reads one weekday, a list or a range.</summary>
    public static (Weekdays Days, bool Repeats) ReadList(TokenReader tokens)
    {
        if (!ReadOne(tokens, out var days, out var repeats))
        {
            return default;
        }

        var last = days;
        while (true)
        {
            var start = tokens.At;
            var isRange = tokens.TakeMark('-') || tokens.Take("to", "through", "thru");
            var isList = !isRange && TakeAnd(tokens);
            if (!(isRange || isList) || !ReadOne(tokens, out var next, out var nextRepeats))
            {
                tokens.At = start;
                return (days, repeats || System.Numerics.BitOperations.PopCount((uint)days) > 1);
            }

            days |= isRange ? Range(last, next) : next;
            last = next;
            repeats |= nextRepeats;
        }
    }

    private static bool ReadOne(TokenReader tokens, out Weekdays days, out bool repeats)
    {
        repeats = tokens.TakeWord(Lexicon.RepeatingDays, out days);
        return repeats || tokens.TakeWord(Lexicon.Days, out days);
    }

    private static bool TakeAnd(TokenReader tokens)
    {
        var comma = tokens.TakeMark(',') || tokens.TakeMark('/') || tokens.TakeMark('&') || tokens.TakeMark('+');
        return tokens.Take("and", "on") || comma;
    }

    private static Weekdays Range(Weekdays from, Weekdays to)
    {
        var days = Weekdays.None;
        for (var day = from.Each().First(); ; day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1)
        {
            days |= day.AsSet();
            if (to.Contains(day))
            {
                return days;
            }
        }
    }

    private static bool Set(Draft draft, Weekdays days, Aim aim, bool repeats)
    {
        if (draft.Day.Weekdays != Weekdays.None)
        {
            return draft.Refuse(WhenMessages.Twice("weekdays"));
        }

        draft.Day.Weekdays = days;
        draft.Day.Aim = aim;
        return !repeats || draft.SetEvery(new Cycle(Amount.OfDays(7), IsImplied: true));
    }
}
