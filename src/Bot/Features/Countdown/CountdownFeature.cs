using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>How long until the next one?</summary>
internal static class CountdownFeature
{
    /// <summary>Adds <c>/countdown</c> and the posts of channels that follow.</summary>
    public static IServiceCollection AddCountdown(this IServiceCollection services) => services
        .AddStateSchema(CountdownSchema.Schema)
        .AddSingleton<CountdownStore>()
        .AddSingleton<Archive>()
        .AddSingleton<CountdownPlanner>()
        .AddSingleton<IPlanner>(provider => provider.GetRequiredService<CountdownPlanner>())
        .AddSingleton<IDeliveryKind, CountdownDelivery>()
        .AddSingleton<IDeliveryKind, CountdownNotice>()
        .AddSingleton<FollowMessages>()
        .AddSingleton<FollowGate>()
        .AddSingleton<Following>()
        .AddSingleton<ICommandModule, CountdownModule>();
}
