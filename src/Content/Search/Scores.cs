namespace Quadrennial.Content.Search;

/// <summary>Sums what each record scores over the words of a query. Reused from query to query without clearing.</summary>
internal sealed class Scores(int records)
{
    private readonly Score[] _scores = new Score[records];

    // The last slot that added to each record: tells a fresh score from one of an earlier query.
    private readonly int[] _slots = new int[records];
    private readonly int[] _touched = new int[records];
    private int _count;
    private int _queryStart;
    private int _slot;

    /// <summary>The records that scored, in no order.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>False once the marks that save clearing run out.</summary>
    public bool IsFresh => _slot < int.MaxValue - QueryPlan.MostWords - 2;

    public ref readonly Score this[int record] => ref _scores[record];

    public void StartQuery()
    {
        _count = 0;
        _queryStart = ++_slot;
    }

    public void StartSlot() => _slot++;

    /// <summary>Counts a record in even if no word of the query is in it.</summary>
    public void Touch(int record)
    {
        if (_slots[record] < _queryStart)
        {
            _slots[record] = _queryStart;
            _scores[record] = default;
            _touched[_count++] = record;
        }
    }

    /// <summary>Adds a word of the dictionary; of several for one word of the query the best counts.</summary>
    /// <param name="records">The records that hold it.</param>
    /// <param name="fields">Where they hold it.</param>
    /// <param name="likeness">How well it fits the query's word.</param>
    /// <param name="weight">How much the query's word says.</param>
    /// <param name="onlyTouched">True to leave out records that hold none of the words before.</param>
    public void Add(ReadOnlySpan<int> records, ReadOnlySpan<Field> fields, float likeness, float weight, bool onlyTouched)
    {
        for (var i = 0; i < records.Length; i++)
        {
            var record = records[i];
            var lastSlot = _slots[record];
            if (lastSlot < _queryStart && onlyTouched)
            {
                continue;
            }

            ref var score = ref _scores[record];
            if (lastSlot < _queryStart)
            {
                score = default;
                _touched[_count++] = record;
            }

            if (lastSlot != _slot)
            {
                _slots[record] = _slot;
                score.SlotRank = score.SlotTrust = score.SlotTrustInContext = score.SlotTitle = 0;
            }

            var field = fields[i];
            Raise(ref score.SlotRank, ref score.Rank, likeness * FieldWeight.Rank(field), weight);
            Raise(ref score.SlotTrust, ref score.Trust, likeness * FieldWeight.Trust(field), weight);
            Raise(ref score.SlotTrustInContext, ref score.TrustInContext, likeness * FieldWeight.TrustInContext(field), weight);
            if ((field & (Field.Title | Field.OtherTitle)) is not Field.None && likeness > score.SlotTitle)
            {
                var gain = weight * (likeness - score.SlotTitle);
                score.SlotTitle = likeness;
                score.Title += (field & Field.Title) is not Field.None ? gain : 0;
                score.OtherTitle += (field & Field.OtherTitle) is not Field.None ? gain : 0;
            }
        }
    }

    private static void Raise(ref float slot, ref float sum, float value, float weight)
    {
        if (value > slot)
        {
            sum += weight * (value - slot);
            slot = value;
        }
    }

    internal struct Score
    {
        public float Rank;
        public float Trust;
        public float TrustInContext;
        public float Title;
        public float OtherTitle;
        public float SlotRank;
        public float SlotTrust;
        public float SlotTrustInContext;
        public float SlotTitle;
    }
}
