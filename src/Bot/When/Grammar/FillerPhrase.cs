namespace Quadrennial.Bot.When.Grammar;

/// <summary>Words and marks that hold a sentence together and say nothing about time.</summary>
internal static class FillerPhrase
{
    private const string Marks = ",.;()\"!·[]";

    /// <summary>Steps over one.</summary>
    public static bool Read(TokenReader tokens, Draft draft)
    {
        var isDash = tokens.Current.IsMark('-') && !tokens.Current.IsGlued && !tokens.Ahead(1).IsGlued;
        if (tokens.Current.IsMark('.') && tokens.Ahead(1).IsGluedNumber)
        {
            return false; // .5 is no 5
        }

        if (isDash || (tokens.Current.Kind == TokenKind.Mark && Marks.Contains(tokens.Current.Text[0])))
        {
            tokens.At++;
            return true;
        }

        return tokens.Take(
            "remind me to", "remind me", "tell me", "notify me", "ping me", "please", "pls",
            "on", "at", "the", "of", "in", "by", "and", "then", "for", "over", "during", "is", "it is",
            "around", "about", "approximately", "exactly", "precisely", "sharp", "ish", "or so", "only", "just", "once", "again", "also",
            "date", "dated", "day", "oclock", "hours", "time");
    }
}
