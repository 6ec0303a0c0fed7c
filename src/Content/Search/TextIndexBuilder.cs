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
    private readonly List<string> _words = [];
    private int _count;

    /// <summary>Starts the next record; records are numbered from 0 in the order that breaks ties.</summary>
    public TextIndexBuilder Next()
    {
        _count++;
        return this;
    }

    /// <summary>Adds a text of the record.</summary>
    public TextIndexBuilder Add(Field field, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return this;
        }

        _words.Clear();
        var firstTitleTerm = _titleTerms.Count;
        var compound = "";
        foreach (var word in Words.Of(text))
        {
            if (word.IsPart)
            {
                AddTerm(field | Field.Piece, word.Text);
                continue;
            }

            compound = word.IsGlued ? compound + word.Text : word.Text;
            if (word.IsGlued && compound.Length <= Words.Longest)
            {
                AddTerm(field, compound);
            }

            _words.Add(word.Text);
            if (AddTerm(field, word.Text) is { } term && field is Field.Title or Field.OtherTitle)
            {
                _titleTerms.Add(term);
            }
        }

        foreach (var synonym in synonyms.Of(_words))
        {
            AddTerm(field, synonym);
        }

        if (field is Field.Title or Field.OtherTitle)
        {
            _titles.Add(new Title(_count - 1, field, string.Join(' ', _words), firstTitleTerm.._titleTerms.Count));
        }

        return this;
    }

    /// <summary>Adds several texts of the record.</summary>
    public TextIndexBuilder Add(Field field, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Add(field, text);
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

            titles.Add(title.Record, title.Field, title.Folded, weight);
        }

        return new TextIndex(_count, new TermDictionary(terms), postings, titles, information);
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

        // A piece of a title is not the title's word.
        _tokens.Add(new Token(term, _count - 1, field.HasFlag(Field.Piece) ? Field.Piece : field));
        return term;
    }

    private readonly record struct Title(int Record, Field Field, string Folded, Range Terms);
}

/// <summary>That a word stands in a record.</summary>
internal readonly record struct Token(int Term, int Record, Field Field);
