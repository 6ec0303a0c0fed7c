using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces;

/// <summary>The stand-in and the bot, started together and connected.</summary>
internal sealed class RunningPlayground : IAsyncDisposable
{
    /// <summary>Far longer than a start takes on a slow machine.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    private readonly DiscordStandIn _discord;
    private readonly PlaygroundBot _bot;

    private RunningPlayground(DiscordStandIn discord, PlaygroundBot bot, Scene scene) => (_discord, _bot, Scene) = (discord, bot, scene);

    /// <summary>Who and what there is.</summary>
    public Scene Scene { get; }

    /// <summary>
    /// The calendar there: in a rehearsal the bot's own clock, by which everything is dated that people read. The stand-in keeps real time
    /// all the same: Discord's 3 seconds are 3 seconds however fast the days go by, and its ids tell the bot's real clock when they were made.
    /// </summary>
    public TimeProvider Clock => _bot.Clock;

    /// <summary>Completes when the bot has stopped by itself.</summary>
    public Task BotStopped => _bot.Stopped;

    /// <summary>Starts both and waits until the bot can be asked.</summary>
    /// <exception cref="BotFailedException">The bot did not start or did not connect.</exception>
    public static async Task<RunningPlayground> StartAsync(BuildBot build, PlaygroundOptions options, CancellationToken cancellationToken)
    {
        var discord = await DiscordStandIn.StartAsync(new StandInOptions(), cancellationToken);
        PlaygroundBot? bot = null;
        try
        {
            var scene = new Scene(discord, options.Locale);
            bot = await PlaygroundBot.StartAsync(build, discord, options, cancellationToken);
            await ConnectionAsync(discord, bot, cancellationToken);
            return new RunningPlayground(discord, bot, scene);
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
}
