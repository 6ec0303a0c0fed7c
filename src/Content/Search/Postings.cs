namespace Quadrennial.Content.Search;

/// <summary>For every word the records that hold it, in order, and where in them it stands.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _records;
    private readonly Field[] _fields;
    private readonly Field[] _anywhere;

    private Postings(int[] starts, int[] records, Field[] fields, Field[] anywhere)
    {
        _anywhere = anywhere;
        _starts = starts;
        _records = records;
        _fields = fields;
    }

    /// <summary>Sorts tokens, which come in order of records, by word.</summary>
    /// <param name="terms">How many words there are.</param>
    /// <param name="tokens">The tokens with words numbered as they came.</param>
    /// <param name="places">From those numbers to the places in the dictionary.</param>
    public static Postings Of(int terms, List<Token> tokens, int[] places)
    {
        var starts = new int[terms + 1];
        var latest = new int[terms];
        Array.Fill(latest, -1);
        foreach (var token in tokens)
        {
            var term = places[token.Term];
            starts[term + 1] += latest[term] == token.Record ? 0 : 1;
            latest[term] = token.Record;
        }

        for (var term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
        }

        var records = new int[starts[terms]];
        var fields = new Field[starts[terms]];
        var anywhere = new Field[terms];
        var ends = starts.AsSpan(0, terms).ToArray();
        foreach (var token in tokens)
        {
            var term = places[token.Term];
            if (ends[term] == starts[term] || records[ends[term] - 1] != token.Record)
            {
                records[ends[term]++] = token.Record;
            }

            fields[ends[term] - 1] |= token.Field;
            anywhere[term] |= token.Field;
        }

        return new Postings(starts, records, fields, anywhere);
    }

    /// <summary>How many records hold a word.</summary>
    public int CountOf(int term) => _starts[term + 1] - _starts[term];

    /// <summary>Where a word stands in any of them.</summary>
    public Field FieldsOf(int term) => _anywhere[term];

    /// <summary>The records that hold a word.</summary>
    public ReadOnlySpan<int> RecordsWith(int term) => _records.AsSpan(_starts[term], CountOf(term));

    /// <summary>Where in those records it stands.</summary>
    public ReadOnlySpan<Field> FieldsWith(int term) => _fields.AsSpan(_starts[term], CountOf(term));
}
