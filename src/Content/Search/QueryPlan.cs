using System.Runtime.InteropServices;

namespace Quadrennial.Content.Search;

/// <summary>What the words of a query may mean in an index. Reused from query to query.</summary>
internal sealed class QueryPlan
{
    /// <summary>Words of a query that are looked at; who types more pasted something.</summary>
    public const int MostWords = 16;

    private const int ShortestHalf = 2;
    private const int ShortestSplit = 6;

    private readonly List<string> _words = [];
    private readonly List<TermMatch> _matches = [];
    private readonly List<Slot> _slots = [];

    /// <summary>The words, rarest first.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>What all words say together.</summary>
    public float Weight { get; private set; }

    /// <summary>The word being typed where it is all there is, else null.</summary>
    public string? OnlyBeginning { get; private set; }

    public ReadOnlySpan<TermMatch> MatchesOf(Slot slot) => CollectionsMarshal.AsSpan(_matches)[slot.Matches];

    public void Read(IEnumerable<Word> query, bool isBeingTyped, TermDictionary dictionary, Postings postings, Information information)
    {
        _words.Clear();
        _matches.Clear();
        _slots.Clear();
        Weight = 0;
        var last = "";
        foreach (var word in query)
        {
            if (!word.IsPart)
            {
                last = word.Text;
                if (_words.Count < MostWords && !StopWords.Contains(word.Text) && !_words.Contains(word.Text))
                {
                    _words.Add(word.Text);
                }
            }
        }

        isBeingTyped &= last.Length > 0;
        if (isBeingTyped && _words.LastOrDefault() != last)
        {
            // Even a stop word may be the beginning of something else.
            _words.Remove(last);
            _words.Add(last);
        }

        OnlyBeginning = isBeingTyped && _words.Count is 1 ? last : null;
        for (var i = 0; i < _words.Count; i++)
        {
            var start = _matches.Count;
            AddMatches(i, isBeingTyped && i == _words.Count - 1, dictionary);
            if (_matches.Count == start && TrySplit(i, dictionary))
            {
                AddMatches(i, isBeingTyped: false, dictionary);
            }

            AddSlot(start, postings, information);
        }

        _slots.Sort((a, b) => a.Postings.CompareTo(b.Postings));
    }

    private void AddMatches(int i, bool isBeingTyped, TermDictionary dictionary)
    {
        var word = _words[i];
        var start = _matches.Count;
        dictionary.AddForms(word, _matches);
        AddJoined(i, i + 1, dictionary);
        AddJoined(i - 1, i, dictionary);
        var isKnown = _matches.Count > start;
        if (isBeingTyped || (!isKnown && word.Length >= Likeness.ShortestBeginning))
        {
            dictionary.AddCompletions(word, isBeingTyped, _matches);
        }

        isKnown |= isBeingTyped && _matches.Count > start;
        if (!isKnown && word.Length >= Likeness.ShortestMisspelt)
        {
            dictionary.AddMisspelt(word, isBeingTyped, _matches);
        }
    }

    // Two words of the query may be one of the dictionary: node js, back end.
    private void AddJoined(int first, int second, TermDictionary dictionary)
    {
        if (first >= 0 && second < _words.Count && dictionary.Find(_words[first] + _words[second]) is var term and >= 0)
        {
            _matches.Add(new TermMatch(term, 1));
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

    private void AddSlot(int start, Postings postings, Information information)
    {
        var best = 0f;
        var total = 0;
        foreach (var match in CollectionsMarshal.AsSpan(_matches)[start..])
        {
            best = Math.Max(best, match.Likeness);
            total += postings.CountOf(match.Term);
        }

        var holders = 0;
        foreach (var match in CollectionsMarshal.AsSpan(_matches)[start..])
        {
            holders += match.Likeness >= 0.9f * best ? postings.CountOf(match.Term) : 0;
        }

        // A word that is only guessed at says as much as a word nobody knows, in so far as the guess may be wrong.
        var weight = best * information.OfWordIn(holders) + (1 - best);
        Weight += weight;
        _slots.Add(new Slot(start.._matches.Count, weight, total));
    }
}
