using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Delivery;

/// <summary>Messages nobody asked for just now.</summary>
internal static class DeliveryServices
{
    /// <summary>Adds the outbox and its one sender. An <see cref="IAnnouncer"/> is for the connection to add.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddStateSchema(OutboxSchema.Schema)
        .AddSingleton<OutboxSignal>()
        .AddSingleton<Outbox>()
        .AddSingleton<OutboxLedger>()
        .AddSingleton<DeliveryKinds>()
        .AddSingleton(provider => new DeliveryClocks(provider.GetRequiredService<TimeProvider>(), TimeProvider.System))
        .AddSingleton<Courier>()
        .AddSingleton(_ => new Pace(TimeProvider.System))
        .AddSingleton<OutboxSender>()
        .AddSingleton<Planning>()
        .AddSingleton<DeliveryLife>()
        .AddHostedOnceReady<DeliveryLife>()
        .AddSingleton(provider => provider.GetRequiredService<BotSettings>().Delivery)
        .AddSingleton<OutboxCleaning>();
}
