namespace Quadrennial.Bot.When.Grammar;

/// <summary>"next week", "this month", "the week after next", "end of May", "start of next year", "mid-June", "eom".</summary>
internal static class FramePhrase
{
    private enum Edge
    {
        Start,
        Middle,
        End,
    }

    /// <summary>Reads a week, month, quarter or year, or an edge of one.</summary>
    public static bool Read(TokenReader tokens, Draft draft) =>
        tokens.Try(() => ReadEdge(tokens, draft))
        || tokens.Try(() => ReadShort(tokens, draft))
        || tokens.Try(() => ReadFrame(tokens, draft, needsThis: true));

    private static bool ReadEdge(TokenReader tokens, Draft draft)
    {
        _ = tokens.Take("by the", "at the", "on the", "in the", "the", "by", "at");
        Edge edge;
        if (tokens.Take("end of", "the end of", "close of", "late in"))
        {
            edge = Edge.End;
        }
        else if (tokens.Take("start of", "beginning of", "early in"))
        {
            edge = Edge.Start;
        }
        else if (tokens.Take("middle of", "mid"))
        {
            edge = Edge.Middle;
            tokens.TakeMark('-');
        }
        else
        {
            return false;
        }

        if (edge == Edge.End && tokens.Take("the day", "day", "business", "work", "today"))
        {
            return DayPartPhrase.SetEndOfWork(draft);
        }

        if (tokens.TakeWord(Lexicon.Months, out var month))
        {
            draft.Day.Month = month;
            draft.Day.Year ??= MonthPhrase.ReadYear(tokens);
            return SetDay(draft, edge);
        }

        if (tokens.Current.Length == 4 && MonthPhrase.ReadYear(tokens) is { } year)
        {
            draft.Day.Year = year;
            return SetEdgeOfYear(draft, edge);
        }

        return ReadFrame(tokens, draft, needsThis: false) && (draft.Day.Frame!.Value.Unit switch
        {
            FrameUnit.Week when edge == Edge.End && draft.Day.Frame.Value.Ahead == 0 => SetComingFriday(draft),
            FrameUnit.Week => SetWeekday(draft, edge),
            FrameUnit.Month => SetDay(draft, edge),
            FrameUnit.Year => SetEdgeOfYear(draft, edge),
            _ => edge == Edge.Start || draft.Refuse(WhenMessages.NameTheDate, "next month", "31 December"),
        });
    }

    private static bool ReadShort(TokenReader tokens, Draft draft)
    {
        if (tokens.Take("eow"))
        {
            return SetComingFriday(draft);
        }

        if (tokens.Take("eom"))
        {
            return Set(draft, new Frame(FrameUnit.Month, 0)) && SetDay(draft, Edge.End);
        }

        return tokens.Take("eoy") && Set(draft, new Frame(FrameUnit.Year, 0)) && SetEdgeOfYear(draft, Edge.End);
    }

    private static bool ReadFrame(TokenReader tokens, Draft draft, bool needsThis)
    {
        _ = tokens.Take("in the", "of the", "during the", "in", "of", "during", "on the");
        var isNext = tokens.Take("next", "the next", "the following", "following", "the coming", "coming", "upcoming", "the upcoming");
        var isThis = !isNext && tokens.Take("this", "the current", "current");
        tokens.Take("the", "a");
        if (!tokens.TakeWord(Lexicon.Frames, out var unit))
        {
            return false;
        }

        if (!isNext && !isThis && tokens.Take("after next"))
        {
            return Set(draft, new Frame(unit, 2));
        }

        return (isNext || isThis || !needsThis) && Set(draft, new Frame(unit, isNext ? 1 : 0));
    }

    private static bool Set(Draft draft, Frame frame)
    {
        if (draft.Day.Frame is not null)
        {
            return draft.Refuse(WhenMessages.Twice("dates"));
        }

        draft.Day.Frame = frame;
        return true;
    }

    private static bool SetWeekday(Draft draft, Edge edge)
    {
        draft.Day.Weekdays = edge switch { Edge.Start => Weekdays.Monday, Edge.Middle => Weekdays.Wednesday, _ => Weekdays.Friday };
        return true;
    }

    /// <summary>The end of a week that is over is the end of the next.</summary>
    private static bool SetComingFriday(Draft draft)
    {
        draft.Day.Frame = null;
        return SetWeekday(draft, Edge.End);
    }

    private static bool SetDay(Draft draft, Edge edge)
    {
        if (draft.Day.OfMonth.Count > 0)
        {
            return draft.Refuse(WhenMessages.Twice("dates"));
        }

        draft.Day.OfMonth = [new MonthDay(edge switch { Edge.Start => 1, Edge.Middle => 15, _ => 31 })];
        draft.Day.IsLastDay = edge == Edge.End;
        return true;
    }

    private static bool SetEdgeOfYear(Draft draft, Edge edge)
    {
        (draft.Day.Month, var day) = edge switch { Edge.Start => (1, 1), Edge.Middle => (7, 1), _ => (12, 31) };
        draft.Day.OfMonth = [new MonthDay(day)];
        return true;
    }
}
