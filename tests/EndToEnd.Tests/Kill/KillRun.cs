using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Tests.Storage;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>
/// A bot with messages to send, killed again and again while Discord and the network misbehave, then left to finish in peace; and the toll.
/// </summary>
internal sealed class KillRun : IAsyncDisposable
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const double Speed = 60;
    private const int ChannelCount = 30;
    private const int PersonCount = 10;

    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly KillPlan _plan;
    private readonly Subject _subject;
    private readonly ShiftedClock _clock;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("quadrennial-kill-");
    private readonly Executioner _executioner;
    private readonly Mischief _mischief;
    private readonly DiscordStandIn _discord;
    private readonly PostgresSchema? _postgres;
    private readonly Dictionary<Channel, IReadOnlyList<int>> _expected = [];
    private int _weekly;
    private long _begun;

    private KillRun(
        KillPlan plan, Subject subject, ShiftedClock clock, Executioner executioner, Mischief mischief, DiscordStandIn discord, PostgresSchema? postgres)
    {
        (_plan, _subject, _clock, _executioner, _mischief, _discord, _postgres) = (plan, subject, clock, executioner, mischief, discord, postgres);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Prepares a Discord with channels, and a data folder with messages to them.</summary>
    public static async Task<KillRun> PrepareAsync(KillPlan plan, Subject subject)
    {
        var (clock, executioner, mischief) = (new ShiftedClock(), new Executioner(), new Mischief(plan.Seed, plan));
        var discord = await DiscordStandIn.StartAsync(
            new StandInOptions
            {
                Clock = clock,
                NonceWindow = plan.NonceWindow,
                RateLimits = false,
                LimitIdentifies = false,
                OnExchange = exchange =>
                {
                    if (exchange is Exchange.Rest { Template: Messages, Status: < 300 } rest)
                    {
                        executioner.Notice(rest.Method == "POST" ? Stage.PostDone : Stage.LookDone);
                    }
                },
            },
            Token);
        discord.Faults.Rest.Otherwise = (method, template) =>
        {
            executioner.Notice(Stage.Asked);
            if (template == Messages)
            {
                executioner.Notice(method == "POST" ? Stage.PostArrived : Stage.LookArrived);
            }

            return mischief.Choose(method, template);
        };
        var postgres = plan.IsOnPostgres ? await PostgresSchema.CreateAsync() : null;
        var run = new KillRun(plan, subject, clock, executioner, mischief, discord, postgres);
        await run.SeedAsync();
        return run;
    }

    /// <summary>Kills the bot that is shipped, and fails where a message is missing, there twice, out of order, or not followed.</summary>
    public static async Task AssertNothingLostAsync(KillPlan plan)
    {
        await using var run = await PrepareAsync(plan, Subject.Shipped);
        var toll = await run.RunAsync();
        Assert.True(toll.IsNone, $"{plan}: {toll}");
    }

    /// <summary>Kills, restarts, and in the end waits until nothing is left to send.</summary>
    public async Task<Toll> RunAsync()
    {
        var random = new Random(_plan.Seed);
        _begun = TimeProvider.System.GetTimestamp();
        for (var kill = 0; kill < _plan.Kills; kill++)
        {
            using var process = Start();
            await _executioner.KillAsync(process, _plan.Choose(random));
            if (process.ExitCode != BotProcess.Killed)
            {
                throw new InvalidOperationException($"The bot ended by itself, with exit code {process.ExitCode}: {process.Output}");
            }

            if (_plan.OutlivesNonces && kill % 3 < 2)
            {
                _clock.Skip(_plan.NonceWindow * 2);
            }
        }

        _mischief.IsOn = false;
        using var last = Start();
        using var engine = OpenEngine();
        await FinishAsync(last, engine);
        return Toll.Count(_expected, _discord.MessagesIn, _weekly - await CountOpenAsync(engine, Noon.AddDays(1), Noon.AddDays(8)));
    }

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _data.Delete(recursive: true);
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }

    private StateEngine OpenEngine() => _postgres is null ? new SqliteEngine(_data.FullName) : new PostgresEngine(_postgres.ConnectionString);

    private async Task SeedAsync()
    {
        var guild = _discord.AddGuild("dtrace.conf");
        var people = Enumerable.Range(1, PersonCount).Select(number => _discord.AddPerson($"Person {number}").Join(guild)).ToList();
        List<Channel> channels =
        [
            .. Enumerable.Range(1, ChannelCount).Select(number => _discord.AddChannel(guild, $"channel-{number}")),
            .. people.Select(person => person.DirectMessages),
        ];
        var messages = Enumerable.Range(0, _plan.Messages).Select(number => MessageOf(number, channels[number % channels.Count])).ToList();
        foreach (var channel in messages.GroupBy(message => message.Channel, message => message.Number))
        {
            _expected[channel.Key] = [.. channel];
        }

        _weekly = _subject.Repeats ? messages.Count(message => message.IsWeekly) : 0;
        await _subject.PlanAsync(OpenEngine(), messages);

        Seed MessageOf(int number, Channel channel) => new(
            number,
            channel.Recipients is [var person] ? person : people[0],
            channel,
            Noon.AddSeconds(Math.Floor((_plan.DueWithin * Speed * number / _plan.Messages).TotalSeconds)));
    }

    private BotProcess Start()
    {
        var now = Noon + (TimeProvider.System.GetElapsedTime(_begun) * Speed);
        return BotProcess.Start(_subject.Program, _subject.Arguments, new Dictionary<string, string>(BuiltProgram.SettingsOn(_discord, _data.FullName))
        {
            ["Storage__Postgres"] = _postgres?.ConnectionString ?? "",
            ["Clock__StartAt"] = $"{now:O}",
            ["Clock__Speed"] = $"{Speed}",
            ["Logging__LogLevel__Default"] = "Warning",
            // Most lives are short: what is compiled for the tenth call rather than the first is compiled for nothing.
            ["DOTNET_TieredPGO"] = "0",
        });
    }

    /// <summary>Asks the state again and again, since nothing outside the process is told that it has finished.</summary>
    private static async Task FinishAsync(BotProcess process, StateEngine engine)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (await CountOpenAsync(engine, Noon, Noon.AddDays(1)) is var open and > 0)
        {
            await Task.Delay(Glance, TimeProvider.System, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (patience.IsCancellationRequested)
            {
                throw new InvalidOperationException($"{open} messages are still to be sent after {Patience}: {process.Output}");
            }
        }
    }

    private static async Task<long> CountOpenAsync(StateEngine engine, DateTimeOffset from, DateTimeOffset to)
    {
        await using var reader = engine.OpenReader();
        await using var command = reader.CreateCommand();
        command.CommandText =
            $"""
            SELECT count(*) FROM outbox WHERE state IN ('planned', 'sending')
            AND due_at BETWEEN {from.ToUnixTimeMilliseconds()} AND {to.ToUnixTimeMilliseconds()}
            """;
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }
}
