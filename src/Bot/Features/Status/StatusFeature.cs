using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Status;

/// <summary>Why was nothing posted?</summary>
internal static class StatusFeature
{
    /// <summary>Adds <c>/status</c>.</summary>
    public static IServiceCollection AddStatus(this IServiceCollection services) => services
        .AddSingleton<StatusReport>()
        .AddSingleton<StatusMessages>()
        .AddSingleton<ICommandModule, StatusModule>();
}
