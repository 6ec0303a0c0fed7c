using Quadrennial.Playground.Faces;
using Quadrennial.Playground.Faces.Terminal;

namespace Quadrennial.EndToEnd.Tests.Faces;

/// <summary>What came of a command line whose input and output are pipes.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Transcript(int ExitCode, string Output, string Error);

/// <summary>Runs the playground's command line with the real bot, or with another one.</summary>
internal static class Terminal
{
    public static async Task<Transcript> RunAsync(string[] args, string input = "", BuildBot? build = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var screen = new Screen { Input = new StringReader(input), Output = TextWriter.Synchronized(output), Error = error };
        var commandLine = new PlaygroundCommandLine(build ?? PlaygroundBot.BuildAsync, screen);
        var exitCode = await commandLine.RunAsync(args, TestContext.Current.CancellationToken);
        return new Transcript(exitCode, output.ToString(), error.ToString());
    }
}
