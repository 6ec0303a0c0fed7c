namespace Quadrennial.Bot.When.Grammar;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>After the last one.</summary>
    End,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Letters; apostrophes in them are left out.</summary>
    Word,

    /// <summary>A single other character.</summary>
    Mark,
}

/// <summary>A piece of the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Folded and, for a word, spelled right where that is beyond doubt.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="IsGlued">Whether it follows the one before without a blank.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int Length, bool IsGlued)
{
    /// <summary>The value of a number; more digits than a <see cref="long"/> holds are its largest value.</summary>
    public long Value => long.TryParse(Text, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : long.MaxValue;

    /// <summary>Whether it is letters that follow without a blank, as in 9am.</summary>
    public bool IsGluedWord => IsGlued && Kind == TokenKind.Word;

    /// <summary>Whether it is digits that follow without a blank, as in 9:30.</summary>
    public bool IsGluedNumber => IsGlued && Kind == TokenKind.Number;

    /// <summary>Whether it is this word.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    /// <summary>Whether it is this character.</summary>
    public bool IsMark(char mark) => Kind == TokenKind.Mark && Text[0] == mark;
}
