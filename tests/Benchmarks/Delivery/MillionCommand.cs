using System.Diagnostics;
using Npgsql;
using Quadrennial.Benchmarks.Load;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Tests.Storage;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Benchmarks.Delivery;

/// <summary>
/// <c>million</c>: what a million open reminders cost at the start, in memory, when one more is added, and when the sender asks what is due.
/// On SQLite, and on PostgreSQL where its programs are found.
/// </summary>
internal static class MillionCommand
{
    private const int DueCount = 100;
    private const int Trials = 300;
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(5);

    /// <summary>Runs it and prints a table for each database.</summary>
    /// <param name="publishedBot">The published bot: its executable, or its <c>Quadrennial.Bot.dll</c>.</param>
    /// <param name="count">How many; a million unless somebody is in a hurry.</param>
    public static async Task<int> RunAsync(string publishedBot, int count)
    {
        await MeasureAsync("SQLite", postgres: null, publishedBot, count);
        if (PostgresServer.WhyMissing is { } why)
        {
            Console.WriteLine(why);
            return 0;
        }

        await using var server = new PostgresServer();
        await MeasureAsync("PostgreSQL", await PostgresServer.ConnectionStringAsync(), publishedBot, count);
        return 0;
    }

    private static async Task MeasureAsync(string name, string? postgres, string publishedBot, int count)
    {
        Console.WriteLine($"| {name} | 0 | {count / 100:#,0} | {count:#,0} | goal |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        var columns = new List<Figures>();
        foreach (var open in new[] { 0, count / 100, count })
        {
            columns.Add(await MeasureAsync(open, postgres, publishedBot));
        }

        Row("start to READY, ms", figures => figures.Ready, "< 5,000");
        Row("idle memory, MiB", figures => figures.Idle, "< 250");
        Row("adding one, p50 ms", figures => figures.AddMedian, "< 10");
        Row("adding one, p99 ms", figures => figures.AddPercentile99, "–");
        Row($"finding {DueCount} due, p50 ms", figures => figures.FindMedian, "the same");
        Row("state.db, MiB", figures => figures.OnDisk, "–");
        Console.WriteLine();

        void Row(string figure, Func<Figures, double> value, string goal) =>
            Console.WriteLine($"| {figure} | {string.Join(" | ", columns.Select(column => $"{value(column):#,0.00}"))} | {goal} |");
    }

    private static async Task<Figures> MeasureAsync(int open, string? postgres, string publishedBot)
    {
        var folder = Directory.CreateTempSubdirectory("quadrennial-million-");
        var schema = $"million_{open}";
        if (postgres is not null)
        {
            await ExecuteAsync(postgres, $"CREATE SCHEMA {schema}");
        }

        var connection = postgres is null ? null : new NpgsqlConnectionStringBuilder(postgres) { SearchPath = schema }.ConnectionString;
        using (var state = ReminderSeeding.Open(EngineOf(folder, connection)))
        {
            await ReminderSeeding.FillAsync(state, open);
        }

        var figures = await RunBotAsync(publishedBot, folder.FullName, connection);
        using (var state = ReminderSeeding.Open(EngineOf(folder, connection)))
        {
            figures = await AddAsync(state, figures);
            figures = await FindAsync(state, figures);
        }

        figures = figures with { OnDisk = folder.EnumerateFiles("state.db*").Sum(file => file.Length) / 1_048_576.0 };
        folder.Delete(recursive: true);
        if (postgres is not null)
        {
            await ExecuteAsync(postgres, $"DROP SCHEMA {schema} CASCADE");
        }

        return figures;
    }

    private static StateEngine EngineOf(DirectoryInfo folder, string? connection) =>
        connection is null ? new SqliteEngine(folder.FullName) : new PostgresEngine(connection);

    /// <summary>The second start counts: the first has tables of other features to make.</summary>
    private static async Task<Figures> RunBotAsync(string publishedBot, string folder, string? connection)
    {
        var figures = new Figures();
        for (var round = 0; round < 2; round++)
        {
            await using var discord = await DiscordStandIn.StartAsync(
                new StandInOptions { Strict = false, LimitIdentifies = false }, CancellationToken.None);
            discord.AddChannel(discord.AddGuild("million"), "general");
            var ready = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            var started = Stopwatch.GetTimestamp();
            using var watch = discord.Watch(happening =>
            {
                if (happening is Happening.BotConnection { Connected: true })
                {
                    ready.TrySetResult(Stopwatch.GetElapsedTime(started));
                }
            });
            await using var bot = Contender.Start(publishedBot, [], new Dictionary<string, string>(BuiltProgram.SettingsOn(discord, folder))
            {
                ["Storage__Postgres"] = connection ?? "",
            });
            var took = await ready.Task;
            await Task.Delay(IdleFor);
            figures = figures with { Ready = took.TotalMilliseconds, Idle = bot.ResidentMebibytes };
        }

        return figures;
    }

    private static async Task<Figures> AddAsync(StateDatabase state, Figures figures)
    {
        var dueAt = TimeProvider.System.GetUtcNow().AddYears(1);
        var times = await TimeAsync(trial => state.WriteAsync(
            transaction => ReminderSeeding.Add(transaction, (ulong)trial, "one more", Target.Person((ulong)trial), dueAt), CancellationToken.None));
        return figures with
        {
            AddMedian = Measurement.At(0.5, times).TotalMilliseconds,
            AddPercentile99 = Measurement.At(0.99, times).TotalMilliseconds,
        };
    }

    private static async Task<Figures> FindAsync(StateDatabase state, Figures figures)
    {
        var now = TimeProvider.System.GetUtcNow();
        await state.WriteAsync(
            transaction =>
            {
                for (var number = 1; number <= DueCount; number++)
                {
                    ReminderSeeding.Add(transaction, 1, "due", Target.Channel((ulong)number), now.AddMinutes(-1));
                }
            },
            CancellationToken.None);
        var ledger = new OutboxLedger();
        var times = await TimeAsync(_ => state.ReadAsync(
            transaction => ledger.Due(transaction, now, now, limit: 10_000).Count + (ledger.Next(transaction, now, now).DueAt is null ? 0 : 1),
            CancellationToken.None));
        return figures with { FindMedian = Measurement.At(0.5, times).TotalMilliseconds };
    }

    private static async Task<List<TimeSpan>> TimeAsync(Func<int, Task> act)
    {
        var times = new List<TimeSpan>();
        for (var trial = 1; trial <= Trials; trial++)
        {
            var begun = Stopwatch.GetTimestamp();
            await act(trial);
            times.Add(Stopwatch.GetElapsedTime(begun));
        }

        times.Sort();
        return times;
    }

    private static async Task ExecuteAsync(string postgres, string statement)
    {
        await using var source = NpgsqlDataSource.Create(postgres);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Figures
    {
        public double Ready { get; init; }

        public double Idle { get; init; }

        public double AddMedian { get; init; }

        public double AddPercentile99 { get; init; }

        public double FindMedian { get; init; }

        public double OnDisk { get; init; }
    }
}
