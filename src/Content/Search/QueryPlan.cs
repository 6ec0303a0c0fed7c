using System.Runtime.InteropServices;

namespace Quadrennial.Content.Search;

/// <summary>How the words of a query are to be taken.</summary>
internal enum Reading
{
    /// <summary>A finished query: beginnings and slips are allowed for, whole words preferred.</summary>
    Finished,

    /// <summary>A query whose last word may be unfinished.</summary>
    BeingTyped,

    /// <summary>Running text: words are what they are.</summary>
    Passage,
}

/// <summary>What the words of a query may mean in an index. Reused from query to query.</summary>
internal sealed class QueryPlan
{
    /// <summary>Words of a query that are looked up; who types more pasted something.</summary>
    public const int MostWords = 16;

    private const float CommonWeight = 0.5f;
    private const float Noise = 0.12f;
    private const float LittleDoubt = 0.25f;
    private const float NearlyBest = 0.9f;
    private const int ShortestHalf = 2;
    private const int ShortestSplit = 6;

    private readonly List<string> _words = [];
    private readonly List<TermMatch> _matches = [];
    private readonly List<Slot> _slots = [];

    /// <summary>The words, rarest first.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>What all words say together.</summary>
    public float Weight { get; private set; }

    /// <summary>False where all words are in everybody's sentences.</summary>
    public bool IsTelling { get; private set; }

    /// <summary>True where nearly every record holds every word.</summary>
    public bool IsNoise { get; private set; }

    public ReadOnlySpan<TermMatch> MatchesOf(Slot slot) => CollectionsMarshal.AsSpan(_matches)[slot.Matches];

    public void Read(IEnumerable<Word> query, Reading reading, TermDictionary dictionary, Postings postings, Information information)
    {
        _words.Clear();
        _matches.Clear();
        _slots.Clear();
        Weight = 0;
        IsTelling = false;
        var last = "";
        foreach (var word in query)
        {
            if (!word.IsPart)
            {
                last = word.Text;
                if (StopWords.Contains(word.Text) || _words.Contains(word.Text))
                {
                    continue;
                }

                if (_words.Count < MostWords)
                {
                    _words.Add(word.Text);
                }
                else
                {
                    // Nobody looked whether it is known, so no match may claim to cover it.
                    Weight++;
                }
            }
        }

        var isBeingTyped = reading is Reading.BeingTyped && last.Length > 0;
        if (isBeingTyped && _words.LastOrDefault() != last)
        {
            // Even a stop word may be the beginning of something else.
            _words.Remove(last);
            _words.Add(last);
        }

        for (var i = 0; i < _words.Count; i++)
        {
            var start = _matches.Count;
            var readingHere = isBeingTyped && i < _words.Count - 1 ? Reading.Finished : reading;
            AddMatches(i, readingHere, dictionary, postings);
            if (_matches.Count == start && TrySplit(i, dictionary))
            {
                AddMatches(i, Reading.Finished, dictionary, postings);
            }

            AddSlot(i, start, postings, information);
        }

        WeighNoise();
        foreach (var slot in _slots)
        {
            Weight += slot.Trust * slot.Information + slot.Doubt;
        }

        _slots.Sort((a, b) => a.Postings.CompareTo(b.Postings));
    }

    // What nearly every record holds would only stir the order, unless nothing else was said.
    private void WeighNoise()
    {
        IsNoise = _slots.TrueForAll(IsNoisy);
        for (var i = _slots.Count - 1; i >= 0; i--)
        {
            var slot = _slots[i];
            if (IsNoise)
            {
                _slots[i] = slot with { Information = slot.Trust };
            }
            else if (IsNoisy(slot))
            {
                _slots.RemoveAt(i);
                Weight += slot.Doubt < LittleDoubt ? 0 : slot.Doubt;
            }
        }

        static bool IsNoisy(Slot slot) => slot.Information < Noise && slot.Postings > 0;
    }

    private void AddMatches(int i, Reading reading, TermDictionary dictionary, Postings postings)
    {
        var word = _words[i];
        var start = _matches.Count;
        dictionary.AddForms(word, _matches);
        AddJoined(i, i + 1, isBeingTyped: false, dictionary);
        AddJoined(i - 1, i, reading is Reading.BeingTyped, dictionary);
        var isKnown = _matches.Count > start;
        if (reading is Reading.BeingTyped)
        {
            dictionary.AddCompletions(word, isBeingTyped: true, _matches);
        }

        if (reading is Reading.Passage || word.Length < Likeness.ShortestGuess || (!isKnown && StopWords.IsCommon(word)))
        {
            return;
        }

        // People send a query before its last word is done, and shorten others.
        if (reading is Reading.Finished && (i == _words.Count - 1 || !IsNameSince(start, postings)))
        {
            dictionary.AddCompletions(word, isBeingTyped: false, _matches);
        }

        // Stores may be a slip for stories, even if there is a store.
        if (!IsExactSince(start) && (reading is Reading.Finished || _matches.Count == start))
        {
            dictionary.AddMisspelt(word, reading is Reading.BeingTyped, _matches);
        }
    }

    private bool IsExactSince(int start)
    {
        foreach (var match in CollectionsMarshal.AsSpan(_matches)[start..])
        {
            if (match.Likeness is 1)
            {
                return true;
            }
        }

        return false;
    }

    // False for what is known from running text alone.
    private bool IsNameSince(int start, Postings postings)
    {
        foreach (var match in CollectionsMarshal.AsSpan(_matches)[start..])
        {
            if (!FieldWeight.IsMention(postings.FieldsOf(match.Term)))
            {
                return true;
            }
        }

        return false;
    }

    // Two words of the query may be one of the dictionary (node js, back end) or a phrase in it (frame pointers).
    private void AddJoined(int first, int second, bool isBeingTyped, TermDictionary dictionary)
    {
        if (first < 0 || second >= _words.Count || _words[first].Length + _words[second].Length >= Words.Longest)
        {
            return;
        }

        var phrase = $"{_words[first]} {_words[second]}";
        dictionary.AddForms(phrase, _matches);
        dictionary.AddForms(_words[first] + _words[second], _matches);
        if (isBeingTyped)
        {
            dictionary.AddCompletions(phrase, isBeingTyped, _matches);
        }
    }

    // One word of the query may be two of the dictionary: framepointers.
    private bool TrySplit(int i, TermDictionary dictionary)
    {
        var word = _words[i];
        for (var cut = word.Length - ShortestHalf; word.Length >= ShortestSplit && cut >= ShortestHalf; cut--)
        {
            if (dictionary.Find(word.AsSpan(0, cut)) >= 0 && dictionary.Find(word.AsSpan(cut)) >= 0)
            {
                _words[i] = word[..cut];
                _words.Insert(i + 1, word[cut..]);
                return true;
            }
        }

        return false;
    }

    private void AddSlot(int i, int start, Postings postings, Information information)
    {
        var matches = CollectionsMarshal.AsSpan(_matches)[start..];
        var best = 0f;
        var total = 0;
        foreach (var match in matches)
        {
            best = Math.Max(best, match.Likeness);
            total += postings.CountOf(match.Term);
        }

        var holders = 0;
        var trust = 0f;
        foreach (var match in matches)
        {
            if (match.Likeness >= NearlyBest * best)
            {
                holders += postings.CountOf(match.Term);
                trust = Math.Max(trust, match.Likeness * FieldWeight.TrustInContext(postings.FieldsOf(match.Term)));
            }
        }

        var isCommon = StopWords.IsCommon(_words[i]);
        var scale = isCommon ? CommonWeight : 1;
        var said = scale * information.OfWordIn(holders);
        IsTelling |= !isCommon;
        _slots.Add(new Slot(start.._matches.Count, total, said, trust, scale));
    }
}
