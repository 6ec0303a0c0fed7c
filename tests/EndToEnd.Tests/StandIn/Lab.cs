using Microsoft.Extensions.Time.Testing;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>
/// A stand-in with a guild, a channel and a person in it, on a clock that stands still, and raw clients for its other side. All that is
/// exchanged is held against Discord's documents at the end.
/// </summary>
internal sealed class Lab : IAsyncDisposable
{
    private readonly ContractCheck _contract;
    private readonly ExchangeLog _log;
    private readonly List<RawGateway> _gateways = [];

    private Lab(ContractCheck contract, ExchangeLog log, FakeTimeProvider clock, DiscordStandIn standIn)
    {
        (_contract, _log, Clock, StandIn) = (contract, log, clock, standIn);
        Guild = standIn.AddGuild("dtrace.conf");
        Channel = standIn.AddChannel(Guild, "general");
        Ana = standIn.AddPerson("Ana", "en-GB").Join(Guild);
        Rest = new RawRest(standIn);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public FakeTimeProvider Clock { get; }

    public DiscordStandIn StandIn { get; }

    public Guild Guild { get; }

    public Channel Channel { get; }

    public Person Ana { get; }

    public RawRest Rest { get; }

    public static async Task<Lab> StartAsync(ContractCheck contract, Func<StandInOptions, StandInOptions>? adjust = null)
    {
        var log = new ExchangeLog();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        var options = new StandInOptions { Clock = clock, RateLimits = false, LimitIdentifies = false, OnExchange = log.Add };
        return new Lab(contract, log, clock, await DiscordStandIn.StartAsync(adjust?.Invoke(options) ?? options, Token));
    }

    /// <summary>Opens a WebSocket to the gateway; nothing is said yet.</summary>
    public async Task<RawGateway> ConnectAsync(string query = "v=10&encoding=json")
    {
        var gateway = await RawGateway.ConnectAsync(StandIn, query);
        _gateways.Add(gateway);
        return gateway;
    }

    /// <summary>Connects, identifies with the Guilds intent, and reads up to the first guild.</summary>
    public async Task<RawGateway> IdentifyAsync(int intents = 1)
    {
        var gateway = await ConnectAsync();
        await gateway.IdentifyAsync(intents);
        await gateway.ReceiveAsync("READY");
        await gateway.ReceiveAsync("GUILD_CREATE");
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in _gateways)
        {
            gateway.Dispose();
        }

        Rest.Dispose();
        await StandIn.DisposeAsync();
        await _contract.AssertValidAsync(_log.All);
    }
}
