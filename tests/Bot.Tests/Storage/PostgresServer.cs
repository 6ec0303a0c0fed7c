using System.Diagnostics;
using System.Globalization;

namespace Quadrennial.Bot.Tests.Storage;

/// <summary>
/// A PostgreSQL server for the tests: the one that <c>QUADRENNIAL_POSTGRES</c> names, or a throw-away one from the machine's own
/// programs, started when the first test wants it and removed after the last.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("QUADRENNIAL_POSTGRES") is { Length: > 0 } named ? named : null;
    private static readonly string? Programs = FindPrograms();
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), $"quadrennial-{Guid.NewGuid():n}");
    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    /// <summary>Why there is none; null where there is one.</summary>
    public static string? WhyMissing => Named is null && Programs is null
        ? "No PostgreSQL: install the package postgresql, or set QUADRENNIAL_POSTGRES to the connection string of a server that the tests may fill."
        : null;

    /// <summary>How to reach it.</summary>
    public static Task<string> ConnectionStringAsync() => Started.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Named is null && Started.IsValueCreated)
        {
            await Started.Value;
            await RunAsync("pg_ctl", "-D", Folder, "-m", "immediate", "-w", "stop");
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static string? FindPrograms() => new[] { "/usr/lib/postgresql" }
        .Where(Directory.Exists)
        .SelectMany(Directory.GetDirectories)
        .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
        .Select(folder => Path.Combine(folder, "bin"))
        .Concat(Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [])
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    private static async Task<string> StartAsync()
    {
        if (Named is not null)
        {
            return Named;
        }

        await RunAsync("initdb", "-D", Folder, "-A", "trust", "-U", "postgres", "--encoding=UTF8", "--no-sync");

        // Reached by a socket in its own folder: no port to collide with. Nothing it holds is worth waiting for a disk.
        var options = $"-c listen_addresses='' -c unix_socket_directories='{Folder}' -c fsync=off -c max_connections=200";
        await RunAsync("pg_ctl", "-D", Folder, "-l", Path.Combine(Folder, "log"), "-o", options, "-w", "start");
        return $"Host={Folder};Username=postgres;Database=postgres";
    }

    private static async Task RunAsync(string program, params IEnumerable<string> arguments)
    {
        // PostgreSQL refuses to run as root.
        var command = Environment.UserName == "root" ? new[] { "runuser", "-u", "postgres", "--" } : [];
        List<string> line = [.. command, Path.Combine(Programs!, program), .. arguments];
        using var process = Process.Start(new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {string.Concat(output)}");
        }
    }
}
