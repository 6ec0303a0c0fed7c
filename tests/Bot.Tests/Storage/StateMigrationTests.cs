using Microsoft.Data.Sqlite;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Storage;

public sealed class StateMigrationTests
{
    private static readonly StateSchema First = new("notes", "CREATE TABLE notes (id {identity}, text TEXT NOT NULL)");
    private static readonly StateSchema Second = new("notes", First.Migrations[0], "ALTER TABLE notes ADD COLUMN stars BIGINT NOT NULL DEFAULT 3");
    private static readonly StateSchema Games = new("games", "CREATE TABLE games (id {identity})");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task An_older_state_is_brought_up_to_date_and_keeps_its_rows(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, First);
        await WriteAsync(state.Database, "INSERT INTO notes (text) VALUES ('old')");

        var stars = await state.Reopen([Second, Games]).ReadAsync(transaction => transaction.First<long?>("SELECT stars FROM notes"), Token);

        Assert.Equal(3, stars);
    }

    [Theory, OnBothDatabases]
    public async Task A_newer_state_is_refused_and_says_what_to_do(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, Second);

        state.Database.Dispose();
        var refusal = Assert.Throws<BotStartException>(() => state.Open([First]));

        Assert.Equal(ExitCode.StorageUnusable, refusal.ExitCode);
        Assert.Contains("written by a newer version of the bot (notes: 2, this one knows 1). Start that version, or put back", refusal.Message);
    }

    [Theory, OnBothDatabases]
    public async Task The_tables_of_a_feature_that_was_removed_are_left_alone(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, First, Games);

        Assert.Equal(0, await state.Reopen([First]).ReadAsync(transaction => transaction.First<long?>("SELECT count(*) FROM games"), Token));
    }

    [Theory, OnBothDatabases]
    public async Task A_migration_that_fails_changes_nothing(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, First);
        state.Database.Dispose();

        Assert.Throws<BotStartException>(() => state.Open([Games, new("notes", First.Migrations[0], "ALTER TABLE nothing ADD COLUMN stars BIGINT")]));

        var tables = await state.Reopen().ReadAsync(transaction => transaction.Query<string>("SELECT area FROM schema_version"), Token);
        Assert.Equal(["notes"], tables);
        await WriteAsync(state.Reopen([First, Games]), "INSERT INTO games DEFAULT VALUES");
    }

    [Fact]
    public async Task A_copy_of_the_file_is_made_before_it_is_changed()
    {
        var folder = Directory.CreateTempSubdirectory("quadrennial-").FullName;
        using (var before = StateDatabase.Open(new SqliteEngine(folder), [First], Assert.Fail))
        {
            await WriteAsync(before, "INSERT INTO notes (text) VALUES ('old')");
        }

        Assert.Equal(["state.db"], FilesIn(folder));
        StateDatabase.Open(new SqliteEngine(folder), [Second, Games], Assert.Fail).Dispose();
        Assert.Equal(["state.db", "state.db.v1.bak"], FilesIn(folder));
        StateDatabase.Open(new SqliteEngine(folder), [Second, Games], Assert.Fail).Dispose();
        Assert.Equal(["state.db", "state.db.v1.bak"], FilesIn(folder));

        File.Move(Path.Combine(folder, "state.db.v1.bak"), Path.Combine(folder, "state.db"), overwrite: true);
        using (var restored = StateDatabase.Open(new SqliteEngine(folder), [First], Assert.Fail))
        {
            Assert.Equal(["old"], await restored.ReadAsync(transaction => transaction.Query<string>("SELECT text FROM notes"), Token));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Without_room_for_the_copy_nothing_is_changed_and_the_start_stops_with_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("quadrennial-").FullName;
        StateDatabase.Open(new SqliteEngine(folder), [First], Assert.Fail).Dispose();
        var inTheWay = Directory.CreateDirectory(Path.Combine(folder, "state.db.v1.bak.part"));

        var refusal = Assert.Throws<BotStartException>(() => StateDatabase.Open(new SqliteEngine(folder), [Second], Assert.Fail));

        Assert.Equal(ExitCode.StorageUnusable, refusal.ExitCode);
        Assert.Contains("cannot be copied before it is changed", refusal.Message);
        inTheWay.Delete();
        StateDatabase.Open(new SqliteEngine(folder), [First], Assert.Fail).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_copy_that_was_cut_short_is_made_anew()
    {
        var folder = Directory.CreateTempSubdirectory("quadrennial-").FullName;
        using (var before = StateDatabase.Open(new SqliteEngine(folder), [First], Assert.Fail))
        {
            await WriteAsync(before, "INSERT INTO notes (text) VALUES ('old')");
        }

        File.WriteAllText(Path.Combine(folder, "state.db.v1.bak.part"), "half of a");
        StateDatabase.Open(new SqliteEngine(folder), [Second], Assert.Fail).Dispose();

        Assert.Equal(["state.db", "state.db.v1.bak"], FilesIn(folder));
        File.Move(Path.Combine(folder, "state.db.v1.bak"), Path.Combine(folder, "state.db"), overwrite: true);
        using (var restored = StateDatabase.Open(new SqliteEngine(folder), [First], Assert.Fail))
        {
            Assert.Equal(["old"], await restored.ReadAsync(transaction => transaction.Query<string>("SELECT text FROM notes"), Token));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_damaged_file_stops_the_start_with_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("quadrennial-").FullName;
        File.WriteAllText(Path.Combine(folder, "state.db"), string.Concat(Enumerable.Repeat("This is no database. ", 100)));

        var refusal = Assert.Throws<BotStartException>(() => StateDatabase.Open(new SqliteEngine(folder), [First], Assert.Fail));

        Assert.Equal(ExitCode.StorageUnusable, refusal.ExitCode);
        Assert.Contains("is damaged", refusal.Message);
        Assert.Contains("Put a backup in its place", refusal.Message);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Task<int> WriteAsync(StateDatabase database, string statement) =>
        database.WriteAsync(transaction => transaction.Execute(statement), Token);

    private static IEnumerable<string> FilesIn(string folder) => Directory.GetFiles(folder).Select(Path.GetFileName).Order()!;
}
