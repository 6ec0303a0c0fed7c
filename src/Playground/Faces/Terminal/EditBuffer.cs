using System.Globalization;

namespace Quadrennial.Playground.Faces.Terminal;

/// <summary>A line being edited, and where in it the cursor stands. It moves and deletes by what people see as one character.</summary>
internal sealed class EditBuffer
{
    /// <summary>The line.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The cursor: how many UTF-16 units stand before it.</summary>
    public int Cursor { get; private set; }

    /// <summary>What stands before the cursor.</summary>
    public string Before => Text[..Cursor];

    /// <summary>What stands behind the cursor.</summary>
    public string Behind => Text[Cursor..];

    /// <summary>Replaces the line; the cursor goes to its end.</summary>
    public void Set(string text) => Set(text, text.Length);

    /// <summary>Types.</summary>
    public void Insert(string text) => Set(Before + text + Behind, Cursor + text.Length);

    /// <summary>Replaces what stands between a place and the cursor.</summary>
    public void ReplaceFrom(int from, string text) => Set(Text[..from] + text + Behind, from + text.Length);

    /// <summary>One character to the left.</summary>
    public void Left() => Cursor = Previous();

    /// <summary>One character to the right.</summary>
    public void Right() => Cursor = Next();

    /// <summary>To the beginning of the word.</summary>
    public void WordLeft() => Cursor = WordStart();

    /// <summary>Behind the end of the word.</summary>
    public void WordRight() => Cursor = WordEnd();

    /// <summary>To the beginning of the line.</summary>
    public void Home() => Cursor = 0;

    /// <summary>To the end of the line.</summary>
    public void End() => Cursor = Text.Length;

    /// <summary>Deletes the character before the cursor.</summary>
    public void Backspace() => ReplaceFrom(Previous(), "");

    /// <summary>Deletes the character behind the cursor.</summary>
    public void Delete() => Set(Before + Text[Next()..], Cursor);

    /// <summary>Deletes the word before the cursor.</summary>
    public void DeleteWord() => ReplaceFrom(WordStart(), "");

    /// <summary>Deletes all before the cursor.</summary>
    public void DeleteBefore() => ReplaceFrom(0, "");

    /// <summary>Deletes all behind the cursor.</summary>
    public void DeleteBehind() => Set(Before, Cursor);

    private void Set(string text, int cursor)
    {
        Text = text;
        Cursor = cursor;
    }

    private int Previous()
    {
        var starts = StringInfo.ParseCombiningCharacters(Before);
        return starts.Length == 0 ? 0 : starts[^1];
    }

    private int Next() => Cursor == Text.Length ? Cursor : Cursor + StringInfo.GetNextTextElementLength(Text, Cursor);

    private int WordStart()
    {
        var end = Before.TrimEnd().Length;
        return end == 0 ? 0 : Text.LastIndexOf(' ', end - 1) + 1;
    }

    private int WordEnd()
    {
        var start = Text.Length - Behind.TrimStart().Length;
        return Text.IndexOf(' ', start) is >= 0 and var end ? end : Text.Length;
    }
}
