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
        var words = Words.Of(text);
        var firstTitleTerm = _titleTerms.Count;
        AddCompounds(field, words);
        foreach (var word in words)
        {
            // OpenZFS may be found by zfs, but is not called so.
            var term = AddTerm(word.IsPart && field is not Field.Gist ? Field.Keyword : field, word.Text);
            if (!word.IsPart && term is not null && field is Field.Title or Field.OtherTitle)
            {
                _titleTerms.Add(term.Value);
            }
        }

        AddSynonyms(field, words);
        if (field is Field.Title or Field.OtherTitle)
        {
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

    /// <summary>Adds names of subjects, which stand for the record as a whole: of <c>virtual machine</c> <c>machine</c> is but a piece.</summary>
    public TextIndexBuilder AddNames(Field field, IEnumerable<string> names)
    {
        foreach (var words in names.Select(name => Words.Of(name)))
        {
            AddCompounds(field, words);
            string[] phrase = [.. words.Where(word => !word.IsPart).Select(word => word.Text)];
            AddPhrase(field, phrase);
            foreach (var synonym in synonyms.Of(phrase))
            {
                AddPhrase(field, synonym);
            }

            foreach (var part in words.Where(word => word.IsPart))
            {
                AddTerm(Field.Keyword, part.Text);
            }
        }

        return this;
    }

    /// <summary>Adds the initials of a person's name.</summary>
    public TextIndexBuilder AddInitials(string name)
    {
        var initials = string.Concat(Words.Of(name).Where(word => !word.IsPart).Select(word => word.Text[0]));
        if (initials.Length >= ShortestInitials)
        {
            AddTerm(Field.Piece, initials);
        }

        return this;
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

        var postings = Postings.Of(terms.Length, _tokens, places);
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

    // Node.js: node, js and nodejs.
    private void AddCompounds(Field field, List<Word> words)
    {
        var compound = "";
        foreach (var word in words.Where(word => !word.IsPart))
        {
            compound = word.IsGlued ? compound + word.Text : word.Text;
            if (word.IsGlued && compound.Length <= Words.Longest)
            {
                AddTerm(field, compound);
            }
        }
    }

    private void AddSynonyms(Field field, List<Word> words)
    {
        foreach (var phrase in synonyms.In([.. words.Where(word => !word.IsPart).Select(word => word.Text)]))
        {
            AddPhrase(field, phrase);
        }
    }

    // The words of a phrase are pieces of it; two that stand together are as good as the whole.
    private void AddPhrase(Field field, IReadOnlyList<string> words)
    {
        string[] telling = [.. words.Where(word => !StopWords.Contains(word))];
        for (var i = 0; i < telling.Length; i++)
        {
            AddTerm(telling.Length is 1 ? field : Field.Piece, telling[i]);
            if (i > 0 && telling[i - 1].Length + telling[i].Length <= Words.Longest)
            {
                AddTerm(field, telling[i - 1] + telling[i]);
            }
        }
    }

    private int? AddTerm(Field field, string word)
    {
        if (StopWords.Contains(word))
        {
            return null;
        }

        if (!_terms.TryGetValue(word, out var term))
        {
            _terms[word] = term = _terms.Count;
        }

        _tokens.Add(new Token(term, _count - 1, field));
        return term;
    }

    private readonly record struct Title(int Record, Field Field, string Key, Range Terms);
}

/// <summary>That a word stands in a record.</summary>
internal readonly record struct Token(int Term, int Record, Field Field);
