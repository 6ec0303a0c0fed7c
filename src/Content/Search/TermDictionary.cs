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
    private readonly uint[] _letters;

    // The words again, the short ones first, with their letters: what can be a slip away is of about the same length.
    private readonly int[] _byLength;
    private readonly uint[] _lettersByLength;
    private readonly int[] _lengthStarts = new int[Words.Longest + 2];

    /// <summary>Takes distinct words in ordinal order.</summary>
    public TermDictionary(string[] terms)
    {
        _terms = terms;
        _stems = new byte[terms.Length];
        _lengths = new byte[terms.Length];
        _letters = new uint[terms.Length];
        for (var term = 0; term < terms.Length; term++)
        {
            _stems[term] = Stem.KeyOf(terms[term]);
            _lengths[term] = (byte)terms[term].Length;
            _letters[term] = Typo.LettersOf(terms[term]);
            _lengthStarts[terms[term].Length + 1]++;
        }

        for (var length = 1; length < _lengthStarts.Length; length++)
        {
            _lengthStarts[length] += _lengthStarts[length - 1];
        }

        var next = _lengthStarts.AsSpan().ToArray();
        _byLength = new int[terms.Length];
        _lettersByLength = new uint[terms.Length];
        for (var term = 0; term < terms.Length; term++)
        {
            var place = next[_lengths[term]]++;
            _byLength[place] = term;
            _lettersByLength[place] = _letters[term];
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
        AddMisspeltWhole(word, typo, matches);
        if (isBeingTyped)
        {
            AddMisspeltBeginnings(word, typo, matches);
        }
    }

    private void AddMisspeltWhole(ReadOnlySpan<char> word, Typo typo, TermMatches matches)
    {
        var letters = Typo.LettersOf(word);
        for (var length = Math.Max(1, word.Length - Likeness.MostSlips); length <= Math.Min(Words.Longest, word.Length + Likeness.MostSlips); length++)
        {
            var longer = Math.Max(length, word.Length);
            var allowed = Likeness.SlipsAllowed(longer);
            for (var place = _lengthStarts[length]; place < _lengthStarts[length + 1]; place++)
            {
                if (!Typo.MayBeWithin(allowed, letters, _lettersByLength[place]) || IsPhrase(_lettersByLength[place]))
                {
                    continue;
                }

                var term = _byLength[place];
                var slips = typo.SlipsTo(_terms[term]).Whole;
                if (slips <= allowed)
                {
                    var isSwap = length == word.Length && letters == _lettersByLength[place];
                    matches.Add(term, Likeness.OfMisspelt(slips, longer, isSwap, _terms[term][0] == word[0]));
                }
            }
        }
    }

    // People see the first letter of what they are typing.
    private void AddMisspeltBeginnings(ReadOnlySpan<char> word, Typo typo, TermMatches matches)
    {
        var letters = Typo.LettersOf(word);
        var allowed = Likeness.SlipsAllowedInBeginning(word.Length);
        var range = StartingWith(word[..1]);
        for (var term = range.Start.Value; term < range.End.Value; term++)
        {
            if (_lengths[term] <= word.Length || IsPhrase(_letters[term]) || !Typo.MayBeginWithin(allowed, letters, _letters[term]))
            {
                continue;
            }

            var slips = typo.SlipsTo(_terms[term]).Beginning;
            if (slips <= allowed)
            {
                matches.Add(term, Likeness.BeingTyped * Likeness.OfMisspelt(slips, word.Length, isSwap: false, isSameStart: true));
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
