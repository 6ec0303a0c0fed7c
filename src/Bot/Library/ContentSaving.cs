using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quadrennial.Content;

namespace Quadrennial.Bot.Library;

/// <summary>Writes freshly read packs to <c>content.db</c> once the bot is on its way: nobody should wait for that.</summary>
internal sealed partial class ContentSaving(ContentStore store, ContentOutcome.Ready content, ILogger<ContentSaving> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(Save, CancellationToken.None);

    private void Save()
    {
        LogContent(content.Catalogue.Talks.Count, content.Catalogue.Editions.Count, content.Rebuilt ? "packs" : "talk database");
        var trouble = content.Trouble;
        if (content.Rebuilt)
        {
            trouble = store.Save(content) ?? trouble;
        }

        if (trouble is not null)
        {
            LogTrouble(trouble);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Talks} talks of {Editions} editions, from the {Origin}")]
    private partial void LogContent(int talks, int editions, string origin);

    [LoggerMessage(LogLevel.Warning, "The talk database: {Trouble}")]
    private partial void LogTrouble(string trouble);
}
