namespace Quadrennial.Bot.When.Grammar;

/// <summary>Reads a phrase that begins at the current token into the draft; false where another phrase should try.</summary>
internal delegate bool Phrase(TokenReader tokens, Draft draft);

/// <summary>Reads a text phrase by phrase. The order below matters only where two phrases begin alike.</summary>
internal static class GrammarOfTimes
{
    private static readonly Phrase[] Phrases =
    [
        HopelessPhrase.Read,
        TimestampPhrase.Read,
        RepeatPhrase.Read,
        BoundPhrase.Read,
        EditionPhrase.Read,
        NumericDatePhrase.Read,
        MonthPhrase.Read,
        ClockPhrase.Read,
        SpanPhrase.Read,
        FramePhrase.Read,
        OrdinalPhrase.Read,
        WeekdayPhrase.Read,
        DayPhrase.Read,
        DayPartPhrase.Read,
        ZonePhrase.Read,
        BareNumberPhrase.Read,
        FillerPhrase.Read,
    ];

    /// <summary>Reads all there is.</summary>
    public static Draft Read(TokenReader tokens, Question question)
    {
        var draft = new Draft(question);
        foreach (var (typed, read) in tokens.Mended)
        {
            draft.Note(WhenMessages.SpelledAs(typed, read));
        }

        if (!ConditionPhrase.Read(tokens, draft))
        {
            Read(tokens, draft, isInner: false);
        }

        return draft;
    }

    /// <summary>Reads what follows "until" or "starting", up to the next part of a rule.</summary>
    public static Draft ReadInner(TokenReader tokens, Question question)
    {
        var draft = new Draft(question);
        Read(tokens, draft, isInner: true);
        return draft;
    }

    private static void Read(TokenReader tokens, Draft draft, bool isInner)
    {
        var begin = tokens.At;
        while (!tokens.IsAtEnd && draft.Refusal is null && !(isInner && BoundPhrase.BeginsPart(tokens)))
        {
            var start = tokens.At;
            if (!Array.Exists(Phrases, phrase => tokens.Try(() => phrase(tokens, draft))) && draft.Refusal is null)
            {
                draft.Refuse(WhenMessages.NotUnderstood(tokens.Said(begin, start), tokens.Rest), SuggestFor(tokens, begin, start));
            }
        }
    }

    /// <summary>The same text with the word spelled otherwise; else as much of it as was understood.</summary>
    private static string[] SuggestFor(TokenReader tokens, int begin, int start)
    {
        var understood = tokens.Said(begin, start);
        var isUnknown = tokens.Current.Kind == TokenKind.Word && !Lexicon.IsKnown(tokens.Current.Text);
        var meant = isUnknown ? Spelling.Nearest(tokens.Current.Text, Lexicon.OftenMisspelt) : [];
        tokens.At = start + 1;
        return meant.Count > 0 ? [.. meant.Select(word => $"{understood} {word} {tokens.Rest}".Trim())] : understood.Length > 0 ? [understood] : [];
    }
}
