using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Quadrennial.Discord.Gateway;
using Quadrennial.Discord.Rest;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Gateway;

/// <summary>A gateway client and a server for it, on a clock that the test moves.</summary>
public abstract class GatewayTestBase : IAsyncLifetime
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<GatewayEvent> _events = Channel.CreateUnbounded<GatewayEvent>();
    private DiscordRest _rest = null!;

    internal TestClock Clock { get; } = new();

    internal LoopbackServer Server { get; private set; } = null!;

    internal ShardedGateway Gateway { get; private set; } = null!;

    internal Task Running { get; private set; } = Task.CompletedTask;

    internal GatewayStatus Status => Gateway.Statuses[0];

    public async ValueTask InitializeAsync()
    {
        Server = await LoopbackServer.StartAsync(Clock);
        Server.Otherwise = context => Answer.Json(GatewayBot())(context);
        _rest = new DiscordRest(
            new DiscordRestOptions { Token = "secret", BaseAddress = Server.ApiAddress }, Clock, NullLogger<DiscordRest>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Server.DisposeAsync();
        await Task.WhenAny(Running);
        _rest.Dispose();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    internal string GatewayBot(int shards = 1, int concurrency = 1, int remaining = 1_000, int resetAfter = 0, string? url = null) =>
        $$$"""
        {"url":"{{{url ?? Server.GatewayAddress}}}","shards":{{{shards}}},
        "session_start_limit":{"total":1000,"remaining":{{{remaining}}},"reset_after":{{{resetAfter}}},"max_concurrency":{{{concurrency}}}}}
        """;

    /// <summary>Every time that the client waits for is another one, so that a test can tell them apart.</summary>
    internal static GatewayOptions Options(
        Presence? presence = null, bool compress = false, int? shardCount = null, IReadOnlyList<int>? shardIds = null) => new()
        {
            Token = "secret",
            Presence = presence,
            Compress = compress,
            ShardCount = shardCount,
            ShardIds = shardIds,
            HandshakeTimeout = TimeSpan.FromSeconds(19),
            AcknowledgementTimeout = TimeSpan.FromSeconds(17),
            Chance = new EvenChance(),
        };

    internal void Start(GatewayOptions? options = null, GatewayEventHandler? handler = null)
    {
        Gateway = new ShardedGateway(
            _rest, options ?? Options(), handler ?? Keep, Clock, NullLoggerFactory.Instance);
        Running = Gateway.RunAsync(_stop.Token);
    }

    /// <summary>Starts and brings the first shard to receiving events.</summary>
    internal async Task<GatewayPeer> StartReadyAsync(
        GatewayOptions? options = null, GatewayEventHandler? handler = null, string? resumeUrl = null)
    {
        Start(options, handler);
        var peer = await Server.PeerAsync();
        await peer.WelcomeAsync(resumeUrl: resumeUrl);
        if (handler is null)
        {
            Assert.IsType<GatewayEvent.Ready>(await EventAsync());
        }

        return peer;
    }

    internal void Stop() => _stop.Cancel();

    internal ValueTask<GatewayEvent> EventAsync() => _events.Reader.ReadAsync(LoopbackServer.Patience());

    internal bool IsQuiet => !_events.Reader.TryPeek(out _);

    /// <summary>Waits until the client waits for just this time, then lets it pass.</summary>
    internal Task PassSecondsAsync(double seconds) => Clock.PassAsync(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds));

    internal async Task<GatewayFatalException> FatalAsync() =>
        await Assert.ThrowsAsync<GatewayFatalException>(() => Running.WaitAsync(LoopbackServer.Patience()));

    private sealed class EvenChance : Random
    {
        public override double NextDouble() => 0.5;
    }

    private ValueTask Keep(GatewayEvent gatewayEvent) => _events.Writer.WriteAsync(gatewayEvent);
}
