namespace Quadrennial.Bot.When.Grammar;

/// <summary>"in 2h30m", "2 weeks from now", "3 days before …", "the day after …", "a week on Friday".</summary>
internal static class SpanPhrase
{
    /// <summary>Reads a span from now, or from something that other phrases name.</summary>
    public static bool Read(TokenReader tokens, Draft draft) =>
        tokens.Try(() => ReadFromNow(tokens, draft))
        || tokens.Try(() => ReadTheUnit(tokens, draft))
        || tokens.Try(() => ReadAmount(tokens, draft))
        || (tokens.Take("before", "after", "prior to") && draft.Refuse(WhenMessages.HowLongBefore));

    private static bool ReadFromNow(TokenReader tokens, Draft draft)
    {
        var isPlus = tokens.TakeMark('+'); // perhaps an offset from UTC: 9:00+02:00
        if (!isPlus && !tokens.Take("in the next", "within the next", "in about", "in around", "in exactly", "in approximately", "in", "within", "after"))
        {
            return false;
        }

        var isNegative = !isPlus && tokens.TakeMark('-');
        if (AmountPhrase.Read(tokens, draft, isSpan: !isPlus) is not { } amount)
        {
            return draft.Refusal is not null;
        }

        tokens.Take("time", "from now", "hence");
        return isNegative || tokens.IsNext("ago")
            ? draft.Refuse(WhenMessages.WordsForThePast, "in 1 hour")
            : draft.SetOffset(amount);
    }

    /// <summary>"the day before", "day after tomorrow".</summary>
    private static bool ReadTheUnit(TokenReader tokens, Draft draft)
    {
        tokens.Take("the", "on the");
        if (!tokens.TakeWord(Lexicon.Units, out var unit))
        {
            return false;
        }

        return ReadSide(tokens) is { } isBefore
            ? draft.SetShift(new Shift(unit, isBefore))
            : TakeWeeksOn(tokens, unit) && draft.SetShift(new Shift(unit, IsBefore: false));
    }

    private static bool ReadAmount(TokenReader tokens, Draft draft)
    {
        tokens.Take("exactly", "about");
        if (AmountPhrase.Read(tokens, draft) is not { } amount)
        {
            return draft.Refusal is not null;
        }

        if (tokens.Take("ago", "earlier", "back"))
        {
            return draft.Refuse(WhenMessages.WordsForThePast, "in 1 hour");
        }

        if (tokens.Take("from now", "hence", "later", "time from now", "time"))
        {
            return draft.SetOffset(amount);
        }

        if (ReadSide(tokens) is { } isBefore)
        {
            return draft.SetShift(new Shift(amount, isBefore));
        }

        return TakeWeeksOn(tokens, amount) ? draft.SetShift(new Shift(amount, IsBefore: false)) : draft.SetOffset(amount);
    }

    /// <summary>British: "a week today", "a fortnight on Friday".</summary>
    private static bool TakeWeeksOn(TokenReader tokens, Amount amount) =>
        amount is { Months: 0, Seconds: 0 } && amount.Days % 7 == 0 && (tokens.IsNext("today", "tomorrow") || tokens.Take("on"));

    /// <summary>True for before, false for after, null where neither comes next.</summary>
    private static bool? ReadSide(TokenReader tokens)
    {
        if (tokens.Take("before", "prior to", "ahead of"))
        {
            return true;
        }

        return !tokens.IsNext("after next") && tokens.Take("after", "from", "past", "following", "since") ? false : null;
    }
}
