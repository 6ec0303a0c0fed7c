using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quadrennial.Bot;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Library;
using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Benchmarks.Answers;

/// <summary>The way of one answer inside the bot, step by step: from the bytes that arrive to the bytes that leave.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private static readonly byte[] Asked = Encoding.UTF8.GetBytes("""
        {"id":"1574219674969702400","application_id":"1","type":2,"token":"none","version":1,"channel_id":"2","guild_id":"3","locale":"en-US","context":0,
         "member":{"user":{"id":"4","username":"ada","global_name":"Ada"},"roles":["5"],"permissions":"2248473465835073"},
         "authorizing_integration_owners":{"0":"3"},"app_permissions":"2248473465835073","entitlements":[],"attachment_size_limit":10485760,
         "data":{"id":"6","type":1,"name":"talk","options":[{"name":"query","type":3,"value":"dynamic asserts"}]}}
        """);

    private IHost _host = null!;
    private CommandRouter _router = null!;
    private ConferenceContent _content = null!;
    private CommandCall _call = null!;
    private Card _card = null!;
    private MessageBody _body = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = "none",
            ["Storage:Path"] = Path.Combine(Path.GetTempPath(), "quadrennial-answers"),
        }).Build();
        _host = await BotApplication.BuildAsync(configuration, ownsProcess: false, logsToTerminal: false);
        _router = _host.Services.GetRequiredService<CommandRouter>();
        _content = _host.Services.GetRequiredService<ConferenceContent>();
        _call = ReadCall();
        _card = HandleCall();
        _body = Render();
    }

    [GlobalCleanup]
    public void Cleanup() => _host.Dispose();

    [Benchmark]
    public object Read() => ReadCall();

    private static CommandCall ReadCall() => CallTranslation.Translate(DiscordJson.ReadInteraction(Asked));

    [Benchmark]
    public object Search() => _content.Current.Search.FindTalk("dynamic asserts");

    [Benchmark]
    public object Handle() => HandleCall();

    private Card HandleCall() => ((Reply.Message)_router.HandleAsync(_call, CancellationToken.None).GetAwaiter().GetResult()).Card;

    [Benchmark]
    public object Fit() => CardLimits.Fit(_card);

    [Benchmark]
    public MessageBody Render() => CardRenderer.Render(_card);

    [Benchmark]
    public byte[] Write() => DiscordJson.Write(InteractionResponse.Message(_body));

    [Benchmark(Baseline = true)]
    public byte[] Whole()
    {
        var call = CallTranslation.Translate(DiscordJson.ReadInteraction(Asked));
        var reply = (Reply.Message)_router.HandleAsync(call, CancellationToken.None).GetAwaiter().GetResult();
        return DiscordJson.Write(InteractionResponse.Message(CardRenderer.Render(reply.Card)));
    }
}
