using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;
using BotApplication = Quadrennial.Bot.BotApplication;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>
/// The real bot, connected to a stand-in with a guild, a channel and two people. All that is exchanged is held against Discord's documents
/// at the end, unless no contract is given: then the stand-in may serve what no document knows yet.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly ContractCheck? _contract;
    private readonly ExchangeLog _log;
    private readonly DirectoryInfo _data;
    private IEnumerable<KeyValuePair<string, string?>> _settings = [];
    private IHost? _host;

    private RunningBot(ContractCheck? contract, ExchangeLog log, DirectoryInfo data, DiscordStandIn standIn)
    {
        (_contract, _log, _data, StandIn) = (contract, log, data, standIn);
        Guild = standIn.AddGuild("dtrace.conf");
        Channel = standIn.AddChannel(Guild, "general");
        Ana = standIn.AddPerson("Ana").Join(Guild);
        Ben = standIn.AddPerson("Ben").Join(Guild);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public DiscordStandIn StandIn { get; }

    public Guild Guild { get; }

    public Channel Channel { get; }

    public Person Ana { get; }

    public Person Ben { get; }

    /// <summary>Everything that went over the wire so far.</summary>
    public IReadOnlyCollection<Exchange> Exchanges => _log.All;

    public static async Task<RunningBot> StartAsync(ContractCheck? contract, Func<StandInOptions, StandInOptions>? adjust = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var log = new ExchangeLog();
        var options = new StandInOptions { LimitIdentifies = false, OnExchange = log.Add };
        var bot = new RunningBot(
            contract,
            log,
            Directory.CreateTempSubdirectory("quadrennial-test-"),
            await DiscordStandIn.StartAsync(adjust?.Invoke(options) ?? options, Token))
        {
            _settings = settings ?? [],
        };
        await bot.StartAsync();
        return bot;
    }

    /// <summary>Writes into the bot's state, as one of its features would.</summary>
    public Task WriteAsync(Action<StateTransaction, Outbox> work)
    {
        var outbox = _host!.Services.GetRequiredService<Outbox>();
        return _host.Services.GetRequiredService<StateDatabase>().WriteAsync(transaction => work(transaction, outbox), Token);
    }

    /// <summary>Stops the bot in order and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async Task StopAsync()
    {
        await _host!.StopAsync(Token);
        _host.Dispose();
    }

    /// <summary>Ana asks for a talk that there is once.</summary>
    public Interaction AskForTheTalk(string query = "dynamic asserts", bool isPrivate = false) =>
        Ana.UseCommand(Channel, "talk", new Dictionary<string, JsonNode?> { ["query"] = query, ["private"] = isPrivate });

    /// <summary>Waits for the answer and gives its JSON.</summary>
    public static async Task<string> AnswerTo(Interaction interaction)
    {
        await interaction.WaitForContentAsync(Token);
        Assert.Equal(InteractionState.Answered, interaction.State);
        return interaction.Message!.Body["components"]!.ToJsonString();
    }

    /// <summary>Waits until the bot's session is up again; a fault that cuts it is set off by <paramref name="fault"/>.</summary>
    public async Task ReconnectAsync(Action fault)
    {
        var again = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = StandIn.Watch(happening =>
        {
            if (happening is Happening.BotConnection { Connected: true })
            {
                again.TrySetResult();
            }
        });
        fault();
        await again.Task.WaitAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await StandIn.DisposeAsync();
        _data.Delete(recursive: true);
        if (_contract is not null)
        {
            await _contract.AssertValidAsync(_log.All);
            // 40060, already acknowledged, is how Discord answers a first answer that is repeated after a doubt.
            Assert.DoesNotContain(
                Exchanges,
                exchange => exchange is Exchange.Rest { Status: 400 } refused && !Encoding.UTF8.GetString(refused.ResponseBody.Span).Contains("40060"));
        }
    }

    private async Task StartAsync()
    {
        _host = await BuildAsync();
        await _host.StartAsync(Token);
        await StandIn.WaitForBotAsync(Token);
    }

    private Task<IHost> BuildAsync() => BotApplication.BuildAsync(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = StandIn.BotToken,
            ["Discord:ApiBaseUrl"] = StandIn.ApiBaseUrl.ToString(),
            ["Storage:Path"] = _data.FullName,
            ["Logging:LogLevel:Default"] = "None",
        }).AddInMemoryCollection(_settings).Build(),
        ownsProcess: false,
        logsToTerminal: false);
}
