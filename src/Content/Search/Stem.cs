namespace Quadrennial.Content.Search;

/// <summary>
/// What a word keeps when its ending changes: <c>tracing</c>, <c>traces</c> and <c>traced</c> share <c>trac</c>. A stem is always the
/// beginning of its word, so that all words with one stem stand together in a sorted list.
/// </summary>
internal static class Stem
{
    private const int ShortestAfterLongEnding = 4;
    private const int ShortestAfterShortEnding = 3;
    private const int EndsInY = 0x80;

    private static readonly string[] LongEndings = ["ation", "ement", "ator", "ment", "ate", "ing", "ion", "ed", "er", "or"];

    /// <summary>How many letters a stem key stands for.</summary>
    public static int Length(byte key) => key & ~EndsInY;

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
        word is [.., not ('s' or 'u' or 'i'), 's'] && word.Length > ShortestAfterShortEnding ? word[..^1] : word;

    // Story and stories are one; story and store are not.
    private static ReadOnlySpan<char> WithoutY(ReadOnlySpan<char> word) => word switch
    {
        [.., 'i', 'e'] when word.Length >= ShortestAfterShortEnding + 2 => word[..^2],
        [.., 'y'] when word.Length > ShortestAfterShortEnding => word[..^1],
        _ => word,
    };

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in LongEndings)
        {
            if (word.Length >= ending.Length + ShortestAfterLongEnding && word.EndsWith(ending))
            {
                return Undoubled(word[..^ending.Length]);
            }
        }

        return word is [.., 'e'] && word.Length > ShortestAfterShortEnding ? word[..^1] : word;
    }

    // Debugging: debug.
    private static ReadOnlySpan<char> Undoubled(ReadOnlySpan<char> stem) =>
        stem is [.., var a, var b] && a == b && a is not ('s' or 'l') && stem.Length > ShortestAfterLongEnding ? stem[..^1] : stem;
}
