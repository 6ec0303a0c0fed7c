using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quadrennial.Benchmarks.Load;
using Quadrennial.Bot.Storage;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Benchmarks.Delivery;

/// <summary>
/// <c>deliver</c>: thousands of reminders due within a minute, to a thousand channels, under Discord's real limits, while people ask for
/// talks. Prints how fast they leave, what was refused, and how long people wait.
/// </summary>
internal static partial class DeliverCommand
{
    private const int ChannelsInAGuild = 250;

    private static readonly TimeSpan UntilDue = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DueWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(50);

    /// <summary>What no answer within Discord's three seconds counts as.</summary>
    private static readonly TimeSpan Unanswered = TimeSpan.FromSeconds(3);

    private static readonly string[] Queries = ["dynamic asserts", "opendtrace", "zfs provider", "postgres", "unikernels", "frame pointers"];

    /// <summary>Runs it and prints a table.</summary>
    /// <param name="publishedBot">The published bot: its executable, or its <c>Quadrennial.Bot.dll</c>.</param>
    /// <param name="reminders">How many are due.</param>
    /// <param name="channelCount">To how many channels, in turn.</param>
    public static async Task<int> RunAsync(string publishedBot, int reminders, int channelCount)
    {
        var refused = new ConcurrentBag<string>();
        await using var discord = await DiscordStandIn.StartAsync(
            new StandInOptions
            {
                Strict = false,
                OnExchange = exchange =>
                {
                    if (exchange is Exchange.Rest { Status: 429 } rest)
                    {
                        refused.Add($"{rest.Method} {rest.Path.Split('?')[0]}");
                    }
                },
            },
            CancellationToken.None);
        var channels = Enumerable.Range(0, (channelCount + ChannelsInAGuild - 1) / ChannelsInAGuild)
            .Select(number => discord.AddGuild($"server {number}"))
            .SelectMany(guild => Enumerable.Range(0, ChannelsInAGuild).Select(number => discord.AddChannel(guild, $"channel-{number}")))
            .Take(channelCount)
            .ToList();
        var person = discord.AddPerson("Ada").Join(channels[0].Guild!);

        var folder = Directory.CreateTempSubdirectory("quadrennial-deliver-");
        using (var state = ReminderSeeding.Open(new SqliteEngine(folder.FullName)))
        {
            var firstDue = TimeProvider.System.GetUtcNow() + UntilDue;
            await ReminderSeeding.PlanAsync(state, person, Enumerable.Range(0, reminders).Select(number => (
                $"no. {number};", channels[number % channels.Count].Id, firstDue + (DueWithin * number / reminders))));
        }

        var posted = new ConcurrentQueue<long>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = discord.Watch(happening =>
        {
            if (happening is Happening.MessageCreated { Message.Interaction: null })
            {
                posted.Enqueue(Stopwatch.GetTimestamp());
                if (posted.Count == reminders)
                {
                    done.TrySetResult();
                }
            }
        });
        await using var bot = Contender.Start(publishedBot, [], BuiltProgram.SettingsOn(discord, folder.FullName));
        await discord.WaitForBotAsync(CancellationToken.None);
        var waits = await AskUntilAsync(person, channels[0], posted, done.Task);

        Print(posted, refused, channels.Count(channel => !IsInOrder(discord.MessagesIn(channel))), waits);
        folder.Delete(recursive: true);
        return 0;
    }

    /// <summary>Asks twenty times a second, whether or not the last answer has come, while reminders leave.</summary>
    private static async Task<List<TimeSpan>> AskUntilAsync(Person person, Channel channel, ConcurrentQueue<long> posted, Task done)
    {
        var answers = new List<Task<TimeSpan>>();
        for (var question = 0; !done.IsCompleted; question++)
        {
            if (!posted.IsEmpty)
            {
                answers.Add(AskAsync(person, channel, Queries[question % Queries.Length]));
            }

            await Task.Delay(BetweenQuestions);
        }

        return [.. await Task.WhenAll(answers)];
    }

    private static async Task<TimeSpan> AskAsync(Person person, Channel channel, string query)
    {
        var asked = Stopwatch.GetTimestamp();
        var answered = await person
            .UseCommand(channel, "talk", new Dictionary<string, JsonNode?> { ["query"] = query, ["private"] = true })
            .WaitForAnswerAsync(CancellationToken.None);
        return answered.State == InteractionState.Answered ? Stopwatch.GetElapsedTime(asked) : Unanswered;
    }

    private static bool IsInOrder(IReadOnlyList<Message> messages)
    {
        var numbers = messages.Where(message => message.Interaction is null)
            .Select(message => int.Parse(Number().Match(message.Body.ToJsonString()).Groups["number"].ValueSpan))
            .ToList();
        return numbers.Zip(numbers.Skip(1)).All(pair => pair.First < pair.Second);
    }

    private static void Print(ConcurrentQueue<long> posted, ConcurrentBag<string> refused, int disordered, List<TimeSpan> waits)
    {
        waits.Sort();
        var took = Stopwatch.GetElapsedTime(posted.First(), posted.Last());
        Console.WriteLine("| Figure | measured | goal |");
        Console.WriteLine("| --- | ---: | ---: |");
        Console.WriteLine($"| reminders sent | {posted.Count:#,0} | – |");
        Console.WriteLine($"| sent a second, from the first to the last | {(posted.Count - 1) / took.TotalSeconds:0.0} | ≥ 45 |");
        Console.WriteLine($"| answers of 429 | {refused.Count} | – |");
        Console.WriteLine($"| … beyond the first of a bucket | {refused.Count - refused.Distinct().Count()} | 0 |");
        Console.WriteLine($"| channels out of order, or with one twice | {disordered} | 0 |");
        Console.WriteLine($"| questions answered meanwhile | {waits.Count:#,0} | – |");
        Console.WriteLine($"| p50, ms | {Measurement.At(0.5, waits).TotalMilliseconds:0.0} | – |");
        Console.WriteLine($"| p99, ms | {Measurement.At(0.99, waits).TotalMilliseconds:0.0} | < 250 |");
    }

    [GeneratedRegex("no\\. (?<number>[0-9]+);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();
}
