namespace Quadrennial.Bot.When.Grammar;

/// <summary>Words for the past, the present and no time in particular: nothing can be remembered for them.</summary>
internal static class HopelessPhrase
{
    /// <summary>Refuses such words.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        if (tokens.Take("yesterday", "last night", "last week", "last month", "last year", "last weekend", "previous", "earlier"))
        {
            return draft.Refuse(WhenMessages.WordsForThePast, "tomorrow at 09:00", "next week");
        }

        if (tokens.Take("right now", "now", "immediately", "at once", "asap", "as soon as possible"))
        {
            // "now + 2h"
            return tokens.Current.IsMark('+') || draft.Refuse(WhenMessages.Now, "in 5 minutes", "in 1 hour");
        }

        return tokens.Take(
                "sometime", "some time", "someday", "some day", "one day", "any time", "anytime", "at some point",
                "soon", "later", "eventually", "whenever", "never", "in a while", "in a bit", "in a moment", "in a jiffy",
                "at random", "randomly", "occasionally", "sometimes", "often", "from time to time")
            && draft.Refuse(WhenMessages.Vague, "in 1 hour", "tomorrow at 09:00", "next week");
    }
}
