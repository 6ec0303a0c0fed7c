using BenchmarkDotNet.Attributes;
using Quadrennial.Content;
using Quadrennial.Content.Search;

namespace Quadrennial.Benchmarks.Search;

/// <summary>The search alone, query by query, beside Lucene.Net.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Seed = 2016;
    private const int Queries = 256;

    private Catalogue _catalogue = null!;
    private CatalogueSearch _ours = null!;
    private LuceneSearch _lucene = null!;
    private string[] _queries = [];
    private int _next;

    [Params(63, 10_000, 100_000)]
    public int Talks { get; set; }

    [Params("words", "slips", "letters")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Build()
    {
        _catalogue = SyntheticCatalogue.Create(Talks, Seed);
        _ours = new CatalogueSearch(_catalogue);
        _lucene = new LuceneSearch(_catalogue);
        var items = new KnownItems(_catalogue, Seed);
        _queries = [.. (Kind switch
        {
            "words" => items.Words(Queries),
            "slips" => items.Slips(Queries),
            _ => items.WordAndLetters(Queries),
        }).Select(item => item.Query)];
    }

    [GlobalCleanup]
    public void CleanUp() => _lucene.Dispose();

    [Benchmark]
    public object Ours() => Kind is "letters" ? _ours.SuggestTalks(Next()) : _ours.FindTalk(Next());

    [Benchmark(Baseline = true)]
    public object LuceneNet() => _lucene.Find(Next(), Kind is "letters", most: 25);

    private string Next() => _queries[_next++ % _queries.Length];
}

/// <summary>What building the index costs at start.</summary>
[MemoryDiagnoser]
public class SearchBuildBenchmarks
{
    private Catalogue _catalogue = null!;

    [Params(63, 10_000)]
    public int Talks { get; set; }

    [GlobalSetup]
    public void MakeCatalogue() => _catalogue = SyntheticCatalogue.Create(Talks, seed: 2016);

    [Benchmark]
    public object Build() => new CatalogueSearch(_catalogue);
}
