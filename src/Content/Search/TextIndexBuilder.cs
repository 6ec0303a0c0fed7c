using System.Runtime.InteropServices;

namespace Quadrennial.Content.Search;

/// <summary>Collects the words of records and turns them into a <see cref="TextIndex"/>.</summary>
/// <param name="synonyms">Words to index along with those in the text.</param>
internal sealed class TextIndexBuilder(Synonyms synonyms)
{
    private const int ShortestInitials = 3;

    private readonly Dictionary<string, int> _terms = [];
    private readonly List<int> _tokens = [];
    private readonly List<int> _ends = [];
    private readonly List<Title> _titles = [];
    private readonly List<int> _titleTerms = [];
    private readonly List<int> _pending = [];
    private readonly List<string[]> _synonyms = [];

    /// <summary>Starts the next record; records are numbered from 0 in the order that breaks ties.</summary>
    public TextIndexBuilder Next()
    {
        _ends.Add(_tokens.Count);
        return this;
    }

    /// <summary>Adds a text of the record each of whose words stands for it: a title, a person's name, running text.</summary>
    public TextIndexBuilder Add(Field field, string? text)
    {
        var words = Words.Of(text);
        var whole = Words.Whole(words);
        AddText(field, words, whole);
        Add(_pending);
        _pending.Clear();
        if (field is Field.Title or Field.OtherTitle)
        {
            var firstTerm = _titleTerms.Count;
            foreach (var word in whole)
            {
                if (_terms.TryGetValue(word, out var term))
                {
                    _titleTerms.Add(term);
                }
            }

            _titles.Add(new Title(_ends.Count - 1, field, Titles.KeyOf(whole), firstTerm, _titleTerms.Count));
        }

        return this;
    }

    /// <summary>Adds several such texts.</summary>
    public TextIndexBuilder Add(Field field, IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            Add(field, text);
        }

        return this;
    }

    /// <summary>Adds what was made ready once and goes for several records: a speaker's or a topic's names.</summary>
    public TextIndexBuilder Add(IReadOnlyList<int> tokens)
    {
        _tokens.AddRange(tokens);
        _ends[^1] = _tokens.Count;
        return this;
    }

    /// <summary>Makes names of subjects ready, which stand for the record as a whole: of <c>virtual machine</c> <c>machine</c> is but a piece.</summary>
    public int[] Subject(Field field, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var words = Words.Of(name);
            var whole = Words.Whole(words);
            AddPhrase(field, whole);
            AddCompounds(field, words);
            AddParts(Field.Keyword, words);
            synonyms.AddOf(whole, _synonyms);
            AddSynonyms(field);
        }

        return TakePending();
    }

    /// <summary>Makes a person's names ready, with the initials of the first.</summary>
    public int[] Person(Field field, string name, IEnumerable<string> otherNames)
    {
        foreach (var any in otherNames.Prepend(name))
        {
            var words = Words.Of(any);
            AddText(field, words, Words.Whole(words));
        }

        var initials = string.Join("", Words.WholeOf(name).Select(word => word[..1]));
        if (initials.Length is >= ShortestInitials and <= Words.Longest)
        {
            AddTerm(Field.Piece, initials);
        }

        return TakePending();
    }

    /// <summary>Makes the index of everything added.</summary>
    public TextIndex Build()
    {
        var terms = _terms.Keys.ToArray();
        Array.Sort(terms, StringComparer.Ordinal);
        var places = new int[terms.Length];
        for (var place = 0; place < terms.Length; place++)
        {
            places[_terms[terms[place]]] = place;
        }

        var postings = new Postings(terms.Length, _tokens, _ends, places);
        var information = new Information(_ends.Count);
        var titles = new Titles(_ends.Count);
        foreach (var title in _titles)
        {
            var said = 0f;
            for (var i = title.FirstTerm; i < title.LastTerm; i++)
            {
                said += information.OfWordIn(postings.CountOf(places[_titleTerms[i]]));
            }

            titles.Add(title.Record, title.Field, title.Key, said);
        }

        return new TextIndex(_ends.Count, new TermDictionary(terms), postings, titles, information);
    }

    private int[] TakePending()
    {
        var tokens = _pending.ToArray();
        _pending.Clear();
        return tokens;
    }

    private void AddText(Field field, List<Word> words, string[] whole)
    {
        foreach (var word in whole)
        {
            AddTerm(field, word);
        }

        AddCompounds(field, words);
        // OpenZFS may be found by zfs, but is not called so.
        AddParts(field is Field.Gist ? field : Field.Keyword, words);
        synonyms.AddIn(whole, _synonyms);
        AddSynonyms(field);
    }

    private void AddSynonyms(Field field)
    {
        foreach (var synonym in _synonyms)
        {
            AddPhrase(field, synonym);
        }

        _synonyms.Clear();
    }

    // Node.js: node, js and nodejs.
    private void AddCompounds(Field field, List<Word> words)
    {
        var compound = "";
        foreach (var word in words)
        {
            if (!word.IsPart)
            {
                compound = word.IsGlued ? compound + word.Text : word.Text;
                if (word.IsGlued && compound.Length <= Words.Longest)
                {
                    AddTerm(field, compound);
                }
            }
        }
    }

    // The words of a phrase are pieces of it; two that stand together are as good as the whole.
    private void AddPhrase(Field field, string[] words)
    {
        var telling = Array.FindAll(words, word => !StopWords.Contains(word));
        for (var i = 0; i < telling.Length; i++)
        {
            AddTerm(telling.Length is 1 ? field : Field.Piece, telling[i]);
            if (i > 0 && telling[i - 1].Length + telling[i].Length < Words.Longest)
            {
                AddTerm(field, $"{telling[i - 1]} {telling[i]}");
            }
        }
    }

    private void AddParts(Field field, List<Word> words)
    {
        foreach (var word in words)
        {
            if (word.IsPart)
            {
                AddTerm(field, word.Text);
            }
        }
    }

    private void AddTerm(Field field, string word)
    {
        if (!StopWords.Contains(word))
        {
            ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, word, out var isKnown);
            term = isKnown ? term : _terms.Count - 1;
            _pending.Add(Token.Of(term, field));
        }
    }

    private sealed record Title(int Record, Field Field, string Key, int FirstTerm, int LastTerm);
}
