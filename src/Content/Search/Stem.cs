namespace Quadrennial.Content.Search;

/// <summary>
/// What a word keeps when its ending changes: <c>tracing</c>, <c>traces</c> and <c>traced</c> share <c>trac</c>. A stem is always the
/// beginning of its word, so that all words with one stem stand together in a sorted list.
/// </summary>
internal static class Stem
{
    private const int ShortestAfterLetter = 3;
    private const int EndsInY = 0x80;

    // With the fewest letters they leave: station is no state, but tracing is a trace.
    private static readonly (string Ending, int Shortest)[] LongEndings =
        [("ation", 5), ("ement", 5), ("ator", 5), ("ment", 5), ("ate", 5), ("ion", 5), ("or", 5), ("ing", 4), ("ed", 4), ("er", 4)];

    /// <summary>How many letters a stem key stands for.</summary>
    public static int Length(byte key) => key & ~EndsInY;

    /// <summary>The letters that a word keeps. Nearly tells words apart as their keys do.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word) => word[..Length(KeyOf(word))];

    /// <summary>Two words have one stem when their keys are equal and they begin with the same letters, as many as the key says.</summary>
    public static byte KeyOf(ReadOnlySpan<char> word)
    {
        var stem = word;
        for (var before = 0; before != stem.Length;)
        {
            before = stem.Length;
            stem = WithoutPlural(stem);
            if (WithoutY(stem) is { Length: var length } && length < stem.Length)
            {
                return (byte)(length | EndsInY);
            }

            stem = WithoutEnding(stem);
        }

        return (byte)stem.Length;
    }

    private static ReadOnlySpan<char> WithoutPlural(ReadOnlySpan<char> word) =>
        word is [.., not ('s' or 'u' or 'i'), 's'] && word.Length > ShortestAfterLetter ? word[..^1] : word;

    // Story and stories are one; story and store are not.
    private static ReadOnlySpan<char> WithoutY(ReadOnlySpan<char> word) => word switch
    {
        [.., 'i', 'e'] when word.Length >= ShortestAfterLetter + 2 => word[..^2],
        [.., 'y'] when word.Length > ShortestAfterLetter => word[..^1],
        _ => word,
    };

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word)
    {
        foreach (var (ending, shortest) in LongEndings)
        {
            if (word.Length >= ending.Length + shortest && word.EndsWith(ending))
            {
                return Undoubled(word[..^ending.Length]);
            }
        }

        return word is [.., 'e'] && word.Length > ShortestAfterLetter ? word[..^1] : word;
    }

    // Debugging: debug.
    private static ReadOnlySpan<char> Undoubled(ReadOnlySpan<char> stem) =>
        stem is [.., var a, var b] && a == b && a is not ('s' or 'l') && stem.Length > ShortestAfterLetter + 1 ? stem[..^1] : stem;
}
