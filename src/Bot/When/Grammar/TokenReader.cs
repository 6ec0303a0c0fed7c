namespace Quadrennial.Bot.When.Grammar;

/// <summary>Goes over the tokens of a text; a phrase that does not fit steps back to where it began.</summary>
/// <param name="text">The text as typed.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="mended">Words whose spelling was put right.</param>
internal sealed class TokenReader(string text, IReadOnlyList<Token> tokens, IReadOnlyList<(string Typed, string Read)> mended)
{
    /// <summary>Words whose spelling was put right.</summary>
    public IReadOnlyList<(string Typed, string Read)> Mended => mended;

    /// <summary>The index of the current token.</summary>
    public int At { get; set; }

    /// <summary>Whether all is read.</summary>
    public bool IsAtEnd => At >= tokens.Count;

    /// <summary>The current token.</summary>
    public Token Current => Ahead(0);

    /// <summary>A token further on, or before where negative.</summary>
    public Token Ahead(int count) => At + count >= 0 && At + count < tokens.Count ? tokens[At + count] : default;

    /// <summary>The text from one token up to another, as typed.</summary>
    public string Said(int from, int to) =>
        from < to && to <= tokens.Count ? text[tokens[from].Start..(tokens[to - 1].Start + tokens[to - 1].Length)] : "";

    /// <summary>The rest of the text, as typed.</summary>
    public string Rest => IsAtEnd ? "" : text[Current.Start..];

    /// <summary>The current token and those glued to it, as typed.</summary>
    public (string Text, int Count) Run()
    {
        var count = IsAtEnd ? 0 : 1;
        while (count > 0 && Ahead(count).IsGlued)
        {
            count++;
        }

        return (Said(At, At + count), count);
    }

    /// <summary>Steps over the first of these phrases that comes next; its words are separated by blanks.</summary>
    public bool Take(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Matches(phrase) is var count and > 0)
            {
                At += count;
                return true;
            }
        }

        return false;
    }

    /// <summary>Steps over a character.</summary>
    public bool TakeMark(char mark)
    {
        if (!Current.IsMark(mark))
        {
            return false;
        }

        At++;
        return true;
    }

    /// <summary>Steps over a number of at most so many digits.</summary>
    public bool TakeNumber(out int number, int maxDigits = 9)
    {
        number = 0;
        if (Current.Kind != TokenKind.Number || Current.Length > maxDigits)
        {
            return false;
        }

        number = (int)Current.Value;
        At++;
        return true;
    }

    /// <summary>Steps over a word that has a meaning in a dictionary.</summary>
    public bool TakeWord<T>(IReadOnlyDictionary<string, T> meanings, out T meaning)
    {
        meaning = default!;
        if (Current.Kind != TokenKind.Word || !meanings.TryGetValue(Current.Text, out var found))
        {
            return false;
        }

        meaning = found;
        At++;
        return true;
    }

    /// <summary>Whether one of these phrases comes next.</summary>
    public bool IsNext(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Matches(phrase) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tries to read a phrase; where it fails, nothing is consumed.</summary>
    public bool Try(Func<bool> phrase)
    {
        var start = At;
        if (phrase())
        {
            return true;
        }

        At = start;
        return false;
    }

    private int Matches(string phrase)
    {
        var count = 0;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            var token = Ahead(count);
            if (token.Kind != TokenKind.Word || !phrase.AsSpan()[range].SequenceEqual(token.Text))
            {
                return 0;
            }

            count++;
        }

        return count;
    }
}
