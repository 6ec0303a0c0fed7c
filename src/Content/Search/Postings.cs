namespace Quadrennial.Content.Search;

/// <summary>
/// For every word the records that hold it and where in them it stands: first those that are named by it, then those that merely
/// mention it in running text.
/// </summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _records;
    private readonly Field[] _fields;
    private readonly Field[] _anywhere;
    private readonly int[] _mentions;

    private Postings(int[] starts, int[] records, Field[] fields, Field[] anywhere)
    {
        _anywhere = anywhere;
        _starts = starts;
        _records = records;
        _fields = fields;
        _mentions = MentionsLast();
    }

    /// <summary>Sorts tokens, which come in order of records, by word.</summary>
    /// <param name="terms">How many words there are.</param>
    /// <param name="tokens">The tokens with words numbered as they came.</param>
    /// <param name="places">From those numbers to the places in the dictionary.</param>
    public static Postings Of(int terms, ReadOnlySpan<Token> tokens, int[] places)
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

    /// <summary>How many records hold each of these words, summed.</summary>
    public int CountOf(Range terms) => _starts[terms.End.Value] - _starts[terms.Start.Value];

    /// <summary>Where a word stands in any of them.</summary>
    public Field FieldsOf(int term) => _anywhere[term];

    /// <summary>The records that hold a word.</summary>
    public ReadOnlySpan<int> RecordsWith(int term, bool isNamed) => _records.AsSpan(RangeOf(term, isNamed));

    /// <summary>Where in those records it stands.</summary>
    public ReadOnlySpan<Field> FieldsWith(int term, bool isNamed) => _fields.AsSpan(RangeOf(term, isNamed));

    private Range RangeOf(int term, bool isNamed) => _starts[term]..(isNamed ? _mentions[term] : _starts[term + 1]);

    private int[] MentionsLast()
    {
        var starts = new int[_anywhere.Length];
        var mentions = new List<(int Record, Field Field)>();
        for (var term = 0; term < starts.Length; term++)
        {
            mentions.Clear();
            var end = _starts[term];
            for (var i = end; i < _starts[term + 1]; i++)
            {
                if (FieldWeight.IsMention(_fields[i]))
                {
                    mentions.Add((_records[i], _fields[i]));
                }
                else
                {
                    (_records[end], _fields[end]) = (_records[i], _fields[i]);
                    end++;
                }
            }

            starts[term] = end;
            foreach (var (record, field) in mentions)
            {
                (_records[end], _fields[end]) = (record, field);
                end++;
            }
        }

        return starts;
    }
}
