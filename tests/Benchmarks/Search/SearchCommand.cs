using Quadrennial.Content;
using Quadrennial.Content.Loading;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Benchmarks.Search;

/// <summary>
/// Measures the search beside Lucene.Net on the same queries, in about a minute: on the real pack, on 10,000 and on 100,000 made-up talks.
/// </summary>
internal static class SearchCommand
{
    private const int Seed = 2016;
    private const int Queries = 400;
    private const int Compared = 200;
    private const int TimedOfTheirs = 60;
    private const int Rounds = 5;
    private const int InFirst = 10;
    private const int MostOffered = 25;

    // Compiled and warm before the first figure; after that a glance at the queries will do.
    private static readonly TimeSpan FirstWarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static int Run(TextWriter output)
    {
        output.WriteLine(
            $"{Queries} queries of a kind; times are microseconds, each query's best of {Rounds}, so that what other processes take is left out.");
        output.WriteLine($"Lucene.Net is timed on the first {TimedOfTheirs} of them; what is found is compared on the first {Compared}.");
        WarmUpOurs();
        foreach (var talks in new[] { 0, 10_000, 100_000 })
        {
            var catalogue = talks is 0 ? RealCatalogue() : SyntheticCatalogue.Create(talks, Seed);
            output.WriteLine();
            output.WriteLine($"## {catalogue.Talks.Count:#,0} talks");
            Measure(catalogue, output);
        }

        return 0;
    }

    private static void WarmUpOurs()
    {
        var catalogue = RealCatalogue();
        var search = new CatalogueSearch(catalogue);
        var items = new KnownItems(catalogue, Seed);
        KnownItem[] queries = [.. items.Words(Queries), .. items.TwoSlips(Queries), .. items.WordAndLetters(Queries), .. items.Letters(Queries)];
        Timing.WarmUp(queries, query => (search.FindTalk(query), search.SuggestTalks(query)).Item2.Count, FirstWarmUp);
    }

    private static void Measure(Catalogue catalogue, TextWriter output)
    {
        var (ours, oursBuilt) = Built(() => new CatalogueSearch(catalogue));
        var (built, theirsBuilt) = Built(() => new LuceneSearch(catalogue));
        using var theirs = built;
        output.WriteLine();
        output.WriteLine("| Index | ours | Lucene.Net | ratio |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        Row("built in, ms", oursBuilt.Milliseconds, theirsBuilt.Milliseconds);
        Row("memory, MiB", oursBuilt.Mebibytes, theirsBuilt.Mebibytes);

        var items = new KnownItems(catalogue, Seed);
        var words = items.Words(Queries);
        var slips = items.Slips(Queries);
        var twoSlips = items.TwoSlips(Queries);
        output.WriteLine();
        output.WriteLine("| Time of | ours p50 | p99 | max | bytes | Lucene.Net p50 | p99 | max | p99 ratio |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Times("find: words", words, isBeingTyped: false);
        Times("find: a slip", slips, isBeingTyped: false);
        Times("find: two slips", twoSlips, isBeingTyped: false);
        Times("suggest: 1-3 letters", items.Letters(Queries), isBeingTyped: true);
        Times("suggest: a word, 1-3 letters", items.WordAndLetters(Queries), isBeingTyped: true);
        Times("suggest: words", words, isBeingTyped: true);
        Times("suggest: mistyped word", items.MistypedBeginnings(Queries), isBeingTyped: true);
        Times("suggest: two slips", twoSlips, isBeingTyped: true);

        output.WriteLine();
        output.WriteLine($"| Wanted talk | ours first | in {InFirst} | Lucene.Net first | in {InFirst} |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Recall("words", words[..Compared]);
        Recall("a slip", slips[..Compared]);
        Recall("two slips", twoSlips[..Compared]);

        void Row(string what, double mine, double other) =>
            output.WriteLine($"| {what} | {mine:#,0.0} | {other:#,0.0} | {mine / other:0.00} |");

        void Times(string what, KnownItem[] queries, bool isBeingTyped)
        {
            var mine = Timing.Of(queries, query => Ours(query, isBeingTyped).Count);
            var other = Timing.Of(queries[..TimedOfTheirs], query => theirs.Find(query, isBeingTyped, MostOffered).Count);
            output.WriteLine(
                $"| {what} | {mine.P50:#,0.0} | {mine.P99:#,0.0} | {mine.Max:#,0.0} | {mine.Bytes:#,0} "
                + $"| {other.P50:#,0.0} | {other.P99:#,0.0} | {other.Max:#,0.0} | {mine.P99 / other.P99:0.000} |");
        }

        // Ours counts only what it asserts; Lucene.Net, which has no notion of that, whatever it ranks.
        void Recall(string what, KnownItem[] queries)
        {
            var mine = Shares(queries, query => Ours(query, isBeingTyped: false));
            var other = Shares(queries, query => theirs.Find(query, isBeingTyped: false, InFirst));
            output.WriteLine($"| {what} | {mine.First:P1} | {mine.InFirst:P1} | {other.First:P1} | {other.InFirst:P1} |");
        }

        IReadOnlyList<Talk> Ours(string query, bool isBeingTyped) => isBeingTyped ? ours.SuggestTalks(query) : ours.FindTalk(query) switch
        {
            Match<Talk>.Found found => [found.Item],
            Match<Talk>.Several several => several.Candidates,
            _ => [],
        };
    }

    // A talk whose title is the wanted one's cannot be told from it by its title.
    private static (double First, double InFirst) Shares(KnownItem[] queries, Func<string, IReadOnlyList<Talk>> find)
    {
        var answers = queries.Select(item => (item.Wanted, Talks: find(item.Query))).ToList();
        return (
            answers.Average(answer => answer.Talks is [var first, ..] && first.Title == answer.Wanted.Title ? 1.0 : 0),
            answers.Average(answer => answer.Talks.Take(InFirst).Contains(answer.Wanted) ? 1.0 : 0));
    }

    private static (T Value, (double Milliseconds, double Mebibytes) Cost) Built<T>(Func<T> build)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = TimeProvider.System.GetTimestamp();
        var value = build();
        var took = TimeProvider.System.GetElapsedTime(start);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(value);
        return (value, (took.TotalMilliseconds, (after - before) / 1048576.0));
    }

    private static Catalogue RealCatalogue() => PackLoader.Load(PackSource.Embedded) is PackOutcome.Loaded loaded
        ? loaded.Catalogue
        : throw new InvalidOperationException("The embedded pack does not load.");

    private readonly record struct Timing(double P50, double P99, double Max, long Bytes)
    {
        public static Timing Of(KnownItem[] queries, Func<string, int> ask)
        {
            WarmUp(queries, ask, SearchCommand.WarmUp);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            double[] times = [.. queries.Select(item => Enumerable.Range(0, Rounds).Min(_ => Time(() => ask(item.Query)))).Order()];
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            return new Timing(times[times.Length / 2], times[times.Length * 99 / 100], times[^1], bytes / times.Length / Rounds);
        }

        public static void WarmUp(KnownItem[] queries, Func<string, int> ask, TimeSpan duration)
        {
            var start = TimeProvider.System.GetTimestamp();
            do
            {
                foreach (var item in queries)
                {
                    ask(item.Query);
                }
            }
            while (TimeProvider.System.GetElapsedTime(start) < duration);
        }

        private static double Time(Action ask)
        {
            var start = TimeProvider.System.GetTimestamp();
            ask();
            return TimeProvider.System.GetElapsedTime(start).TotalMicroseconds;
        }
    }

}
