using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>Opens threads.</summary>
internal sealed class DiscordThreads(DiscordRest rest) : IThreads
{
    private const int LongestName = 100;
    private const int MinutesOfADay = 1440;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    /// <inheritdoc/>
    public async Task<ThreadOutcome> OpenAsync(ulong channelId, ulong messageId, string name, CancellationToken cancellationToken)
    {
        var thread = new ThreadCreate(Commands.Label.Fit(name, LongestName, orElse: "Thread")) { AutoArchiveDuration = MinutesOfADay };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return new ThreadOutcome.Opened((await rest.StartThreadAsync(channelId, messageId, thread, patience.Token)).Id);
        }
        catch (DiscordException exception) when (exception.Error.Code == DiscordErrorCode.ThreadExists)
        {
            // A thread opened from a message has its id: https://docs.discord.com/developers/topics/threads
            return new ThreadOutcome.Opened(messageId);
        }
        catch (DiscordException exception)
        {
            return DiscordTroubles.ThreadOutcomeOf(exception.Error, Target.Channel(channelId));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ThreadOutcome.Later(After: null, $"no answer within {Patience.TotalSeconds} s");
        }
    }
}
