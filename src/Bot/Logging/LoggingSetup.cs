using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Quadrennial.Bot.Logging;

/// <summary>Logs: one JSON object a line for machines, plain lines for a person at a terminal.</summary>
internal static class LoggingSetup
{
    /// <summary>Writes logs to standard error, so that what a command prints stays clean; how much, the section <c>Logging</c> says.</summary>
    public static ILoggingBuilder AddBotLogging(this ILoggingBuilder logging, IConfiguration configuration, bool forTerminal) => logging
        // Before the configuration, which has the last word: Quartz would introduce itself at length, a minute after every start.
        .AddFilter("Quartz", LogLevel.Warning)
        .AddConfiguration(configuration.GetSection("Logging"))
        .AddStructuredConsole(forTerminal);

    private static ILoggingBuilder AddStructuredConsole(this ILoggingBuilder logging, bool forTerminal)
    {
        logging.AddConsole(console =>
        {
            console.FormatterName = forTerminal ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.Services.Configure<SimpleConsoleFormatterOptions>(simple =>
        {
            simple.SingleLine = true;
            simple.TimestampFormat = "HH:mm:ss ";
        });
        logging.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        return logging;
    }
}
