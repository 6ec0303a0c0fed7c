using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Quadrennial.Content;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;
using Field = Lucene.Net.Documents.Field;

namespace Quadrennial.Benchmarks.Search;

/// <summary>
/// The same search on Lucene.Net, set up as its manuals would have it for this: a field for each part of a talk with the weights that
/// ours has, BM25, whole words where the index knows them, else fuzzy ones with the same number of slips, the last word a beginning
/// while typing.
/// </summary>
internal sealed class LuceneSearch : IDisposable
{
    private const string Id = "id";

    private static readonly (string Name, float Weight)[] Fields =
        [("title", 1f), ("other", 0.95f), ("speaker", 0.9f), ("topic", 0.75f), ("keyword", 0.65f), ("gist", 0.45f)];

    private readonly Catalogue _catalogue;
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LuceneSearch(Catalogue catalogue)
    {
        _catalogue = catalogue;
        using (var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty))
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var talk in catalogue.Talks)
            {
                writer.AddDocument(DocumentFor(talk));
            }

            writer.ForceMerge(1);
            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public IReadOnlyList<Talk> Find(string query, bool isBeingTyped, int most)
    {
        var all = new BooleanQuery();
        var words = Folding.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            all.Add(QueryFor(words[i], isBeingTyped && i == words.Length - 1), Occur.SHOULD);
        }

        return [.. _searcher.Search(all, most).ScoreDocs.Select(hit => _catalogue.FindTalk(_searcher.Doc(hit.Doc).Get(Id))).OfType<Talk>()];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private Document DocumentFor(Talk talk)
    {
        var speakers = talk.Speakers.Select(credit => _catalogue.Speaker(credit.SpeakerId));
        var topics = talk.TopicIds.Select(_catalogue.Topic);
        string[] texts =
        [
            talk.Title,
            string.Join(" \n ", talk.OtherTitles),
            string.Join(" \n ", speakers.SelectMany(speaker => speaker.Aliases.Concat(speaker.Handles).Prepend(speaker.Name))),
            string.Join(" \n ", topics.SelectMany(topic => topic.Aliases.Prepend(topic.Name))),
            string.Join(" \n ", talk.Keywords),
            talk.Gist ?? "",
        ];
        var document = new Document { new StringField(Id, talk.Id, Field.Store.YES) };
        foreach (var (field, text) in Fields.Zip(texts))
        {
            document.Add(new TextField(field.Name, Folding.Fold(text), Field.Store.NO));
        }

        return document;
    }

    private DisjunctionMaxQuery QueryFor(string word, bool isBeingTyped)
    {
        var isKnown = Fields.Any(field => _reader.DocFreq(new Term(field.Name, word)) > 0);
        var slips = word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        var anywhere = new DisjunctionMaxQuery(0.1f);
        foreach (var (field, weight) in Fields)
        {
            var term = new Term(field, word);
            if (isBeingTyped)
            {
                anywhere.Add(new PrefixQuery(term) { Boost = weight });
            }

            if (isKnown || slips is 0)
            {
                anywhere.Add(new TermQuery(term) { Boost = weight });
            }
            else
            {
                anywhere.Add(new FuzzyQuery(term, slips, 0, 50, true) { Boost = weight });
            }
        }

        return anywhere;
    }
}
