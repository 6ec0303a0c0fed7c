namespace Quadrennial.Content.Search;

/// <summary>Sums what each record scores over the words of a query. Reused from query to query without clearing.</summary>
internal sealed class Scores(int records)
{
    private readonly Score[] _scores = new Score[records];

    // The last slot that added to each record: tells a fresh score from one of an earlier query.
    private readonly int[] _slots = new int[records];
    private readonly int[] _touched = new int[records];
    private int _queryStart;
    private int _slot;

    /// <summary>How many records scored.</summary>
    public int Count { get; private set; }

    /// <summary>False once the marks that save clearing run out.</summary>
    public bool IsFresh => _slot < int.MaxValue - QueryPlan.MostWords - 2;

    /// <summary>The records that scored, in no order.</summary>
    public int Touched(int i) => _touched[i];

    public ref readonly Score Of(int record) => ref _scores[record];

    public void StartQuery()
    {
        Count = 0;
        _queryStart = ++_slot;
    }

    public void StartSlot() => _slot++;

    /// <summary>Counts a record in even if no word of the query is in it.</summary>
    public void Touch(int record)
    {
        if (_slots[record] < _queryStart)
        {
            Start(record);
            _slots[record] = _queryStart;
        }
    }

    /// <summary>Adds a word of the dictionary; of several for one word of the query the best counts.</summary>
    /// <param name="postings">Which records hold it, and where.</param>
    /// <param name="from">Where its postings begin.</param>
    /// <param name="to">Where those end that count.</param>
    /// <param name="likeness">How well it fits the query's word.</param>
    /// <param name="information">How much the query's word says.</param>
    /// <param name="onlyTouched">True to leave out records that hold none of the words before.</param>
    public void Add(Postings postings, int from, int to, float likeness, float information, bool onlyTouched)
    {
        var touched = postings.Records.AsSpan(from, to - from);
        var fields = postings.Fields.AsSpan(from, touched.Length);
        for (var i = 0; i < touched.Length; i++)
        {
            var record = touched[i];
            var lastSlot = _slots[record];
            if (lastSlot < _queryStart)
            {
                if (onlyTouched)
                {
                    continue;
                }

                Start(record);
            }

            ref var score = ref _scores[record];
            if (lastSlot != _slot)
            {
                _slots[record] = _slot;
                score.SlotRank = score.SlotTrust = score.SlotTrustInContext = score.SlotTitle = 0;
            }

            var field = fields[i];
            ref readonly var weight = ref FieldWeight.Of(field);
            Raise(ref score.SlotRank, ref score.Rank, likeness * weight.Rank, information);
            Raise(ref score.SlotTrust, ref score.Trust, likeness * weight.Trust, information);
            Raise(ref score.SlotTrustInContext, ref score.TrustInContext, likeness * weight.TrustInContext, information);
            if ((field & (Field.Title | Field.OtherTitle)) is not Field.None && likeness > score.SlotTitle)
            {
                var gain = information * (likeness - score.SlotTitle);
                score.SlotTitle = likeness;
                score.Title += (field & Field.Title) is not Field.None ? gain : 0;
                score.OtherTitle += (field & Field.OtherTitle) is not Field.None ? gain : 0;
            }
        }
    }

    private void Start(int record)
    {
        _scores[record] = default;
        _touched[Count++] = record;
    }

    private static void Raise(ref float slot, ref float sum, float value, float information)
    {
        if (value > slot)
        {
            sum += information * (value - slot);
            slot = value;
        }
    }

    /// <summary>Sums over all words of the query so far, and what of them the latest one gave.</summary>
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
