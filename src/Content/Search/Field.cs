namespace Quadrennial.Content.Search;

/// <summary>Where in a record a word stands. A word may stand in several places.</summary>
[Flags]
internal enum Field : byte
{
    None = 0,

    /// <summary>The title of a talk, the name of a person or subject.</summary>
    Title = 1,

    /// <summary>Another title, alias or handle.</summary>
    OtherTitle = 2,

    /// <summary>Who gave the talk.</summary>
    Speaker = 4,

    /// <summary>What subjects it touches: the whole of a subject's name, which may be one word or several said together.</summary>
    Topic = 8,

    /// <summary>Further words and phrases to be found by.</summary>
    Keyword = 16,

    /// <summary>Conference and edition.</summary>
    Edition = 32,

    /// <summary>Running text about it.</summary>
    Gist = 64,

    /// <summary>One word of a name of several (<c>machine</c> of <c>virtual machine</c>), or a person's initials.</summary>
    Piece = 128,
}

/// <summary>What a word counts for by where it stands.</summary>
internal static class FieldWeight
{
    private static readonly float[] Ranks = Table([1f, 0.95f, 0.9f, 0.75f, 0.65f, 0.3f, 0.45f, 0.5f]);
    private static readonly float[] Trusts = Table([1f, 1f, 1f, 1f, 0.95f, 1f, 0.5f, 0.4f]);
    private static readonly float[] TrustsInContext = Table([1f, 1f, 1f, 1f, 0.95f, 1f, 0.7f, 0.7f]);

    /// <summary>How much a match there lifts a record above others, up to 1.</summary>
    public static float Rank(Field fields) => Ranks[(int)fields];

    /// <summary>How sure a match there is to be what was meant, up to 1. Any text holds some word of any query by chance.</summary>
    public static float Trust(Field fields) => Trusts[(int)fields];

    /// <summary>The same where the word is the whole query, or stands in the text together with other words of it.</summary>
    public static float TrustInContext(Field fields) => TrustsInContext[(int)fields];

    /// <summary>True where nothing but running text holds it.</summary>
    public static bool IsMention(Field fields) => (fields & ~(Field.Gist | Field.Piece)) is Field.None;

    // The best of the places a word stands in, for every set of them.
    private static float[] Table(float[] weights)
    {
        var table = new float[256];
        for (var fields = 0; fields < table.Length; fields++)
        {
            for (var field = 0; field < weights.Length; field++)
            {
                table[fields] = Math.Max(table[fields], (fields >> field & 1) * weights[field]);
            }
        }

        return table;
    }
}
