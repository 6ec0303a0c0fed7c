using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Logging;

namespace Quadrennial.Bot.Tests.Logging;

public sealed class LoggingSetupTests
{
    private const string Scheduler = "Quartz.Core.QuartzScheduler";
    private const string Bot = "Quadrennial.Bot.Anything";

    [Fact]
    public void The_scheduler_is_heard_only_when_something_is_wrong()
    {
        using var services = With([]);

        Assert.Equal((false, true), (Hears(services, Scheduler, LogLevel.Information), Hears(services, Scheduler, LogLevel.Warning)));
        Assert.True(Hears(services, Bot, LogLevel.Information));
    }

    [Fact]
    public void Hearing_more_of_everything_is_not_hearing_more_of_the_scheduler()
    {
        using var services = With([new("Logging:LogLevel:Default", "Debug")]);

        Assert.Equal((false, true), (Hears(services, Scheduler, LogLevel.Information), Hears(services, Bot, LogLevel.Debug)));
    }

    [Theory]
    [InlineData("Debug", LogLevel.Debug, true)]
    [InlineData("None", LogLevel.Critical, false)]
    public void The_configuration_has_the_last_word(string configured, LogLevel level, bool isHeard)
    {
        using var services = With([new("Logging:LogLevel:Quartz", configured)]);

        Assert.Equal(isHeard, Hears(services, Scheduler, level));
    }

    private static bool Hears(ServiceProvider services, string category, LogLevel level) =>
        services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level);

    private static ServiceProvider With(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging(logging => logging.AddBotLogging(configuration, forTerminal: false)).BuildServiceProvider();
    }
}
