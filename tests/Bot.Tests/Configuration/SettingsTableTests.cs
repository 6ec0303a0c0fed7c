using Microsoft.Extensions.Configuration;
using Quadrennial.Bot.Configuration;

namespace Quadrennial.Bot.Tests.Configuration;

/// <summary>Settings are documented where people look, and nowhere else.</summary>
public sealed class SettingsTableTests
{
    [Fact]
    public void The_readme_lists_every_setting_as_it_is_read()
    {
        BotSettings.TryRead(new ConfigurationBuilder().Build(), out _, out var reader);
        Assert.NotEmpty(reader.Settings);

        var table = string.Join('\n', reader.Settings
            .Select(setting => $"| `{setting.Key}` | {setting.Meaning} | {setting.Default} | `{setting.Example}` |")
            .Prepend("| --- | --- | --- | --- |")
            .Prepend("| Key | Meaning | Default | Example |"));

        Assert.Contains($"<!-- settings -->\n{table}\n<!-- /settings -->", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0/1", new[] { 0 }, 1)]
    [InlineData("0,1/4", new[] { 0, 1 }, 4)]
    [InlineData("0-3/8", new[] { 0, 1, 2, 3 }, 8)]
    [InlineData("1,0-2 / 3", new[] { 0, 1, 2 }, 3)]
    public void A_shard_plan_names_shards_and_their_total(string text, int[] ids, int total)
    {
        Assert.True(ShardPlan.TryParse(text, out var plan));
        Assert.Equal(ids, plan.Ids);
        Assert.Equal(total, plan.Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("4/4")]
    [InlineData("-1/4")]
    [InlineData("3-1/4")]
    [InlineData("a/b")]
    [InlineData("0/0")]
    [InlineData("0/1/2")]
    public void What_is_no_shard_plan_is_refused(string text) => Assert.False(ShardPlan.TryParse(text, out _));

    [Fact]
    public void A_token_file_that_everybody_can_read_is_refused_without_quoting_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such permission bits.");
            return;
        }

        var file = Path.GetTempFileName();
        File.WriteAllText(file, "a-secret");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Discord:TokenFile"] = file })
            .Build();

        Assert.False(BotSettings.TryRead(configuration, out _, out var reader));

        var problem = Assert.Single(reader.Problems).ToString();
        Assert.Contains("chmod o-rwx", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", problem, StringComparison.Ordinal);
        File.Delete(file);
    }
}
