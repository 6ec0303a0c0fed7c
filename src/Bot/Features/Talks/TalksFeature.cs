using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Talks;

/// <summary>Which talk was it?</summary>
internal static class TalksFeature
{
    /// <summary>Adds <c>/talk</c> and the message command “Find the talk”.</summary>
    public static IServiceCollection AddTalks(this IServiceCollection services) => services
        .AddSingleton<TalkFinder>()
        .AddSingleton<TalkMessages>()
        .AddSingleton<ICommandModule, TalksModule>();
}
