namespace Quadrennial.Content.Search;

/// <summary>Finds what in a dictionary may be meant by a word of a query, with an eye to the words beside it.</summary>
internal sealed class WordReader(TermDictionary dictionary, Postings postings)
{
    private const int ShortestHalf = 2;
    private const int ShortestSplit = 6;

    /// <summary>Adds what may be meant by a word. Where nothing is, but it is two words of the dictionary run together, those take its place.</summary>
    /// <param name="words">The words of the query.</param>
    /// <param name="i">Which of them.</param>
    /// <param name="reading">How to take it.</param>
    /// <param name="matches">What to add to.</param>
    public void Read(List<string> words, int i, Reading reading, TermMatches matches)
    {
        var start = matches.Count;
        AddMatches(words, i, reading, matches);
        if (matches.Count == start && TrySplit(words, i))
        {
            AddMatches(words, i, Reading.Finished, matches);
        }
    }

    private void AddMatches(List<string> words, int i, Reading reading, TermMatches matches)
    {
        var word = words[i];
        var start = matches.Count;
        dictionary.AddForms(word, matches);
        AddJoined(words, i, i + 1, isBeingTyped: false, matches);
        AddJoined(words, i - 1, i, reading is Reading.BeingTyped, matches);
        var isKnown = matches.Count > start;
        if (reading is Reading.BeingTyped)
        {
            dictionary.AddCompletions(word, isBeingTyped: true, matches);
        }

        if (reading is Reading.Passage || word.Length < Likeness.ShortestGuess || (!isKnown && StopWords.IsCommon(word)))
        {
            return;
        }

        // People send a query before its last word is done, and shorten others.
        if (reading is Reading.Finished && (i == words.Count - 1 || !IsNameSince(start, matches)))
        {
            dictionary.AddCompletions(word, isBeingTyped: false, matches);
        }

        // Stores may be a slip for stories, even if there is a store.
        if (!IsExactSince(start, matches) && (reading is Reading.Finished || matches.Count == start))
        {
            dictionary.AddMisspelt(word, reading is Reading.BeingTyped, matches);
        }
    }

    // Two words of the query may be one of the dictionary (node js, back end) or a phrase in it (frame pointers).
    private void AddJoined(List<string> words, int first, int second, bool isBeingTyped, TermMatches matches)
    {
        if (first < 0 || second >= words.Count || words[first].Length + words[second].Length >= Words.Longest)
        {
            return;
        }

        var phrase = $"{words[first]} {words[second]}";
        dictionary.AddForms(phrase, matches);
        dictionary.AddForms(words[first] + words[second], matches);
        if (isBeingTyped)
        {
            dictionary.AddCompletions(phrase, isBeingTyped, matches);
        }
    }

    // Framepointers.
    private bool TrySplit(List<string> words, int i)
    {
        var word = words[i];
        for (var cut = word.Length - ShortestHalf; word.Length >= ShortestSplit && cut >= ShortestHalf; cut--)
        {
            if (dictionary.Contains(word.AsSpan(0, cut)) && dictionary.Contains(word.AsSpan(cut)))
            {
                words[i] = word[..cut];
                words.Insert(i + 1, word[cut..]);
                return true;
            }
        }

        return false;
    }

    private static bool IsExactSince(int start, TermMatches matches)
    {
        for (var i = start; i < matches.Count; i++)
        {
            if (matches.Likeness(i) is 1)
            {
                return true;
            }
        }

        return false;
    }

    // False for what is known from running text alone.
    private bool IsNameSince(int start, TermMatches matches)
    {
        for (var i = start; i < matches.Count; i++)
        {
            if (!FieldWeight.IsMention(postings.FieldsOf(matches.Term(i))))
            {
                return true;
            }
        }

        return false;
    }
}
