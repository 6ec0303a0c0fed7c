namespace Quadrennial.Content.Search;

/// <summary>What the words of a query may mean in an index, and how much each says. Reused from query to query.</summary>
internal sealed class QueryPlan(TermDictionary dictionary, Postings postings, Information information)
{
    /// <summary>Words of a query that are looked up; who types more pasted something.</summary>
    public const int MostWords = 16;

    // What a word of everybody's sentences counts, next to one that has a subject.
    private const float CommonWeight = 0.5f;

    // What is in nearly every record says no more than this.
    private const float Noise = 0.12f;

    // A slip in such a word is forgiven when there is less doubt than this that it is one.
    private const float LittleDoubt = 0.25f;

    // Of a word's matches those count as what it means that are as good as the best but for this.
    private const float NearlyBest = 0.9f;

    private readonly WordReader _reader = new(dictionary, postings);
    private readonly List<string> _words = [];

    /// <summary>The words, rarest first.</summary>
    public List<Slot> Slots { get; } = [];

    /// <summary>What the slots refer to.</summary>
    public TermMatches Matches { get; } = new();

    /// <summary>What all words say together.</summary>
    public float Weight { get; private set; }

    /// <summary>The inverse of that, or 0: dividing by it thousands of times is slow.</summary>
    public float PerWeight { get; private set; }

    /// <summary>False where all words are in everybody's sentences.</summary>
    public bool IsTelling { get; private set; }

    /// <summary>True where nearly every record holds every word.</summary>
    public bool IsNoise { get; private set; }

    public void Read(string[] query, Reading reading)
    {
        Matches.Clear();
        Slots.Clear();
        IsTelling = false;
        ChooseWords(query, reading);
        for (var i = 0; i < _words.Count; i++)
        {
            var start = Matches.Count;
            var isUnfinished = reading is not Reading.BeingTyped || i == _words.Count - 1;
            _reader.Read(_words, i, isUnfinished ? reading : Reading.Finished, Matches);
            AddSlot(_words[i], start);
        }

        WeighNoise();
        foreach (var slot in Slots)
        {
            Weight += slot.Trust * slot.Information + slot.Doubt;
        }

        PerWeight = Weight > 0 ? 1 / Weight : 0;
        Slots.Sort((a, b) => a.Postings.CompareTo(b.Postings));
    }

    private void ChooseWords(string[] query, Reading reading)
    {
        _words.Clear();
        Weight = 0;
        foreach (var word in query)
        {
            if (StopWords.Contains(word) || _words.Contains(word))
            {
                continue;
            }

            if (_words.Count < MostWords)
            {
                _words.Add(word);
            }
            else
            {
                // Nobody looked whether it is known, so no match may claim to cover it.
                Weight++;
            }
        }

        if (reading is Reading.BeingTyped && query is [.., var last] && !(_words is [.., var chosen] && chosen == last))
        {
            // Even a stop word may be the beginning of something else.
            _words.Remove(last);
            _words.Add(last);
        }
    }

    private void AddSlot(string word, int start)
    {
        var best = 0f;
        var total = 0;
        for (var i = start; i < Matches.Count; i++)
        {
            best = Math.Max(best, Matches.Likeness(i));
            total += postings.CountOf(Matches.Term(i));
        }

        var holders = 0;
        var trust = 0f;
        for (var i = start; i < Matches.Count; i++)
        {
            if (Matches.Likeness(i) >= NearlyBest * best)
            {
                holders += postings.CountOf(Matches.Term(i));
                trust = Math.Max(trust, Matches.Likeness(i) * FieldWeight.Of(postings.FieldsOf(Matches.Term(i))).TrustInContext);
            }
        }

        var isCommon = StopWords.IsCommon(word);
        var scale = isCommon ? CommonWeight : 1;
        IsTelling |= !isCommon;
        Slots.Add(new Slot(start, Matches.Count, total, scale * information.OfWordIn(holders), trust, scale));
    }

    // What nearly every record holds would only stir the order, unless nothing else was said.
    private void WeighNoise()
    {
        IsNoise = Slots.TrueForAll(IsNoisy);
        for (var i = Slots.Count - 1; i >= 0; i--)
        {
            var slot = Slots[i];
            if (IsNoise)
            {
                Slots[i] = slot with { Information = slot.Trust };
            }
            else if (IsNoisy(slot))
            {
                Slots.RemoveAt(i);
                Weight += slot.Doubt < LittleDoubt ? 0 : slot.Doubt;
            }
        }

        static bool IsNoisy(Slot slot) => slot.Information < Noise && slot.Postings > 0;
    }
}
