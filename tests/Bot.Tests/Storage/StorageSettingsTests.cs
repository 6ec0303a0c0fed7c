using Microsoft.Extensions.Configuration;
using Quadrennial.Bot.Configuration;

namespace Quadrennial.Bot.Tests.Storage;

public sealed class StorageSettingsTests
{
    [Fact]
    public void State_is_kept_in_a_file_unless_a_server_is_named()
    {
        Assert.Null(Read(null).Settings.Postgres);
        Assert.Equal("Host=db;Password=x", Read("Host=db;Password=x").Settings.Postgres);
    }

    [Theory]
    [InlineData("hunter2", "is not a connection string")]
    [InlineData("Hots=db;Password=hunter2", "is not a connection string")]
    [InlineData("Host=db;Port=hunter2", "is not a connection string")]
    [InlineData("Database=state;Password=hunter2", "names no Host")]
    public void A_wrong_connection_string_is_refused_without_quoting_it(string text, string complaint)
    {
        var (_, reader) = Read(text);

        var problem = Assert.Single(reader.Problems).ToString();
        Assert.Contains(complaint, problem);
        Assert.DoesNotContain("hunter2", problem);
    }

    [Fact]
    public void The_password_is_not_printed_with_the_settings() => Assert.DoesNotContain("hunter2", $"{Read("Host=db;Password=hunter2").Settings}");

    private static (StorageSettings Settings, SettingsReader Reader) Read(string? postgres)
    {
        var reader = new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Postgres", postgres)]).Build());
        return (StorageSettings.Read(reader), reader);
    }
}
