using Quadrennial.Bot.Tests.Storage;
using Quadrennial.EndToEnd.Tests.Kill;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>Two processes on one state would send everything twice, so the second does not start.</summary>
public sealed class SecondCopyTests : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("quadrennial-test-");
    private DiscordStandIn _discord = null!;

    public static bool HasPostgres => PostgresServer.WhyMissing is null;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _discord = await DiscordStandIn.StartAsync(new StandInOptions { LimitIdentifies = false }, Token);

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_says_so_and_stops()
    {
        using var first = Start("data");
        await _discord.WaitForBotAsync(Token);

        await AssertRefusedAsync("data", postgres: null, "The data folder");

        // The first is not disturbed; and once it is gone, however it went, its place is free.
        await AssertRefusedAsync("data", postgres: null, "The data folder");
        first.Kill();
        await _discord.WaitForBotGoneAsync(Token);
        using var next = Start("data");
        await _discord.WaitForBotAsync(Token);
    }

    [Fact(SkipUnless = nameof(HasPostgres), Skip = "There is no PostgreSQL.")]
    public async Task A_second_process_on_the_same_PostgreSQL_says_so_and_stops()
    {
        await using var schema = await PostgresSchema.CreateAsync();
        using var first = Start("one", schema.ConnectionString);
        await _discord.WaitForBotAsync(Token);

        await AssertRefusedAsync("another", schema.ConnectionString, "The state database");

        first.Kill();
        await _discord.WaitForBotGoneAsync(Token);
        using var next = Start("another", schema.ConnectionString);
        await _discord.WaitForBotAsync(Token);
    }

    private async Task AssertRefusedAsync(string folder, string? postgres, string what)
    {
        using var second = Start(folder, postgres);
        await second.WaitForExitAsync();
        Assert.Equal(7, second.ExitCode);
        Assert.Contains($"{what} \"", second.Output, StringComparison.Ordinal);
        Assert.Contains("in use by another running copy of the bot", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", second.Output, StringComparison.Ordinal);
    }

    private BotProcess Start(string folder, string? postgres = null) => BotProcess.Start(
        BuiltProgram.Bot,
        [],
        new Dictionary<string, string>(BuiltProgram.SettingsOn(_discord, Path.Combine(_data.FullName, folder))) { ["Storage__Postgres"] = postgres ?? "" });
}
