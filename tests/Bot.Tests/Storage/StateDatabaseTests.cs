using System.Data.Common;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Storage;

public sealed class StateDatabaseTests
{
    private static readonly StateSchema Notes = new(
        "notes",
        "CREATE TABLE notes (id {identity}, author BIGINT NOT NULL, text TEXT NOT NULL UNIQUE, made_at BIGINT, edited_at BIGINT)");

    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, 123, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_was_written_is_there_after_a_restart(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, Notes);
        var id = await AddAsync(state.Database, "hello");

        var note = await state.Reopen().ReadAsync(transaction => transaction.First<Note>("SELECT * FROM notes"), Token);

        Assert.Equal(new Note { Id = id, Author = ulong.MaxValue, Text = "hello", MadeAt = Noon, EditedAt = null }, note);
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_of_work_that_fails_leaves_nothing_behind(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, Notes);
        var rang = false;

        await Assert.ThrowsAsync<InvalidOperationException>(() => state.Database.WriteAsync(
            transaction =>
            {
                transaction.AfterCommit(() => rang = true);
                Add(transaction, "half");
                throw new InvalidOperationException("Enough.");
            },
            Token));

        Assert.Empty(await TextsAsync(state.Database));
        Assert.False(rang);
    }

    [Theory, OnBothDatabases]
    public async Task What_waits_for_the_commit_sees_what_was_committed(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, Notes);
        Task<IReadOnlyList<string>>? seen = null;

        await state.Database.WriteAsync(
            transaction =>
            {
                Add(transaction, "kept");
                transaction.AfterCommit(() => seen = TextsAsync(state.Database));
            },
            Token);

        Assert.Equal(["kept"], await seen!);
    }

    [Theory, OnBothDatabases]
    public async Task Units_of_work_do_not_come_between_one_another(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, Notes);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => state.Database.WriteAsync(
            transaction => Add(transaction, $"{transaction.First<long?>("SELECT count(*) FROM notes")}"), Token)));

        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"{number}"), await TextsAsync(state.Database));
    }

    [Theory, OnBothDatabases]
    public async Task One_that_fails_does_those_no_harm_that_are_written_together_with_it(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, Notes);
        await AddAsync(state.Database, "taken");

        var units = Enumerable.Range(0, 30).Select(number => AddAsync(state.Database, number % 3 == 0 ? "taken" : $"{number:00}")).ToList();
        await Task.WhenAll(units).ContinueWith(_ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);

        Assert.All(units, (unit, number) => Assert.Equal(number % 3 != 0, unit.IsCompletedSuccessfully));
        Assert.Equal(
            ["taken", .. Enumerable.Range(0, 30).Where(number => number % 3 != 0).Select(number => $"{number:00}")],
            (await TextsAsync(state.Database)).OrderByDescending(text => text == "taken").ThenBy(text => text, StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Work_that_is_given_up_before_its_turn_is_not_done(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, Notes);
        using var release = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var impatience = new CancellationTokenSource();
        var first = state.Database.WriteAsync(
            transaction =>
            {
                begun.TrySetResult();
                release.Wait(Token);
                return Add(transaction, "first");
            },
            Token);
        await begun.Task;
        var second = state.Database.WriteAsync(transaction => Add(transaction, "second"), impatience.Token);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        release.Set();
        await first;

        Assert.Equal(["first"], await TextsAsync(state.Database));
    }

    [Theory, OnBothDatabases]
    public async Task Reading_sees_one_state_of_affairs_while_others_write(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, Notes);
        using var hasCounted = new ManualResetEventSlim();
        using var hasWritten = new ManualResetEventSlim();

        var counts = state.Database.ReadAsync(
            transaction =>
            {
                var before = transaction.First<long?>("SELECT count(*) FROM notes");
                hasCounted.Set();
                hasWritten.Wait(Token);
                return (before, after: transaction.First<long?>("SELECT count(*) FROM notes"));
            },
            Token);
        hasCounted.Wait(Token);
        await AddAsync(state.Database, "meanwhile");
        hasWritten.Set();

        Assert.Equal((0, 0), await counts);
        Assert.Equal(["meanwhile"], await TextsAsync(state.Database));
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_said_to_be_kept_and_once_there_is_room_all_is_well()
    {
        await using var state = await TestState.OpenAsync(StateKind.Sqlite, Notes);
        await AddAsync(state.Database, "before");
        await state.LimitSpaceAsync(isFull: true);

        var large = AddAsync(state.Database, new string('x', 1_000_000));
        await Assert.ThrowsAnyAsync<DbException>(() => large);
        Assert.Equal(["before"], await TextsAsync(state.Database));

        await state.LimitSpaceAsync(isFull: false);
        await AddAsync(state.Database, "after");
        Assert.Equal(["before", "after"], await TextsAsync(state.Database));
    }

    [Theory, OnBothDatabases]
    public async Task Reading_cannot_write(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, Notes);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => state.Database.ReadAsync(transaction => Add(transaction, "no"), Token));

        Assert.Empty(await TextsAsync(state.Database));
    }

    private static Task<long> AddAsync(StateDatabase database, string text) => database.WriteAsync(transaction => Add(transaction, text), Token);

    private static long Add(StateTransaction transaction, string text) => transaction.First<long?>(
        "INSERT INTO notes (author, text, made_at, edited_at) VALUES (@author, @text, @madeAt, @editedAt) RETURNING id",
        new { author = ulong.MaxValue, text, madeAt = Noon, editedAt = (DateTimeOffset?)null })!.Value;

    private static Task<IReadOnlyList<string>> TextsAsync(StateDatabase database) =>
        database.ReadAsync(transaction => transaction.Query<string>("SELECT text FROM notes ORDER BY id"), Token);

    private sealed record Note
    {
        public long Id { get; init; }

        public ulong Author { get; init; }

        public string Text { get; init; } = "";

        public DateTimeOffset MadeAt { get; init; }

        public DateTimeOffset? EditedAt { get; init; }
    }
}
