using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
            provider.GetRequiredService<DiscordSettings>(), TimeProvider.System, provider.GetRequiredService<ILogger<DiscordRest>>()))
        .AddSingleton<InteractionAnswers>()
        .AddSingleton<CommandRegistration>()
        .AddSingleton<WarmUp>()
        .AddSingleton<BotStop>()
        .AddSingleton<IAnnouncer, DiscordAnnouncer>()
        .AddSingleton<ChannelRights>()
        .AddSingleton<IChannelRights>(provider => provider.GetRequiredService<ChannelRights>())
        .AddSingleton<DiscordConnection>()
        .AddHostedService(provider => provider.GetRequiredService<DiscordConnection>());

    /// <summary>A REST client for these settings. Discord's limits are real ones, so its clock is real too.</summary>
    public static DiscordRest CreateRest(DiscordSettings settings, TimeProvider clock, ILogger<DiscordRest> logger) =>
        new(new DiscordRestOptions { Token = settings.Token, BaseAddress = settings.ApiBaseUrl }, clock, logger);
}
