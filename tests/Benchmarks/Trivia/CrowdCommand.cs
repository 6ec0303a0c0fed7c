using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quadrennial.Benchmarks.Load;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Benchmarks.Trivia;

/// <summary>
/// <c>crowd</c>: a room full of players clicks on one trivia question within two seconds, some twice, under Discord's real limits. Prints how long each waits
/// for the bot to say that it counts, whether each is counted once, and how often the question was redrawn meanwhile.
/// </summary>
internal static partial class CrowdCommand
{
    private const string EditTemplate = "/channels/{channel_id}/messages/{message_id}";
    private const int Rounds = 5;
    private const int EditsAllowed = 5;

    private static readonly TimeSpan Rush = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan EditWindow = TimeSpan.FromSeconds(5);

    /// <summary>What no answer within Discord's three seconds counts as.</summary>
    private static readonly TimeSpan Unanswered = TimeSpan.FromSeconds(3);

    /// <summary>Runs it and prints a table.</summary>
    /// <param name="publishedBot">The published bot: its executable, or its <c>Quadrennial.Bot.dll</c>.</param>
    /// <param name="playerCount">How many click.</param>
    public static async Task<int> RunAsync(string publishedBot, int playerCount)
    {
        var (refused, edits) = (new ConcurrentBag<string>(), new ConcurrentQueue<long>());
        await using var discord = await DiscordStandIn.StartAsync(
            new StandInOptions
            {
                Strict = false,
                OnExchange = exchange =>
                {
                    if (exchange is Exchange.Rest { Status: 429 } limited)
                    {
                        refused.Add($"{limited.Method} {limited.Path}");
                    }
                    else if (exchange is Exchange.Rest { Method: "PATCH", Template: EditTemplate })
                    {
                        edits.Enqueue(Stopwatch.GetTimestamp());
                    }
                },
            },
            CancellationToken.None);
        var guild = discord.AddGuild("dtrace.conf");
        var channel = discord.AddChannel(guild, "general");
        var players = Enumerable.Range(1, playerCount).Select(number => discord.AddPerson($"Player {number}").Join(guild)).ToList();
        var folder = Directory.CreateTempSubdirectory("quadrennial-crowd-");
        await using var bot = Contender.Start(publishedBot, [], BuiltProgram.SettingsOn(discord, folder.FullName));
        await discord.WaitForBotAsync(CancellationToken.None);

        var start = players[0].UseCommand(channel, "trivia play", new Dictionary<string, JsonNode?> { ["rounds"] = Rounds });
        await start.WaitForContentAsync(CancellationToken.None);
        Message? question = null;
        List<string> options = [];
        for (var number = 1; options.Count == 0; number++)
        {
            question = await discord.WaitForMessageAsync(channel, message => Text(message).Contains($"Question {number} of"), CancellationToken.None);
            options = [.. OptionId().Matches(Text(question)).Select(match => match.Value)];
        }

        var waits = await RushAsync(players, question!, options);
        var reveal = await discord.WaitForMessageAsync(
            channel, message => message.Id > question!.Id && Text(message).Contains("The answer to"), CancellationToken.None);
        Print(waits, Votes().Matches(Text(reveal)).Sum(match => int.Parse(match.Groups["votes"].ValueSpan)), playerCount, [.. edits], refused);
        folder.Delete(recursive: true);
        return 0;
    }

    /// <summary>Everybody clicks at an instant of their own; one in four twice, one in four changes their mind.</summary>
    private static async Task<List<TimeSpan>> RushAsync(List<Person> players, Message question, List<string> options)
    {
        var random = new Random(1);
        var clicks = players
            .SelectMany((player, index) => (index % 4) switch
            {
                0 => [(player, options[0]), (player, options[0])],
                1 => [(player, options[0]), (player, options[1])],
                _ => new[] { (player, options[index % options.Count]) },
            })
            .Select(click => (click.player, click.Item2, Delay: Rush * random.NextDouble()));
        var waits = await Task.WhenAll(clicks.Select(async click =>
        {
            await Task.Delay(click.Delay);
            var clicked = Stopwatch.GetTimestamp();
            var answered = await click.player.Click(question, click.Item2).WaitForAnswerAsync(CancellationToken.None);
            return answered.State == InteractionState.Answered ? Stopwatch.GetElapsedTime(clicked) : Unanswered;
        }));
        return [.. waits.Order()];
    }

    private static void Print(List<TimeSpan> waits, int votes, int players, List<long> edits, ConcurrentBag<string> refused)
    {
        var most = edits.Count == 0 ? 0 : edits.Max(from => edits.Count(at => at >= from && Stopwatch.GetElapsedTime(from, at) < EditWindow));
        Console.WriteLine("| Figure | measured | goal |");
        Console.WriteLine("| --- | ---: | ---: |");
        Console.WriteLine($"| players | {players} | – |");
        Console.WriteLine($"| clicks within two seconds | {waits.Count} | – |");
        Console.WriteLine($"| p50 until it is acknowledged, ms | {Measurement.At(0.5, waits).TotalMilliseconds:0.0} | – |");
        Console.WriteLine($"| p99, ms | {Measurement.At(0.99, waits).TotalMilliseconds:0.0} | – |");
        Console.WriteLine($"| the longest, ms | {waits[^1].TotalMilliseconds:0.0} | < 1,000 |");
        Console.WriteLine($"| votes counted | {votes} | {players} |");
        Console.WriteLine($"| edits of the question in all | {edits.Count} | – |");
        Console.WriteLine($"| … most in five seconds | {most} | ≤ {EditsAllowed} |");
        Console.WriteLine($"| answers of 429 | {refused.Count} | 0 |");
    }

    private static string Text(Message message) => message.Body.ToJsonString();

    [GeneratedRegex(@"1:trivia\.answer:[0-9.]+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OptionId();

    [GeneratedRegex(": (?<votes>[0-9]+) votes?,", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Votes();
}
