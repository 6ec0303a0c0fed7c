namespace Quadrennial.Content.Search;

/// <summary>
/// For every word the records that hold it and where in them it stands: first those that it names by title or speaker, then those
/// that are on it or mention it.
/// </summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _named;
    private readonly Field[] _anywhere;

    /// <summary>Sorts by word what comes record by record.</summary>
    /// <param name="terms">How many words there are.</param>
    /// <param name="tokens">The words of all records, see <see cref="Token"/>.</param>
    /// <param name="ends">Where each record's end among them.</param>
    /// <param name="places">From their numbers to their places in the dictionary.</param>
    public Postings(int terms, List<int> tokens, List<int> ends, int[] places)
    {
        _starts = new int[terms + 1];
        _named = new int[terms];
        _anywhere = new Field[terms];
        Count(tokens, ends, places);
        Records = new int[_starts[terms]];
        Fields = new Field[_starts[terms]];
        Fill(tokens, ends, places);
        PutNamedFirst();
    }

    /// <summary>The records of all words.</summary>
    public int[] Records { get; }

    /// <summary>Where in those records the words stand.</summary>
    public Field[] Fields { get; }

    /// <summary>Where a word's records begin.</summary>
    public int From(int term) => _starts[term];

    /// <summary>Where they end.</summary>
    public int To(int term) => _starts[term + 1];

    /// <summary>Where those end that it names.</summary>
    public int ToNamed(int term) => _named[term];

    /// <summary>How many records hold a word.</summary>
    public int CountOf(int term) => _starts[term + 1] - _starts[term];

    /// <summary>How many records hold each of these words, summed.</summary>
    public int CountOf(Range terms) => _starts[terms.End.Value] - _starts[terms.Start.Value];

    /// <summary>Where a word stands in any of them.</summary>
    public Field FieldsOf(int term) => _anywhere[term];

    private void Count(List<int> tokens, List<int> ends, int[] places)
    {
        var latest = new int[_named.Length];
        var token = 0;
        for (var record = 0; record < ends.Count; record++)
        {
            for (; token < ends[record]; token++)
            {
                var term = places[Token.Term(tokens[token])];
                // Records count from 0, so that the fresh array says "none yet" for all.
                _starts[term + 1] += latest[term] == record + 1 ? 0 : 1;
                latest[term] = record + 1;
            }
        }

        for (var term = 0; term < _named.Length; term++)
        {
            _starts[term + 1] += _starts[term];
        }
    }

    private void Fill(List<int> tokens, List<int> ends, int[] places)
    {
        var next = _starts.AsSpan(0, _named.Length).ToArray();
        var token = 0;
        for (var record = 0; record < ends.Count; record++)
        {
            for (; token < ends[record]; token++)
            {
                var term = places[Token.Term(tokens[token])];
                if (next[term] == _starts[term] || Records[next[term] - 1] != record)
                {
                    Records[next[term]++] = record;
                }

                Fields[next[term] - 1] |= Token.Field(tokens[token]);
                _anywhere[term] |= Token.Field(tokens[token]);
            }
        }
    }

    private void PutNamedFirst()
    {
        var records = new int[Records.Length];
        var fields = new Field[Fields.Length];
        for (var term = 0; term < _named.Length; term++)
        {
            var (named, others) = (From(term), 0);
            for (var i = From(term); i < To(term); i++)
            {
                if (FieldWeight.IsName(Fields[i]))
                {
                    (Records[named], Fields[named]) = (Records[i], Fields[i]);
                    named++;
                }
                else
                {
                    (records[others], fields[others]) = (Records[i], Fields[i]);
                    others++;
                }
            }

            Array.Copy(records, 0, Records, named, others);
            Array.Copy(fields, 0, Fields, named, others);
            _named[term] = named;
        }
    }
}

/// <summary>A word, by the number its index's builder gave it, and where it stands, in one integer.</summary>
internal static class Token
{
    private const int FieldBits = 8;

    public static int Of(int term, Field field) => term << FieldBits | (byte)field;

    public static int Term(int token) => token >>> FieldBits;

    public static Field Field(int token) => (Field)(byte)token;
}
