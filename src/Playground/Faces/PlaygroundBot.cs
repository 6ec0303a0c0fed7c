using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces;

/// <summary>The real bot, running in this process against the stand-in, with a data folder of its own that goes when it goes.</summary>
internal sealed class PlaygroundBot : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly DirectoryInfo _data;

    private PlaygroundBot(IHost host, DirectoryInfo data)
    {
        _host = host;
        _data = data;
        Stopped = host.WaitForShutdownAsync();
    }

    /// <summary>The clock by which it lives; the real one unless it has another.</summary>
    public TimeProvider Clock => _host.Services.GetService<TimeProvider>() ?? TimeProvider.System;

    /// <summary>Completes when the bot has stopped, by itself or not.</summary>
    public Task Stopped { get; }

    /// <summary>Builds the bot as it is.</summary>
    public static Task<IHost> BuildAsync(IReadOnlyDictionary<string, string?> settings) =>
        Bot.BotApplication.BuildAsync(
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), ownsProcess: false, logsToTerminal: true);

    /// <summary>Starts the bot; it may still have to connect.</summary>
    /// <exception cref="BotFailedException">It refused to start.</exception>
    public static async Task<PlaygroundBot> StartAsync(
        BuildBot build, DiscordStandIn discord, PlaygroundOptions options, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("quadrennial-playground-");
        IHost? host = null;
        try
        {
            host = await build(Settings(discord, options, data.FullName));
            await host.StartAsync(cancellationToken);
            return new PlaygroundBot(host, data);
        }
        catch (Exception exception)
        {
            host?.Dispose();
            data.Delete(recursive: true);
            if (exception is OperationCanceledException)
            {
                throw;
            }

            throw new BotFailedException(exception.Message, exception);
        }
    }

    /// <summary>Stops it in its own way; its folder stays until it is disposed of.</summary>
    public Task StopAsync() => _host.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
        else
        {
            _host.Dispose();
        }

        _data.Delete(recursive: true);
    }

    private static Dictionary<string, string?> Settings(DiscordStandIn discord, PlaygroundOptions options, string data)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Discord:Token"] = discord.BotToken,
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
            ["Storage:Path"] = data,
            ["Operations:Port"] = "0",
            ["Logging:LogLevel:Default"] = options.IsVerbose ? "Information" : "None",
        };
        if (options.IsRehearsal)
        {
            settings["Clock:StartAt"] = options.StartAt?.ToString("O", CultureInfo.InvariantCulture);
            settings["Clock:Speed"] = options.Speed.ToString("R", CultureInfo.InvariantCulture);
        }

        return settings;
    }
}
