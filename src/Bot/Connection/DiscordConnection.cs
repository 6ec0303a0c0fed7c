using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Library;
using Quadrennial.Discord.Gateway;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>Keeps the bot on Discord: listens, registers the commands once a session is up, and leaves in order.</summary>
internal sealed partial class DiscordConnection : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly InteractionAnswers _answers;
    private readonly CommandRegistration _registration;
    private readonly BotReady _ready;
    private readonly BotStop _stop;
    private readonly BotSelf _self;
    private readonly WarmUp _warmUp;
    private readonly ILogger<DiscordConnection> _logger;
    private readonly ShardedGateway _gateway;
    private readonly CancellationTokenSource _leaving = new();
    private int _registrations;

    /// <summary>Prepares the connection; nothing is opened yet.</summary>
    public DiscordConnection(
        DiscordSettings settings,
        DiscordRest rest,
        ConferenceContent content,
        InteractionAnswers answers,
        CommandRegistration registration,
        WarmUp warmUp,
        BotSelf self,
        BotReady ready,
        BotStop stop,
        ILoggerFactory loggers)
    {
        _answers = answers;
        _registration = registration;
        _warmUp = warmUp;
        _self = self;
        _ready = ready;
        _stop = stop;
        _logger = loggers.CreateLogger<DiscordConnection>();
        var options = new GatewayOptions
        {
            Token = settings.Token,
            Intents = GatewayIntents.Guilds,
            Presence = Presence.Watching($"{content.Current.Catalogue.Talks.Count} talks · /talk"),
            ShardCount = settings.Shards?.Total,
            ShardIds = settings.Shards?.Ids,
            Compress = settings.Compress,
        };
        _gateway = new ShardedGateway(rest, options, HandleAsync, TimeProvider.System, loggers);
    }

    /// <summary>Whether every shard is receiving events.</summary>
    public bool IsReady => _gateway.IsReady;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _leaving.CancelAsync();
        await base.StopAsync(cancellationToken);
        await _answers.DrainAsync(cancellationToken);
        LogLeft();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _leaving.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await _gateway.RunAsync(stoppingToken);
        }
        catch (GatewayFatalException exception)
        {
            _stop.Because(
                exception.Reason == GatewayFatalReason.BadToken ? ExitCode.TokenRefused : ExitCode.SessionRefused,
                exception.CloseCode is { } code ? $"{exception.Message} (gateway close code {code})" : exception.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop: that is the ordinary end.
        }
        catch (Exception exception)
        {
            LogBroken(exception);
            _stop.Because(ExitCode.Failed, "The connection to Discord broke in a way nobody foresaw; the log has the details.");
        }
    }

    private ValueTask HandleAsync(GatewayEvent happened)
    {
        switch (happened)
        {
            case GatewayEvent.InteractionCreated interaction:
                return _answers.AnswerAsync(interaction);

            case GatewayEvent.Ready ready:
                _self.Introduce(ready.User.Id);
                LogReady(ready.User.DisplayName, ready.GuildIds.Count, ready.ShardId);
                // Once a process: every further session finds the commands there.
                return Interlocked.Exchange(ref _registrations, 1) == 0 ? BeginAsync(ready.ApplicationId) : ValueTask.CompletedTask;

            default:
                return ValueTask.CompletedTask;
        }
    }

    /// <summary>Being connected comes first; then the commands, and, beside them, the warm-up for whoever asks first; then all else.</summary>
    private async ValueTask BeginAsync(ulong applicationId)
    {
        var registering = RegisterAsync(applicationId);
        await Task.Run(_warmUp.RunAsync, _leaving.Token);
        _ready.Set();
        await registering;
    }

    private async Task RegisterAsync(ulong applicationId)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await _registration.EnsureAsync(applicationId, _leaving.Token);
                return;
            }
            catch (DiscordException exception)
            {
                LogNotRegistered(exception.Error.ToString(), pause.TotalSeconds);
            }
            catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, TimeProvider.System, _leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Information, "Connected as {Name}, in {Guilds} servers (shard {Shard})")]
    private partial void LogReady(string name, int guilds, int shard);

    [LoggerMessage(LogLevel.Error, "The commands could not be registered: {Error}; next try in {Seconds} s")]
    private partial void LogNotRegistered(string error, double seconds);

    [LoggerMessage(LogLevel.Error, "The gateway ended unexpectedly")]
    private partial void LogBroken(Exception exception);

    [LoggerMessage(LogLevel.Information, "Every answer is out; disconnected")]
    private partial void LogLeft();
}
