using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Connection;

namespace Quadrennial.Bot.CommandLine;

/// <summary>What can be typed after the program's name. Without anything, the bot runs.</summary>
internal static class BotCommandLine
{
    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            // The everyday case needs no parser: that is quicker by the time it takes to load and build one.
            return args.Length == 0 ? (int)await RunBotAsync(error) : await RunParsedAsync(args, output, error);
        }
        catch (BotStartException exception)
        {
            foreach (var sentence in exception.Sentences)
            {
                await error.WriteLineAsync(sentence);
            }

            return (int)exception.ExitCode;
        }
    }

    private static async Task<int> RunParsedAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Build(output, error).Parse(args);
        var exitCode = await parsed.InvokeAsync(new() { Output = output, Error = error });
        return parsed.Errors.Count > 0 ? (int)ExitCode.WrongUsage : exitCode;
    }

    private static RootCommand Build(TextWriter output, TextWriter error)
    {
        var folders = new Argument<DirectoryInfo[]>("folder") { Description = "Folders with a conference.yaml", Arity = ArgumentArity.OneOrMore };
        var checkPack = new Command("check-pack", "Check content packs and print every error with file, line and column") { folders };
        checkPack.SetAction(result => (int)ContentCheck.Run(result.GetRequiredValue(folders).Select(folder => folder.FullName), output));

        var checkConfig = new Command("check-config", "Check settings and content packs without connecting to Discord");
        checkConfig.SetAction(_ => (int)ConfigurationCheck.Run(BotApplication.ReadConfiguration(), output));

        var invite = new Command("invite", "Print the links that add the bot to a server or to yourself, with the least permissions");
        invite.SetAction(async (_, cancellationToken) => (int)await InviteLink.PrintAsync(BotApplication.ReadConfiguration(), output, cancellationToken));

        var root = new RootCommand($"Quadrennial: conference trivia and reminders for Discord.{Environment.NewLine}{Environment.NewLine}{Settings()}")
        {
            checkConfig, checkPack, invite,
        };
        root.SetAction(async (_, _) => (int)await RunBotAsync(error));
        return root;
    }

    private static async Task<ExitCode> RunBotAsync(TextWriter error)
    {
        using var host = await BotApplication.BuildAsync(BotApplication.ReadConfiguration(), ownsProcess: true, logsToTerminal: !Console.IsErrorRedirected);
        var stop = host.Services.GetRequiredService<BotStop>();
        // Made here rather than by the host: what is then said in a sentence, the host would log with a stack trace as well.
        _ = host.Services.GetServices<IHostedService>();
        await host.RunAsync();
        if (stop.Sentence is { } sentence)
        {
            await error.WriteLineAsync(sentence);
        }

        return stop.Reason;
    }

    private static string Settings()
    {
        BotSettings.TryRead(new ConfigurationBuilder().Build(), out _, out var reader);
        var width = reader.Settings.Max(setting => setting.Key.Length);
        var lines = reader.Settings.Select(setting =>
            $"  {setting.Key.PadRight(width)}  {setting.Meaning}; default: {setting.Default.Replace("`", "")}; example: {setting.Example}");
        return "Settings, as environment variables with __ for each colon, or in appsettings.json:"
            + Environment.NewLine
            + string.Join(Environment.NewLine, lines);
    }
}
