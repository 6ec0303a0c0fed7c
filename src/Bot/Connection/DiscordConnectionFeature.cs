using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>The way to Discord.</summary>
internal static class DiscordConnectionFeature
{
    /// <summary>Adds the connection and all it needs.</summary>
    public static IServiceCollection AddDiscordConnection(this IServiceCollection services) => services
        .AddSingleton(provider => CreateRest(
            provider.GetRequiredService<DiscordSettings>(), provider.GetRequiredService<ILogger<DiscordRest>>(), provider.GetService<HttpMessageHandler>()))
        .AddSingleton<InteractionAnswers>()
        .AddSingleton<CommandRegistration>()
        .AddSingleton<WarmUp>()
        .AddSingleton<BotStop>()
        .AddSingleton<BotReady>()
        .AddSingleton<IAnnouncer, DiscordAnnouncer>()
        .AddSingleton<IMessageEditor, DiscordMessageEditor>()
        .AddSingleton<IThreads, DiscordThreads>()
        .AddSingleton<IMemberRoles, DiscordMemberRoles>()
        .AddSingleton<BotSelf>()
        .AddSingleton<IChannelRights, ChannelRights>()
        .AddSingleton<DiscordConnection>()
        .AddHostedService(provider => provider.GetRequiredService<DiscordConnection>());

    /// <summary>
    /// Makes the first request to Discord while the rest of the bot is still being put together: loading what it needs takes longer than all
    /// that follows. Nothing is said in it, and whether it is answered does not matter.
    /// </summary>
    /// <returns>The sockets, with a connection that is open or about to be.</returns>
    public static HttpMessageHandler Knock(DiscordSettings settings)
    {
        var sockets = DiscordRest.CreateSockets();
        _ = Task.Run(() => CreateRest(settings, NullLogger<DiscordRest>.Instance, sockets).KnockAsync(CancellationToken.None));
        return sockets;
    }

    /// <summary>A REST client for these settings. Discord's limits are real ones, so its clock is real too.</summary>
    public static DiscordRest CreateRest(DiscordSettings settings, ILogger<DiscordRest> logger, HttpMessageHandler? sockets = null) =>
        new(new DiscordRestOptions { Token = settings.Token, BaseAddress = settings.ApiBaseUrl }, TimeProvider.System, logger, sockets);
}
