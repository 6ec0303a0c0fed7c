using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Content.Tests.Search;

public sealed class GoldenListTests
{
    private const double EnoughRight = 0.97;
    private const double EnoughAsserted = 0.02;

    [Fact]
    public void At_least_97_percent_of_the_golden_queries_bring_the_wanted_talk_first() => AssertMostRight(GoldenQueries.Wanted, atLeast: 160);

    [Fact]
    public void Nothing_is_asserted_for_a_golden_query_from_another_field() => AssertNoneAsserted(GoldenQueries.Foreign, atLeast: 50);

    [Fact]
    public void At_least_97_percent_of_the_queries_held_out_bring_the_wanted_talk_first() => AssertMostRight(HeldOutQueries.Wanted, atLeast: 120);

    [Fact]
    public void For_at_most_2_percent_of_the_queries_held_out_from_other_fields_is_anything_asserted()
    {
        List<string> queries = [.. Lines(HeldOutQueries.Foreign)];
        List<string> asserted = [.. queries.Where(query => DtraceConf.Search.FindTalk(query) is not Match<Talk>.Nothing)];

        Print(asserted);
        Assert.True(queries.Count >= 80, $"Only {queries.Count} queries.");
        Assert.True(asserted.Count <= queries.Count * EnoughAsserted, string.Join('\n', asserted));
    }

    [Fact]
    public void A_query_in_the_golden_list_is_not_in_the_other_list()
    {
        var golden = Wanted(GoldenQueries.Wanted).Select(row => row.Query).Concat(Lines(GoldenQueries.Foreign)).ToHashSet();

        Assert.NotEmpty(golden);
        Assert.All(Lines(HeldOutQueries.Foreign).Concat(Wanted(HeldOutQueries.Wanted).Select(row => row.Query)), query => Assert.DoesNotContain(query, golden));
    }

    private static void AssertMostRight(string table, int atLeast)
    {
        List<(string Query, string[] Talks)> rows = [.. Wanted(table)];
        var misses = rows
            .Select(row => (row.Query, row.Talks, Match: DtraceConf.Search.FindTalk(row.Query)))
            .Where(row => !row.Talks.Contains(LocalId(DtraceConf.First(row.Match))))
            .Select(row => $"{row.Query}: wanted {string.Join(" or ", row.Talks)}, got {Describe(row.Match)}")
            .ToList();

        Print(misses);
        Assert.True(rows.Count >= atLeast, $"Only {rows.Count} queries.");
        Assert.All(rows.SelectMany(row => row.Talks), talk => Assert.NotNull(DtraceConf.Catalogue.FindTalk($"dtrace.conf/{talk}")));
        Assert.True(misses.Count <= rows.Count * (1 - EnoughRight), $"{misses.Count} of {rows.Count} miss:\n{string.Join('\n', misses)}");
    }

    private static void AssertNoneAsserted(string table, int atLeast)
    {
        var queries = Lines(table).ToList();

        Assert.True(queries.Count >= atLeast, $"Only {queries.Count} queries.");
        Assert.All(queries, query =>
        {
            var nothing = Assert.IsType<Match<Talk>.Nothing>(DtraceConf.Search.FindTalk(query));
            Assert.InRange(nothing.Nearest.Count, 0, 3);
        });
    }

    private static void Print(List<string> misses)
    {
        foreach (var miss in misses)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(miss);
        }
    }

    private static IEnumerable<(string Query, string[] Talks)> Wanted(string table) => Lines(table)
        .Select(line => line.Split(" => "))
        .Select(row => (row[0].TrimEnd(), row[1].Split(' ')));

    private static IEnumerable<string> Lines(string table) => table.Split('\n')
        .Select(line => line.TrimEnd())
        .Where(line => line.Length > 0 && !line.StartsWith('#'));

    private static string LocalId(Talk? talk) => talk is null ? "nothing" : talk.Id[(talk.Id.IndexOf('/') + 1)..];

    private static string Describe(Match<Talk> match) => match switch
    {
        Match<Talk>.Nothing nothing => $"nothing, nearest {string.Join(' ', nothing.Nearest.Select(LocalId))}",
        var some => string.Join(' ', DtraceConf.All(some).Select(LocalId)),
    };
}
