namespace Quadrennial.Bot.When.Grammar;

/// <summary>"until 2027-12-31", "starting next Monday", "from 1 May", "for 10 days".</summary>
internal static class BoundPhrase
{
    private static readonly string[] Until =
        ["up until", "up to", "until", "till", "til", "through", "thru", "ending on", "ending", "ends on", "ends", "end on", "and ending"];

    private static readonly string[] Starting =
    [
        "starting from", "starting on", "starting", "start from", "start on", "starts on", "starts", "start", "beginning from", "beginning on",
        "beginning", "commencing", "as of", "effective", "from", "and starting",
    ];

    /// <summary>Reads where a rule begins or ends.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        if (tokens.Take("from now on", "starting now", "until further notice", "until cancelled", "forever", "for ever", "indefinitely", "without end"))
        {
            return true;
        }

        if (tokens.Try(() => tokens.Take(Until) && !tokens.IsAtEnd))
        {
            return draft.SetUntil(GrammarOfTimes.ReadInner(tokens, draft.Question));
        }

        if (tokens.Try(() => tokens.Take(Starting) && !tokens.IsNext("of") && !tokens.IsAtEnd))
        {
            return draft.SetStarting(GrammarOfTimes.ReadInner(tokens, draft.Question));
        }

        return tokens.Take("for the next", "for") && AmountPhrase.Read(tokens, draft) is { } amount && draft.SetLasting(amount);
    }

    /// <summary>Whether another part of the rule begins here, so that "until Friday, every day" ends with Friday.</summary>
    public static bool BeginsPart(TokenReader tokens) =>
        tokens.IsNext(Until)
        || tokens.IsNext(Starting)
        || tokens.IsNext("every", "each", "for", "daily", "weekly", "monthly", "yearly", "hourly", "annually")
        || (tokens.Current.Kind == TokenKind.Number && (tokens.Ahead(1).IsWord("times") || tokens.Ahead(1).IsWord("x")));
}
