using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>"the next dtrace.conf", "dtrace.conf(28)", "dtrace.conf 2028", "the conference".</summary>
internal static class EditionPhrase
{
    /// <summary>Reads the name of an edition.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        tokens.Take("on", "at", "during");
        tokens.Take("the day of", "the first day of", "day of");
        tokens.Take("the");
        var isNext = tokens.Take("next", "upcoming", "coming", "following");
        if (ReadConference(tokens, draft.Question.Context) is not { } conference)
        {
            return false;
        }

        if (ReadYear(tokens) is not { } year || isNext)
        {
            return draft.SetEdition(EditionRef.For(conference, null, draft.Question.Context));
        }

        tokens.Take("edition", "conference");
        return year < draft.Question.Today.Year
            ? draft.Refuse(WhenMessages.EditionIsOver(conference, year), $"when {conference} is announced", $"30 days before the next {conference}")
            : draft.SetEdition(EditionRef.For(conference, year, draft.Question.Context));
    }

    /// <summary>Whether a word belongs to a conference's name.</summary>
    public static bool IsNameWord(string word, WhenContext context) =>
        context.Editions.Any(edition => ZoneNames.Key(edition.Conference).Split(' ').Contains(word) || Letters(edition.Conference) == word);

    private static string? ReadConference(TokenReader tokens, WhenContext context)
    {
        foreach (var edition in context.Editions)
        {
            if (tokens.Try(() => ReadName(tokens, Letters(edition.Conference))))
            {
                return edition.Conference;
            }
        }

        return context.Editions.Count > 0 && tokens.Take("conference", "conf", "edition", "event") ? context.Editions[0].Conference : null;
    }

    /// <summary>Reads letters and figures, whatever stands between them: dtrace.conf, dtrace conf, dtraceconf.</summary>
    private static bool ReadName(TokenReader tokens, string letters)
    {
        var read = "";
        while (read.Length < letters.Length && !tokens.IsAtEnd)
        {
            var token = tokens.Current;
            if (token.Kind == TokenKind.Mark && (read.Length == 0 || token.Text[0] is not ('.' or '-' or '_')))
            {
                return false;
            }

            read += token.Kind == TokenKind.Mark ? "" : token.Text;
            tokens.At++;
            if (!letters.StartsWith(read, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return read == letters;
    }

    private static int? ReadYear(TokenReader tokens)
    {
        var start = tokens.At;
        var isOpen = tokens.TakeMark('(');
        var hasApostrophe = tokens.TakeMark('\'');
        if (tokens.Current.Length is 2 or 4
            && tokens.TakeNumber(out var year)
            && (isOpen ? tokens.TakeMark(')') : hasApostrophe || year >= 1900 || tokens.Ahead(-1).IsGlued)
            && !tokens.Current.IsMark(':'))
        {
            return year < 100 ? 2000 + year : year;
        }

        tokens.At = start;
        return null;
    }

    private static string Letters(string name) => ZoneNames.Key(name).Replace(" ", "");
}
