namespace Quadrennial.Bot.When.Grammar;

/// <summary>"tonight", "in the morning", "this afternoon", "first thing", "end of day".</summary>
internal static class DayPartPhrase
{
    /// <summary>Reads a part of a day.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        if (tokens.Take("tonight", "this night"))
        {
            return SetToday(draft) && draft.SetPart(DayPart.Night);
        }

        if (tokens.Take("eod", "cob", "close of business", "end of business"))
        {
            return SetEndOfWork(draft);
        }

        if (tokens.Take("first thing"))
        {
            return draft.SetPart(DayPart.Morning);
        }

        if (tokens.Take("this"))
        {
            return tokens.TakeWord(Lexicon.Parts, out var part) && SetToday(draft) && draft.SetPart(part);
        }

        tokens.Take("in the", "during the", "at", "by", "in", "the", "on");
        return tokens.TakeWord(Lexicon.Parts, out var of) && draft.SetPart(of);
    }

    /// <summary>Sets the hour at which a day's work ends, and says so.</summary>
    public static bool SetEndOfWork(Draft draft)
    {
        draft.Note(WhenMessages.EndOfDay);
        return draft.SetClock(new ClockTime(WhenPolicy.EndOfWork, "end of day"));
    }

    private static bool SetToday(Draft draft)
    {
        if (draft.Day.FromToday is > 0)
        {
            return draft.Refuse(WhenMessages.Twice("days"));
        }

        draft.Day.FromToday = 0;
        return true;
    }
}
