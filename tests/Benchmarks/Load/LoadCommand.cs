using System.Diagnostics;
using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Benchmarks.Load;

/// <summary>
/// <c>load</c>: starts a stand-in and the published bot, lets people ask, and prints what it took, beside an echo client that does nothing
/// else in the same run. These machines are noisy: the ratio is the result.
/// </summary>
internal static class LoadCommand
{
    private const int OneAtATime = 2_000;
    private const int Concurrency = 64;
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LoadFor = TimeSpan.FromSeconds(8);

    private static readonly string[] Queries =
        ["dynamic asserts", "opendtrace", "zfs provider", "postgres", "unikernels", "frame pointers", "bmc", "ustack helper", "libusdt", "cadets"];

    /// <summary>Runs the bot and the echo client one after the other and prints a table.</summary>
    /// <param name="publishedBot">The published bot: its executable, or its <c>Quadrennial.Bot.dll</c>.</param>
    /// <param name="rounds">How often each; the best of each figure counts, since noise only ever slows.</param>
    public static async Task<int> RunAsync(string publishedBot, int rounds)
    {
        // Not counted: while it lasts, the stand-in and the people compile what they do, on the processors that the bot needs.
        await MeasureAsync("bot", standIn => StartBot(publishedBot, standIn));

        var measurements = new List<Measurement>();
        for (var round = 0; round < rounds; round++)
        {
            measurements.Add(await MeasureAsync("bot", standIn => StartBot(publishedBot, standIn)));
            measurements.Add(await MeasureAsync("echo", StartEcho));
        }

        var bot = Best(measurements.Where(measurement => measurement.Name == "bot"));
        var echo = Best(measurements.Where(measurement => measurement.Name == "echo"));
        Print(bot, echo);
        return 0;
    }

    private static Contender StartBot(string publishedBot, DiscordStandIn standIn) => Contender.Start(
        publishedBot, [], BuiltProgram.SettingsOn(standIn, Path.Combine(Path.GetTempPath(), "quadrennial-load")));

    private static Contender StartEcho(DiscordStandIn standIn) =>
        Contender.Start(typeof(LoadCommand).Assembly.Location, ["echo", standIn.ApiBaseUrl.ToString(), standIn.BotToken], new Dictionary<string, string>());

    private static async Task<Measurement> MeasureAsync(string name, Func<DiscordStandIn, Contender> start)
    {
        // It remembers no more than is in the air: what is kept for long is what the collector has to copy about.
        await using var standIn = await DiscordStandIn.StartAsync(
            new StandInOptions { Strict = false, RateLimits = false, Remembered = Concurrency }, CancellationToken.None);
        var guild = standIn.AddGuild("load");
        var channel = standIn.AddChannel(guild, "general");
        var person = standIn.AddPerson("Ada").Join(guild);

        var started = Stopwatch.GetTimestamp();
        await using var contender = start(standIn);
        var ready = await WhenReadyAsync(standIn, started);
        if (name == "bot")
        {
            await standIn.WaitForBotAsync(CancellationToken.None);
        }

        await Task.Delay(IdleFor);
        var idle = contender.ResidentMebibytes;

        var ask = Asker(standIn, name, channel, person);
        var first = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(ask));
        var firstSixteen = Stopwatch.GetElapsedTime(first);

        var cold = Stopwatch.GetTimestamp();
        await ManyAsync(ask, until: _ => false, count: 1_000 - 16);
        var coldTime = Stopwatch.GetElapsedTime(cold) + firstSixteen;

        // Until all that is asked often is compiled for good, here and in the contender.
        await ManyAsync(ask, Deadline(LoadFor), int.MaxValue);

        var times = new List<TimeSpan>(OneAtATime);
        for (var i = 0; i < OneAtATime; i++)
        {
            var sent = Stopwatch.GetTimestamp();
            await ask(i);
            times.Add(Stopwatch.GetElapsedTime(sent));
        }

        times.Sort();

        var processorTime = contender.ProcessorTime;
        var (ownProcessorTime, ownAllocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var begun = Stopwatch.GetTimestamp();
        var answered = await ManyAsync(ask, Deadline(LoadFor), int.MaxValue);
        var took = Stopwatch.GetElapsedTime(begun);

        return new Measurement(name)
        {
            Ready = ready,
            IdleMebibytes = idle,
            FirstSixteen = firstSixteen,
            ColdRate = 1_000 / coldTime.TotalSeconds,
            Median = Measurement.At(0.5, times),
            Percentile99 = Measurement.At(0.99, times),
            Rate = answered / took.TotalSeconds,
            ProcessorTimePerAnswer = (contender.ProcessorTime - processorTime) / answered,
            OwnProcessorTimePerAnswer = (Environment.CpuUsage.TotalTime - ownProcessorTime) / answered,
            OwnKibibytesPerAnswer = (GC.GetTotalAllocatedBytes() - ownAllocated) / 1024.0 / answered,
            LoadedMebibytes = contender.ResidentMebibytes,
        };
    }

    private static async Task<TimeSpan> WhenReadyAsync(DiscordStandIn standIn, long started)
    {
        var ready = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = standIn.Watch(happening =>
        {
            if (happening is Happening.BotConnection { Connected: true })
            {
                ready.TrySetResult(Stopwatch.GetElapsedTime(started));
            }
        });
        return await ready.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static Func<int, Task> Asker(DiscordStandIn standIn, string name, Channel channel, Person person)
    {
        return async i =>
        {
            var interaction = name == "bot"
                ? person.UseCommand(channel, "talk", new Dictionary<string, JsonNode?> { ["query"] = Queries[i % Queries.Length] })
                : person.SendUnchecked(channel, InteractionKind.Command, new JsonObject { ["id"] = "1", ["type"] = 1, ["name"] = "echo" });
            var answered = await interaction.WaitForAnswerAsync(CancellationToken.None);
            if (answered.State != InteractionState.Answered)
            {
                throw new InvalidOperationException($"Interaction {i} ended as {answered.State}.");
            }
        };
    }

    private static Func<int, bool> Deadline(TimeSpan after)
    {
        var begun = Stopwatch.GetTimestamp();
        return _ => Stopwatch.GetElapsedTime(begun) >= after;
    }

    /// <summary>Keeps <see cref="Concurrency"/> questions in the air until the condition holds or the count is reached.</summary>
    private static async Task<int> ManyAsync(Func<int, Task> ask, Func<int, bool> until, int count)
    {
        var next = -1;
        var answered = 0;
        await Task.WhenAll(Enumerable.Range(0, Concurrency).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < count && !until(i); i = Interlocked.Increment(ref next))
            {
                await ask(i);
                Interlocked.Increment(ref answered);
            }
        }));
        return answered;
    }

    private static Measurement Best(IEnumerable<Measurement> rounds) => rounds.Aggregate((best, next) => best with
    {
        Ready = Min(best.Ready, next.Ready),
        IdleMebibytes = Math.Min(best.IdleMebibytes, next.IdleMebibytes),
        FirstSixteen = Min(best.FirstSixteen, next.FirstSixteen),
        ColdRate = Math.Max(best.ColdRate, next.ColdRate),
        Median = Min(best.Median, next.Median),
        Percentile99 = Min(best.Percentile99, next.Percentile99),
        Rate = Math.Max(best.Rate, next.Rate),
        ProcessorTimePerAnswer = Min(best.ProcessorTimePerAnswer, next.ProcessorTimePerAnswer),
        OwnProcessorTimePerAnswer = Min(best.OwnProcessorTimePerAnswer, next.OwnProcessorTimePerAnswer),
        OwnKibibytesPerAnswer = Math.Min(best.OwnKibibytesPerAnswer, next.OwnKibibytesPerAnswer),
        LoadedMebibytes = Math.Min(best.LoadedMebibytes, next.LoadedMebibytes),
    });

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static void Print(Measurement bot, Measurement echo)
    {
        Console.WriteLine("| Figure | bot | echo client | ratio |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        Row("start to READY, ms", bot.Ready.TotalMilliseconds, echo.Ready.TotalMilliseconds);
        Row("idle memory, MiB", bot.IdleMebibytes, echo.IdleMebibytes);
        Row("first 16 at once, ms", bot.FirstSixteen.TotalMilliseconds, echo.FirstSixteen.TotalMilliseconds);
        Row("first 1,000, answers/s", bot.ColdRate, echo.ColdRate);
        Row("one at a time, p50 ms", bot.Median.TotalMilliseconds, echo.Median.TotalMilliseconds);
        Row("one at a time, p99 ms", bot.Percentile99.TotalMilliseconds, echo.Percentile99.TotalMilliseconds);
        Row($"{Concurrency} at once, answers/s", bot.Rate, echo.Rate);
        Row("processor time an answer, µs", bot.ProcessorTimePerAnswer.TotalMicroseconds, echo.ProcessorTimePerAnswer.TotalMicroseconds);
        Row("memory after the load, MiB", bot.LoadedMebibytes, echo.LoadedMebibytes);
        Row("processor time an answer, stand-in and people, µs", bot.OwnProcessorTimePerAnswer.TotalMicroseconds, echo.OwnProcessorTimePerAnswer.TotalMicroseconds);
        Row("allocated an answer, stand-in and people, KiB", bot.OwnKibibytesPerAnswer, echo.OwnKibibytesPerAnswer);
    }

    private static void Row(string figure, double bot, double echo) =>
        Console.WriteLine($"| {figure} | {bot:#,0.00} | {echo:#,0.00} | {bot / echo:0.00} |");
}
