namespace Quadrennial.Bot.Drawing;

/// <summary>What a picture of a bingo card shows.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Subtitle">Whose it is, and for what; empty for none.</param>
/// <param name="Squares">Row by row; their number is a square number.</param>
/// <param name="Foot">How it stands, in a few words.</param>
internal sealed record BingoSheet(string Title, string Subtitle, IReadOnlyList<BingoSquareShown> Squares, string Foot)
{
    /// <summary>How many squares a row has.</summary>
    public int Size => (int)Math.Round(Math.Sqrt(Squares.Count));

    /// <summary>Whether a line is complete.</summary>
    public bool HasLine => Squares.Any(square => square.IsInLine);
}

/// <summary>A square of the card.</summary>
/// <param name="Text">What it waits for.</param>
/// <param name="Mark">How it stands.</param>
/// <param name="Note">A few words on that, such as a time; empty for none.</param>
/// <param name="IsInLine">Whether it is part of a complete line.</param>
internal sealed record BingoSquareShown(string Text, BingoMark Mark, string Note = "", bool IsInLine = false);

/// <summary>How a square stands.</summary>
internal enum BingoMark
{
    /// <summary>It has not happened.</summary>
    Open,

    /// <summary>Somebody says it has happened.</summary>
    Claimed,

    /// <summary>It has happened.</summary>
    Marked,

    /// <summary>The free one in the middle.</summary>
    Free,
}
