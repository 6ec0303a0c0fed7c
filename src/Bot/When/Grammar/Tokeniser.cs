using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>Cuts a text into numbers, words and marks.</summary>
internal static class Tokeniser
{
    /// <summary>The tokens of a text of any kind; never fails.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="isName">Words that are names here and must not be mended; names of zones never are.</param>
    public static TokenReader Read(string text, Func<string, bool>? isName = null)
    {
        var folded = Folding.Fold(text);
        var tokens = new List<Token>();
        var mended = new List<(string Typed, string Read)>();
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            var kind = KindOf(folded, i);
            i++;
            if (kind == TokenKind.End)
            {
                continue;
            }

            while (kind != TokenKind.Mark && i < folded.Length && Continues(kind, folded, i))
            {
                i++;
            }

            var raw = kind == TokenKind.Word ? folded[start..i].Replace("'", "") : folded[start..i];
            var word = kind == TokenKind.Word ? Mend(raw, isName) : raw;
            if (word != raw)
            {
                mended.Add((raw, word));
            }

            tokens.Add(new Token(kind, word, start, i - start, start > 0 && tokens.Count > 0 && tokens[^1].Start + tokens[^1].Length == start));
        }

        return new TokenReader(text, tokens, mended);
    }

    private static TokenKind KindOf(string text, int at) => text[at] switch
    {
        var character when char.IsAsciiDigit(character) => TokenKind.Number,
        var character when char.IsLetter(character) => TokenKind.Word,
        ' ' or '~' => TokenKind.End,
        '\'' when at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]) => TokenKind.End, // 2 days' time, but '28
        _ => TokenKind.Mark,
    };

    private static bool Continues(TokenKind kind, string text, int at) => kind switch
    {
        TokenKind.Number => char.IsAsciiDigit(text[at]),
        _ => char.IsLetter(text[at]) || (text[at] == '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1])),
    };

    private static string Mend(string word, Func<string, bool>? isName) =>
        word.Length >= 4
        && !Lexicon.IsKnown(word)
        && isName?.Invoke(word) != true
        && Spelling.Nearest(word, Lexicon.OftenMisspelt) is [var only]
        && !ZoneNames.IsWord(word)
            ? only
            : word;
}
