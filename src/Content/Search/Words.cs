namespace Quadrennial.Content.Search;

/// <summary>A folded word of a text.</summary>
/// <param name="Text">Lower-case letters and digits without accents; 1 to <see cref="Words.Longest"/> of them.</param>
/// <param name="IsGlued">True where a single hyphen, dot, slash or underscore ties it to the word before, as in <c>node.js</c>.</param>
/// <param name="IsPart">True for a piece of the last whole word, cut at capitals: <c>zfs</c> of <c>OpenZFS</c>.</param>
internal sealed record Word(string Text, bool IsGlued = false, bool IsPart = false);

/// <summary>Cuts a text into folded words.</summary>
internal static class Words
{
    /// <summary>Letters of a word that are kept; also the most that <see cref="Typo"/> can compare.</summary>
    public const int Longest = 48;

    /// <summary>The words of a text in order, each followed by its parts.</summary>
    public static List<Word> Of(ReadOnlySpan<char> text)
    {
        var words = new List<Word>();
        Span<char> letters = stackalloc char[Longest + Letters.MostPerCharacter];
        var length = 0;
        var start = 0;
        var glue = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            var folded = Letters.Fold(c, letters[Math.Min(length, Longest)..]);
            if (folded > 0)
            {
                start = length is 0 ? i : start;
                length += folded;
            }
            else if (Letters.IsSilent(c))
            {
                continue;
            }
            else if (length > 0 && c is '\'' or '\u2019' && char.IsLetter(next))
            {
                // O'Grady is one word; Sun's is Sun.
                var isPossessive = next is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetter(text[i + 2]));
                i += isPossessive ? 1 : 0;
            }
            else if (length is 1 && (c, next) is ('+', '+') or ('#', _))
            {
                // C++ and C# are not C.
                length += Append(c is '+' ? "pp" : "sharp", letters[length..]);
                i += c is '+' ? 1 : 0;
            }
            else
            {
                if (length > 0)
                {
                    words.Add(new Word(Spell(letters[..Math.Min(length, Longest)]), glue));
                    AddParts(text[start..i], words);
                }

                glue = length > 0 && c is '-' or '.' or '/' or '_' or '\u2010' or '\u2011' && char.IsLetterOrDigit(next);
                length = 0;
            }
        }

        return words;
    }

    /// <summary>The whole words of a text, without their parts.</summary>
    public static string[] WholeOf(ReadOnlySpan<char> text) => Whole(Of(text));

    /// <summary>The whole words among these.</summary>
    public static string[] Whole(List<Word> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += word.IsPart ? 0 : 1;
        }

        var whole = new string[count];
        count = 0;
        foreach (var word in words)
        {
            if (!word.IsPart)
            {
                whole[count++] = word.Text;
            }
        }

        return whole;
    }

    private static int Append(string letters, Span<char> word)
    {
        letters.CopyTo(word);
        return letters.Length;
    }

    // Visualize and visualise, analyze and analyse: one spelling, also while it is still being typed.
    private static string Spell(Span<char> letters)
    {
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i] is 'z' && letters[i - 1] is 'i' or 'y')
            {
                letters[i] = 's';
            }
        }

        return new string(letters);
    }

    private static void AddParts(ReadOnlySpan<char> written, List<Word> words)
    {
        var start = 0;
        for (var i = 2; i < written.Length; i++)
        {
            if (i - start > 1 && IsPartStart(written, i))
            {
                Add(written[start..i]);
                start = i;
            }
        }

        if (start > 0 && written.Length - start > 1)
        {
            Add(written[start..]);
        }

        void Add(ReadOnlySpan<char> part)
        {
            Span<char> letters = stackalloc char[Longest + Letters.MostPerCharacter];
            var length = 0;
            foreach (var c in part)
            {
                length += Letters.Fold(c, letters[Math.Min(length, Longest)..]);
            }

            words.Add(new Word(Spell(letters[..Math.Min(length, Longest)]), IsPart: true));
        }
    }

    // Capitals start a part after a small letter (freeBSD), or before small ones at the end of a run of capitals (OPENtrace).
    private static bool IsPartStart(ReadOnlySpan<char> written, int i) =>
        char.IsUpper(written[i])
        && (char.IsLower(written[i - 1])
            || (char.IsUpper(written[i - 1]) && i + 2 < written.Length && char.IsLower(written[i + 1]) && char.IsLower(written[i + 2])));
}
