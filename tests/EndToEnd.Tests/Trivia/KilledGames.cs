using System.Collections.Concurrent;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Content;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.EndToEnd.Tests.Kill;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Trivia;

/// <summary>Games in several channels whose bot is killed again and again, with players who go on clicking until they are answered.</summary>
internal sealed class KilledGames : IAsyncDisposable
{
    private const double Speed = 60;
    private const int ChannelCount = 5;
    private const int PlayerCount = 3;
    private const int QuestionCount = 20;
    private const int OptionCount = 3;

    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("quadrennial-games-");
    private readonly Executioner _executioner = new();
    private readonly Mischief _mischief;
    private readonly DiscordStandIn _discord;
    private readonly int _seed;
    private readonly List<Channel> _channels = [];
    private readonly List<Person> _players = [];

    /// <summary>What the bot has said it counts: game, question and player, and the option.</summary>
    private readonly ConcurrentDictionary<(ulong ChannelId, int Number, ulong PersonId), string> _acknowledged = [];

    private long _begun;

    private KilledGames(int seed, Mischief mischief, DiscordStandIn discord) => (_seed, _mischief, _discord) = (seed, mischief, discord);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Prepares a Discord with channels, and a state in which a game begins in each.</summary>
    public static async Task<KilledGames> PrepareAsync(int seed)
    {
        KilledGames? games = null;
        var mischief = new Mischief(seed, new KillPlan { Seed = seed });
        var discord = await DiscordStandIn.StartAsync(
            new StandInOptions
            {
                RateLimits = false,
                LimitIdentifies = false,
                OnExchange = exchange =>
                {
                    if (exchange is Exchange.Rest { Method: "POST", Template: "/channels/{channel_id}/messages", Status: < 300 })
                    {
                        games?._executioner.Notice(Stage.PostDone);
                    }
                },
            },
            Token);
        games = new KilledGames(seed, mischief, discord);
        discord.Faults.Rest.Otherwise = (method, template) =>
        {
            games._executioner.Notice(Stage.Asked);
            if (method == "POST" && template == "/channels/{channel_id}/messages")
            {
                games._executioner.Notice(Stage.PostArrived);
            }

            return mischief.Choose(method, template);
        };
        await games.SeedAsync();
        return games;
    }

    /// <summary>Kills so many times, lets the games end in peace, and fails where anything is lost, doubled, out of order or counted wrongly.</summary>
    public async Task RunAsync(int kills)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var playing = _players.SelectMany(player => _channels.Select(channel => PlayAsync(player, channel, over.Token))).ToList();
        var random = new Random(_seed);
        _begun = TimeProvider.System.GetTimestamp();
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = Start();
            await _executioner.KillAsync(process, Choose(random));
            Assert.True(process.ExitCode == BotProcess.Killed, $"The bot ended by itself, with exit code {process.ExitCode}: {process.Output}");
        }

        _mischief.IsOn = false;
        using (var last = Start())
        {
            await FinishAsync(last);
            await over.CancelAsync();
            await Task.WhenAll(playing);
        }

        await AssertAllIsThereAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>Few messages are posted in a life, so the counts are lower than where reminders are delivered.</summary>
    private static KillPoint Choose(Random random) => random.Next(4) switch
    {
        0 => new(Stage.PostArrived, random.Next(1, 8), TimeSpan.Zero),
        1 => new(Stage.PostDone, random.Next(1, 8), TimeSpan.FromMilliseconds(random.Next(0, 5))),
        _ => new(Stage.Asked, 1, TimeSpan.FromMilliseconds(random.Next(0, 1_800))),
    };

    private async Task SeedAsync()
    {
        var guild = _discord.AddGuild("dtrace.conf");
        _players.AddRange(Enumerable.Range(1, PlayerCount).Select(number => _discord.AddPerson($"Player {number}").Join(guild)));
        _channels.AddRange(Enumerable.Range(1, ChannelCount).Select(number => _discord.AddChannel(guild, $"channel-{number}")));
        using var state = OpenState();
        var course = new GameCourse(new Outbox(new OutboxSignal()), new Panels(), new ConferenceContent(new Catalogue([], [], [], [], [])));
        await state.WriteAsync(
            transaction =>
            {
                foreach (var channel in _channels)
                {
                    var game = new Game
                    {
                        GuildId = guild.Id,
                        ChannelId = channel.Id,
                        HomeId = channel.Id,
                        StartedBy = _players[0].Id,
                        Mode = GameMode.Classic,
                        Wish = "questions",
                        State = GameState.Asking,
                        Rounds = QuestionCount,
                        StartedAt = Noon,
                    };
                    course.Begin(transaction, game, [.. Enumerable.Range(1, QuestionCount).Select(QuestionOf)], Noon);
                }
            },
            Token);
    }

    /// <summary>Long enough to read that players have most of a second, at this speed.</summary>
    private static PosedQuestion QuestionOf(int number) => new()
    {
        Id = $"made-up-{number}",
        Text = $"Which of these is right? {new string('x', 400)}",
        Way = AnswerWay.Choose,
        Options = ["one", "two", "three"],
        Right = [number % OptionCount],
    };

    private static int OptionOf(Person player, int number) => (int)((player.Id + (ulong)number) % OptionCount);

    private StateDatabase OpenState() => StateDatabase.Open(new SqliteEngine(_data.FullName), [OutboxSchema.Schema, TriviaSchema.Schema], _ => { });

    private BotProcess Start() => BotProcess.Start(BuiltProgram.Bot, [], new Dictionary<string, string>(BuiltProgram.SettingsOn(_discord, _data.FullName))
    {
        ["Clock__StartAt"] = $"{Noon + (TimeProvider.System.GetElapsedTime(_begun) * Speed):O}",
        ["Clock__Speed"] = $"{Speed}",
        ["Logging__LogLevel__Default"] = "Warning",
        ["DOTNET_TieredPGO"] = "0",
    });

    /// <summary>Clicks on the last question of a channel until the bot says that it counts.</summary>
    private async Task PlayAsync(Person player, Channel channel, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Glance, TimeProvider.System, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var question = _discord.MessagesIn(channel).LastOrDefault(message => TriviaRoom.IdsOf(message).Any(id => id.StartsWith("1:trivia.answer:", StringComparison.Ordinal)));
            if (question is null || NumberOf(question) is not { } number || _acknowledged.ContainsKey((channel.Id, number, player.Id)))
            {
                continue;
            }

            var option = OptionOf(player, number);
            var click = player.Click(question, TriviaRoom.IdsOf(question)[option]);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(over);
            patience.CancelAfter(TimeSpan.FromSeconds(1));
            try
            {
                await click.WaitForContentAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                continue;
            }

            if (click.Message is { } answer && TriviaRoom.TextOf(answer) is var said
                && (said.Contains("It counts") || said.Contains("That is your answer already") || said.Contains("What counts is what you answered in time")))
            {
                _acknowledged[(channel.Id, number, player.Id)] = $"{option}";
            }
        }
    }

    private static int? NumberOf(Message message) =>
        GameControls.TryRead(TriviaRoom.IdsOf(message)[0].Split(':')[2], out var place) ? (int)place.Number : null;

    private async Task FinishAsync(BotProcess process)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (!_channels.TrueForAll(channel => TextsIn(channel).Any(text => text.StartsWith("## ", StringComparison.Ordinal))))
        {
            await Task.Delay(Glance, TimeProvider.System, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Assert.False(patience.IsCancellationRequested, $"Games are still played after {Patience}: {process.Output}");
        }
    }

    private IReadOnlyList<string> TextsIn(Channel channel) => [.. _discord.MessagesIn(channel).Select(TriviaRoom.TextOf)];

    private async Task AssertAllIsThereAsync()
    {
        using var engine = new SqliteEngine(_data.FullName);
        using var state = StateDatabase.Open(engine, [], _ => { });
        foreach (var channel in _channels)
        {
            var (game, answers) = await state.ReadAsync(
                transaction =>
                {
                    var id = transaction.First<long>("SELECT id FROM trivia_games WHERE channel_id = @Id", new { channel.Id });
                    return (GameStore.Find(transaction, id)!, GameStore.Answers(transaction, id));
                },
                Token);
            Assert.Equal((GameState.Ended, GameEnding.Played), (game.State, game.Ending));
            string[] expected =
            [
                .. Enumerable.Range(1, QuestionCount).SelectMany(number => new[] { $"### Question {number} of {QuestionCount}", $"### ✅ The answer to question {number}:" }),
                "## Final board",
            ];
            var told = TextsIn(channel).Where(text => text.StartsWith('#')).ToList();
            Assert.Equal(expected.Length, told.Count);
            Assert.All(expected.Zip(told), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));

            var counted = answers.ToDictionary(answer => (channel.Id, (int)answer.Number, answer.PersonId), answer => answer.Given);
            var own = _acknowledged.Where(pair => pair.Key.ChannelId == channel.Id).ToList();
            Assert.NotEmpty(own);
            Assert.All(own, pair => Assert.Equal(pair.Value, counted.GetValueOrDefault(pair.Key)));
            Assert.All(answers, answer => Assert.Equal(answer.Given == $"{answer.Number % OptionCount}" ? 1 : 0, answer.IsRight));
            Assert.All(PlayerStanding.Of(answers), standing => Assert.Contains($"<@{standing.PersonId}>: {standing.Points} points, {standing.Rights} of {QuestionCount} right", told[^1], StringComparison.Ordinal));
        }
    }
}
