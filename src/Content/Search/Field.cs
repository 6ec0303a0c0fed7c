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
/// <param name="Rank">How much a match there lifts a record above others, up to 1.</param>
/// <param name="Trust">How sure a match there is to be what was meant, up to 1. Any text holds some word of any query by chance.</param>
/// <param name="TrustInContext">The same where the word is the whole query, or stands in the text together with other words of it.</param>
internal readonly record struct FieldWeight(float Rank, float Trust, float TrustInContext)
{
    // In the order of the fields' bits: title, other title, speaker, topic, keyword, edition, gist, piece.
    private static readonly FieldWeight[] Table = TableOf(
        [1f, 0.95f, 0.9f, 0.75f, 0.65f, 0.3f, 0.45f, 0.5f],
        [1f, 1f, 1f, 1f, 0.95f, 1f, 0.5f, 0.4f],
        [1f, 1f, 1f, 1f, 0.95f, 1f, 0.7f, 0.7f]);

    /// <summary>The best of the places a word stands in.</summary>
    public static ref readonly FieldWeight Of(Field fields) => ref Table[(int)fields];

    /// <summary>True where it names the record.</summary>
    public static bool IsName(Field fields) => (fields & (Field.Title | Field.OtherTitle | Field.Speaker)) is not Field.None;

    /// <summary>True where nothing but running text holds it.</summary>
    public static bool IsMention(Field fields) => (fields & ~(Field.Gist | Field.Piece)) is Field.None;

    private static FieldWeight[] TableOf(float[] ranks, float[] trusts, float[] trustsInContext)
    {
        var table = new FieldWeight[256];
        for (var fields = 0; fields < table.Length; fields++)
        {
            table[fields] = new FieldWeight(Best(fields, ranks), Best(fields, trusts), Best(fields, trustsInContext));
        }

        return table;
    }

    private static float Best(int fields, float[] weights)
    {
        var best = 0f;
        for (var field = 0; field < weights.Length; field++)
        {
            best = Math.Max(best, (fields >> field & 1) * weights[field]);
        }

        return best;
    }
}
