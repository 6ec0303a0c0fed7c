using System.Diagnostics;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.EndToEnd.Tests.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>The bot as a process of its own: what it prints and exits with when it cannot go on.</summary>
public sealed class ExitTests(ContractCheck contract) : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("quadrennial-test-");

    [Fact]
    public async Task Without_a_token_it_says_how_to_get_one_and_names_the_playground()
    {
        var (exitCode, output) = await RunAsync([]);

        Assert.Equal(3, exitCode);
        Assert.Contains("Discord:Token is not set", output, StringComparison.Ordinal);
        Assert.Contains("discord.com/developers/applications", output, StringComparison.Ordinal);
        Assert.Contains("src/Playground", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_ends_it_with_a_sentence()
    {
        await using var lab = await Lab.StartAsync(contract);

        var (exitCode, output) = await RunAsync([], ("Discord__Token", "not-the-token"), ("Discord__ApiBaseUrl", $"{lab.StandIn.ApiBaseUrl}"));

        Assert.Equal(5, exitCode);
        Assert.Contains("does not accept the bot token", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-token", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4004, 5, "does not accept the bot token")]
    [InlineData(4014, 6, "intent")]
    [InlineData(4010, 6, "shard")]
    public async Task A_session_refused_for_good_ends_it_with_a_sentence(int closeCode, int exitCode, string sentence)
    {
        await using var lab = await Lab.StartAsync(contract);
        lab.StandIn.Faults.Gateway.CloseNextIdentify(closeCode);

        var (actual, output) = await RunAsync(
            [], ("Discord__Token", lab.StandIn.BotToken), ("Discord__ApiBaseUrl", $"{lab.StandIn.ApiBaseUrl}"));

        Assert.Equal(exitCode, actual);
        Assert.Contains(sentence, output, StringComparison.Ordinal);
        Assert.DoesNotContain(lab.StandIn.BotToken, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Discord__ApiBaseUrl", "ftp://example.com", "Discord:ApiBaseUrl must be an http or https address")]
    [InlineData("Discord__Shards", "4/2", "Discord:Shards must be shard numbers")]
    [InlineData("Discord__Tokn", "x", "did you mean Discord:Token?")]
    [InlineData("Clock__Speed", "fast", "Clock:Speed must be a number")]
    [InlineData("Content__Packs__0", "/nowhere", "Content:Packs:0 must name a folder")]
    public async Task A_wrong_setting_is_named_with_an_example(string key, string value, string sentence)
    {
        var (exitCode, output) = await RunAsync(["check-config"], ("Discord__Token", "x"), (key, value));

        Assert.Equal(3, exitCode);
        Assert.Contains(sentence, output, StringComparison.Ordinal);
        Assert.Contains("Example: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_pack_ends_it_with_file_line_and_column()
    {
        await File.WriteAllTextAsync(Path.Combine(_data.FullName, "conference.yaml"), "id: myconf\nname: [\n", TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunAsync([], ("Discord__Token", "x"), ("Content__Packs__0", _data.FullName));

        Assert.Equal(4, exitCode);
        Assert.Matches(@"conference\.yaml:\d+:\d+: ", output);
    }

    [Fact]
    public async Task The_invitation_asks_for_no_more_than_is_needed()
    {
        await using var lab = await Lab.StartAsync(contract);

        var (exitCode, output) = await RunAsync(
            ["invite"], ("Discord__Token", lab.StandIn.BotToken), ("Discord__ApiBaseUrl", $"{lab.StandIn.ApiBaseUrl}"));

        Assert.Equal(0, exitCode);
        Assert.Contains($"client_id={lab.StandIn.ApplicationId}&scope=bot+applications.commands&permissions=309237746688", output, StringComparison.Ordinal);
        Assert.Contains("integration_type=1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_argument_exits_with_2()
    {
        var (exitCode, _) = await RunAsync(["frobnicate"]);

        Assert.Equal(2, exitCode);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private async Task<(int ExitCode, string Output)> RunAsync(string[] arguments, params (string Key, string Value)[] environment)
    {
        var start = BuiltProgram.Start(BuiltProgram.Bot, arguments);
        start.WorkingDirectory = _data.FullName;
        start.Environment["Storage__Path"] = Path.Combine(_data.FullName, "data");
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
