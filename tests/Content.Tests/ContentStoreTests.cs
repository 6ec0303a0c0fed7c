using CsCheck;
using LiteDB;
using Quadrennial.Content.Loading;
using Quadrennial.Content.Tests.Loading;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Quadrennial.Content.Tests;

public sealed class ContentStoreTests : IDisposable
{
    private readonly PackFolder _pack = new(toPlayWith: true);
    private readonly string _folder = Directory.CreateTempSubdirectory("content-").FullName;
    private readonly string _file;

    public ContentStoreTests() => _file = Path.Combine(_folder, "content.db");

    public void Dispose()
    {
        _pack.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_is_stored_is_what_was_read()
    {
        var read = Open();
        var stored = Open();

        Assert.Equal((true, false), (read.Rebuilt, stored.Rebuilt));
        Assert.Equal(Everything(read.Catalogue), Everything(stored.Catalogue));
    }

    [Fact]
    public void What_ships_is_stored_as_it_was_read()
    {
        var read = Open(PackSource.Embedded);
        var stored = Open(PackSource.Embedded);

        Assert.Equal((true, false), (read.Rebuilt, stored.Rebuilt));
        Assert.Equal(Everything(read.Catalogue), Everything(stored.Catalogue));
    }

    [Fact]
    public void The_file_is_left_alone_while_the_packs_stay_the_same()
    {
        Open();
        var made = File.ReadAllBytes(_file);
        File.SetLastWriteTimeUtc(_file, DateTime.UnixEpoch);

        Open();

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(_file));
        Assert.Equal(made, File.ReadAllBytes(_file));
        Assert.Equal([_file, $"{_file}.seal"], Directory.GetFiles(_folder).Order());
    }

    [Theory]
    [InlineData("speakers.yaml", "name: Road Runner", "name: Roadrunner")]
    [InlineData("conference.yaml", "cadence: 2", "cadence: 2 # or so")]
    public void Any_change_of_a_pack_makes_the_file_anew(string file, string from, string to)
    {
        Open();
        _pack.Change(file, from, to);

        Assert.True(Open().Rebuilt);
        Assert.False(Open().Rebuilt);
    }

    [Fact]
    public void A_new_file_in_a_pack_makes_it_anew_and_so_does_a_further_pack()
    {
        using var other = new PackFolder();
        other.Change("conference.yaml", "id: acme.conf", "id: other.conf");
        Open();

        _pack.Write("editions/2020.yaml", "{id: '20', name: acme.conf 2020, year: 2020, status: planned, source: report}");
        Assert.Equal((true, 2), (Open().Rebuilt, Open().Catalogue.Editions.Count));

        Assert.Equal((true, 3), (Open([_pack.Source, other.Source]).Rebuilt, Open([_pack.Source, other.Source]).Catalogue.Editions.Count));
        Assert.True(Open([other.Source, _pack.Source]).Rebuilt, "the first pack is the home conference");
        Assert.Equal("other.conf", Open([other.Source, _pack.Source]).Catalogue.Conferences[0].Id);
    }

    [Fact]
    public void A_pack_that_breaks_leaves_the_file_as_it_was_and_mending_it_makes_that_good_again()
    {
        Open();
        var made = File.ReadAllBytes(_file);
        _pack.Change("topics.yaml", "name: Rockets", "nam: Rockets");

        var broken = Assert.IsType<ContentOutcome.Broken>(new ContentStore(_file).Open([_pack.Source]));

        Assert.Equal(["topics.yaml:2:5: `name` is missing from `topics`: The name as people write it [missing-key]", "topics.yaml:3:5: unknown key `nam`, did you mean `name`? [unknown-key]"], _pack.Printed(broken.Errors));
        Assert.Equal(made, File.ReadAllBytes(_file));

        _pack.Change("topics.yaml", "nam: Rockets", "name: Rockets");
        Assert.False(Open().Rebuilt);
    }

    [Fact]
    public void A_pack_that_is_gone_is_broken_even_where_the_file_still_holds_it()
    {
        Open();
        _pack.Delete("conference.yaml");

        Assert.IsType<ContentOutcome.Broken>(new ContentStore(_file).Open([_pack.Source]));
    }

    [Fact]
    public void A_crash_while_the_new_file_is_written_costs_nothing()
    {
        Open();
        _pack.Change("speakers.yaml", "name: Road Runner", "name: Roadrunner");
        File.WriteAllBytes($"{_file}.new", File.ReadAllBytes(_file)[..10_000]);

        Assert.True(Open().Rebuilt);
        Assert.Equal("Roadrunner", Open().Catalogue.Speakers[0].Name);
        Assert.Equal([_file, $"{_file}.seal"], Directory.GetFiles(_folder).Order());
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.001)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.99)]
    public void A_file_that_was_cut_is_made_anew_and_that_is_told(double kept)
    {
        Open();
        var whole = File.ReadAllBytes(_file);
        File.WriteAllBytes(_file, whole[..(int)(whole.Length * kept)]);

        var outcome = Open();

        Assert.True(outcome.Rebuilt);
        Assert.StartsWith($"{_file} could not be used and is made anew: ", outcome.Trouble);
        Assert.Equal((false, null), (Open().Rebuilt, Open().Trouble));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("nonsense")]
    public void A_seal_that_does_not_fit_breaks_nothing(string seal)
    {
        Open();
        File.WriteAllText($"{_file}.seal", seal);

        Assert.True(Open().Rebuilt);
        Assert.False(Open().Rebuilt);
    }

    [Fact]
    public void A_file_of_somebody_else_is_made_anew()
    {
        File.WriteAllText(_file, "SQLite format 3\0 or whatever it is");
        Assert.NotNull(Open().Trouble);

        File.Delete(_file);
        using (var database = new LiteDatabase(_file))
        {
            database.GetCollection("talks").Insert(new BsonDocument { ["title"] = "none of ours" });
        }

        var outcome = Open();
        Assert.Equal((true, 2), (outcome.Rebuilt, outcome.Catalogue.Talks.Count));
        Assert.NotNull(outcome.Trouble);
        Assert.False(Open().Rebuilt);
    }

    [Fact]
    public void Whatever_happens_to_the_files_bytes_a_catalogue_comes_of_it()
    {
        Open();
        var whole = File.ReadAllBytes(_file);

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 50].Sample(
            changes =>
            {
                var damaged = whole.ToArray();
                foreach (var (index, value) in changes)
                {
                    damaged[index] = value;
                }

                File.WriteAllBytes(_file, damaged);
                Assert.Equal(2, Open().Catalogue.Talks.Count);
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public void Anybody_can_open_the_file_with_LiteDB()
    {
        Open();

        using var database = new LiteDatabase($"Filename={_file};ReadOnly=true");

        var talk = database.GetCollection("talks").FindById("acme.conf/18-01");
        Assert.Equal("Faster than a roadrunner", talk["title"].AsString);
    }

    [Fact]
    public void Without_a_place_to_write_to_the_catalogue_is_there_all_the_same()
    {
        var outcome = Assert.IsType<ContentOutcome.Ready>(new ContentStore(Path.Combine(_folder, "nowhere", "content.db")).Open([_pack.Source]));

        Assert.Equal(2, outcome.Catalogue.Talks.Count);
        Assert.Contains("could not be written", outcome.Trouble);
    }

    [Fact]
    public void Reading_leaves_the_file_to_be_saved_later()
    {
        var store = new ContentStore(_file);

        var read = Assert.IsType<ContentOutcome.Ready>(store.Read([_pack.Source]));
        Assert.True(read.Rebuilt);
        Assert.Empty(Directory.GetFiles(_folder));

        Assert.Null(store.Save(read));
        Assert.False(Assert.IsType<ContentOutcome.Ready>(store.Read([_pack.Source])).Rebuilt);
    }

    [Fact]
    public void Questions_are_there_whether_packs_or_file_were_read_and_whether_or_not_the_file_is_still_there()
    {
        var store = new ContentStore(_file);
        var fromPacks = Assert.IsType<ContentOutcome.Ready>(store.Read([.. PackSource.Embedded, _pack.Source]));
        Assert.Null(store.Save(fromPacks));
        var fromFile = Assert.IsType<ContentOutcome.Ready>(store.Read([.. PackSource.Embedded, _pack.Source]));
        File.Delete(_file);

        Assert.False(fromFile.Rebuilt);
        Assert.Contains("dtrace.conf/olympics", fromPacks.Catalogue.Questions.Select(question => question.Id));
        Assert.Contains("acme.conf/who-ran", fromPacks.Catalogue.Questions.Select(question => question.Id));
        Assert.Equal(Everything(fromPacks.Catalogue), Everything(fromFile.Catalogue));
    }

    [Fact]
    public void A_broken_question_of_a_pack_in_a_folder_is_told_at_the_start()
    {
        _pack.Change("trivia.yaml", "kind: choice", "kind: choose");

        Assert.IsType<ContentOutcome.Broken>(new ContentStore(_file).Read([.. PackSource.Embedded, _pack.Source]));
    }

    [Fact]
    public async Task Many_may_open_the_file_at_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Open(), TestContext.Current.CancellationToken)));

        Assert.All(outcomes, outcome => Assert.Equal((2, null), (outcome.Catalogue.Talks.Count, outcome.Trouble)));
        Assert.False(Open().Rebuilt);
    }

    private ContentOutcome.Ready Open() => Open([_pack.Source]);

    private ContentOutcome.Ready Open(IReadOnlyList<PackSource> packs) => Assert.IsType<ContentOutcome.Ready>(new ContentStore(_file).Open(packs));

    private static string Everything(Catalogue catalogue) =>
        JsonSerializer.Serialize(new
        {
            catalogue.Conferences,
            catalogue.Editions,
            catalogue.Talks,
            catalogue.Speakers,
            catalogue.Topics,
            Questions = catalogue.Questions.Select(question => new { question, answer = (object)question.Answer }),
            catalogue.BingoCards,
        });
}
