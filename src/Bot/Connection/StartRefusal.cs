using System.Net;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>Why Discord does not let the bot start, in a sentence for whoever runs it.</summary>
internal static class StartRefusal
{
    /// <summary>The exit code and the sentence for a failed call.</summary>
    public static BotStartException From(DiscordException exception) => exception.Error.Status switch
    {
        HttpStatusCode.Unauthorized => new(
            ExitCode.TokenRefused,
            ["Discord does not accept the bot token (HTTP 401). On the application's Bot page press Reset Token and set Discord__Token to the new one."]),
        { } status => new(ExitCode.Failed, [$"Discord answered {(int)status} to {exception.Error.Route}: {exception.Error.Message}"]),
        null => new(
            ExitCode.Failed,
            [$"Discord cannot be reached ({exception.Error.Kind}, {exception.Error.Route}). Is there a network, and is Discord__ApiBaseUrl right?"]),
    };
}
