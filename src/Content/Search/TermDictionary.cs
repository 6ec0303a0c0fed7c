namespace Quadrennial.Content.Search;

/// <summary>
/// All words of an index, sorted, so that the words with one beginning stand together; among them phrases of two words with a space,
/// which only phrases find.
/// </summary>
internal sealed class TermDictionary
{
    private readonly string[] _terms;
    private readonly byte[] _stems;
    private readonly byte[] _lengths;
    private readonly char[] _starts;
    private readonly uint[] _letters;

    /// <summary>Takes distinct words in ordinal order.</summary>
    public TermDictionary(string[] terms)
    {
        _terms = terms;
        _stems = new byte[terms.Length];
        _lengths = new byte[terms.Length];
        _starts = new char[terms.Length];
        _letters = new uint[terms.Length];
        for (var term = 0; term < terms.Length; term++)
        {
            _stems[term] = Stem.KeyOf(terms[term]);
            _lengths[term] = (byte)terms[term].Length;
            _starts[term] = terms[term][0];
            _letters[term] = Typo.LettersOf(terms[term]);
        }
    }

    public int Count => _terms.Length;

    public string this[int term] => _terms[term];

    public bool Contains(ReadOnlySpan<char> word)
    {
        var place = FirstFrom(word);
        return place < _terms.Length && word.SequenceEqual(_terms[place]);
    }

    /// <summary>Where the words that begin so stand.</summary>
    public Range StartingWith(ReadOnlySpan<char> beginning)
    {
        var from = FirstFrom(beginning);
        var (low, high) = (from, _terms.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_terms[middle].AsSpan().StartsWith(beginning))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return from..low;
    }

    /// <summary>Adds the word itself and those that differ from it only in their ending.</summary>
    public void AddForms(ReadOnlySpan<char> word, TermMatches matches)
    {
        var key = Stem.KeyOf(word);
        var range = StartingWith(word[..Stem.Length(key)]);
        for (var term = range.Start.Value; term < range.End.Value; term++)
        {
            if (_stems[term] == key)
            {
                matches.Add(term, word.SequenceEqual(_terms[term]) ? 1 : Likeness.SameStem);
            }
        }
    }

    /// <summary>Adds the longer words, or for a phrase phrases, that begin so.</summary>
    public void AddCompletions(ReadOnlySpan<char> word, bool isBeingTyped, TermMatches matches)
    {
        var isPhrase = IsPhrase(Typo.LettersOf(word));
        var range = StartingWith(word);
        for (var term = range.Start.Value; term < range.End.Value; term++)
        {
            if (_lengths[term] > word.Length && IsPhrase(_letters[term]) == isPhrase)
            {
                matches.Add(term, Likeness.OfBeginning(word.Length, _lengths[term], isBeingTyped));
            }
        }
    }

    /// <summary>Adds the words that typing slips may have made this one.</summary>
    public void AddMisspelt(ReadOnlySpan<char> word, bool isBeingTyped, TermMatches matches)
    {
        Span<ulong> places = stackalloc ulong[Typo.Room];
        places.Clear();
        var typo = new Typo(word, places);
        var letters = Typo.LettersOf(word);
        for (var term = 0; term < _terms.Length; term++)
        {
            int length = _lengths[term];
            var allowed = Likeness.SlipsAllowed(Math.Max(length, word.Length));
            var mayBeWhole = Math.Abs(length - word.Length) <= allowed && Typo.MayBeWithin(allowed, letters, _letters[term]);
            var mayBegin = isBeingTyped && length > word.Length && _starts[term] == word[0]
                && Typo.MayBeginWithin(Likeness.SlipsAllowed(word.Length), letters, _letters[term]);
            if ((!mayBeWhole && !mayBegin) || IsPhrase(_letters[term]))
            {
                continue;
            }

            var (whole, beginning) = typo.SlipsTo(_terms[term]);
            var isSameStart = _starts[term] == word[0];
            var isSwap = length == word.Length && letters == _letters[term];
            var likeness = mayBeWhole && whole <= allowed ? Likeness.OfMisspelt(whole, Math.Max(length, word.Length), isSwap, isSameStart) : 0;
            if (mayBegin && beginning <= Likeness.SlipsAllowed(word.Length))
            {
                likeness = Math.Max(likeness, Likeness.BeingTyped * Likeness.OfMisspelt(beginning, word.Length, isSwap: false, isSameStart));
            }

            if (likeness > 0)
            {
                matches.Add(term, likeness);
            }
        }
    }

    private static bool IsPhrase(uint letters) => (letters & 1) is 1;

    private int FirstFrom(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, _terms.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_terms[middle].AsSpan().CompareTo(word, StringComparison.Ordinal) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
