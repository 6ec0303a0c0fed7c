using System.Diagnostics;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>Programs as they are built beside these tests: run from here, they would find the tests' libraries and not their own.</summary>
internal static class BuiltProgram
{
    /// <summary>The bot that is shipped: the published executable that <c>QUADRENNIAL_BOT</c> names, or else what was just built.</summary>
    public static string Bot => Environment.GetEnvironmentVariable("QUADRENNIAL_BOT") is { Length: > 0 } published
        ? Path.GetFullPath(published)
        : Of("src", "Bot");

    /// <summary>A program's assembly, by its project's folder below the root.</summary>
    public static string Of(params IReadOnlyList<string> folder)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration, root) = (here.Name, here.Parent!.Name, here.Parent.Parent!.Parent!.Parent!.Parent!.FullName);
        return Path.Combine([root, .. folder, "bin", configuration, framework, $"Quadrennial.{folder[^1]}.dll"]);
    }

    /// <summary>How to start a program: an assembly with <c>dotnet</c>, an executable by itself.</summary>
    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        var (file, first) = program.EndsWith(".dll", StringComparison.Ordinal) ? ("dotnet", new[] { program }) : (program, []);
        return new ProcessStartInfo(file, [.. first, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
    }

    /// <summary>What a bot has to be told, as environment variables, to run on a stand-in and keep its data in a folder.</summary>
    public static Dictionary<string, string> SettingsOn(DiscordStandIn discord, string folder) => new()
    {
        ["Discord__Token"] = discord.BotToken,
        ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
        ["Storage__Path"] = folder,
    };
}
