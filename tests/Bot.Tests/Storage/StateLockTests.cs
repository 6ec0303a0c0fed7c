using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Storage;

public sealed class StateLockTests
{
    private static readonly StateSchema Notes = new("notes", "CREATE TABLE notes (id {identity}, text TEXT NOT NULL)");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_second_copy_on_the_same_folder_is_told_so()
    {
        var folder = Directory.CreateTempSubdirectory("quadrennial-").FullName;
        using (DataFolderLock.Take(folder))
        {
            var refusal = Assert.Throws<BotStartException>(() => DataFolderLock.Take(folder));

            Assert.Equal(ExitCode.StorageUnusable, refusal.ExitCode);
            Assert.Contains($"The data folder \"{folder}\" is in use by another running copy of the bot", refusal.Message);
            Assert.Contains("Storage__Path", refusal.Message);
        }

        DataFolderLock.Take(folder).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.GetTempFileName();

        var refusal = Assert.Throws<BotStartException>(() => DataFolderLock.Take(Path.Combine(file, "data")));

        Assert.Contains(file, refusal.Message);
        Assert.Contains("Set Storage__Path to a folder the bot may write to", refusal.Message);
        File.Delete(file);
    }

    [Fact(SkipUnless = nameof(HasPostgres), Skip = "There is no PostgreSQL.")]
    public async Task A_second_copy_on_the_same_PostgreSQL_is_told_so()
    {
        await using var state = await TestState.OpenAsync(StateKind.Postgres, Notes);

        var refusal = Assert.Throws<BotStartException>(() => state.Open([Notes]));

        Assert.Equal(ExitCode.StorageUnusable, refusal.ExitCode);
        Assert.Contains("in use by another running copy of the bot", refusal.Message);
    }

    [Fact(SkipUnless = nameof(HasPostgres), Skip = "There is no PostgreSQL.")]
    public async Task A_connection_that_died_is_opened_again_and_the_work_done_on_it()
    {
        await using var state = await TestState.OpenAsync(StateKind.Postgres, Notes);
        await state.KillWriterAsync();

        await AddAsync(state.Database);

        Assert.Equal(1, await CountAsync(state.Database));
        Assert.Empty(state.Taken);
    }

    [Fact(SkipUnless = nameof(HasPostgres), Skip = "There is no PostgreSQL.")]
    public async Task Whoever_lost_the_lock_writes_no_more_and_says_so()
    {
        await using var state = await TestState.OpenAsync(StateKind.Postgres, Notes);
        await state.KillWriterAsync();
        using var other = state.Open([Notes]);

        await Assert.ThrowsAsync<StateTakenException>(() => AddAsync(state.Database));

        Assert.Contains("in use by another running copy of the bot", Assert.Single(state.Taken));
        Assert.Equal(0, await CountAsync(other));
    }

    public static bool HasPostgres => PostgresServer.WhyMissing is null;

    private static Task<int> AddAsync(StateDatabase database) =>
        database.WriteAsync(transaction => transaction.Execute("INSERT INTO notes (text) VALUES ('a')"), Token);

    private static Task<long?> CountAsync(StateDatabase database) =>
        database.ReadAsync(transaction => transaction.First<long?>("SELECT count(*) FROM notes"), Token);
}
