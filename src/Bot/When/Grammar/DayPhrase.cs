namespace Quadrennial.Bot.When.Grammar;

/// <summary>"today", "tomorrow".</summary>
internal static class DayPhrase
{
    /// <summary>Reads a day counted from today.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        if (tokens.Take("today"))
        {
            return Set(draft, tokens.Take("week") ? 7 : 0);
        }

        if (tokens.Take("tomorrow", "tmrw", "tmr", "tmw", "tomo", "tom") || TakeTwoMorrow(tokens))
        {
            return Set(draft, tokens.Take("week") ? 8 : 1);
        }

        return tokens.Take("overmorrow") && Set(draft, 2);
    }

    /// <summary>"2morrow" and its kin.</summary>
    private static bool TakeTwoMorrow(TokenReader tokens)
    {
        if (tokens.Current.Text != "2" || !tokens.Ahead(1).IsGlued || tokens.Ahead(1).Text is not ("morrow" or "moro" or "morow"))
        {
            return false;
        }

        tokens.At += 2;
        return true;
    }

    private static bool Set(Draft draft, int days)
    {
        if (draft.Day.FromToday is { } other && other != days)
        {
            return draft.Refuse(WhenMessages.Twice("days"));
        }

        draft.Day.FromToday = days;
        return true;
    }
}
