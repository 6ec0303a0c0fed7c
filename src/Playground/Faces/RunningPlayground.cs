using Quadrennial.Bot.Time;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces;

/// <summary>The stand-in and the bot, started together and connected.</summary>
internal sealed class RunningPlayground : IAsyncDisposable
{
    /// <summary>Far longer than a start takes on a slow machine.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    /// <summary>Discord's ids count from 2015 on.</summary>
    private static readonly DateTimeOffset FirstId = new(2015, 1, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly DiscordStandIn _discord;
    private readonly PlaygroundBot _bot;

    private RunningPlayground(DiscordStandIn discord, PlaygroundBot bot, Scene scene, TimeProvider clock)
    {
        _discord = discord;
        _bot = bot;
        Scene = scene;
        Clock = clock;
    }

    /// <summary>Who and what there is.</summary>
    public Scene Scene { get; }

    /// <summary>The time there.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Completes when the bot has stopped by itself.</summary>
    public Task BotStopped => _bot.Stopped;

    /// <summary>Starts both and waits until the bot can be asked.</summary>
    /// <exception cref="BotFailedException">The bot did not start or did not connect.</exception>
    public static async Task<RunningPlayground> StartAsync(BuildBot build, PlaygroundOptions options, CancellationToken cancellationToken)
    {
        var (clock, discordClock) = Clocks(options);
        var discord = await DiscordStandIn.StartAsync(new StandInOptions { Clock = discordClock }, cancellationToken);
        PlaygroundBot? bot = null;
        try
        {
            var scene = new Scene(discord, options.Locale);
            bot = await PlaygroundBot.StartAsync(build, discord, options, cancellationToken);
            await ConnectionAsync(discord, bot, cancellationToken);
            return new RunningPlayground(discord, bot, scene, clock);
        }
        catch
        {
            await (bot?.DisposeAsync() ?? ValueTask.CompletedTask);
            await discord.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the bot in its own way: what it is about to answer it still answers.</summary>
    public Task StopBotAsync() => _bot.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    private static async Task ConnectionAsync(DiscordStandIn discord, PlaygroundBot bot, CancellationToken cancellationToken)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        giveUp.CancelAfter(LongestStart);
        var connected = discord.WaitForBotAsync(giveUp.Token);
        try
        {
            if (await Task.WhenAny(connected, bot.Stopped) == bot.Stopped)
            {
                throw new BotFailedException("The bot stopped before it was connected; --verbose shows its log.");
            }

            await connected;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BotFailedException($"The bot did not connect within {LongestStart.TotalSeconds} seconds; --verbose shows its log.");
        }
    }

    /// <summary>
    /// The bot's clock and the stand-in's. The stand-in begins at the same date but keeps real time: Discord's 3 seconds are 3 seconds
    /// however fast the days go by.
    /// </summary>
    private static (TimeProvider Bot, TimeProvider Discord) Clocks(PlaygroundOptions options)
    {
        if (!options.IsRehearsal)
        {
            return (TimeProvider.System, TimeProvider.System);
        }

        var start = options.StartAt ?? TimeProvider.System.GetUtcNow();
        return (new RehearsalClock(start, options.Speed), new RehearsalClock(start > FirstId ? start : FirstId));
    }
}
