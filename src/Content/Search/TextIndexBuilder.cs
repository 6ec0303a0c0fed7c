using System.Runtime.InteropServices;

namespace Quadrennial.Content.Search;

/// <summary>Collects the words of records and turns them into a <see cref="TextIndex"/>.</summary>
/// <param name="synonyms">Words to index along with those in the text.</param>
internal sealed class TextIndexBuilder(Synonyms synonyms)
{
    private const int ShortestInitials = 3;

    private readonly Dictionary<string, int> _terms = [];
    private readonly List<Token> _tokens = [];
    private readonly List<Title> _titles = [];
    private readonly List<int> _titleTerms = [];
    private readonly List<Entry> _entries = [];
    private readonly List<string[]> _synonyms = [];
    private int _count;

    /// <summary>Starts the next record; records are numbered from 0 in the order that breaks ties.</summary>
    public TextIndexBuilder Next()
    {
        _count++;
        return this;
    }

    /// <summary>Adds a text of the record each of whose words stands for it: a title, a person's name, running text.</summary>
    public TextIndexBuilder Add(Field field, string? text)
    {
        var firstTitleTerm = _titleTerms.Count;
        var words = Words.Of(text);
        AddText(field, words);
        Add(_entries);
        _entries.Clear();
        if (field is Field.Title or Field.OtherTitle)
        {
            foreach (var word in words.Where(word => !word.IsPart && !StopWords.Contains(word.Text)))
            {
                _titleTerms.Add(_terms[word.Text]);
            }

            _titles.Add(new Title(_count - 1, field, Titles.KeyOf(words), firstTitleTerm.._titleTerms.Count));
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
    public TextIndexBuilder Add(IReadOnlyList<Entry> entries)
    {
        foreach (var (term, field) in entries)
        {
            _tokens.Add(new Token(term, _count - 1, field));
        }

        return this;
    }

    /// <summary>Makes names of subjects ready, which stand for the record as a whole: of <c>virtual machine</c> <c>machine</c> is but a piece.</summary>
    public IReadOnlyList<Entry> Subject(Field field, IEnumerable<string> names)
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

        return TakeEntries();
    }

    /// <summary>Makes a person's names ready, with the initials of the first.</summary>
    public IReadOnlyList<Entry> Person(Field field, string name, IEnumerable<string> otherNames)
    {
        foreach (var any in otherNames.Prepend(name))
        {
            AddText(field, Words.Of(any));
        }

        var initials = string.Concat(Words.WholeOf(name).Select(word => word[0]));
        if (initials.Length >= ShortestInitials)
        {
            AddTerm(Field.Piece, initials);
        }

        return TakeEntries();
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

        var postings = Postings.Of(terms.Length, CollectionsMarshal.AsSpan(_tokens), places);
        var information = new Information(_count);
        var titles = new Titles(_count);
        foreach (var title in _titles)
        {
            var weight = 0f;
            for (var i = title.Terms.Start.Value; i < title.Terms.End.Value; i++)
            {
                weight += information.OfWordIn(postings.CountOf(places[_titleTerms[i]]));
            }

            titles.Add(title.Record, title.Field, title.Key, weight);
        }

        return new TextIndex(_count, new TermDictionary(terms), postings, titles, information);
    }

    private Entry[] TakeEntries()
    {
        Entry[] entries = [.. _entries.Distinct()];
        _entries.Clear();
        return entries;
    }

    private void AddText(Field field, List<Word> words)
    {
        var whole = Words.Whole(words);
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
            _entries.Add(new Entry(term, field));
        }
    }

    /// <summary>A word, by its number in this builder, and where it stands.</summary>
    internal readonly record struct Entry(int Term, Field Field);

    private readonly record struct Title(int Record, Field Field, string Key, Range Terms);
}

/// <summary>That a word stands in a record.</summary>
internal readonly record struct Token(int Term, int Record, Field Field);
