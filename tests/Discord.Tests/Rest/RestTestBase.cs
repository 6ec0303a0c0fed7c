using Microsoft.Extensions.Logging.Abstractions;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Rest;

/// <summary>A client and a server for it, on a clock that the test moves.</summary>
public abstract class RestTestBase : IAsyncLifetime
{
    internal const string Token = "secret-bot-token";

    internal TestClock Clock { get; } = new();

    internal LoopbackServer Server { get; private set; } = null!;

    internal DiscordRest Rest { get; private set; } = null!;

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static MessageCreate Hello { get; } = new() { Content = "hi" };

    public async ValueTask InitializeAsync()
    {
        Server = await LoopbackServer.StartAsync(Clock);
        Server.Otherwise = Answer.Json(Answer.Message);
        Rest = NewRest();
    }

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal DiscordRest NewRest(
        HttpMessageHandler? handler = null, int globalLimit = 50, int invalidLimit = 2_000, TimeSpan? longestWait = null) => new(
        new DiscordRestOptions
        {
            Token = Token,
            BaseAddress = Server.ApiAddress,
            UserAgent = "DiscordBot (https://example.org, 1.0)",
            GlobalRequestsPerSecond = globalLimit,
            InvalidRequestLimit = invalidLimit,
            LongestWait = longestWait ?? TimeSpan.FromMinutes(1),
        },
        Clock,
        NullLogger<DiscordRest>.Instance,
        handler);

    internal Task<TimeSpan> PassSecondsAsync(double atLeast, double atMost) =>
        Clock.PassAsync(TimeSpan.FromSeconds(atLeast), TimeSpan.FromSeconds(atMost));

    internal static async Task<DiscordError> ErrorOfAsync(Func<Task> act) => (await Assert.ThrowsAsync<DiscordException>(act)).Error;
}
