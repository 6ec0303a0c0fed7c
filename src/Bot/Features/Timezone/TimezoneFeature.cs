using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Timezone;

/// <summary>Whose nine o'clock?</summary>
internal static class TimezoneFeature
{
    /// <summary>Adds <c>/timezone</c>; what it sets is in <see cref="Library.Zones"/>, for every feature that reads times.</summary>
    public static IServiceCollection AddTimezone(this IServiceCollection services) => services
        .AddSingleton<TimezoneMessages>()
        .AddSingleton<ICommandModule, TimezoneModule>();
}
