using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Logging;
using Quadrennial.Bot.Time;
using Quadrennial.Content;
using Quadrennial.Content.Loading;

namespace Quadrennial.Bot;

/// <summary>Puts the bot together: settings, clock, content, then the features that <see cref="Program.AddQuadrennial"/> lists.</summary>
internal static class BotApplication
{
    /// <summary>The configuration as the process finds it: <c>appsettings.json</c> if there is one, then the environment, which wins.</summary>
    /// <exception cref="BotStartException"><c>appsettings.json</c> is not JSON.</exception>
    public static IConfigurationRoot ReadConfiguration()
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(Environment.CurrentDirectory)
                .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException exception)
        {
            var cause = exception.GetBaseException();
            throw new BotStartException(ExitCode.WrongSettings, [$"appsettings.json cannot be read: {cause.Message}"]);
        }
    }

    /// <summary>Builds the bot, ready to be started.</summary>
    /// <param name="configuration">Where the settings come from.</param>
    /// <param name="ownsProcess">True where Ctrl+C and SIGTERM are the bot's to handle; false inside the playground.</param>
    /// <param name="logsToTerminal">True where a person reads the logs as they come.</param>
    /// <exception cref="BotStartException">It cannot start; the exception says why, in sentences for a person.</exception>
    public static async Task<IHost> BuildAsync(IConfiguration configuration, bool ownsProcess, bool logsToTerminal)
    {
        if (!BotSettings.TryRead(configuration, out var settings, out var reader))
        {
            throw new BotStartException(ExitCode.WrongSettings, [.. reader.Problems.Select(problem => problem.ToString())]);
        }

        // The first request and reading the packs take longer than all else here, so they run beside the rest.
        var sockets = DiscordConnectionFeature.Knock(settings.Discord);
        var store = new ContentStore(Path.Combine(settings.StoragePath, "content.db"));
        var reading = Task.Run(() => ReadContent(settings, store));

        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddBotLogging(configuration, logsToTerminal);
        if (!ownsProcess)
        {
            builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        }

        builder.Services
            .Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true)
            .AddSingleton(settings)
            .AddSingleton(settings.Discord)
            .AddSingleton(sockets)
            .AddSingleton(Clock(settings.Rehearsal))
            .AddQuadrennial();

        var content = await reading;
        builder.Services
            .AddSingleton(new ConferenceContent(content.Catalogue))
            .AddSingleton(provider => new ContentSaving(store, content, provider.GetRequiredService<ILogger<ContentSaving>>()))
            .AddHostedOnceReady<ContentSaving>();
        return builder.Build();
    }

    /// <summary>The embedded packs, then the configured ones.</summary>
    public static IReadOnlyList<PackSource> Packs(IEnumerable<string> folders) => [.. PackSource.Embedded, .. folders.Select(PackSource.Folder)];

    private static ContentOutcome.Ready ReadContent(BotSettings settings, ContentStore store)
    {
        try
        {
            Directory.CreateDirectory(settings.StoragePath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BotStartException(
                ExitCode.StorageUnusable,
                [$"The data folder \"{settings.StoragePath}\" cannot be made ({exception.Message}). Set Storage__Path to a folder the bot may write to."]);
        }

        return store.Read(Packs(settings.Packs)) switch
        {
            ContentOutcome.Ready ready => ready,
            ContentOutcome.Broken broken => throw new BotStartException(ExitCode.BrokenPack, [.. broken.Errors.Select(error => error.ToString())]),
            var outcome => throw new InvalidOperationException($"An outcome nobody thought of: {outcome}"),
        };
    }

    private static TimeProvider Clock(RehearsalSettings? rehearsal) =>
        rehearsal is null ? TimeProvider.System : new RehearsalClock(rehearsal.StartAt ?? TimeProvider.System.GetUtcNow(), rehearsal.Speed);
}

/// <summary>The bot cannot start, for reasons that a person can mend.</summary>
/// <param name="exitCode">What the process exits with.</param>
/// <param name="sentences">What is wrong and what to do; each stands alone.</param>
internal sealed class BotStartException(ExitCode exitCode, IReadOnlyList<string> sentences) : Exception(string.Join(Environment.NewLine, sentences))
{
    /// <summary>What the process exits with.</summary>
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>What is wrong and what to do; each stands alone.</summary>
    public IReadOnlyList<string> Sentences { get; } = sentences;
}

/// <summary>For a bot inside another program: that program handles signals.</summary>
internal sealed class GuestLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
