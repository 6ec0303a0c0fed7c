using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Tests.Delivery;
using Quadrennial.Content;

namespace Quadrennial.Bot.Tests.Features;

/// <summary>The whole bot on a catalogue and a clock, save that nothing connects to Discord: calls go in, replies come out.</summary>
internal sealed class Conversation : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("quadrennial-");
    private readonly ServiceProvider _services;

    /// <summary>Starts it, save that nothing connects.</summary>
    /// <param name="catalogue">What it knows.</param>
    /// <param name="today">The day; it is 20:00 UTC.</param>
    /// <param name="add">Replaces parts of it, by adding others.</param>
    public Conversation(Catalogue catalogue, string today = "2026-11-22", Action<IServiceCollection>? add = null)
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(DateOnly.ParseExact(today, "yyyy-MM-dd"), new TimeOnly(20, 0), TimeSpan.Zero));
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Settings(_data.FullName))
            .AddSingleton(new ConferenceContent(catalogue))
            .AddSingleton(provider => provider.GetRequiredService<BotSettings>().Discord)
            .AddQuadrennial()
            .AddSingleton<IAnnouncer>(Announcer = new RecordingAnnouncer(Clock));
        add?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>Where messages arrive that nobody asked for just now.</summary>
    public RecordingAnnouncer Announcer { get; }

    public CommandRouter Router => The<CommandRouter>();

    public CommandCatalogue Commands => The<CommandCatalogue>();

    public CommandMentions Mentions => The<CommandMentions>();

    /// <summary>Uses a typed command with text options; <c>private</c> is a flag.</summary>
    public Task<Reply> Ask(string path, params IReadOnlyList<(string Name, string Value)> options) =>
        Handle(A.Call(path, [.. options.Select(option => (option.Name, ValueOf(option)))]));

    /// <summary>The same, and the card of the message that comes back.</summary>
    public async Task<Card> AskForCard(string path, params IReadOnlyList<(string Name, string Value)> options) =>
        Assert.IsType<Reply.Message>(await Ask(path, options)).Card;

    public Task<Reply> Handle(CommandCall call) => Router.HandleAsync(call, TestContext.Current.CancellationToken);

    /// <summary>Time passes, the planners look again, and what is due goes out.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await The<Planning>().RunAsync(TestContext.Current.CancellationToken);
        await DeliverAsync();
    }

    /// <summary>What is due goes out, and what follows from that.</summary>
    public async Task DeliverAsync()
    {
        while (await DueAsync() is { Count: > 0 } due)
        {
            foreach (var message in due)
            {
                await The<Courier>().CarryAsync(message.Id, TestContext.Current.CancellationToken);
            }
        }
    }

    private Task<IReadOnlyList<DueMessage>> DueAsync() => The<StateDatabase>().ReadAsync(
        transaction => The<OutboxLedger>().Due(transaction, Clock.GetUtcNow(), TimeProvider.System.GetUtcNow(), limit: 100),
        TestContext.Current.CancellationToken);

    /// <summary>A part of the bot.</summary>
    public T The<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose()
    {
        _services.Dispose();
        _data.Delete(recursive: true);
    }

    private static BotSettings Settings(string folder)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Discord:Token"] = "token", ["Storage:Path"] = folder })
            .Build();
        return BotSettings.TryRead(configuration, out var settings, out var reader)
            ? settings
            : throw new InvalidOperationException(string.Join('\n', reader.Problems));
    }

    private static OptionValue ValueOf((string Name, string Value) option) =>
        option.Name == "private" ? new OptionValue(Flag: true) : new OptionValue(option.Value);
}
