using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

[assembly: AssemblyFixture(typeof(ContractCheck))]

namespace Quadrennial.EndToEnd.Tests.Contract;

/// <summary>
/// Holds exchanges against Discord's own documents: a Node.js process with ajv, started once for all tests, because JSON Schema 2020-12
/// has no validator in .NET that can be had here. Where the documents, Node.js or its modules are absent, nothing is checked and
/// <see cref="WhyNot"/> says so.
/// </summary>
public sealed class ContractCheck : IAsyncLifetime
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<IReadOnlyList<string>>> _asked = [];
    private readonly SemaphoreSlim _writing = new(1);
    private Process? _node;
    private Task _reading = Task.CompletedTask;
    private int _lastId;

    /// <summary>Why nothing is checked, or null.</summary>
    public string? WhyNot { get; private set; }

    public ValueTask InitializeAsync()
    {
        var root = RepositoryRoot();
        var documents = Path.GetFullPath(Path.Combine(root, "..", "shared", "discord"));
        var scripts = Path.Combine(root, "tests", "EndToEnd.Tests", "Contract", "node");
        if (!File.Exists(Path.Combine(documents, "openapi.json")))
        {
            WhyNot = "Discord's documents are not at ../shared/discord.";
        }
        else if (!Directory.Exists(Path.Combine(scripts, "node_modules", "ajv")))
        {
            WhyNot = "The modules are not installed: run `npm ci` in tests/EndToEnd.Tests/Contract/node.";
        }
        else
        {
            Start(scripts, documents);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Fails where an exchange is not as Discord's documents say.</summary>
    internal async Task AssertValidAsync(IReadOnlyCollection<Exchange> exchanges)
    {
        var violations = new Dictionary<string, Exchange>();
        foreach (var exchange in exchanges)
        {
            foreach (var problem in await CheckAsync(exchange))
            {
                violations.TryAdd(problem, exchange);
            }
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations.Select(violation => $"{violation.Key}\n   in {Describe(violation.Value)}")));
    }

    /// <summary>What is wrong with an exchange; nothing where nothing can be checked.</summary>
    internal async Task<IReadOnlyList<string>> CheckAsync(Exchange exchange)
    {
        if (_node is null)
        {
            return [];
        }

        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<IReadOnlyList<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        await _writing.WaitAsync();
        try
        {
            await _node.StandardInput.BaseStream.WriteAsync(Line(id, exchange));
            await _node.StandardInput.BaseStream.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }

        return await answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            _node.StandardInput.Close();
            await _reading;
            await _node.WaitForExitAsync();
            _node.Dispose();
        }

        _writing.Dispose();
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Bot.sln above the tests.");
        }

        return folder;
    }

    private void Start(string scripts, string documents)
    {
        var start = new ProcessStartInfo("node", ["check.mjs", documents])
        {
            WorkingDirectory = scripts,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        try
        {
            _node = Process.Start(start)!;
            _reading = ReadAnswersAsync(_node.StandardOutput);
        }
        catch (Win32Exception)
        {
            WhyNot = "There is no Node.js (`node`) to run the check.";
        }
    }

    private async Task ReadAnswersAsync(StreamReader answers)
    {
        while (await answers.ReadLineAsync() is { } line)
        {
            using var answer = JsonDocument.Parse(line);
            var problems = answer.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!).ToList();
            if (_asked.TryRemove(answer.RootElement.GetProperty("id").GetInt32(), out var asked))
            {
                asked.SetResult(problems);
            }
        }

        foreach (var (_, asked) in _asked)
        {
            asked.TrySetException(new InvalidOperationException("The contract check ended early; its reason is on standard error."));
        }
    }

    private static byte[] Line(int id, Exchange exchange)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", id);
            switch (exchange)
            {
                case Exchange.Rest rest:
                    writer.WriteString("kind", "rest");
                    writer.WriteString("method", rest.Method);
                    writer.WriteString("template", rest.Template);
                    writer.WriteNumber("status", rest.Status);
                    // A body refused as malformed is the refusal's business; it need not even be JSON.
                    WriteBody(writer, "request", rest.Status == 400 ? default : rest.RequestBody);
                    WriteBody(writer, "response", rest.ResponseBody);
                    break;
                case Exchange.Gateway gateway:
                    writer.WriteString("kind", "gateway");
                    writer.WriteBoolean("fromBot", gateway.FromBot);
                    WriteBody(writer, "payload", gateway.Payload);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown kind of exchange: {exchange.GetType()}.");
            }

            writer.WriteEndObject();
        }

        // A line break in JSON can only be white space.
        var line = buffer.ToArray().AsSpan();
        line.Replace((byte)'\n', (byte)' ');
        return [.. line, (byte)'\n'];
    }

    private static void WriteBody(Utf8JsonWriter writer, string name, ReadOnlyMemory<byte> body)
    {
        if (body.Length > 0)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(body.Span);
        }
    }

    private static string Describe(Exchange exchange) => exchange switch
    {
        Exchange.Rest rest => $"{rest.Method} {rest.Path} {Text(rest.RequestBody)} -> {rest.Status} {Text(rest.ResponseBody)}",
        Exchange.Gateway gateway => Text(gateway.Payload),
        _ => exchange.ToString()!,
    };

    private static string Text(ReadOnlyMemory<byte> json)
    {
        const int enough = 1_000;
        var text = Encoding.UTF8.GetString(json.Span);
        return text.Length <= enough ? text : text[..enough] + "…";
    }
}
