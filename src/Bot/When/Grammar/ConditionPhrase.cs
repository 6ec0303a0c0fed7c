using System.Collections.Frozen;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>"when dtrace.conf(28) is announced", "as soon as there is a date", "when the next dtrace.conf starts".</summary>
internal static class ConditionPhrase
{
    /// <summary>Words that speak of an announcement wherever they stand.</summary>
    private static readonly FrozenSet<string> Announcement = FrozenSet.Create("announced", "announcement", "announces");

    private static readonly FrozenSet<string> Announcing = Words(
        "announced announcement announces announce announcing date dates dated known set fixed scheduled confirmed published official");

    private static readonly FrozenSet<string> Beginning = Words("starts start begins begin happens opens takes started starting");

    private static readonly FrozenSet<string> Between = Words(
        "the a an is are was be been being has have had there theres its it for of by new next first edition conference "
        + "conf event day days gets get got getting finally we they you i know somebody someone anyone one another will "
        + "comes come out in take place on organisers organizers when that does actually officially then to public");

    /// <summary>Reads a whole text that waits for something to happen.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        var start = tokens.At;
        tokens.Take("tell me", "remind me", "let me know", "notify me", "ping me");
        var isWhen = tokens.Take("when", "as soon as", "if", "the moment", "on the announcement of", "the announcement of")
            || (tokens.Take("once") && Mentions(tokens, Beginning));
        if (!isWhen && !Mentions(tokens, Announcement))
        {
            tokens.At = start;
            return false;
        }

        var (announces, begins) = (tokens.Ahead(-1).IsWord("of"), false);
        while (!tokens.IsAtEnd)
        {
            if (tokens.Try(() => EditionPhrase.Read(tokens, draft)))
            {
                continue;
            }

            var word = tokens.Current;
            announces |= word.Kind == TokenKind.Word && Announcing.Contains(word.Text);
            begins |= word.Kind == TokenKind.Word && Beginning.Contains(word.Text);
            if (word.Kind == TokenKind.Word && !Announcing.Contains(word.Text) && !Beginning.Contains(word.Text) && !Between.Contains(word.Text))
            {
                return Refuse(draft);
            }

            tokens.At++;
        }

        if (draft.Refusal is not null)
        {
            return true;
        }

        if (draft.Question.Context.Editions is not [var home, ..])
        {
            return draft.Refuse(WhenMessages.NothingToWaitFor);
        }

        if (draft.Edition is null)
        {
            draft.SetEdition(EditionRef.For(home.Conference, null, draft.Question.Context));
        }

        if (announces)
        {
            draft.WaitsForDate = true;
            return true;
        }

        return begins ? draft.SetShift(new Shift(Amount.OfDays(0), IsBefore: false)) : Refuse(draft);
    }

    private static bool Mentions(TokenReader tokens, FrozenSet<string> words)
    {
        for (var i = 0; tokens.Ahead(i).Kind != TokenKind.End; i++)
        {
            if (words.Contains(tokens.Ahead(i).Text))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();

    private static bool Refuse(Draft draft) =>
        draft.Question.Context.Editions is [var home, ..]
            ? draft.Refuse(WhenMessages.CannotWaitForThat(home.Name), $"when {home.Conference} is announced", $"the day of the next {home.Conference}")
            : draft.Refuse(WhenMessages.NothingToWaitFor);
}
